// Reads Atom feeds and entries, plain ones and those of OPDS 1.0 to 1.2. A feed may mix ways onwards and editions.
// Refuses entries that nothing identifies: they are counted, and the rest is kept.
import { acquisitionKind, toRelations } from './acquisition.ts';
import { pictureOf, readAtomEntry, smallPictureOf, summaryOf } from './atom-entry.ts';
import { type AtomLink, addressOf, readAtomLink, readAtomLinks, toLink } from './atom-link.ts';
import type { Catalogue, Entry, Facet, FeedDocument, Group, Picture, Place, SearchOffer } from './catalogue.ts';
import { fileNameOf, toAddress } from './feed-address.ts';
import { essenceOf, isAuthenticationType, isCatalogType, isEntryType, isOpds1Type } from './media-types.ts';
import { toCount } from './newspaper-profile.ts';
import { toCleanText, toPlainTextOrNull } from './plain-text.ts';
import { isTemplate, toBracedAddress } from './uri-template.ts';
import { prefixOf } from './xml-names.ts';
import { childrenOf, childTextOf, type XmlElement } from './xml-tree.ts';

/** What all relations of OPDS begin with. */
const OPDS = 'http://opds-spec.org/';
const onwards = new Set(['alternate', 'start', 'current', 'section', 'child', 'item']);
const aside = /^http:\/\/opds-spec\.org\/(?:image|acquisition|facet|group|auth|cover|thumbnail)/;

/** Whether a link leads on inside the catalogue: by its relation, unless its type says that it leads to something else. */
function leadsOn({ rels, type }: AtomLink): boolean {
  if (isEntryType(type)) return false;
  const isNamed = rels.some((rel) => rel === 'subsection' || (rel.startsWith(OPDS) && !aside.test(rel)));
  if (isNamed) return /^(?:(?:application|text)\/(?:[\w.-]+\+)?(?:xml|json))?$/.test(essenceOf(type));
  return isCatalogType(type) && rels.some((rel) => onwards.has(rel));
}

/** A place is an entry without acquisitions and without a fuller entry, that leads to a feed (OPDS 1.2 section 3). */
function readPlace(entry: XmlElement): Place | null {
  const links = readAtomLinks(entry);
  const link = links.find((one) => leadsOn(one) && one.rels.includes('subsection')) ?? links.find(leadsOn);
  if (link === undefined || links.some(({ rels }) => acquisitionKind(rels) !== null)) return null;
  const title = toPlainTextOrNull(childTextOf(entry, 'atom:title')) ?? link.title ?? fileNameOf(link.url);
  return { title, summary: summaryOf(entry), link: toLink(link), thumbnail: smallPictureOf(links) };
}

function readFacets(links: readonly AtomLink[]): Facet[] {
  return links
    .filter(({ rels }) => rels.includes('http://opds-spec.org/facet'))
    .map((link) => ({
      group: toPlainTextOrNull(link.element.attributes.get('opds:facetGroup')) ?? '',
      link: toLink(link),
      isActive: link.element.attributes.get('opds:activeFacet')?.trim().toLowerCase() === 'true',
    }));
}

/** A template at once goes before a description, which costs one more request. */
function readSearch(links: readonly AtomLink[]): SearchOffer | null {
  const offers = links.filter(({ rels }) => rels.includes('search'));
  for (const { element, type } of offers) {
    const href = element.attributes.get('href') ?? '';
    const template = isTemplate(href) && essenceOf(type) !== 'text/html' ? toBracedAddress(href, element.base) : null;
    if (template !== null) return { kind: 'template', template };
  }
  const description = offers.find(({ type }) => ['application/opensearchdescription+xml', ''].includes(essenceOf(type)));
  return description === undefined ? null : { kind: 'description', url: description.url };
}

function readPaging(feed: XmlElement, links: readonly AtomLink[]): Catalogue['paging'] {
  return {
    first: addressOf(links, 'first'),
    previous: addressOf(links, 'previous', 'prev'),
    next: addressOf(links, 'next', 'prev-archive'),
    last: addressOf(links, 'last'),
    total: toCount(childTextOf(feed, 'opensearch:totalResults')),
    perPage: toCount(childTextOf(feed, 'opensearch:itemsPerPage')) || null,
  };
}

