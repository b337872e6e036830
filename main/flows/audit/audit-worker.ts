// The thread that holds files against rows: at low priority, so that nobody who reads waits for it.
import { workerData } from 'node:worker_threads';
import { serveWorker } from '../../base/serve-worker.ts';
import { makeAuditTasks } from './audit-tasks.ts';

serveWorker(makeAuditTasks(workerData));
