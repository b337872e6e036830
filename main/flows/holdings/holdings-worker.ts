// The thread that judges holdings. Knows no library: issues come in, days go out.
import { serveWorker } from '../../base/serve-worker.ts';
import { judgeTitle } from './judge-title.ts';

const tasks = { judge: judgeTitle };

/** The tasks, for the pool's types. */
export type HoldingsTasks = typeof tasks;

serveWorker(tasks);
