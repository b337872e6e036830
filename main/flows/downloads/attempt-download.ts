// What follows one attempt to bring a file: it is kept, tried again later, or given up. Each step is written down before it is told.
// Refuses to let an error end the queue.
import { AppError } from '#border/errors';
import type { Day, EditionId } from '#border/model';
import type { FetchProgress } from '../../acquire/download/fetch-file.ts';
import type { DownloadChange, DownloadRow } from '../../library/downloads.ts';
import { nextTryInMs, type Patience, restMs } from './next-try.ts';
import { type Brought, type DownloadTools, runDownload } from './run-download.ts';

/** How a file ended: the library has it (`brought`), or it has failed and is left alone. */
export type DownloadEnd = { row: DownloadRow } & ({ brought: Brought } | { error: AppError });

/** A file that is being fetched. */
export type Run = {
  controller: AbortController;
  receivedBytes: number;
  totalBytes: number | null;
  bytesPerSecond: number | null;
  settled: Promise<void>;
};

/** A file in the queue. */
export type Queued = {
  row: DownloadRow;
  host: string;
  /** Null while it is not being fetched. */
  run: Run | null;
  /** How far it was when it last ran. */
  receivedBytes: number;
  /** The most that any try has brought. */
  mostBytes: number;
  totalBytes: number | null;
  /** The edition that it has become. */
  arrived: { editionId: EditionId; title: string; day: Day | null } | null;
};

/** What an attempt works with. */
export type AttemptTools = DownloadTools & {
  patience: Patience;
  now: () => number;
  random: () => number;
  /** Title and day of an edition that has arrived. */
  describe: (id: EditionId) => { title: string; day: Day | null } | null;
  onProgress: () => void;
  onEnd: (end: DownloadEnd) => void;
  /** Gives up what is still on its way of earlier states of the same entry. */
  forgetEarlier: (row: DownloadRow) => Promise<void>;
};

/** Keeps what has changed of files, in the queue and in their rows. */
export async function changeQueued({ workers }: DownloadTools, queued: readonly Queued[], change: DownloadChange): Promise<void> {
  for (const one of queued) one.row = { ...one.row, ...change };
  const ids = queued.map(({ row }) => row.id);
  if (ids.length > 0) await workers.library.run('changeDownloads', { ids, change });
}

const conclude = async (tools: AttemptTools, queued: Queued, brought: Brought): Promise<void> => {
  const { id, sourceId, entryId, stamp, offer } = queued.row;
  const { editionId, isNew } = brought;
  const arrival = { sourceId, entryId, stamp, editionId };
  await tools.workers.library.run('endDownload', { id, arrival, isKept: isNew });
  await tools.forgetEarlier(queued.row);
  const described = editionId === null ? null : tools.describe(editionId);
  queued.arrived = { editionId: editionId ?? id, title: described?.title ?? offer.title, day: described?.day ?? null };
  tools.onEnd({ row: queued.row, brought });
};

/** A file that is no newspaper is not gone on with; one that only lacks its password is kept. */
const isUseless = ({ code }: AppError): boolean => /^(pdf|format|file)\//.test(code) && !/(locked|wrong-password)$/.test(code);

/** A line that is cut again and again, but gets further each time, gets there. A disk that is full again does not count. */
const hasGotFurther = ({ mostBytes }: Queued, { receivedBytes }: Run, error: AppError): boolean =>
  receivedBytes - mostBytes >= 256 * 1024 && !error.code.startsWith('disk/');

const fail = async (tools: AttemptTools, queued: Queued, run: Run, error: AppError): Promise<void> => {
  const attempts = hasGotFurther(queued, run, error) ? 1 : queued.row.attempts + 1;
  queued.mostBytes = Math.max(queued.mostBytes, run.receivedBytes);
  const inMs = nextTryInMs(error, { attempts, before: queued.row.fault?.code ?? null }, tools.patience, tools.random);
  const fault = { code: error.code, detail: error.detail };
  if (isUseless(error)) await tools.workers.library.run('dropArrived', { id: queued.row.id });
  if (run.controller.signal.aborted) return;
  const state = inMs === null ? 'failed' : 'waiting';
  const pauseMs = inMs ?? restMs(error);
  await changeQueued(tools, [queued], { attempts, fault, state, nextTryAtMs: pauseMs === null ? null : tools.now() + pauseMs });
  if (inMs === null) tools.onEnd({ row: queued.row, error });
};

const toAppError = ({ log }: AttemptTools, error: unknown): AppError => {
  if (error instanceof AppError) return error;
  log.error('a download ended with a bug', error);
  return new AppError('internal', {}, { cause: error });
};

/** Follows how fast a file comes; a steadier figure than that of the last moment. */
const followSpeed = (run: Run, now: () => number): ((progress: FetchProgress) => void) => {
  let last: { bytes: number; atMs: number } | null = null;
  return ({ receivedBytes, totalBytes }) => {
    const atMs = now();
    if (last !== null && atMs > last.atMs) {
      const rate = Math.max(0, ((receivedBytes - last.bytes) / (atMs - last.atMs)) * 1000);
      run.bytesPerSecond = Math.round(run.bytesPerSecond === null ? rate : run.bytesPerSecond * 0.7 + rate * 0.3);
    }
    last = { bytes: receivedBytes, atMs };
    Object.assign(run, { receivedBytes, totalBytes });
  };
};

/** Makes one attempt. Ends when all that follows is written down; a file that was stopped is left as it is. */
export async function attemptDownload(
  tools: AttemptTools,
  queued: Queued,
  run: Run,
  password: string | undefined,
): Promise<void> {
  const follow = followSpeed(run, tools.now);
  const onProgress = (progress: FetchProgress): void => {
    follow(progress);
    tools.onProgress();
  };
  try {
    await conclude(tools, queued, await runDownload(tools, queued.row, password, run.controller.signal, onProgress));
  } catch (error) {
    if (!run.controller.signal.aborted) await fail(tools, queued, run, toAppError(tools, error));
  }
}
