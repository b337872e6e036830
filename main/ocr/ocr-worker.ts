// The thread that reads pictures of pages. It keeps the engine of the languages that it was asked for last.
// Refuses to render, to write, and to fetch.
import type { OcrLanguage } from '#border/model-ocr';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { type Engine, openEngine } from './engine.ts';
import { type PageToRecognise, type Recognised, recognisePage } from './recognise-page.ts';

let opened: { languages: string; engine: Engine } | null = null;

async function engineFor(languages: readonly OcrLanguage[]): Promise<Engine> {
  const key = languages.join('+');
  if (opened?.languages === key) return opened.engine;
  opened?.engine.close();
  opened = null;
  opened = { languages: key, engine: await openEngine(languages) };
  return opened.engine;
}

/** The tasks of this worker. */
export const tasks = {
  /** Opens the engine, so that what is missing shows before anything is asked for. Throws ocr/no-data. */
  check: async ({ languages }: { languages: readonly OcrLanguage[] }, _context: TaskContext): Promise<void> => {
    await engineFor(languages);
  },
  /** Reads a page, telling the share that is done. Throws ocr/no-data. */
  recognise: async (page: PageToRecognise, { progress }: TaskContext): Promise<Recognised> =>
    recognisePage(await engineFor(page.languages), page, (share) => progress(share)),
};

/** What the pool of this worker is typed by. */
export type OcrTasks = typeof tasks;

serveWorker(tasks);
