// Reads OPDS 2.0: feeds with navigation, publications, groups and facets, publication documents, and Readium manifests.
// Refuses a feed whose collections are no lists; one bad publication is counted, and the rest is kept.
import { AppError } from '#border/errors';
import { toRelations } from './acquisition.ts';
import { addressOf } from './atom-link.ts';
import type { Catalogue, Entry, Facet, FeedDocument, Group, Link, Picture, Place, SearchOffer } from './catalogue.ts';
import { fileNameOf, toAddress } from './feed-address.ts';
import { essenceOf, isAuthenticationType, isEntryType } from './media-types.ts';
import { toCount } from './newspaper-profile.ts';
import { pictureOfLinks } from './opds2-pictures.ts';
import { readPublication } from './opds2-publication.ts';
import { isAcquisitionLink, localTextOf, Opds2Feed, Opds2Group, Opds2Link, readEach, toOpds2Link } from './opds2-shapes.ts';
import { toCleanText } from './plain-text.ts';
import { isTemplate, toBracedAddress } from './uri-template.ts';

const linksOf = (value: unknown, base: string): Link[] =>
  readEach(Opds2Link, value)
    .map((link) => toOpds2Link(link, base))
    .filter((link) => link !== null);

function readPlaces(navigation: unknown, base: string): Place[] {
  return readEach(Opds2Link, navigation).flatMap((item) => {
    const link = toOpds2Link(item, base);
    if (link === null) return [];
    const thumbnail = pictureOfLinks(item.images ?? item.alternate, base);
    return [{ title: link.title ?? fileNameOf(link.url), summary: null, link, thumbnail }];
  });
}

/** The catalogues of a registry: what leads on is the link of their relation, or else the first feed among their links. */
function readRegistered(catalogs: unknown, base: string): Place[] {
  return readEach(Opds2Group, catalogs).flatMap((catalog) => {
    const links = linksOf(catalog.links, base);
    const link =
      links.find(({ rels }) => rels.includes('http://opds-spec.org/catalog')) ??
      links.find(({ type }) => ['application/opds+json', 'application/atom+xml'].includes(essenceOf(type)));
    if (link === undefined) return [];
    const title = localTextOf(catalog.metadata?.title) ?? link.title ?? new URL(link.url).host;
    const thumbnail: Picture | null = pictureOfLinks(catalog.image ?? catalog.images, base);
    return [{ title, summary: localTextOf(catalog.metadata?.description), link, thumbnail }];
  });
}

function readEntries(publications: unknown, base: string): { entries: Entry[]; skipped: number } {
  const items = Array.isArray(publications) ? publications : [];
  const entries = items.map((item) => readPublication(item, base, false)).filter((entry) => entry !== null);
  return { entries, skipped: items.length - entries.length };
}

function readGroups(groups: unknown, base: string): { groups: Group[]; skipped: number } {
  let skipped = 0;
  const shelves = readEach(Opds2Group, groups).map((group) => {
    const read = readEntries(group.publications, base);
    skipped += read.skipped;
    const link = linksOf(group.links, base).find(({ rels }) => rels.includes('self')) ?? null;
    const title = localTextOf(group.metadata?.title) ?? link?.title ?? '';
    const count = link?.count ?? toCount(group.metadata?.numberOfItems);
    return {
      title,
      link: link === null ? null : { ...link, count },
      places: readPlaces(group.navigation, base),
      entries: read.entries,
    };
  });
  return { groups: shelves, skipped };
}

/** The active value of a facet is the one whose link is the page itself. */
function readFacets(facets: unknown, base: string): Facet[] {
  return readEach(Opds2Group, facets).flatMap((facet) => {
    const group = localTextOf(facet.metadata?.title) ?? '';
    return linksOf(facet.links, base).map((link) => ({ group, link, isActive: link.rels.includes('self') }));
  });
}

function readSearch(links: readonly Opds2Link[], base: string): SearchOffer | null {
  const offers = links.filter((link) => toRelations(link.rel).includes('search'));
  for (const { href, type } of offers) {
    const template = isTemplate(href) && essenceOf(type ?? null) !== 'text/html' ? toBracedAddress(href, base) : null;
    if (template !== null) return { kind: 'template', template };
  }
  const description = offers.find(({ type }) => essenceOf(type ?? null) === 'application/opensearchdescription+xml');
  const url = toAddress(description?.href, base);
  return url === null ? null : { kind: 'description', url };
}

