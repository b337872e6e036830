// The thread that writes the library. Nothing else in the program hashes, copies or syncs, so no screen ever waits for a disk.
import { workerData } from 'node:worker_threads';
import { serveWorker } from '../base/serve-worker.ts';
import { makeLibraryTasks } from './library-tasks.ts';

serveWorker(makeLibraryTasks(workerData));
