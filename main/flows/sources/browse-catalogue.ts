// Browsing a catalogue: pages, shelves, facets and search as the screens see them, and what can be fetched from them.
// Every address stays here under an id; refuses ids that it has not given.

import type { ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { CataloguePage, CataloguePlace, Offer } from '#border/model-catalogue';
import type { Source } from '#border/model-sources';
import type { Catalogue, Entry, FeedDocument, Picture, Place } from '../../acquire/feeds/catalogue.ts';
import { fillTemplate } from '../../acquire/feeds/uri-template.ts';
import type { FetchedPicture } from '../../acquire/fetch-picture.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import { makeId } from '../../base/ids.ts';
import type { SourceRecord } from '../../base/record.ts';
import { type KnownEntries, listArrivals } from '../../library/arrivals.ts';
import type { DownloadRow } from '../../library/downloads.ts';
import { findSameBytes } from '../../library/find-twins.ts';
import { listSources } from '../../library/sources.ts';
import { type Parts, writingOf } from '../parts.ts';
import { addPage } from './change-sources.ts';
import { lookInTime } from './look-in-time.ts';
import { freePdfOf, hasPdf, selectNew } from './select-entries.ts';
import { askSignedIn } from './source-access.ts';

/** Where something of a catalogue lies: of which source, and how private an address it may have. */
type From = { source: SourceRecord; reach: Zone };
type Known =
  | (From & { what: 'page'; url: string; title: string; kind: SourceRecord['kind'] | null; isLong: boolean })
  | (From & { what: 'search'; search: NonNullable<Catalogue['search']> })
  | (From & { what: 'offer'; entry: Entry })
  | (From & { what: 'picture'; picture: Picture });

/** The addresses that screens have been given ids for. */
export type CatalogueLinks = { put: (known: Known) => string; get: (id: string) => Known; find: (id: string) => Known | null };

const mostLinks = 50_000;

/** The same thing has the same id, however often it is shown. */
const keyOf = (known: Known): string => {
  if (known.what === 'page') return `page ${known.source.id} ${known.url}`;
  if (known.what === 'offer') return `offer ${known.source.id} ${known.entry.id}`;
  if (known.what === 'picture') return `picture ${known.source.id} ${known.picture.url}`;
  return `search ${known.source.id} ${known.search.kind === 'template' ? known.search.template : known.search.url}`;
};

/** Opens the memory of links. The oldest are forgotten first; who follows one of them opens the catalogue anew. */
export function openCatalogueLinks(): CatalogueLinks {
  const links = new Map<string, Known>();
  const ids = new Map<string, string>();
  let count = 0;
  const idOf = (key: string): string => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    count += 1;
    return count.toString(36);
  };
  return {
    put: (known) => {
      const key = keyOf(known);
      const id = idOf(key);
      const before = links.get(id);
      const isLessKnown = known.what === 'page' && known.kind === null && before !== undefined;
      ids.set(key, id);
      links.delete(id);
      links.set(id, isLessKnown ? before : known);
      const [oldest] = links.keys();
      if (links.size > mostLinks && oldest !== undefined) {
        ids.delete(keyOf(links.get(oldest) ?? known));
        links.delete(oldest);
      }
      return id;
    },
    find: (id) => links.get(id) ?? null,
    get: (id) => {
      const known = links.get(id);
      if (known === undefined) throw new AppError('input/invalid', { field: 'link' });
      return known;
    },
  };
}

type Shown = From & {
  parts: Parts;
  links: CatalogueLinks;
  known: KnownEntries;
  coming: ReadonlySet<string>;
  followed: ReadonlySet<string>;
};

const pageLink = ({ source, reach, links }: Shown, url: string, title: string): string =>
  links.put({ what: 'page', source, reach, url, title, kind: null, isLong: false });

const pictureOf = (id: string, picture: Picture | null): string | null => (picture === null ? null : `offer/${id}.jpg`);

const showPlace = (shown: Shown, { title, summary, link, thumbnail }: Place): CataloguePlace => {
  const { source, reach, links } = shown;
  const id = pageLink(shown, link.url, title);
  const picture = thumbnail === null ? null : links.put({ what: 'picture', source, reach, picture: thumbnail });
  return { link: id, title, summary, picture: picture === null ? null : `offer/${picture}.jpg`, count: link.count };
};

