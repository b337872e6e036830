// Remembers where spaces were drawn, for words that stand closer than a space is wide.
import { centreOf, type Glyph } from './page-glyphs.ts';

/** Where spaces were drawn, by baseline, for pieces that stand closer than a space. */
export class SpaceIndex {
  readonly #rows = new Map<number, number[]>();
  count = 0;

  add(space: Glyph): void {
    this.count += 1;
    const row = Math.round(space.y);
    const known = this.#rows.get(row);
    if (known === undefined) this.#rows.set(row, [centreOf(space)]);
    else known.push(centreOf(space));
  }

  /** Whether a space was drawn in a gap, give or take a tenth of the size. */
  hasBetween(x0: number, x1: number, y: number, size: number): boolean {
    const slack = 0.1 * size;
    for (let row = Math.round(y) - 1; row <= Math.round(y) + 1; row += 1) {
      if (this.#rows.get(row)?.some((at) => at > x0 - slack && at < x1 + slack) === true) return true;
    }
    return false;
  }
}
