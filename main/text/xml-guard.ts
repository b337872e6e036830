// Looks through an XML document before a parser sees it. Refuses every document type declaration, so no entity can be declared and
// nothing outside be fetched, and floods of references or elements, which cost a parser far more than their bytes.

/** No text and no tag needs more references or attributes, and no document more references in all. */
const MOST_IN_A_ROW = 100_000;
const MOST_REFERENCES = 1_000_000;

/** What makes a document one that no parser should see. */
export type XmlDanger = 'doctype' | 'references' | 'elements';

const signs = /<!--|<!\[CDATA\[|<!doctype|<[/?!]|<|&|=["']/gi;
const endings: Readonly<Record<string, string>> = { '<!--': '-->', '<![cdata[': ']]>' };

/**
 * The first danger in a document: a DOCTYPE anywhere but in comments and CDATA, a flood of references, or more elements than that.
 * Null says nothing of whether it is well formed: that is the parser's to say.
 */
export function findXmlDanger(text: string, mostElements: number): XmlDanger | null {
  let references = 0;
  let inARow = 0;
  let elements = 0;
  signs.lastIndex = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    const sign = match[0].toLowerCase();
    const ending = endings[sign];
    if (sign === '<!doctype') return 'doctype';
    if (ending !== undefined) {
      const end = text.indexOf(ending, signs.lastIndex);
      if (end === -1) return null;
      signs.lastIndex = end + ending.length;
    } else if (sign === '&' || sign.startsWith('=')) {
      if (sign === '&') references += 1;
      inARow += 1;
      if (references > MOST_REFERENCES || inARow > MOST_IN_A_ROW) return 'references';
    } else {
      inARow = 0;
      if (sign === '<') elements += 1;
      if (elements > mostElements) return 'elements';
    }
  }
  return null;
}