const hereIn = ({ parts, known }: Pick<Shown, 'parts' | 'known'>, entry: Entry): string | null => {
  const digest = freePdfOf(entry)?.digest ?? null;
  const twin = digest?.algorithm === 'sha-256' ? findSameBytes(parts.database, digest.hex) : null;
  const ids = [...(known.get(entry.id)?.values() ?? [])].filter((id) => id !== null);
  return twin?.id ?? ids.findLast((id) => parts.shelf.has(id)) ?? null;
};

const stateOf = (shown: Pick<Shown, 'coming'>, entry: Entry, editionId: string | null): Offer['state'] => {
  if (editionId !== null) return 'here';
  if (shown.coming.has(entry.id)) return 'coming';
  if (freePdfOf(entry) !== null || (entry.acquisitions.length === 0 && entry.full !== null)) return 'free';
  return hasPdf(entry) ? 'closed' : 'other';
};

const showOffer = (shown: Shown, entry: Entry): Offer => {
  const { source, reach, links } = shown;
  const id = links.put({ what: 'offer', source, reach, entry });
  const editionId = hereIn(shown, entry);
  return {
    id,
    title: entry.title,
    newspaper: entry.newspaper?.name ?? null,
    day: entry.day ?? entry.publishedDay,
    issue: entry.issue.number,
    language: entry.language,
    summary: entry.summary,
    authors: [...entry.authors],
    cover: pictureOf(id, entry.thumbnail ?? entry.cover),
    sizeBytes: freePdfOf(entry)?.sizeBytes ?? null,
    pages: entry.pages,
    state: stateOf(shown, entry, editionId),
    editionId,
  };
};

const showFacets = (shown: Shown, { facets }: Catalogue): CataloguePage['facets'] => {
  const groups = new Map<string, CataloguePage['facets'][number]>();
  for (const { group, link, isActive } of facets) {
    const values = groups.get(group) ?? { group, values: [] };
    const title = link.title ?? link.url;
    values.values.push({ link: pageLink(shown, link.url, title), title, count: link.count, isActive });
    groups.set(group, values);
  }
  return [...groups.values()];
};

const showPage = (shown: Shown, link: string, catalogue: Catalogue): CataloguePage => {
  const { source, reach, links } = shown;
  const { paging, search } = catalogue;
  const turn = (url: string | null): string | null => (url === null ? null : pageLink(shown, url, catalogue.title));
  const title = catalogue.title.trim() === '' ? source.title : catalogue.title;
  return {
    link,
    sourceId: source.id,
    title,
    summary: catalogue.summary,
    host: new URL(catalogue.url).host,
    places: catalogue.places.map((place) => showPlace(shown, place)),
    offers: catalogue.entries.map((entry) => showOffer(shown, entry)),
    groups: catalogue.groups.map((group) => ({
      title: group.title,
      link: group.link === null ? null : pageLink(shown, group.link.url, group.title),
      places: group.places.map((place) => showPlace(shown, place)),
      offers: group.entries.map((entry) => showOffer(shown, entry)),
    })),
    facets: showFacets(shown, catalogue),
    previous: turn(paging.previous),
    next: turn(paging.next),
    total: paging.total,
    search: search === null ? null : links.put({ what: 'search', source, reach, search }),
    isFollowed: shown.followed.has(catalogue.url),
  };
};

const sourceKinds = { opds1: 'opds', opds2: 'opds', rss: 'feed', atom: 'feed', 'json-feed': 'feed', index: 'index' } as const;

/** A feed with more editions than a month has days is a back catalogue: who follows it wants the newest first. */
const longFeed = 31;
const fewNewest = 10;

type Spot = From & { url: string; title: string };

const look = async (parts: Parts, { source, reach, url }: Omit<Spot, 'title'>) => {
  const input = { url, reach, isTyped: reach === 'own' && url === source.url, etag: null, lastModified: null };
  return askSignedIn(parts, source, url, (access) => lookInTime({ workers: parts.workers }, { ...input, access }));
};

