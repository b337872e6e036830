// Tells letters from the rest and one direction from the other, fast, for texts that come by the ten thousand.
import { isRightToLeft } from '../text/bidi.ts';

/** What a glyph's text is: a letter read from the right, another letter, or none. */
export type LetterKind = 'right' | 'left' | 'none';

const known = new Map<string, LetterKind>();
/** Texts remembered at most; a newspaper has a few hundred. */
const MOST_KNOWN = 20_000;

/** The kind of a glyph's text. */
export function letterKindOf(text: string): LetterKind {
  const found = known.get(text);
  if (found !== undefined) return found;
  const kind = isRightToLeft(text) ? 'right' : /\p{L}/u.test(text) ? 'left' : 'none';
  if (known.size < MOST_KNOWN) known.set(text, kind);
  return kind;
}
