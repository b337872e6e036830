// Checks one source: what it lists, and which of it is to be fetched. Everything that follows is written down in one step.
// Refuses to fetch anything itself, and to keep anything for a source that has been removed meanwhile.

import { AppError } from '#border/errors';
import { makeId } from '../../base/ids.ts';
import type { SourceRecord } from '../../base/record.ts';
import { type Arrival, type KnownEntries, listArrivals } from '../../library/arrivals.ts';
import type { DownloadRow } from '../../library/downloads.ts';
import { findSameBytes } from '../../library/find-twins.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { listSources, readSourceState, type SourceState } from '../../library/sources.ts';
import { checkFile, checkPattern, type KeepPart } from './check-files.ts';
import { type CheckTools, type Found, validatorOf } from './check-tools.ts';
import { lookInTime, nearOf } from './look-in-time.ts';
import { inSlices, selectListed, type Wish } from './select-entries.ts';
import { accessNow } from './source-access.ts';
import { openWalkEnd } from './walk-end.ts';
import { walkSource } from './walk-source.ts';

/** An entry whose announced digest an edition on the shelf has already is not fetched again. */
const splitByDigest = async (
  database: LibraryDatabase,
  sourceId: string,
  wishes: readonly Wish[],
): Promise<Pick<Found, 'wishes' | 'passed'>> => {
  const [wanted, passed]: [Wish[], Arrival[]] = [[], []];
  await inSlices(wishes, (wish) => {
    const { digest } = wish.offer;
    const twin = digest?.algorithm === 'sha-256' ? findSameBytes(database, digest.hex) : null;
    if (twin === null) wanted.push(wish);
    else passed.push({ sourceId, entryId: wish.entryId, stamp: wish.stamp, editionId: twin.id });
  });
  return { wishes: wanted, passed };
};

const checkListed = async (tools: CheckTools, source: SourceRecord, known: KnownEntries, before: SourceState): Promise<Found> => {
  const { database } = tools;
  const access = accessNow(tools, source, await tools.secretOf(source));
  const hasBeenWalked = before.checkedAtMs !== null && before.fault === null;
  const { wanted } = source;
  const isNews = source.kind === 'feed';
  const end = openWalkEnd({ wanted, known, isNews, hasBeenWalked });
  const walk = await walkSource(
    {
      look: (input) => lookInTime(tools, input),
      access,
      isFarEnough: end.isFarEnough,
    },
    { url: source.url, ...nearOf(source), etag: before.etag, lastModified: before.lastModified },
  );
  const { zone, scheme } = walk;
  const { etag, lastModified } = end.mayHideNew() ? { etag: null, lastModified: null } : walk;
  const state = { ...before, etag, lastModified, zone, scheme: scheme ?? before.scheme };
  const wishes = await selectListed(walk.entries, {
    wanted,
    known,
    isNews,
    etagOf: (id, url) => validatorOf(database, id, url),
  });
  return { ...(await splitByDigest(database, source.id, wishes)), state, fault: null };
};

const find = async (tools: CheckTools, source: SourceRecord, before: SourceState, keepPart: KeepPart | null): Promise<Found> => {
  const known = listArrivals(tools.database, source.id);
  if (source.kind === 'pattern') return { ...(await checkPattern(tools, source, known, keepPart)), state: before };
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
  asked: isAsked ? 'check' : 'no',
});

/** What a check came to: how many files were added to the queue, and what went wrong, if anything. */
export type Checked = { added: number; error: AppError | null };

type Kept = Pick<Found, 'wishes' | 'passed'> & { state: SourceState };

/**
 * Keeps what a check has shown. Of a source that has been removed meanwhile nothing; one of which something else is wanted by now is
 * as if it had not been checked, so that the next check reads the whole again.
 */
const keep = async (
  tools: CheckTools,
  source: SourceRecord,
  isAsked: boolean,
  { wishes, passed, state }: Kept,
): Promise<number> => {
  const downloads: Omit<DownloadRow, 'number'>[] = [];
  await inSlices(wishes, (wish) => downloads.push(toRow(source, wish, isAsked)));
  const listed = listSources(tools.database).find(({ id }) => id === source.id);
  if (listed === undefined) return 0;
  const { newest, since } = source.wanted;
  const isSame = listed.url === source.url && listed.wanted.newest === newest && listed.wanted.since === since;
  const shown = isSame ? { ...state, checkedAtMs: tools.now() } : { ...state, etag: null, lastModified: null, checkedAtMs: null };
  await tools.workers.library.run('keepCheck', { id: source.id, state: shown, downloads, arrivals: passed });
  return downloads.length;
};

/** What a failed check leaves: a bug is written into the log, and the person sees that something is wrong. */
const toFault = (tools: CheckTools, source: SourceRecord, error: unknown): AppError => {
  const isCancelled = error instanceof AppError && error.code === 'add/cancelled';
  if (isCancelled || tools.isClosed?.() === true) throw error;
  if (error instanceof AppError) return error;
  tools.log.error('a check ended with a bug', error, { id: source.id });
  return new AppError('internal', {}, { cause: error });
};

const faultRow = ({ code, detail }: AppError): NonNullable<SourceState['fault']> => ({ code, detail });

/**
 * Checks a source and keeps what it found; a fault is kept too, and given back. `isAsked` lets what is found be fetched whatever
 * holds other files. Throws add/cancelled, and what goes wrong in keeping.
 */
export async function checkSource(tools: CheckTools, source: SourceRecord, isAsked: boolean): Promise<Checked> {
  const before = readSourceState(tools.database, source.id);
  let added = 0;
  const keepPart: KeepPart = async (part) => {
    added += await keep(tools, source, isAsked, { ...part, state: before });
    return listSources(tools.database).some(({ id }) => id === source.id);
  };
  let found: Found;
  try {
    found = await find(tools, source, before, isAsked ? keepPart : null);
  } catch (error) {
    found = { wishes: [], passed: [], state: before, fault: toFault(tools, source, error) };
  }
  const { fault, state } = found;
  const kept = { ...found, state: { ...state, fault: fault === null ? null : faultRow(fault) } };
  added += await keep(tools, source, isAsked, kept);
  return { added, error: fault };
}
