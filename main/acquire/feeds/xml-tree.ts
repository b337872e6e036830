// Reads an XML document into a small tree: names by vocabulary, texts, and for each element the address and language that hold there.
// Refuses DOCTYPEs, entities that are more than one character, more than 200 levels, and anything that is not well formed.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { AppError } from '#border/errors';
import { findXmlDanger } from '../../text/xml-guard.ts';
import { toAddress } from './feed-address.ts';
import { htmlEntities } from './html-entities.ts';
import { localNameOf, prefixOf, undeclaredNamespaces } from './xml-names.ts';

const DEEPEST = 200;
/** More elements than this are not a feed that a person reads. */
const MOST_ELEMENTS = 1_000_000;

/** One element. `base` is the address that its relative links count from (XML Base), `language` its xml:lang as written. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (XmlElement | string)[];
  base: string;
  language: string | null;
};

type OpenElement = XmlElement & { children: (XmlElement | string)[] };

const none: ReadonlyMap<string, string> = new Map();
/** Signs that XML forbids and that generators let slip through. */
const forbidden = /[^\P{Cc}\t\n\r\u0080-\u009F]|[\uFFFE\uFFFF]/gu;

type ElementMaker = (tag: SaxesTagNS, parent: XmlElement | null) => OpenElement;

/** Makes the elements of one document. A document without namespaces belongs to the vocabulary that its root is called after. */
function openElementMaker(url: string): ElementMaker {
  const known = new Map<string, string>();
  const prefixFor = (namespace: string): string => {
    const prefix = known.get(namespace) ?? prefixOf(namespace);
    known.set(namespace, prefix);
    return prefix;
  };
  return (tag, parent) => {
    if (parent === null && tag.uri === '' && /^(?:feed|entry)$/.test(tag.local)) known.set('', 'atom:');
    const attributes = Object.values(tag.attributes).map(
      ({ prefix, local, uri, value }) => [prefix === '' ? local : `${prefixFor(uri)}${local}`, value] as const,
    );
    const own = attributes.length === 0 ? none : new Map(attributes);
    const outerBase = parent?.base ?? url;
    const language = own.get('xml:lang')?.trim();
    return {
      name: `${prefixFor(tag.uri)}${tag.local}`,
      attributes: own,
      children: [],
      base: toAddress(own.get('xml:base'), outerBase) ?? outerBase,
      language: language === undefined ? (parent?.language ?? null) : language || null,
    };
  };
}

function openParser(linesBefore: number): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: true, additionalNamespaces: { ...undeclaredNamespaces } });
  for (const [name, character] of htmlEntities) if (!(name in parser.ENTITIES)) parser.ENTITIES[name] = character;
  parser.on('doctype', () => {
    throw new AppError('source/doctype');
  });
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\S*?\d+:\d+:\s*/, '').slice(0, 200);
    throw new AppError('source/bad-feed', { line: parser.line + linesBefore, reason }, { cause: error });
  });
  return parser;
}

/**
 * The root of a document that was fetched from `url`.
 * Throws source/doctype, source/too-large, and source/bad-feed with the line where it stops being well formed.
 */
export function parseXml(text: string, url: string): XmlElement {
  const cleaned = text.replaceAll(forbidden, '');
  const danger = findXmlDanger(cleaned, MOST_ELEMENTS);
  if (danger === 'doctype') throw new AppError('source/doctype');
  if (danger !== null) throw new AppError('source/too-large', { reason: danger });
  const body = cleaned.trimStart();
  const parser = openParser(cleaned.slice(0, cleaned.length - body.length).split('\n').length - 1);
  const makeElement = openElementMaker(url);
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  const addText = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('opentag', (tag) => {
    const parent = open.at(-1) ?? null;
    const element = makeElement(tag, parent);
    parent?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > DEEPEST) throw new AppError('source/too-large', { reason: 'depth' });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(body).close();
  if (root === null) throw new AppError('source/bad-feed', { line: 1, reason: 'no root element' });
  return root;
}

/** The children of that name, in their order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) found.push(child);
  return found;
}

/** The first child of the first of those names that occurs. */
export function childOf(element: XmlElement, ...names: string[]): XmlElement | null {
  for (const name of names) {
    for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  }
  return null;
}

/** All text inside an element; `between` is put between it and that of elements inside. */
export function textOf(element: XmlElement | null, between = ''): string {
  if (element === null) return '';
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child, between))).join(between);
}

/** The trimmed text of the first child of the first of those names that has any; null where none has. */
export function childTextOf(element: XmlElement, ...names: string[]): string | null {
  for (const name of names) {
    for (const child of element.children) {
      if (typeof child === 'string' || child.name !== name) continue;
      const text = textOf(child).trim();
      if (text !== '') return text;
    }
  }
  return null;
}

/** An attribute by its local name, whatever its vocabulary. */
export function attributeNamed(element: XmlElement, localName: string): string | null {
  const name = element.attributes.keys().find((one) => localNameOf(one) === localName);
  return name === undefined ? null : (element.attributes.get(name) ?? null);
}
