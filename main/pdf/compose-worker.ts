// The thread that writes dossiers as PDF: fonts are read and letters joined here, so no screen waits for them.
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { type ComposeInput, composeDossier } from './compose/compose-dossier.ts';

/** The tasks of this worker. */
export const tasks = {
  compose: (input: ComposeInput, _context: TaskContext): Promise<void> => composeDossier(input),
};

/** What the pool of this worker is typed by. */
export type ComposeTasks = typeof tasks;

serveWorker(tasks);
