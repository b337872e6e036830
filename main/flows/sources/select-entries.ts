// Which of the entries that a source lists are to be fetched. Pure.
// Refuses what must be bought or borrowed first, what is no PDF, and what has been dealt with in the state in which it is offered.
import type { Wanted } from '#border/model';
import type { Acquisition, Entry } from '../../acquire/feeds/catalogue.ts';
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

/** The way to the PDF of an entry that is open to anyone who may read the catalogue; null where there is none. */
export function freePdfOf({ acquisitions }: Pick<Entry, 'acquisitions'>): Acquisition | null {
  const free = acquisitions.filter((one) => (one.kind === 'open' || one.kind === 'plain') && one.price === null && isPdf(one));
  return free.find(({ digest }) => digest !== null) ?? free.find(({ kind }) => kind === 'open') ?? free[0] ?? null;
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
const dayOf = (entry: Entry): string | null => {
  const said = entry.day ?? entry.publishedDay;
  if (said !== null) return said;
  const pdf = freePdfOf(entry);
  const names = [entry.title, ...(pdf === null ? [] : [fileNameOf(pdf.url)])];
  return names.map((name) => proposeDayFromName(name)?.value ?? null).find((day) => day !== null) ?? null;
};

/** Those that the wish covers: the newest by day (in the order of the feed where days are alike or missing), or those since a day. */
export function coveredBy(entries: readonly Entry[], { newest, since }: Wanted): Entry[] {
  if (since === null && newest === null) return [...entries];
  const dated = entries.map((entry, index) => ({ entry, index, day: dayOf(entry) }));
  const inTime = dated.filter(({ day }) => since === null || day === null || day >= since);
  const ordered = inTime.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.index - b.index);
  return ordered.slice(0, newest ?? undefined).map(({ entry }) => entry);
}

/** What the selection needs to know beside the entries. */
export type SelectFacts = {
  wanted: Wanted;
  known: KnownEntries;
  reach: DownloadOffer['reach'];
  /** Whether it is a news feed, not a catalogue. */
  isNews: boolean;
  /** The validator under which the library has the bytes of an edition. */
  etagOf: (editionId: string) => string | null;
};

/** The name of the file as its address gives it; one that is no PDF's name tells nothing, and the entry's own is taken. */
const nameOf = (entry: Entry, { url }: Acquisition): string => {
  const name = fileNameOf(url);
  return /\.pdf$/i.test(name) ? name : `${entry.title}.pdf`;
};

const wishOf = (entry: Entry, acquisition: Acquisition, { known, reach, isNews, etagOf }: SelectFacts): Wish => {
  const [editionId] = [...(known.get(entry.id)?.values() ?? [])].filter((id) => id !== null).slice(-1);
  return {
    entryId: entry.id,
    stamp: stampOf(entry, acquisition),
    url: acquisition.url,
    offer: {
      title: entry.title,
      sourceName: nameOf(entry, acquisition),
      facts: factsOf(entry, isNews),
      sizeBytes: acquisition.isSizeExact ? acquisition.sizeBytes : null,
      digest: acquisition.digest,
      reach,
      isTyped: false,
      knownEtag: editionId === undefined ? null : etagOf(editionId),
    },
  };
};

/** The files to fetch, oldest day last as the feed lists them; an entry that is listed twice counts once. */
export function selectNew(entries: readonly Entry[], facts: SelectFacts): Wish[] {
  const offered = new Map(entries.filter((entry) => freePdfOf(entry) !== null).map((entry) => [entry.id, entry]));
  return coveredBy([...offered.values()], facts.wanted).flatMap((entry) => {
    const acquisition = freePdfOf(entry);
    if (acquisition === null || facts.known.get(entry.id)?.has(stampOf(entry, acquisition)) === true) return [];
    return [wishOf(entry, acquisition, facts)];
  });
}
