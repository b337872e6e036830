// Gives marks (vowels, accents drawn on their own) to the letters above or below which they stand.
import { centreOf, type Glyph } from './page-glyphs.ts';
import type { VisualWord } from './visual-word.ts';

/** Puts each mark on the glyph above or below which it stands. */
export function attachMarks(words: readonly VisualWord[], marks: readonly Glyph[]): void {
  if (marks.length === 0) return;
  const rows = new Map<number, VisualWord[]>();
  const rowOf = (y: number): number => Math.floor(y / ROW_POINTS);
  for (const word of words) {
    const row = rows.get(rowOf(word.y));
    if (row === undefined) rows.set(rowOf(word.y), [word]);
    else row.push(word);
  }
  for (const mark of marks) {
    const at = centreOf(mark);
    const nearest = { base: null as Glyph | null, distance: 0.6 * mark.size };
    for (let row = rowOf(mark.y - mark.size); row <= rowOf(mark.y + mark.size); row += 1) {
      for (const word of rows.get(row) ?? []) findBase(word, mark, at, nearest);
    }
    if (nearest.base !== null) nearest.base.marks += mark.text;
  }
}

const ROW_POINTS = 8;

function findBase(word: VisualWord, mark: Glyph, at: number, nearest: { base: Glyph | null; distance: number }): void {
  if (at < word.x0 - nearest.distance || at > word.x1 + nearest.distance || Math.abs(word.y - mark.y) > word.size) return;
  for (const glyph of word.glyphs) {
    const beside = Math.max(glyph.x - at, at - glyph.x - glyph.width, 0);
    const distance = beside + Math.abs(glyph.y - mark.y) / 4 + Math.abs(centreOf(glyph) - at) / 64;
    if (distance < nearest.distance) {
      nearest.base = glyph;
      nearest.distance = distance;
    }
  }
}
