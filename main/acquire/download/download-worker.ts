// The thread that fetches one file. Each file has a thread to itself, so that ending the thread ends the download at once, whatever the network does.
import { serveWorker, type TaskContext } from '../../base/serve-worker.ts';
import { openThrottle } from '../../base/throttle.ts';
import { openClient } from '../http/client.ts';
import { type FetchedFile, type FetchInput, type FetchProgress, fetchFile } from './fetch-file.ts';

/** How rarely the thread tells how far it is. */
const tellEveryMs = 200;

const tasks = {
  fetch: async (
    { certificates, ...input }: FetchInput & { certificates?: readonly string[] | undefined },
    context: TaskContext,
  ): Promise<FetchedFile | 'unchanged'> => {
    const client = openClient(certificates === undefined ? {} : { certificates });
    let progress: FetchProgress = { receivedBytes: 0, totalBytes: null };
    const throttle = openThrottle(() => context.progress(progress), tellEveryMs);
    try {
      return await fetchFile(client, input, (now) => {
        progress = now;
        throttle.tell();
      });
    } finally {
      throttle.flush();
      await client.close();
    }
  },
};

/** The tasks, for the pool's types. */
export type DownloadTasks = typeof tasks;

serveWorker(tasks);
