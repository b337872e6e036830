// Reads the links of Atom elements, which RSS and OPDS borrow: absolute, with their relations in one form.
// Refuses links that lead nowhere over http and https.
import { toRelations } from './acquisition.ts';
import type { Link } from './catalogue.ts';
import { toAddress } from './feed-address.ts';
import { toType } from './media-types.ts';
import { toCount, toSizeBytes } from './newspaper-profile.ts';
import { toPlainTextOrNull } from './plain-text.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

/** A link with its element, for what only some relations have, and the length that it hints at. */
export type AtomLink = Link & { element: XmlElement; sizeBytes: number | null };

/** One link; null where it leads nowhere over http and https. */
export function readAtomLink(element: XmlElement): AtomLink | null {
  const url = toAddress(element.attributes.get('href'), element.base);
  if (url === null) return null;
  const rels = toRelations(element.attributes.get('rel'));
  return {
    url,
    type: toType(element.attributes.get('type')),
    rels: rels.length === 0 ? ['alternate'] : rels,
    title: toPlainTextOrNull(element.attributes.get('title')),
    count: toCount(element.attributes.get('thr:count')),
    element,
    sizeBytes: toSizeBytes(element.attributes.get('length')),
  };
}

/** The links that an element has itself (RFC 4287 section 4.2.7; a link without relation is `alternate`). */
export function readAtomLinks(parent: XmlElement): AtomLink[] {
  return childrenOf(parent, 'atom:link')
    .map(readAtomLink)
    .filter((link) => link !== null);
}

/** The link without what belongs to Atom alone. */
export function toLink({ url, type, rels, title, count }: Link): Link {
  return { url, type, rels, title, count };
}

/** The address of the first link with one of those relations; earlier relations go before later ones. */
export function addressOf(links: readonly Link[], ...rels: string[]): string | null {
  for (const rel of rels) {
    const link = links.find((one) => one.rels.includes(rel));
    if (link !== undefined) return link.url;
  }
  return null;
}
