// Keeps the text styles of an ALTO file and resolves what elements name: a style holds for all that is inside, until another is named.
// Refuses nothing: a reference that leads nowhere changes nothing.
import type { AltoStyle } from './alto-document.ts';
import { toSize } from './alto-values.ts';
import type { Attributes } from './walk-xml.ts';

/** Where no style has been named. */
export const plainStyle: AltoStyle = { sizePoints: null, family: null, isBold: false, isItalic: false };

const wordsOf = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter((word) => word !== '');
const hasWord = (text: string | undefined, word: RegExp): boolean => wordsOf(text).some((one) => word.test(one));
const bold = /^bold$/i;
const italic = /^(?:italics?|oblique)$/i;

/** The styles of one file by their ids. */
export type StyleBook = Map<string, AltoStyle>;

/** Adds a TextStyle. A size of 0, which some programs write for unknown, is null. */
export function addStyle(book: StyleBook, attributes: Attributes): void {
  if (attributes.ID === undefined) return;
  const family = attributes.FONTFAMILY?.trim() ?? '';
  book.set(attributes.ID.trim(), {
    sizePoints: toSize(attributes.FONTSIZE),
    family: family === '' || /^unknown$/i.test(family) ? null : family,
    isBold: hasWord(attributes.FONTSTYLE, bold),
    isItalic: hasWord(attributes.FONTSTYLE, italic),
  });
}

/** The style of an element, given the one around it. STYLE of a String adds to what it refers to. */
export function styleOf(book: StyleBook, attributes: Attributes, around: AltoStyle): AltoStyle {
  const { STYLEREFS: references, STYLE: own } = attributes;
  if (references === undefined && own === undefined) return around;
  let style = around;
  for (const id of wordsOf(references)) {
    const named = book.get(id);
    if (named === undefined) continue;
    style = { ...named, sizePoints: named.sizePoints ?? style.sizePoints, family: named.family ?? style.family };
  }
  const isBold = style.isBold || hasWord(own, bold);
  const isItalic = style.isItalic || hasWord(own, italic);
  return isBold === style.isBold && isItalic === style.isItalic ? style : { ...style, isBold, isItalic };
}
