// Checks one source: what it lists, and which of it is to be fetched. Everything that follows is written down in one step.
// Refuses to fetch anything itself.

import { AppError } from '#border/errors';
import type { Day } from '#border/model';
import { fillDatePattern } from '../../acquire/feeds/date-pattern.ts';
import type { Zone } from '../../acquire/http/zone.ts';
import { fileNameOf } from '../../acquire/look-at.ts';
import { makeId } from '../../base/ids.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import { type Arrival, type KnownEntries, listArrivals } from '../../library/arrivals.ts';
import type { DownloadRow } from '../../library/downloads.ts';
import { findSameBytes } from '../../library/find-twins.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { readRecord } from '../../library/read-record.ts';
import { readSourceState, type SourceState } from '../../library/sources.ts';
import type { Workers } from '../open-workers.ts';
import { listPatternDays } from './pattern-days.ts';
import { freePdfOf, selectNew, stampOf, type Wish } from './select-entries.ts';
import { accessTo } from './source-secret.ts';
import { walkSource } from './walk-source.ts';

/** What checking works with. */
export type CheckTools = {
  workers: Workers;
  database: LibraryDatabase;
  now: () => number;
  secretOf: (source: SourceRecord) => Promise<SourceSecret | null>;
};

type Found = { wishes: Wish[]; passed: Arrival[]; state: SourceState };

/** How many days of a pattern are asked for in one check. */
const mostAsked = 400;
/** A day without a paper is asked for again for so long: some appear late. */
const lateDays = 3;

/** A person may type any address; one that a catalogue named is held to the world that the catalogue is in. */
const nearOf = ({ reach }: SourceRecord): { reach: Zone; isTyped: boolean } => ({ reach, isTyped: reach === 'own' });

const factsOfFile = (source: SourceRecord, day: Day | null): Wish['offer']['facts'] => {
  const isNamed = source.title !== new URL(source.url).host;
  return {
    title: isNamed ? source.title : null,
    isNewspaper: isNamed,
    day,
    publishedDay: null,
    issue: null,
    variant: null,
    language: null,
    direction: null,
  };
};

type FileWish = { url: string; stamp: string; day: Day | null };

const wishOfFile = (source: SourceRecord, { url, stamp, day }: FileWish): Wish => ({
  entryId: url,
  stamp,
  url,
  offer: {
    title: day === null ? source.title : `${source.title} ${day}`,
    sourceName: fileNameOf(url),
    facts: factsOfFile(source, day),
    sizeBytes: null,
    digest: null,
    ...nearOf(source),
    knownEtag: null,
  },
});

const isKnownFile = (known: KnownEntries, url: string): boolean => known.has(url);

const checkPattern = async (tools: CheckTools, source: SourceRecord, known: KnownEntries): Promise<Omit<Found, 'state'>> => {
  const access = accessTo(source.url.replaceAll(/\{[^}]*\}/g, ''), await tools.secretOf(source), null);
  const { days, oldestLate } = listPatternDays(source.wanted, tools.now(), lateDays);
  const unknown = days
    .map((day) => ({ day, url: fillDatePattern(source.url, day) }))
    .filter(({ url }) => !isKnownFile(known, url));
  const [wishes, passed]: [Wish[], Arrival[]] = [[], []];
  for (const { day, url } of unknown.slice(0, mostAsked)) {
    const found = await tools.workers.network.run('lookForFile', { url, access, ...nearOf(source) });
    if (found.isThere) wishes.push(wishOfFile(source, { url, stamp: '', day }));
    else if (day < oldestLate) passed.push({ sourceId: source.id, entryId: url, stamp: 'missing', editionId: null });
  }
  return { wishes, passed };
};

const checkFile = async (tools: CheckTools, source: SourceRecord, known: KnownEntries): Promise<Omit<Found, 'state'>> => {
  const { url } = source;
  const access = accessTo(url, await tools.secretOf(source), readSourceState(tools.database, source.id).scheme);
  const found = await tools.workers.network.run('lookForFile', { url, access, ...nearOf(source) });
  if (!found.isThere) throw new AppError('source/missing', { host: new URL(url).host });
  const stamp = found.stamp ?? String(found.sizeBytes ?? '');
  if (known.get(url)?.has(stamp) === true) return { wishes: [], passed: [] };
  return { wishes: [wishOfFile(source, { url, stamp, day: null })], passed: [] };
};

