// The inside of a worker thread: answers named tasks one at a time, tells progress, and turns errors into plain data.
// Refuses to know what the tasks do.
import { setPriority } from 'node:os';
import { parentPort, type TransferListItem, workerData } from 'node:worker_threads';
import { AppError, type ErrorCode, type FaultDetail } from '#border/errors';
import { systemCodeOf, toDiskError } from './disk-error.ts';
import { isOutOfFiles } from './out-of-files.ts';

/** What a task may use beside its input. */
export type TaskContext = {
  /** Sends a value to `onProgress` of the caller; buffers named in `transfer` move instead of being copied. */
  progress: (value: unknown, transfer?: readonly TransferListItem[]) => void;
};

/** The tasks of one worker by name. */
// biome-ignore lint/suspicious/noExplicitAny: each task narrows its own input; the pool types the pairs
export type Tasks = Record<string, (input: any, context: TaskContext) => unknown>;

/** An error as it crosses threads; one that is not ours keeps the system's own code. */
export type WorkerFault = {
  code: ErrorCode | null;
  systemCode: string | null;
  detail: FaultDetail;
  message: string;
  stack: string;
};

/** A message into the worker. */
export type WorkerRequest = { id: number; name: string; input: unknown };

/** A message out of the worker. */
export type WorkerReply = { id: number } & ({ progress: unknown } | { value: unknown } | { fault: WorkerFault });

const faultOf = (thrown: unknown): WorkerFault => {
  // The same wherever it is met; what else a system says means one thing of the library and another of a file elsewhere.
  const error = isOutOfFiles(thrown) ? toDiskError(thrown) : thrown;
  const known = error instanceof AppError ? error : null;
  const asError = error instanceof Error ? error : new Error(String(error));
  return {
    code: known?.code ?? null,
    systemCode: known === null ? systemCodeOf(error) : null,
    detail: known?.detail ?? {},
    message: asError.message,
    stack: asError.stack ?? '',
  };
};

/**
 * Starts to answer the tasks; called once, last, by a worker's file. Requests wait for one another, so a task owns its thread.
 * With `workerData.isBackground` the thread takes a lower priority: on Linux alone, where a priority belongs to a thread.
 */
export function serveWorker(tasks: Tasks): void {
  const port = parentPort;
  if (port === null) throw new Error('serveWorker runs in a worker thread only');
  if (workerData?.isBackground === true && process.platform === 'linux') setPriority(0, 10);
  let last: Promise<void> = Promise.resolve();
  const answer = async ({ id, name, input }: WorkerRequest): Promise<void> => {
    try {
      const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
      if (task === undefined) throw new Error(`the worker has no task ${name}`);
      const progress: TaskContext['progress'] = (value, transfer = []) =>
        port.postMessage({ id, progress: value } satisfies WorkerReply, transfer);
      port.postMessage({ id, value: await task(input, { progress }) } satisfies WorkerReply);
    } catch (error) {
      port.postMessage({ id, fault: faultOf(error) } satisfies WorkerReply);
    }
  };
  port.on('message', (request: WorkerRequest) => {
    last = last.then(() => answer(request));
  });
}
