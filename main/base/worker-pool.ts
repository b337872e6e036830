// A pool of worker threads with one task a thread at a time: time limit, cancel, recycling, and replacement after a crash.
// Refuses to know what the tasks do, and never runs two tasks in one thread at once.
import { type TransferListItem, Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#border/errors';
import { toDiskError } from './disk-error.ts';
import type { Tasks, WorkerFault, WorkerReply, WorkerRequest } from './serve-worker.ts';
import { workerUrl } from './worker-url.ts';

/** How a pool is made. */
export type PoolOptions = {
  /** Threads at most; a thread starts when it is first needed. */
  size: number;
  /** Plain data handed to each thread as `workerData`. */
  data?: Record<string, unknown>;
  /** A thread that has done this many tasks is replaced, which returns the memory that its libraries keep. */
  recycleAfter?: number;
  /** A thread that nobody has needed for so long is ended, which returns its memory. */
  restMs?: number;
  /** Heap limit of a thread in MiB. A lower one makes its engine tidy up earlier. */
  heapMb?: number;
  /** Room for young objects in MiB: more of it costs memory and saves time in work that makes many short-lived ones. */
  youngMb?: number;
  /** Closing cancels what runs instead of waiting for it: for tasks that wait for others and write nothing. */
  isCutShort?: boolean;
  /** Lower priority, where the system has one for threads. */
  isBackground?: boolean;
};

/** How one task is run. */
export type RunOptions = {
  signal?: AbortSignal;
  /** After this time the thread is ended and the task fails with `timeoutCode`. */
  timeoutMs?: number;
  timeoutCode?: ErrorCode;
  onProgress?: (value: unknown) => void;
  /** Goes before all that waits. */
  isUrgent?: boolean;
  transfer?: readonly TransferListItem[];
};

/** An open pool, typed by the tasks that its worker serves. */
export type Pool<T extends Tasks> = {
  run: <Name extends keyof T & string>(
    name: Name,
    input: Parameters<T[Name]>[0],
    options?: RunOptions,
  ) => Promise<Awaited<ReturnType<T[Name]>>>;
  /** Lets running tasks end (or cuts them short), refuses new ones, ends the threads. */
  close: () => Promise<void>;
};

type Job = {
  id: number;
  name: string;
  input: unknown;
  options: RunOptions;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  isOver: boolean;
};

type Thread = { worker: Worker; job: Job | null; done: number; rest: NodeJS.Timeout | null };

const errorOf = (fault: WorkerFault): Error => {
  if (fault.code !== null) return new AppError(fault.code, fault.detail);
  const error = new Error(fault.message);
  error.stack = fault.stack;
  return fault.systemCode === null ? error : Object.assign(error, { code: fault.systemCode });
};

/** Opens a pool over the worker file that `workerUrl(name)` finds. A task that its signal cancels fails with `add/cancelled`. */
export function openPool<T extends Tasks>(name: string, options: PoolOptions): Pool<T> {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let nextId = 1;
  let isClosing = false;
  let wakeClose: () => void = () => {};

  const settle = (job: Job, end: () => void): void => {
    if (job.isOver) return;
    job.isOver = true;
    end();
  };

  const retire = async (thread: Thread): Promise<void> => {
    threads.delete(thread);
    wake(thread);
    await thread.worker.terminate();
  };

  const wake = (thread: Thread): void => {
    if (thread.rest !== null) clearTimeout(thread.rest);
    thread.rest = null;
  };

  const rest = (thread: Thread): void => {
    if (options.restMs === undefined || thread.job !== null || !threads.has(thread)) return;
    thread.rest = setTimeout(() => void retire(thread), options.restMs).unref();
  };

  const release = (thread: Thread): void => {
    thread.job = null;
    thread.done += 1;
    thread.worker.unref();
    if (options.recycleAfter !== undefined && thread.done >= options.recycleAfter) void retire(thread);
    dispatch();
    rest(thread);
  };

  const start = (): Thread => {
    const worker = new Worker(workerUrl(name), {
      // By which the system's own tools tell the threads apart.
      name: name.split('/').at(-1) ?? name,
      workerData: { ...options.data, isBackground: options.isBackground === true },
      resourceLimits: {
        ...(options.heapMb === undefined ? {} : { maxOldGenerationSizeMb: options.heapMb }),
        ...(options.youngMb === undefined ? {} : { maxYoungGenerationSizeMb: options.youngMb }),
      },
    });
    const thread: Thread = { worker, job: null, done: 0, rest: null };
    worker.on('message', (reply: WorkerReply) => {
      const job = thread.job;
      if (job === null || job.id !== reply.id) return;
      if ('progress' in reply) {
        job.options.onProgress?.(reply.progress);
        return;
      }
      settle(job, () => ('fault' in reply ? job.reject(errorOf(reply.fault)) : job.resolve(reply.value)));
      release(thread);
    });
    const fail = (error: unknown): void => {
      threads.delete(thread);
      const job = thread.job;
      thread.job = null;
      if (job !== null) settle(job, () => job.reject(error));
      dispatch();
    };
    worker.on('error', (error) => fail(toDiskError(error)));
    worker.on('exit', (code) => fail(new Error(`the worker ${name} ended with ${code}`)));
    threads.add(thread);
    return thread;
  };

  const guard = (thread: Thread, job: Job): void => {
    const stop = (error: AppError): void => {
      if (thread.job !== job) return;
      settle(job, () => job.reject(error));
      thread.job = null;
      void retire(thread).then(dispatch);
    };
    const { signal, timeoutMs, timeoutCode } = job.options;
    const timer = timeoutMs === undefined ? null : setTimeout(() => stop(new AppError(timeoutCode ?? 'internal')), timeoutMs);
    const onAbort = (): void => stop(new AppError('add/cancelled'));
    signal?.addEventListener('abort', onAbort, { once: true });
    const clear = (): void => {
      if (timer !== null) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const { resolve, reject } = job;
    job.resolve = (value) => {
      clear();
      resolve(value);
    };
    job.reject = (error) => {
      clear();
      reject(error);
    };
  };

  const cancelAll = (): void => {
    const running = [...threads].flatMap(({ job }) => job ?? []);
    for (const job of [...waiting.splice(0), ...running]) settle(job, () => job.reject(new AppError('add/cancelled')));
    for (const thread of threads) thread.job = null;
  };

  function dispatch(): void {
    for (;;) {
      while (waiting[0]?.options.signal?.aborted === true) {
        const cancelled = waiting.shift();
        if (cancelled !== undefined) settle(cancelled, () => cancelled.reject(new AppError('add/cancelled')));
      }
      if (waiting.length === 0) break;
      const idle = [...threads].find((thread) => thread.job === null) ?? (threads.size < options.size ? start() : null);
      if (idle === null) return;
      const job = waiting.shift();
      if (job === undefined) return;
      idle.job = job;
      wake(idle);
      idle.worker.ref();
      guard(idle, job);
      idle.worker.postMessage(
        { id: job.id, name: job.name, input: job.input } satisfies WorkerRequest,
        job.options.transfer ?? [],
      );
    }
    if (isClosing && [...threads].every((thread) => thread.job === null)) wakeClose();
  }

  return {
    run: (task, input, runOptions = {}) =>
      new Promise((resolve, reject) => {
        if (isClosing) return reject(new Error(`the pool ${name} is closed`));
        const settled = resolve as (value: unknown) => void;
        const job = { id: nextId++, name: task, input, options: runOptions, resolve: settled, reject, isOver: false };
        if (runOptions.isUrgent === true) waiting.unshift(job);
        else waiting.push(job);
        dispatch();
      }),
    close: async () => {
      isClosing = true;
      if (options.isCutShort === true) cancelAll();
      if (waiting.length > 0 || [...threads].some((thread) => thread.job !== null)) {
        await new Promise<void>((resolve) => {
          wakeClose = resolve;
        });
      }
      await Promise.all([...threads].map(retire));
    },
  };
}
