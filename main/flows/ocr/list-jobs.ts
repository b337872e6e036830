// Says how far the reading of each edition is, from the rows of the queue and what is being read. Refuses to guess a time before the first page.
import type { EditionId } from '#border/model';
import type { OcrJob } from '#border/model-ocr';
import type { OcrPage } from '../../library/ocr-pages.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { findShelved } from '../../library/read-editions.ts';

/** A page that is being read, and how to stop it. */
export type ActivePage = { id: EditionId; page: number; share: number; stop: AbortController; ended: Promise<void> };

/** What was asked for of an edition of which all pages have been read. */
export type FinishedJob = Pick<OcrJob, 'languages' | 'total'>;

/** The queue as it stands. `pageMs` is what a page took lately; `finished` what this run of the program has brought to an end. */
export type QueueState = {
  rows: readonly OcrPage[];
  finished: ReadonlyMap<EditionId, FinishedJob>;
  active: ReadonlyMap<string, ActivePage>;
  pageMs: number | null;
  database: LibraryDatabase;
};

const stateOf = (own: readonly OcrPage[], isRunning: boolean): OcrJob['state'] => {
  if (isRunning) return 'running';
  if (own.some(({ state }) => state === 'waiting')) return 'waiting';
  return own.some(({ state }) => state === 'paused') ? 'paused' : 'failed';
};

/** The languages of pages, each once. */
export const languagesOf = (rows: readonly OcrPage[]): OcrJob['languages'] => [
  ...new Set(rows.flatMap(({ languages }) => languages)),
];

/** One job an edition, in the order of the queue, those that are done behind it. Editions that have left the shelf are left out. */
export function listJobs(queue: QueueState): OcrJob[] {
  const { finished, database } = queue;
  const done = [...finished].flatMap(([id, job]): OcrJob[] => {
    const edition = findShelved(database, id);
    if (edition === null) return [];
    const { title, day } = edition;
    return [{ id, title, day, state: 'done', ...job, done: job.total, failed: [], page: null, share: 0, leftMs: null }];
  });
  return [...listUnfinished(queue), ...done];
}

function listUnfinished({ rows, active, pageMs, database }: QueueState): OcrJob[] {
  return [...Map.groupBy(rows, ({ editionId }) => editionId)].flatMap(([id, own]) => {
    const edition = findShelved(database, id);
    if (edition === null) return [];
    const running = [...active.values()].filter((page) => page.id === id);
    const waiting = own.filter(({ state }) => state === 'waiting').length;
    const begun = running.reduce((sum, { share }) => sum + share, 0);
    const pagesLeft = Math.max(0, waiting - begun);
    return {
      id,
      title: edition.title,
      day: edition.day,
      state: stateOf(own, running.length > 0),
      languages: languagesOf(own),
      total: own.length,
      done: own.filter(({ state }) => state === 'done').length,
      failed: own.flatMap(({ page, code }) => (code === null ? [] : [{ page, code }])),
      page: running[0]?.page ?? null,
      share: running[0]?.share ?? 0,
      leftMs: pageMs === null || waiting === 0 ? null : Math.round((pagesLeft * pageMs) / Math.max(1, Math.min(2, waiting))),
    };
  });
}