/** The authentication document: by relation, by type, or by what a link says of itself, in the feed or else in its publications. */
function findAuthentication(feed: Opds2Feed, base: string): string | null {
  const own = linksOf(feed.links, base);
  const named = addressOf(own, 'http://opds-spec.org/auth/document') ?? own.find(({ type }) => isAuthenticationType(type))?.url;
  if (named !== undefined && named !== null) return named;
  const groups = readEach(Opds2Group, feed.groups);
  const publications = [feed.publications, ...groups.map((group) => group.publications)].flatMap((list) =>
    readEach(Opds2Group, list),
  );
  for (const link of [feed, ...publications].flatMap(({ links }) => readEach(Opds2Link, links))) {
    const authenticate = Opds2Link.safeParse(link.properties?.authenticate);
    const url = authenticate.success ? toAddress(authenticate.data.href, base) : null;
    if (url !== null) return url;
  }
  return null;
}

const iconsOf = (feed: Opds2Feed): Opds2Link[] =>
  readEach(Opds2Link, feed.links).filter((link) => toRelations(link.rel).some((rel) => rel === 'logo' || rel === 'icon'));

function readCatalogue(feed: Opds2Feed, url: string): Catalogue {
  const links = linksOf(feed.links, url);
  const metadata = feed.metadata ?? {};
  const { entries, skipped } = readEntries(feed.publications, url);
  const { groups, skipped: skippedInGroups } = readGroups(feed.groups, url);
  const places = [...readPlaces(feed.navigation, url), ...readRegistered(feed.catalogs, url)];
  const placeLinks = [...places, ...groups.flatMap((group) => group.places)].map(({ link }) => link);
  return {
    kind: 'opds2',
    url,
    id: toCleanText(feed.metadata?.identifier ?? '') || null,
    title: localTextOf(feed.metadata?.title) ?? new URL(url).host,
    summary: localTextOf(feed.metadata?.subtitle) ?? localTextOf(feed.metadata?.description),
    picture: pictureOfLinks(feed.images, url) ?? pictureOfLinks(iconsOf(feed), url),
    modifiedAt: toCleanText(feed.metadata?.modified ?? '') || null,
    places,
    entries,
    groups,
    facets: readFacets(feed.facets, url),
    paging: {
      first: addressOf(links, 'first'),
      previous: addressOf(links, 'previous', 'prev'),
      next: addressOf(links, 'next'),
      last: addressOf(links, 'last'),
      total: toCount(metadata.numberOfItems),
      perPage: toCount(metadata.itemsPerPage) || null,
    },
    search: readSearch(readEach(Opds2Link, feed.links), url),
    links: {
      self: addressOf(links, 'self'),
      start: addressOf(links, 'start'),
      up: addressOf(links, 'up'),
      newest: addressOf([...links, ...placeLinks], 'http://opds-spec.org/sort/new'),
      crawlable: addressOf(links, 'http://opds-spec.org/crawlable'),
      authentication: findAuthentication(feed, url),
    },
    skipped: skipped + skippedInGroups,
  };
}

const collections = ['navigation', 'publications', 'groups', 'catalogs'] as const;

/** Whether an object without collections is a publication or manifest: it has a reading order, a file, or says so of itself. */
function isPublication(value: Readonly<Record<string, unknown>>): boolean {
  if (Array.isArray(value.readingOrder) || Array.isArray(value.spine)) return true;
  return readEach(Opds2Link, value.links).some(
    (link) => isAcquisitionLink(link) || (toRelations(link.rel).includes('self') && isEntryType(link.type ?? null)),
  );
}

/** A feed without any collection still is one where it says so of itself: it is empty. */
const isEmptyFeed = (value: Readonly<Record<string, unknown>>): boolean =>
  readEach(Opds2Link, value.links).some(
    (link) => toRelations(link.rel).includes('self') && essenceOf(link.type ?? null) === 'application/opds+json',
  );

/**
 * A feed, publication or manifest that was fetched from `url`; null where the object is none of them.
 * Throws source/bad-feed where it is one but has not its shape.
 */
export function readOpds2(value: Readonly<Record<string, unknown>>, url: string): FeedDocument | null {
  if (typeof value.metadata !== 'object' && !Array.isArray(value.publications) && !Array.isArray(value.navigation)) return null;
  const isFeed = collections.some((name) => value[name] !== undefined && value[name] !== null);
  if (!isFeed && isPublication(value)) {
    const entry = readPublication(value, url, true);
    if (entry === null) throw new AppError('source/bad-feed', { reason: 'not a publication' });
    return { what: 'entry', entry };
  }
  if (!isFeed && !isEmptyFeed(value)) return null;
  const feed = Opds2Feed.safeParse(value);
  if (!feed.success)
    throw new AppError('source/bad-feed', { reason: `${feed.error.issues[0]?.path.join('.') ?? 'feed'} is not as it should be` });
  return { what: 'catalogue', catalogue: readCatalogue(feed.data, url) };
}
