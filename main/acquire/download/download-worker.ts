// The thread that fetches files, one at a time: ending the thread ends the download at once, whatever the network does.
// Its connections live as long as it does, so that the next file of the same server begins without a handshake.
import { workerData } from 'node:worker_threads';
import { serveWorker, type TaskContext } from '../../base/serve-worker.ts';
import { openThrottle } from '../../base/throttle.ts';
import { openClient } from '../http/client.ts';
import { type FetchedFile, type FetchInput, type FetchProgress, fetchFile } from './fetch-file.ts';

/** How rarely the thread tells how far it is. */
const tellEveryMs = 200;

const certificates: readonly string[] | undefined = workerData?.certificates;
const client = openClient(certificates === undefined ? {} : { certificates });

const tasks = {
  fetch: async (input: FetchInput, context: TaskContext): Promise<FetchedFile | 'unchanged'> => {
    let progress: FetchProgress = { receivedBytes: 0, totalBytes: null };
    const throttle = openThrottle(() => context.progress(progress), tellEveryMs);
    try {
      return await fetchFile(client, input, (now) => {
        progress = now;
        throttle.tell();
      });
    } finally {
      throttle.flush();
    }
  },
};

/** The tasks, for the pool's types. */
export type DownloadTasks = typeof tasks;

serveWorker(tasks);