const etagOf = (database: LibraryDatabase, editionId: string): string | null => {
  try {
    return readRecord(database, editionId).record.source.origin?.etag ?? null;
  } catch (error) {
    // An edition that has been deleted for good has no validator, and nothing to compare with.
    if (error instanceof AppError && error.code === 'edition/not-found') return null;
    throw error;
  }
};

/** An entry whose announced digest an edition on the shelf has already is not fetched again. */
const splitByDigest = (database: LibraryDatabase, sourceId: string, wishes: readonly Wish[]): Omit<Found, 'state'> => {
  const [wanted, passed]: [Wish[], Arrival[]] = [[], []];
  for (const wish of wishes) {
    const { digest } = wish.offer;
    const twin = digest?.algorithm === 'sha-256' ? findSameBytes(database, digest.hex) : null;
    if (twin === null) wanted.push(wish);
    else passed.push({ sourceId, entryId: wish.entryId, stamp: wish.stamp, editionId: twin.id });
  }
  return { wishes: wanted, passed };
};

const checkListed = async (tools: CheckTools, source: SourceRecord, known: KnownEntries, before: SourceState): Promise<Found> => {
  const { database, workers } = tools;
  const access = accessTo(source.url, await tools.secretOf(source), before.scheme);
  const hasBeenWalked = before.checkedAtMs !== null && before.fault === null;
  const walk = await walkSource(
    {
      look: (input) => workers.network.run('look', input),
      access,
      isAllKnown: (entries) =>
        hasBeenWalked &&
        entries.every((entry) => {
          const acquisition = freePdfOf(entry);
          return acquisition === null || known.get(entry.id)?.has(stampOf(entry, acquisition)) === true;
        }),
    },
    { url: source.url, ...nearOf(source), etag: before.etag, lastModified: before.lastModified },
  );
  const { etag, lastModified, zone, scheme } = walk;
  const state = { ...before, etag, lastModified, zone, scheme: scheme ?? before.scheme };
  const reach: Zone = zone;
  const select = {
    wanted: source.wanted,
    known,
    reach,
    isNews: source.kind === 'feed',
    etagOf: (id: string) => etagOf(database, id),
  };
  return { ...splitByDigest(database, source.id, selectNew(walk.entries, select)), state };
};

const find = async (tools: CheckTools, source: SourceRecord, before: SourceState): Promise<Found> => {
  const known = listArrivals(tools.database, source.id);
  if (source.kind === 'pattern') return { ...(await checkPattern(tools, source, known)), state: before };
  if (source.kind === 'file') return { ...(await checkFile(tools, source, known)), state: before };
  return checkListed(tools, source, known, before);
};

const toRow = (source: SourceRecord, wish: Wish, isAsked: boolean): Omit<DownloadRow, 'number'> => ({
  id: makeId(),
  sourceId: source.id,
  ...wish,
  state: 'waiting',
  attempts: 0,
  nextTryAtMs: null,
  fault: null,
  isAsked,
});

/** What a check came to: how many files were added to the queue, and what went wrong, if anything. */
export type Checked = { added: number; error: AppError | null };

/**
 * Checks a source and keeps what it found; a fault is kept too, and given back. `isAsked` lets what is found be fetched whatever
 * holds other files. Throws only bugs.
 */
export async function checkSource(tools: CheckTools, source: SourceRecord, isAsked: boolean): Promise<Checked> {
  const before = readSourceState(tools.database, source.id);
  const keep = (state: SourceState, wishes: readonly Wish[], arrivals: readonly Arrival[]): Promise<void> =>
    tools.workers.library.run('keepCheck', {
      id: source.id,
      state: { ...state, checkedAtMs: tools.now() },
      downloads: wishes.map((wish) => toRow(source, wish, isAsked)),
      arrivals,
    });
  try {
    const { wishes, passed, state } = await find(tools, source, before);
    await keep({ ...state, fault: null }, wishes, passed);
    return { added: wishes.length, error: null };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'add/cancelled') throw error;
    await keep({ ...before, fault: { code: error.code, detail: error.detail } }, [], []);
    return { added: 0, error };
  }
}
