// Which of the entries that a source lists are to be fetched. Pure, and never long at a stretch.
// Refuses what must be bought or borrowed first, what is no PDF, and what has been dealt with in the state in which it is offered.
import { setImmediate as giveWay } from 'node:timers/promises';
import type { Wanted } from '#border/model';
import type { Acquisition, Entry } from '../../acquire/feeds/catalogue.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import { fileNameOf } from '../../acquire/look-at.ts';
import type { FeedFacts } from '../../base/feed-facts.ts';
import type { KnownEntries } from '../../library/arrivals.ts';
import type { DownloadOffer } from '../../library/downloads.ts';
import { proposeDayFromName } from '../../text/file-name-dates.ts';

/** A file that is wanted. */
export type Wish = { entryId: string; stamp: string; url: string; offer: DownloadOffer };

const isPdf = ({ type, finalType, url }: Acquisition): boolean => {
  if (finalType !== null && /^application\/(x-)?pdf\b/i.test(finalType)) return type === null || type === finalType;
  const isUnsaid = finalType === null || /^application\/octet-stream\b/i.test(finalType);
  return isUnsaid && /\.pdf$/i.test(new URL(url).pathname);
};

/** An entry and how private an address its links may have: that of the page on which it stands. */
export type Listed = { entry: Entry; zone: Zone };

const freePdfsOf = ({ acquisitions }: Pick<Entry, 'acquisitions'>): Acquisition[] =>
  acquisitions.filter((one) => (one.kind === 'open' || one.kind === 'plain') && one.price === null && isPdf(one));

/** The way to the PDF of an entry that is open to anyone who may read the catalogue; null where there is none. */
export function freePdfOf(entry: Pick<Entry, 'acquisitions'>): Acquisition | null {
  const free = freePdfsOf(entry);
  return free.find(({ digest }) => digest !== null) ?? free.find(({ kind }) => kind === 'open') ?? free[0] ?? null;
}

/** One file of an entry. `part` is null for its only or first file, and else the name that tells it from the others. */
export type EntryFile = { entryId: string; acquisition: Acquisition; part: string | null };

/**
 * The files of an entry. What hangs on an entry of a news feed are files of their own; the links of a catalogue's entry lead to one
 * and the same edition in several forms, of which one is enough (OPDS 1.2, 5.2).
 */
export function filesOf(entry: Pick<Entry, 'id' | 'acquisitions'>, isNews: boolean): EntryFile[] {
  const first = freePdfOf(entry);
  if (first === null) return [];
  const free = freePdfsOf(entry);
  const isOfParts = isNews && free.every(({ kind }) => kind === 'plain');
  const urls = new Set([first.url]);
  const others = isOfParts ? free.filter(({ url }) => !urls.has(url) && urls.add(url)) : [];
  return [
    { entryId: entry.id, acquisition: first, part: null },
    ...others.map((acquisition, index) => ({
      entryId: `${entry.id}#${index + 2}`,
      acquisition,
      part: fileNameOf(acquisition.url).replace(/\.pdf$/iu, ''),
    })),
  ];
}

/** Whether every file of an entry has been dealt with in the state in which it is offered; an entry without one has nothing to deal with. */
export function isDealtWith(entry: Entry, known: KnownEntries, isNews: boolean): boolean {
  return filesOf(entry, isNews).every(
    ({ entryId, acquisition }) => known.get(entryId)?.has(stampOf(entry, acquisition)) === true,
  );
}

/** Whether an entry has a PDF at all, be it closed. */
export function hasPdf({ acquisitions }: Pick<Entry, 'acquisitions'>): boolean {
  return acquisitions.some((one) => isPdf(one) || /^application\/(x-)?pdf\b/i.test(one.finalType ?? ''));
}

/** What tells one state of an entry from another: the announced digest, else what changes when the publisher puts another file there. */
export function stampOf(entry: Entry, { digest, url, sizeBytes, isSizeExact }: Acquisition): string {
  if (digest !== null) return `${digest.algorithm}:${digest.hex}`;
  return [url, entry.modifiedAt ?? '', isSizeExact ? sizeBytes : ''].join(' ');
}

/** What the feed says of the edition. Only in a news feed is the day of publication that of the issue; catalogues tell when a file was added. */
export function factsOf(entry: Entry, isNews: boolean): FeedFacts {
  return {
    title: entry.newspaper?.name ?? entry.title,
    isNewspaper: entry.newspaper !== null,
    day: entry.day,
    publishedDay: isNews ? entry.publishedDay : null,
    issue: entry.issue.number,
    variant: entry.issue.name,
    language: entry.language,
    direction: entry.direction,
  };
}

/** The day by which entries are ordered and wanted: as the feed says, else as a link's words or file name do. */
export function wantedDayOf(entry: Entry): string | null {
  const said = entry.day ?? entry.publishedDay;
  if (said !== null) return said;
  const pdf = freePdfOf(entry);
  const names = [entry.title, ...(pdf === null ? [] : [fileNameOf(pdf.url)])];
  return names.map((name) => proposeDayFromName(name)?.value ?? null).find((day) => day !== null) ?? null;
}

