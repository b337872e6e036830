// Draws the pages of one PDF piece by piece, what is in sight first, and keeps no more of them than can soon be looked at. Knows no React.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type DrawingTask, drawPage, dropCanvas } from '../draw-page.ts';
import { isInSight, isOfUse, nextAtRest, nextInSight, type Work } from './next-work.ts';
import { type Part, partOf, type Shown } from './tile-grid.ts';
import { addPiece, type DrawingState, dropAll, lookAt, newPage, putInto, type TilePage, takeOut } from './tile-page.ts';

/** A page in the document: `see` says how large it is shown, and where the desk lies over it, in CSS pixels of the page. */
export type MountedPage = { see: (shown: Shown, view: Part) => void; unmount: () => void };

/** Those who draw one PDF. */
export type Tiles = {
  /** Draws a page into an element. `tell` hears each time that what is in sight is sharp, or cannot be drawn. */
  mount: (page: number, host: HTMLElement, tell: (state: DrawingState) => void) => MountedPage;
  /** Draws pages that may follow, whole, while nobody waits. */
  drawAhead: (wanted: readonly { page: number; shown: Shown }[]) => void;
  close: () => void;
};

/** How many drawings go on at a time while somebody waits: two pages of a spread. */
const mostAtOnce = 2;
/** How many pages that are not in the document are kept, as they were drawn and as pdf.js read them. */
const mostKept = 4;
const calmMs = 160;
/** A small picture of the page is enough to note where its steps draw. */
const notesWidth = 256;

type Job = Work & { task: DrawingTask };

/** Opens them; `close` frees everything. */
export function openTiles(pdf: PDFDocumentProxy): Tiles {
  const pages = new Map<number, TilePage>();
  const jobs = new Set<Job>();
  let ahead: { page: TilePage; shown: Shown }[] = [];
  let movedMs = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isClosed = false;

  /** The page, as the one that was looked at last. */
  const pageOf = (number: number): TilePage => {
    const page = pages.get(number) ?? newPage(number);
    pages.delete(number);
    pages.set(number, page);
    return page;
  };
  const start = (work: Work): void => {
    const { page, shown, cells, kind } = work;
    const isNoted = kind === 'notes';
    const drawing = isNoted
      ? { page: page.page, width: notesWidth, density: 1, part: null, isNoted }
      : { page: page.page, ...shown, part: partOf(cells, shown), isNoted };
    const job: Job = { ...work, task: drawPage(pdf, drawing) };
    jobs.add(job);
    job.task.canvas.then(
      (canvas) => finish(job, canvas),
      () => fail(job),
    );
  };
  const finish = (job: Job, canvas: HTMLCanvasElement | null): void => {
    const isWanted = jobs.delete(job) && !isClosed;
    if (canvas !== null && (!isWanted || job.kind === 'notes')) dropCanvas(canvas);
    if (!isWanted) return;
    if (job.kind === 'notes') job.page.isNoted = true;
    else if (canvas !== null) addPiece(job.page, job.cells, job.shown, canvas);
    review();
  };
  const fail = (job: Job): void => {
    if (!jobs.delete(job) || isClosed) return;
    job.page.hasFailed = true;
    job.page.tell('failed');
    review();
  };
  const cancel = (job: Job): void => {
    jobs.delete(job);
    job.task.cancel();
  };
  /** Ends what is of no more use, and begins what is wanted most. */
  const review = (): void => {
    if (isClosed) return;
    for (const job of jobs) if (!isOfUse(job, ahead)) cancel(job);
    const isCalm = performance.now() - movedMs >= calmMs;
    const desk = { pages: [...pages.values()], ahead, isCalm };
    const under = (): Work[] => [...jobs];
    for (let next = nextInSight({ ...desk, under: under() }); next !== null; next = nextInSight({ ...desk, under: under() })) {
      for (const job of jobs) if (job.kind !== 'notes' && !isInSight(job)) cancel(job);
      if ([...jobs].filter(({ kind }) => kind !== 'notes').length >= mostAtOnce) break;
      start(next);
    }
    tidy();
    if (jobs.size > 0) return;
    const atRest = nextAtRest({ ...desk, under: under() });
    if (atRest !== null) start(atRest);
    else if (!isCalm) wake();
  };
  const wake = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(review, calmMs);
  };
  /** Lets go of the pages that were looked at longest ago. */
  const tidy = (): void => {
    const isKept = ({ page, host }: TilePage): boolean => host !== null || ahead.some((one) => one.page.page === page);
    const others = [...pages.values()].filter((page) => !isKept(page));
    for (const page of others.slice(0, Math.max(0, others.length - Math.max(0, mostKept - ahead.length)))) {
      dropAll(page);
      pages.delete(page.page);
      void forget(pdf, page.page);
    }
  };

  return {
    mount: (number, host, tell) => {
      const page = pageOf(number);
      page.tell = tell;
      putInto(page, host);
      movedMs = performance.now();
      return {
        see: (shown, view) => {
          movedMs = performance.now();
          lookAt(page, shown, view);
          review();
          wake();
        },
        unmount: () => {
          if (page.host !== host) return;
          takeOut(page);
          review();
        },
      };
    },
    drawAhead: (wanted) => {
      ahead = wanted.map(({ page, shown }) => ({ page: pageOf(page), shown }));
      review();
      wake();
    },
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      for (const job of [...jobs]) cancel(job);
      for (const page of pages.values()) dropAll(page);
      pages.clear();
    },
  };
}

/** Frees what pdf.js keeps of a page: its steps, pictures and the notes on them. */
async function forget(pdf: PDFDocumentProxy, number: number): Promise<void> {
  try {
    const page = await pdf.getPage(number);
    page.cleanup();
  } catch {
    // A document that is being closed has nothing left to free.
  }
}
