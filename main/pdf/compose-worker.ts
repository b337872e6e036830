// The thread that writes PDFs: dossiers, whose fonts are read and letters joined here, and copies with annotations, so no screen waits for them.
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { type AnnotateInput, annotatePdf } from './annotate-pdf.ts';
import { type ComposeInput, composeDossier } from './compose/compose-dossier.ts';

/** The tasks of this worker. */
export const tasks = {
  compose: (input: ComposeInput, _context: TaskContext): Promise<void> => composeDossier(input),
  annotate: (input: AnnotateInput, _context: TaskContext): Promise<void> => annotatePdf(input),
};

/** What the pool of this worker is typed by. */
export type ComposeTasks = typeof tasks;

serveWorker(tasks);
