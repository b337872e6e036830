// Walks through an XML file of a library tag by tag, names without their prefixes: institutions declare namespaces in many ways, some wrongly.
// Refuses DOCTYPEs, so no entity can be declared and nothing outside be fetched, floods, and what is not well formed.

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { AppError, type ErrorCode } from '#border/errors';
import { decodeText } from '../text/decode-text.ts';
import { findXmlDanger } from '../text/xml-guard.ts';

/** A page with every letter told apart has some 100,000 elements, and a file may hold a volume of pages. */
const MOST_ELEMENTS = 10_000_000;
const DEEPEST = 500;

/** Signs that XML forbids and that OCR lets slip through, raw or as references. */
const forbidden =
  /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));/gu;

/** The attributes of an element by their names without prefix. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is called on the way. `text` gets the pieces of text, CDATA among them. */
export type XmlVisitor = {
  open: (name: string, attributes: Attributes) => void;
  close: (name: string) => void;
  text?: (piece: string) => void;
};

/** The name of an element or attribute without what stands before its colon. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localAttributes(tag: SaxesTagPlain): Attributes {
  const own: Record<string, string> = Object.create(null);
  for (const name in tag.attributes) {
    const value = tag.attributes[name];
    if (value === undefined || name.startsWith('xmlns')) continue;
    const local = localName(name);
    if (local === name || own[local] === undefined) own[local] = value;
  }
  return own;
}

/** The text of a file: bytes are decoded by their byte order mark, their pattern and what the XML declaration says. */
export function textOfXml(xml: string | Uint8Array): string {
  const text = typeof xml === 'string' ? xml.replace(/^\uFEFF/, '') : decodeText(xml, null);
  return text.replaceAll(forbidden, '');
}

/**
 * Walks a whole file. What a visitor throws passes through.
 * Throws `code` with the line and the reason where the file is not well formed, has a DOCTYPE, or is no XML at all.
 */
export function walkXml(xml: string | Uint8Array, code: ErrorCode, visitor: XmlVisitor): void {
  const text = textOfXml(xml);
  const danger = findXmlDanger(text, MOST_ELEMENTS);
  if (danger !== null) throw new AppError(code, { line: null, reason: danger });
  const body = text.trimStart();
  const linesBefore = text.slice(0, text.length - body.length).split('\n').length - 1;
  const parser = new SaxesParser<{ xmlns?: false; position: true }>({ position: true });
  let depth = 0;
  let hasRoot = false;
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\S*?\d+:\d+:\s*/, '').slice(0, 200);
    throw new AppError(code, { line: parser.line + linesBefore, reason }, { cause: error });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    hasRoot = true;
    if (depth > DEEPEST) throw new AppError(code, { line: parser.line + linesBefore, reason: 'depth' });
    visitor.open(localName(tag.name), localAttributes(tag));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close(localName(tag.name));
  });
  if (visitor.text !== undefined) {
    const { text: onText } = visitor;
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(body).close();
  if (!hasRoot) throw new AppError(code, { line: 1, reason: 'no root element' });
}