const openPage = async (parts: Parts, links: CatalogueLinks, spot: Spot): Promise<CataloguePage> => {
  const { source, url } = spot;
  const seen = await look(parts, spot);
  const host = new URL(seen.url).host;
  if (seen.what === 'sign-in') throw new AppError('source/sign-in', { host, title: source.title });
  const catalogue = seen.what === 'document' ? catalogueOf(seen.document, seen.url) : null;
  if (catalogue === null) throw new AppError('source/unknown-kind', { host });
  const { downloads } = writingOf(parts);
  const coming = comingFrom(downloads.rows(), source.id);
  const followed = new Set(listSources(parts.database).flatMap((one) => (one.isFollowed ? [one.url] : [])));
  const shown: Shown = {
    parts,
    links,
    source,
    reach: seen.zone,
    known: listArrivals(parts.database, source.id),
    coming,
    followed,
  };
  const kind = sourceKinds[catalogue.kind];
  const isLong = catalogue.paging.next !== null || catalogue.entries.length > longFeed;
  const link = links.put({ what: 'page', source, reach: seen.zone, url, title: catalogue.title, kind, isLong });
  return showPage(shown, link, { ...catalogue, url: url === source.url ? url : catalogue.url });
};

/** An entry by itself is a page with one offer. */
const catalogueOfEntry = (entry: Entry, url: string): Catalogue => ({
  kind: 'opds1',
  url,
  id: entry.id,
  title: entry.title,
  summary: entry.summary,
  picture: null,
  modifiedAt: entry.modifiedAt,
  places: [],
  entries: [entry],
  groups: [],
  facets: [],
  paging: { first: null, previous: null, next: null, last: null, total: null, perPage: null },
  search: null,
  links: { self: url, start: null, up: null, newest: null, crawlable: null, authentication: null },
  skipped: 0,
});

/** The entries of a source that are on their way. One that has failed is not. */
const comingFrom = (rows: readonly DownloadRow[], sourceId: string): Set<string> =>
  new Set(rows.flatMap((row) => (row.sourceId === sourceId && row.state !== 'failed' ? [row.entryId] : [])));

const catalogueOf = (document: FeedDocument, url: string): Catalogue | null => {
  if (document.what === 'catalogue') return document.catalogue;
  return document.what === 'entry' ? catalogueOfEntry(document.entry, url) : null;
};

/** Opens a source at its first page. Throws source/*, network/*. */
export async function openCatalogue(parts: Parts, links: CatalogueLinks, sourceId: string): Promise<CataloguePage> {
  const source = listSources(parts.database).find(({ id }) => id === sourceId);
  if (source === undefined) throw new AppError('source/not-found', { id: sourceId });
  const { url, title, reach } = source;
  return openPage(parts, links, { source, reach, url, title });
}

/** How offers stand now, without asking their catalogue. Ids that are not known any more are left out. */
export function readOfferStates(
  parts: Parts,
  links: CatalogueLinks,
  ids: readonly string[],
): Pick<Offer, 'id' | 'state' | 'editionId'>[] {
  const rows = writingOf(parts).downloads.rows();
  const bySource = new Map<string, Pick<Shown, 'parts' | 'known' | 'coming'>>();
  return ids.flatMap((id) => {
    const offer = links.find(id);
    if (offer?.what !== 'offer') return [];
    const { source, entry } = offer;
    const facts = bySource.get(source.id) ?? {
      parts,
      known: listArrivals(parts.database, source.id),
      coming: comingFrom(rows, source.id),
    };
    bySource.set(source.id, facts);
    const editionId = hereIn(facts, entry);
    return [{ id, editionId, state: stateOf(facts, entry, editionId) }];
  });
}

/** Goes on inside a catalogue. Throws input/invalid for a link that is no page, source/*, network/*. */
export async function followLink(parts: Parts, links: CatalogueLinks, link: string): Promise<CataloguePage> {
  const known = links.get(link);
  if (known.what !== 'page') throw new AppError('input/invalid', { field: 'link' });
  return openPage(parts, links, known);
}

