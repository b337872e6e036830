// Looks through an XML document before a parser sees it. Refuses every document type declaration, so no entity can be declared and
// nothing outside be fetched, and floods of references or elements, which cost a parser far more than their bytes.
import { AppError } from '#border/errors';

/** No text and no tag of a feed needs more references or attributes, and no feed more references in all. */
const MOST_IN_A_ROW = 100_000;
const MOST_REFERENCES = 1_000_000;
/** More elements than this are not a feed that a person reads. */
const MOST_ELEMENTS = 1_000_000;

const signs = /<!--|<!\[CDATA\[|<!doctype|<[/?!]|<|&|=["']/gi;
const endings: Readonly<Record<string, string>> = { '<!--': '-->', '<![cdata[': ']]>' };

/**
 * Throws source/doctype for a DOCTYPE anywhere but in comments and CDATA, source/too-large for floods.
 * Answers nothing: whether the document is well formed is the parser's to say.
 */
export function guardXml(text: string): void {
  let references = 0;
  let inARow = 0;
  let elements = 0;
  signs.lastIndex = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    const sign = match[0].toLowerCase();
    const ending = endings[sign];
    if (sign === '<!doctype') throw new AppError('source/doctype');
    if (ending !== undefined) {
      const end = text.indexOf(ending, signs.lastIndex);
      if (end === -1) return;
      signs.lastIndex = end + ending.length;
    } else if (sign === '&' || sign.startsWith('=')) {
      if (sign === '&') references += 1;
      inARow += 1;
      if (references > MOST_REFERENCES || inARow > MOST_IN_A_ROW)
        throw new AppError('source/too-large', { reason: 'references' });
    } else {
      inARow = 0;
      if (sign === '<') elements += 1;
      if (elements > MOST_ELEMENTS) throw new AppError('source/too-large', { reason: 'elements' });
    }
  }
}
