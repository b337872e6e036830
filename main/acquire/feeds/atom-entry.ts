// Reads one entry of Atom and OPDS 1: what it is an issue of, its day, its pictures, and every way to its file.
// Refuses to take the time of its last change for a day, and to hand out pictures or files of other schemes than http and https.
import { acquisitionKind, finalTypeOf, toAvailability, toPlainAcquisition, toPrice, withoutRepeats } from './acquisition.ts';
import { type AtomLink, readAtomLinks, toLink } from './atom-link.ts';
import type { Acquisition, Entry, Link, Picture } from './catalogue.ts';
import { parseDigest } from './digest.ts';
import { fileNameOf, toFileAddress } from './feed-address.ts';
import { pdfLinksOf } from './html-links.ts';
import { isEntryType, isPdfType, isPictureType, toType } from './media-types.ts';
import { dayOf, issnOf, issueNumberOf, languageOf, pageCountOf, toCount } from './newspaper-profile.ts';
import { toCleanText, toPlainTextOrNull } from './plain-text.ts';
import { publicationDayOf } from './publication-day.ts';
import { localNameOf } from './xml-names.ts';
import { attributeNamed, childOf, childrenOf, childTextOf, textOf, type XmlElement } from './xml-tree.ts';

const coverRels = ['http://opds-spec.org/image', 'http://opds-spec.org/cover', 'x-stanza-cover-image'];
const thumbnailRels = [
  'http://opds-spec.org/image/thumbnail',
  'http://opds-spec.org/thumbnail',
  'x-stanza-cover-image-thumbnail',
];

/** The last types of all chains of `indirectAcquisition` (OPDS 1.2 section 5.2.3). */
function endsOf(element: XmlElement): string[] {
  return childrenOf(element, 'opds:indirectAcquisition').flatMap((step) => {
    const ends = endsOf(step);
    const type = toType(step.attributes.get('type'));
    return ends.length > 0 || type === null ? ends : [type];
  });
}

function readDigest(link: XmlElement): Acquisition['digest'] {
  const child = link.children.find((one) => typeof one !== 'string' && localNameOf(one.name) === 'digest');
  return parseDigest(attributeNamed(link, 'digest') ?? (typeof child === 'object' ? textOf(child) : null));
}

function readAcquisition(link: AtomLink): Acquisition | null {
  const kind = acquisitionKind(link.rels);
  const url = toFileAddress(link.url, link.url);
  if (url === null) return null;
  const isFile = link.rels.some((rel) => rel === 'enclosure' || rel === 'alternate');
  const plain = kind === null && isFile ? toPlainAcquisition({ ...link, url }) : null;
  if (kind === null) return plain === null ? null : { ...plain, digest: readDigest(link.element) };
  const price = childOf(link.element, 'opds:price');
  return {
    url,
    type: link.type,
    finalType: finalTypeOf(link.type, url, endsOf(link.element)),
    kind,
    sizeBytes: link.sizeBytes,
    isSizeExact: false,
    digest: readDigest(link.element),
    price: price === null ? null : toPrice(textOf(price), attributeNamed(price, 'currencycode')),
    availability: toAvailability(childOf(link.element, 'opds:availability')?.attributes.get('status')),
  };
}

/** The first picture of those relations. */
export function pictureOf(links: readonly AtomLink[], rels: readonly string[]): Picture | null {
  const link = links.find((one) => one.rels.some((rel) => rels.includes(rel)) && isPictureType(one.type));
  return link === undefined ? null : { url: link.url, type: link.type, width: null, height: null };
}

/** The small picture of an entry, or else its cover. */
export function smallPictureOf(links: readonly AtomLink[]): Picture | null {
  return pictureOf(links, thumbnailRels) ?? pictureOf(links, coverRels);
}

function mediaThumbnailOf(entry: XmlElement): Picture | null {
  const thumbnail = childOf(entry, 'media:thumbnail') ?? childOf(childOf(entry, 'media:group') ?? entry, 'media:thumbnail');
  const url = toFileAddress(thumbnail?.attributes.get('url'), entry.base);
  const [width, height] = ['width', 'height'].map((name) => toCount(thumbnail?.attributes.get(name)));
  return url === null ? null : { url, type: null, width: width ?? null, height: height ?? null };
}

/** The words of a summary or content, whatever its type. */
export function summaryOf(element: XmlElement): string | null {
  for (const name of ['atom:summary', 'atom:subtitle', 'atom:content', 'atom:tagline']) {
    const child = childOf(element, name);
    const text = toPlainTextOrNull(textOf(child, child?.attributes.get('type') === 'xhtml' ? ' ' : ''));
    if (text !== null) return text;
  }
  return null;
}

