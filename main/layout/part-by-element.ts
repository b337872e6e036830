// Parts the glyphs of a frame by the elements of the page's structure tree, so that no block mixes two of them.
import type { FilledFrame } from './frame.ts';
import { ARTIFACT, type Glyph, UNTAGGED } from './page-glyphs.ts';
import type { PageStructure } from './structure.ts';

/** The glyphs of one element, or of none. */
export type FramePart = FilledFrame & { element: number };

/** The parts of a frame, elements in the order of the tree, then what stands in none, then artifacts. */
export function partByElement({ frame, glyphs }: FilledFrame, { elementOf }: PageStructure): FramePart[] {
  const parts = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const element = glyph.node === ARTIFACT ? ARTIFACT : (elementOf[glyph.node] ?? UNTAGGED);
    const part = parts.get(element);
    if (part === undefined) parts.set(element, [glyph]);
    else part.push(glyph);
  }
  const rank = (element: number): number => (element >= 0 ? element : Number.MAX_SAFE_INTEGER + element);
  return [...parts].sort(([one], [other]) => rank(one) - rank(other)).map(([element, own]) => ({ frame, glyphs: own, element }));
}
