// The thread that copies libraries. Copying waits for disks, so nothing else runs here.
import { serveWorker } from '../../base/serve-worker.ts';
import { safetyTasks } from './safety-tasks.ts';

serveWorker(safetyTasks);