/** The newspaper is what the entry is part of, or else its series; its identifier is an ISSN that either place may hold. */
function readIssue(entry: XmlElement): Pick<Entry, 'newspaper' | 'issue'> {
  const wholes = childrenOf(entry, 'dcterms:isPartOf').map((whole) => textOf(whole).trim());
  const identifiers = [...childrenOf(entry, 'dcterms:identifier'), ...childrenOf(entry, 'dc:identifier')].map((one) =>
    textOf(one),
  );
  const identifier = [...wholes, ...identifiers].map(issnOf).find((issn) => issn !== null) ?? null;
  const series = childOf(entry, 'schema:Series');
  const names = wholes.filter((whole) => issnOf(whole) === null && !/^(?:urn|https?):/i.test(whole));
  const name = toPlainTextOrNull(names[0]) ?? toPlainTextOrNull(series === null ? null : attributeNamed(series, 'name'));
  const number = series === null ? null : issueNumberOf(attributeNamed(series, 'position'));
  return { newspaper: name === null ? null : { name, identifier }, issue: { number, name: null } };
}

/** The addresses of links inside XHTML. */
function addressesIn(element: XmlElement): (string | null)[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const own = localNameOf(child.name) === 'a' ? [toFileAddress(child.attributes.get('href'), child.base)] : [];
    return [...own, ...addressesIn(child)];
  });
}

/** For feeds that name their PDF in no acquisition, enclosure or alternate: any link of that type, content elsewhere, links of the text. */
function otherAcquisitions(entry: XmlElement, links: readonly AtomLink[], looksIntoText: boolean): Acquisition[] {
  const texts = [...childrenOf(entry, 'atom:content'), ...childrenOf(entry, 'atom:summary')];
  const typed = links
    .filter(({ type, rels }) => isPdfType(type) && !rels.some((rel) => rel.startsWith('http://opds-spec.org/')))
    .map((link) => toPlainAcquisition(link));
  const elsewhere = texts.map((content) => {
    const url = toFileAddress(content.attributes.get('src'), content.base);
    return url === null ? null : toPlainAcquisition({ url, type: toType(content.attributes.get('type')) });
  });
  const found = withoutRepeats([...typed, ...elsewhere]);
  if (found.length > 0 || !looksIntoText) return found;
  const linked = texts.flatMap((text) => [...addressesIn(text), ...pdfLinksOf(textOf(text), text.base).map(({ url }) => url)]);
  return withoutRepeats(linked.map((url) => (url === null ? null : toPlainAcquisition({ url, type: null }))));
}

function findFull(links: readonly AtomLink[]): Link | null {
  const full = links.find(({ type, rels }) => isEntryType(type) && (rels.includes('alternate') || rels.includes('self')));
  return full === undefined ? null : toLink(full);
}

const authorsOf = (entry: XmlElement): string[] =>
  [...childrenOf(entry, 'atom:author').map((author) => childTextOf(author, 'atom:name')), childTextOf(entry, 'dc:creator')]
    .map(toPlainTextOrNull)
    .filter((name) => name !== null);

/**
 * An entry of a feed, or the one of an entry document (`isAlone`), whose own address is then no fuller document.
 * `looksIntoText`: PDFs may also be linked from its text. Null where nothing tells it from others.
 */
export function readAtomEntry(entry: XmlElement, options: { isAlone: boolean; looksIntoText: boolean }): Entry | null {
  const links = readAtomLinks(entry);
  const named = withoutRepeats(links.map(readAcquisition));
  const acquisitions = named.length > 0 ? named : otherAcquisitions(entry, links, options.looksIntoText);
  const [first] = acquisitions;
  const id = toCleanText(childTextOf(entry, 'atom:id') ?? first?.url ?? links[0]?.url ?? '');
  if (id === '') return null;
  const fileName = first === undefined ? id : fileNameOf(first.url);
  return {
    id,
    title: toPlainTextOrNull(childTextOf(entry, 'atom:title', 'dcterms:title', 'dc:title')) ?? fileName,
    summary: summaryOf(entry),
    authors: authorsOf(entry),
    publisher: toPlainTextOrNull(childTextOf(entry, 'dcterms:publisher', 'dc:publisher')),
    language: languageOf(childTextOf(entry, 'dcterms:language', 'dc:language')) ?? languageOf(entry.language),
    direction: null,
    ...readIssue(entry),
    day: dayOf(childTextOf(entry, 'dcterms:issued')),
    publishedDay: publicationDayOf(childTextOf(entry, 'atom:published', 'atom:issued')),
    modifiedAt: toCleanText(childTextOf(entry, 'atom:updated', 'atom:modified', 'dcterms:modified') ?? '') || null,
    pages: pageCountOf(childTextOf(entry, 'dcterms:extent')),
    cover: pictureOf(links, coverRels),
    thumbnail: pictureOf(links, thumbnailRels) ?? mediaThumbnailOf(entry),
    acquisitions,
    full: options.isAlone ? null : findFull(links),
  };
}