/** Searches a catalogue. Throws as followLink does, and source/unknown-kind where its description of the search is none. */
export async function searchCatalogue(
  parts: Parts,
  links: CatalogueLinks,
  { link, terms }: ParsedInput<'catalogue.search'>,
): Promise<CataloguePage> {
  const known = links.get(link);
  if (known.what !== 'search') throw new AppError('input/invalid', { field: 'link' });
  const { source, reach, search } = known;
  let template = search.kind === 'template' ? search.template : '';
  let searchReach = reach;
  if (search.kind === 'description') {
    const seen = await look(parts, { source, reach, url: search.url });
    if (seen.what !== 'document' || seen.document.what !== 'search')
      throw new AppError('source/unknown-kind', { host: new URL(search.url).host });
    template = seen.document.template;
    searchReach = seen.zone;
  }
  const url = fillTemplate(template, { searchTerms: terms, query: terms });
  return openPage(parts, links, { source, reach: searchReach, url, title: terms });
}

/** The entry in full, where the page held only a part of it. */
const completeEntry = async (
  parts: Parts,
  { source, reach, entry }: From & { entry: Entry },
): Promise<{ entry: Entry; reach: Zone }> => {
  if (freePdfOf(entry) !== null || entry.full === null) return { entry, reach };
  const seen = await look(parts, { source, reach, url: entry.full.url });
  const document = seen.what === 'document' ? seen.document : null;
  return document?.what === 'entry' ? { entry: { ...document.entry, id: entry.id }, reach: seen.zone } : { entry, reach };
};

/** Begins to fetch what a person chose, at once; what is no open PDF is passed over. Throws download/not-free where nothing is left. */
export async function fetchOffers(parts: Parts, links: CatalogueLinks, offers: readonly string[]): Promise<string[]> {
  const { downloads } = writingOf(parts);
  const rows = [];
  let closed = '';
  for (const id of offers) {
    const offer = links.get(id);
    if (offer.what !== 'offer') throw new AppError('input/invalid', { field: 'offers' });
    const { entry, reach } = await completeEntry(parts, offer);
    const acquisition = freePdfOf(entry);
    if (acquisition === null) {
      closed = entry.title;
      continue;
    }
    const wishes = selectNew([entry], {
      wanted: { newest: null, since: null },
      known: new Map(),
      reach,
      isNews: offer.source.kind === 'feed',
      etagOf: () => null,
    });
    const fresh = { state: 'waiting', attempts: 0, nextTryAtMs: null, fault: null, asked: 'file' } as const;
    for (const wish of wishes) rows.push({ id: makeId(), sourceId: offer.source.id, ...wish, ...fresh });
  }
  if (rows.length === 0) throw new AppError('download/not-free', { title: closed });
  await parts.workers.library.run('putDownloads', { downloads: rows });
  downloads.refresh();
  const wanted = new Map(rows.map(({ entryId, sourceId }) => [`${sourceId} ${entryId}`, true]));
  const begun = downloads.rows().filter(({ sourceId, entryId }) => wanted.has(`${sourceId} ${entryId}`));
  await downloads.resume(begun.map(({ id }) => id));
  return begun.map(({ id }) => id);
}

/** Follows a page of a catalogue from now on, as a source of its own; of a long one the newest, until more are wanted. Throws source/exists, input/invalid. */
export async function subscribeToPage(parts: Parts, links: CatalogueLinks, link: string): Promise<Source> {
  const known = links.get(link);
  if (known.what !== 'page') throw new AppError('input/invalid', { field: 'link' });
  const { url, title, kind, reach, source, isLong } = known;
  return addPage(parts, {
    wanted: { newest: isLong ? fewNewest : null, since: null },
    url,
    title: title.trim() === '' ? source.title : title,
    kind: kind ?? 'opds',
    reach,
    parentId: source.id,
  });
}

const pictureIn = (known: Known): Picture | null => {
  if (known.what === 'picture') return known.picture;
  return known.what === 'offer' ? (known.entry.thumbnail ?? known.entry.cover) : null;
};

const pictureTime = { timeoutMs: 60_000, timeoutCode: 'network/too-slow' } as const;

/** The picture of an offer or a place. Throws input/invalid, network/*, format/unsupported. */
export async function readOfferPicture(parts: Parts, links: CatalogueLinks, id: string): Promise<FetchedPicture> {
  const known = links.get(id);
  const picture = pictureIn(known);
  if (picture === null) throw new AppError('input/invalid', { field: 'link' });
  const { source, reach } = known;
  return askSignedIn(parts, source, picture.url, (access) =>
    parts.workers.network.run('picture', { url: picture.url, access, reach }, pictureTime),
  );
}