function readFeedPicture(feed: XmlElement, links: readonly AtomLink[]): Picture | null {
  for (const name of ['atom:logo', 'atom:icon']) {
    const [element] = childrenOf(feed, name);
    const url = element === undefined ? null : toAddress(childTextOf(feed, name), element.base);
    if (url !== null) return { url, type: null, width: null, height: null };
  }
  return pictureOf(links, ['logo', 'icon', 'http://opds-spec.org/image', 'http://opds-spec.org/image/thumbnail']);
}

/** The shelf that an entry stands on: OPDS names it by `collection`, older catalogues by their own relation. */
function shelfOf(entry: XmlElement): AtomLink | null {
  const shelves = childrenOf(entry, 'atom:link').filter((link) =>
    toRelations(link.attributes.get('rel')).some((rel) => rel === 'collection' || rel === `${OPDS}group`),
  );
  return shelves.map(readAtomLink).find((link) => link !== null) ?? null;
}

type Content = { places: Place[]; entries: Entry[]; groups: Group[]; skipped: number };

function readEntries(feed: XmlElement, isOpds: boolean): Content {
  const content: Content = { places: [], entries: [], groups: [], skipped: 0 };
  const shelves = new Map<string, Entry[]>();
  for (const element of childrenOf(feed, 'atom:entry')) {
    const entry = readAtomEntry(element, { isAlone: false, looksIntoText: !isOpds });
    const place = entry === null || entry.acquisitions.length > 0 || entry.full !== null ? null : readPlace(element);
    const shelf = isOpds && place === null ? shelfOf(element) : null;
    if (entry === null) content.skipped += 1;
    else if (place !== null) content.places.push(place);
    else if (shelf === null) content.entries.push(entry);
    else {
      const key = `${shelf.url} ${shelf.title}`;
      const entries = shelves.get(key) ?? [];
      if (entries.length === 0)
        content.groups.push({ title: shelf.title ?? fileNameOf(shelf.url), link: toLink(shelf), places: [], entries });
      shelves.set(key, entries);
      entries.push(entry);
    }
  }
  return content;
}

/** Whether a feed speaks OPDS: it declares the vocabulary, or a link of its own or of an entry has a relation or type of it. */
function isOpdsFeed(feed: XmlElement): boolean {
  const declares = [...feed.attributes].some(([name, value]) => name.startsWith('xmlns:') && prefixOf(value) === 'opds:');
  const speaks = ({ attributes }: XmlElement): boolean =>
    isOpds1Type(attributes.get('type') ?? null) || toRelations(attributes.get('rel')).some((rel) => rel.startsWith(OPDS));
  return declares || [feed, ...childrenOf(feed, 'atom:entry')].some((element) => childrenOf(element, 'atom:link').some(speaks));
}

function readCatalogue(feed: XmlElement, url: string): Catalogue {
  const links = readAtomLinks(feed);
  const isOpds = isOpdsFeed(feed);
  const content = readEntries(feed, isOpds);
  const authentication = links.find(({ type }) => isAuthenticationType(type))?.url ?? null;
  const placeLinks = content.places.map(({ link }) => link);
  return {
    kind: isOpds ? 'opds1' : 'atom',
    url,
    id: toCleanText(childTextOf(feed, 'atom:id') ?? '') || null,
    title: toPlainTextOrNull(childTextOf(feed, 'atom:title')) ?? new URL(url).host,
    summary: summaryOf(feed),
    picture: readFeedPicture(feed, links),
    modifiedAt: toCleanText(childTextOf(feed, 'atom:updated', 'atom:modified') ?? '') || null,
    ...content,
    facets: readFacets(links),
    paging: readPaging(feed, links),
    search: readSearch(links),
    links: {
      self: addressOf(links, 'self'),
      start: addressOf(links, 'start'),
      up: addressOf(links, 'up'),
      newest: addressOf([...links, ...placeLinks], 'http://opds-spec.org/sort/new'),
      crawlable: addressOf(links, 'http://opds-spec.org/crawlable'),
      authentication: addressOf(links, 'http://opds-spec.org/auth/document') ?? authentication,
    },
  };
}

/** A feed or an entry document that was fetched from `url`; null where the root is neither. */
export function readAtom(root: XmlElement, url: string): FeedDocument | null {
  if (root.name === 'atom:feed') return { what: 'catalogue', catalogue: readCatalogue(root, url) };
  if (root.name !== 'atom:entry') return null;
  const entry = readAtomEntry(root, { isAlone: true, looksIntoText: false });
  return entry === null ? null : { what: 'entry', entry };
}
