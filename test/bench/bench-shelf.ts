// A shelf of ten thousand editions in the built application: from start to the first cover, and the frames while it is scrolled
// from its first day to its last; and the table of their metadata.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../app/start-app.ts';
import { writeLibrary } from '../support/write-library.ts';
import { type Figure, percentile, readable } from './figures.ts';

const editions = 10_000;
/** A busy machine gives a large figure, not none. */
const longestMs = 600_000;

/** Scrolls the whole shelf. The editions are one file under many names; they say that they are locked, so nothing is read meanwhile. */
export async function benchShelf(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-shelf-'));
  try {
    await writeLibrary(join(folder, 'library'), editions);
    const adopting = await timeStart(folder);
    await adopting.app.quit();
    const { app, ms: startMs } = await timeStart(folder);
    const { frames, mostCards } = await app.page.evaluate(scrollThrough);
    const tableMs = await timeTable(app);
    const steps = await app.page.evaluate(walkDown);
    await app.quit();
    return [
      { name: `start that adopts ${editions} new folders, to the first cover`, figure: readable(adopting.ms, 'ms') },
      { name: 'next start, to the first cover', figure: readable(startMs, 'ms') },
      {
        name: 'a frame while scrolling all of them, p50 / p95',
        figure: `${readable(percentile(frames, 0.5))} / ${readable(percentile(frames, 0.95), 'ms')}`,
      },
      {
        name: 'covers in the page at once, at most',
        figure: String(mostCards),
        target: '< 200',
        isReached: mostCards < 200,
      },
      { name: 'the table of metadata of all of them, to its first row', figure: readable(tableMs, 'ms') },
      {
        name: 'a frame while its cell is walked down by key, p50 / p95',
        figure: `${readable(percentile(steps, 0.5))} / ${readable(percentile(steps, 0.95), 'ms')}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function timeStart(folder: string): Promise<{ app: App; ms: number }> {
  const start = performance.now();
  const app = await startApp(folder);
  await app.page.locator('article.card img').first().waitFor({ timeout: longestMs });
  return { app, ms: performance.now() - start };
}

/** From the address to the first row, with every edition in the table. */
async function timeTable({ page }: App): Promise<number> {
  const start = performance.now();
  await page.evaluate(() => {
    window.location.hash = '#/archive/metadata';
  });
  await page
    .locator(`.metadata-table[aria-rowcount="${editions + 2}"] [role="gridcell"]`)
    .first()
    .waitFor({ timeout: longestMs });
  return performance.now() - start;
}

/** Runs in the page: six hundred even steps from top to bottom, one a frame. */
async function scrollThrough(): Promise<{ frames: number[]; mostCards: number }> {
  const scroller = document.querySelector('.shelf-scroll');
  if (scroller === null) throw new Error('the shelf does not scroll');
  const frames: number[] = [];
  let mostCards = 0;
  const steps = 600;
  let last = performance.now();
  for (let step = 1; step <= steps; step += 1) {
    scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
    mostCards = Math.max(mostCards, document.querySelectorAll('article.card').length);
  }
  return { frames, mostCards };
}

/** Runs in the page: three hundred steps down the table, one a frame. */
async function walkDown(): Promise<number[]> {
  const table = document.querySelector<HTMLElement>('.metadata-table');
  if (table === null) throw new Error('there is no table');
  table.focus();
  const frames: number[] = [];
  let last = performance.now();
  for (let step = 0; step < 300; step += 1) {
    table.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  return frames;
}
