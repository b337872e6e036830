// The thread that writes the library. Nothing else in the program hashes, copies or syncs, so no screen ever waits for a disk.
import { workerData } from 'node:worker_threads';
import { toDiskError } from '../base/disk-error.ts';
import { serveWorker, type TaskContext, type Tasks } from '../base/serve-worker.ts';
import { makeLibraryTasks } from './library-tasks.ts';

/** What a task has not named is of the library's disk: files of others are read by tasks that name their faults themselves. */
const namingDisk = (tasks: Tasks): Tasks =>
  Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      async (input: unknown, context: TaskContext): Promise<unknown> => {
        try {
          return await task(input, context);
        } catch (error) {
          throw toDiskError(error);
        }
      },
    ]),
  );

serveWorker(namingDisk(makeLibraryTasks(workerData)));
