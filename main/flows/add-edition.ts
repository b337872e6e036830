// Adds one file: its bytes are taken, inspected, given facts and kept. The caller hears of it when it is readable.
// Leaves the library as it was whenever it fails.
import { basename } from 'node:path';
import { AppError } from '#border/errors';
import type { Day, EditionId, Language } from '#border/model';
import { toDiskError } from '../base/disk-error.ts';
import type { FeedFacts } from '../base/feed-facts.ts';
import type { Log } from '../base/log.ts';
import type { PackedPage } from '../base/page-record.ts';
import type { Origin } from '../base/record.ts';
import type { Inspection } from '../pdf/inspect-document.ts';
import { inspectTimeoutMs, type Workers } from './open-workers.ts';
import { passwordKey, type Secrets } from './secrets.ts';
import type { ArrivedFile } from './writer/take-arrived.ts';
import type { TakenFile } from './writer/take-file.ts';

/** What a person says of the files that they add; it goes before every guess. */
export type AddWords = {
  title?: string | undefined;
  day?: Day | undefined;
  language?: Language | undefined;
  password?: string | undefined;
  /** By which watched folder it came. */
  origin?: Origin | undefined;
};

/** What adding needs. */
export type AddTools = { workers: Workers; secrets: Secrets; log: Log };

/** An edition that has become readable. */
export type AddedEdition = { id: EditionId; sha256: string; isLocked: boolean };

type InspectedFile = Pick<TakenFile, 'path' | 'sha256'>;

/** Opens a file and looks at it. Throws pdf/*, disk/failed, add/cancelled. */
export const inspect = async (
  tools: AddTools,
  taken: InspectedFile,
  password: string | null,
  signal: AbortSignal,
): Promise<Inspection> => {
  const options = { signal, timeoutMs: inspectTimeoutMs, timeoutCode: 'pdf/too-slow' } as const;
  try {
    return await tools.workers.inspect.run('inspect', { path: taken.path, password }, options);
  } catch (error) {
    // A disk that fails is not the file's fault.
    const told = toDiskError(error);
    if (told instanceof AppError) throw told;
    tools.log.error('the inspection of a file ended without an answer', error, { sha256: taken.sha256 });
    throw new AppError('pdf/broken', {}, { cause: error });
  }
};

/** The first page, or null: an edition is never refused because its front page cannot be read. */
export const readFront = async (
  tools: AddTools,
  taken: TakenFile,
  password: string | null,
  signal: AbortSignal,
): Promise<PackedPage | null> => {
  try {
    const options = { signal, timeoutMs: inspectTimeoutMs, timeoutCode: 'pdf/too-slow' } as const;
    return await tools.workers.inspect.run('front', { path: taken.path, password }, options);
  } catch (error) {
    if (signal.aborted) throw error;
    tools.log.error('the front page could not be read', error, { sha256: taken.sha256 });
    return null;
  }
};

/** What is said of a taken file by others than itself. */
type Said = { words: AddWords; sourceName: string; feed: FeedFacts | null; origin: Origin | null };

/** Inspects a taken file, gives it its facts, and keeps it. */
export const keepTaken = async (tools: AddTools, taken: TakenFile, said: Said, signal: AbortSignal): Promise<AddedEdition> => {
  const { words, sourceName, feed, origin } = said;
  const password = words.password ?? (await tools.secrets.get(passwordKey(taken.sha256)));
  const inspected = await inspect(tools, taken, password, signal);
  const front = await readFront(tools, taken, password, signal);
  const facts = await tools.workers.library.run('propose', { sourceName, front, info: inspected.info, words, feed });
  if (inspected.isLocked && password !== null) await tools.secrets.set(passwordKey(taken.sha256), password);
  const { pages: pageSizes, isLocked } = inspected;
  const { id } = await tools.workers.library.run('keep', { taken, sourceName, pageSizes, isLocked, facts, origin });
  return { id, sha256: taken.sha256, isLocked };
};

/**
 * Adds the file at `path`. Throws file/*, pdf/*, format/unsupported, library/duplicate, disk/full, library/read-only, add/cancelled.
 * A password that opens the file is kept for as long as the keeper of secrets can.
 */
export async function addEdition(tools: AddTools, path: string, words: AddWords, signal: AbortSignal): Promise<AddedEdition> {
  if (signal.aborted) throw new AppError('add/cancelled');
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = (): void => void Atomics.store(stop, 0, 1);
  signal.addEventListener('abort', onAbort, { once: true });
  let taken: TakenFile | null = null;
  try {
    taken = await tools.workers.library.run('take', { path, stop });
    const sourceName = basename(path).normalize('NFC').toWellFormed();
    return await keepTaken(tools, taken, { words, sourceName, feed: null, origin: words.origin ?? null }, signal);
  } catch (error) {
    if (taken !== null) await tools.workers.library.run('drop', { id: taken.id });
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * Adds a file that was fetched into incoming/. Throws pdf/*, library/duplicate, disk/full, add/cancelled. A file that is
 * cancelled, or that only needs a password, stays in incoming/.
 */
export async function addArrived(
  tools: AddTools,
  arrived: ArrivedFile,
  said: Omit<Said, 'words'> & { password?: string | undefined },
  signal: AbortSignal,
): Promise<AddedEdition> {
  const { password, ...rest } = said;
  const taken = await tools.workers.library.run('arrive', arrived);
  return await keepTaken(tools, taken, { words: { password }, ...rest }, signal);
}