type Dated<Item> = { item: Item; index: number; day: string | null };

const byNewest = (a: Dated<unknown>, b: Dated<unknown>): number => {
  const [day, other] = [a.day ?? '', b.day ?? ''];
  if (day === other) return a.index - b.index;
  return day < other ? 1 : -1;
};

const cover = <Item>(dated: readonly Dated<Item>[], { newest, since }: Wanted): Item[] => {
  if (since === null && newest === null) return dated.map(({ item }) => item);
  const inTime = dated.filter(({ day }) => since === null || day === null || day >= since);
  const ordered = inTime.sort(byNewest);
  return ordered.slice(0, newest ?? undefined).map(({ item }) => item);
};

/** Those that the wish covers: the newest by day (in the order of the feed where days are alike or missing), or those since a day. */
export function coveredBy(entries: readonly Entry[], wanted: Wanted): Entry[] {
  return cover(
    entries.map((item, index) => ({ item, index, day: wantedDayOf(item) })),
    wanted,
  );
}

/** What the selection needs to know beside the entries. */
export type SelectFacts = {
  wanted: Wanted;
  known: KnownEntries;
  reach: DownloadOffer['reach'];
  /** Whether it is a news feed, not a catalogue. */
  isNews: boolean;
  /** The validator under which the library has the bytes of an edition, where they came from this very address. */
  etagOf: (editionId: string, url: string) => string | null;
};

/** The name of the file as its address gives it; one that is no PDF's name tells nothing, and the entry's own is taken. */
const nameOf = (entry: Entry, { url }: Acquisition): string => {
  const name = fileNameOf(url);
  return /\.pdf$/i.test(name) ? name : `${entry.title}.pdf`;
};

const partFactsOf = (entry: Entry, part: string | null, isNews: boolean): FeedFacts => {
  const facts = factsOf(entry, isNews);
  return part === null ? facts : { ...facts, variant: facts.variant === null ? part : `${facts.variant} ${part}` };
};

const wishOf = (entry: Entry, { entryId, acquisition, part }: EntryFile, facts: SelectFacts): Wish => {
  const { known, reach, isNews, etagOf } = facts;
  const [editionId] = [...(known.get(entryId)?.values() ?? [])].filter((id) => id !== null).slice(-1);
  return {
    entryId,
    stamp: stampOf(entry, acquisition),
    url: acquisition.url,
    offer: {
      title: entry.title,
      sourceName: nameOf(entry, acquisition),
      facts: partFactsOf(entry, part, isNews),
      sizeBytes: acquisition.isSizeExact ? acquisition.sizeBytes : null,
      digest: acquisition.digest,
      reach,
      isTyped: false,
      knownEtag: editionId === undefined ? null : etagOf(editionId, acquisition.url),
    },
  };
};

const wishesOf = (entry: Entry, facts: SelectFacts): Wish[] =>
  filesOf(entry, facts.isNews)
    .filter(({ entryId, acquisition }) => facts.known.get(entryId)?.has(stampOf(entry, acquisition)) !== true)
    .map((file) => wishOf(entry, file, facts));

/** The files to fetch, oldest day last as the feed lists them; an entry that is listed twice counts once. */
export function selectNew(entries: readonly Entry[], facts: SelectFacts): Wish[] {
  const offered = new Map(entries.filter((entry) => freePdfOf(entry) !== null).map((entry) => [entry.id, entry]));
  return coveredBy([...offered.values()], facts.wanted).flatMap((entry) => wishesOf(entry, facts));
}

/** So many items, or so long, before others have their turn: a long feed must not hold up the thread that the windows wait for. */
const slice = { items: 200, ms: 4 };

/** Does something with each item, giving way to others between slices of them. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let [count, beganAtMs] = [0, performance.now()];
  for (const item of items) {
    if (count >= slice.items || performance.now() - beganAtMs >= slice.ms) {
      await giveWay();
      [count, beganAtMs] = [0, performance.now()];
    }
    count += 1;
    work(item);
  }
}

/** As `selectNew`, for many entries, each held to the zone of its own page; gives way between slices of them. */
export async function selectListed(listed: readonly Listed[], facts: Omit<SelectFacts, 'reach'>): Promise<Wish[]> {
  const offered = new Map<string, Listed>();
  await inSlices(listed, (one) => {
    if (freePdfOf(one.entry) !== null) offered.set(one.entry.id, one);
  });
  const dated: Dated<Listed>[] = [];
  const isBounded = facts.wanted.newest !== null || facts.wanted.since !== null;
  await inSlices(offered.values(), (item) => {
    dated.push({ item, index: dated.length, day: isBounded ? wantedDayOf(item.entry) : null });
  });
  const wishes: Wish[] = [];
  await inSlices(cover(dated, facts.wanted), ({ entry, zone }) => {
    wishes.push(...wishesOf(entry, { ...facts, reach: zone }));
  });
  return wishes;
}
