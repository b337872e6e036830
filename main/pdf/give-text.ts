// Gives the text of a shape to one of the glyphs that draw it, and nothing to the others.
import { type Glyph, SILENT_MARK, UNNAMED_MARK } from '../layout/page-glyphs.ts';

/** Writes `text` into the widest letter, or into the widest mark where the text is but marks. */
export function giveText(glyphs: readonly Glyph[], text: string): void {
  const isWanted = /^\p{M}+$/u.test(text) ? isMark : (glyph: Glyph): boolean => !isMark(glyph);
  const rank = (glyph: Glyph): number => (isWanted(glyph) ? 1000 : 0) + glyph.width;
  let widest: Glyph | null = null;
  for (const glyph of glyphs) if (widest === null || rank(glyph) > rank(widest)) widest = glyph;
  for (const glyph of glyphs) glyph.text = glyph === widest ? text : isMark(glyph) ? SILENT_MARK : '';
}

/** Whether a glyph is a mark, named or not. */
export const isMark = (glyph: Glyph): boolean => glyph.text === UNNAMED_MARK || /^\p{M}+$/u.test(glyph.text);
