// A shelf of ten thousand editions in the built application: from start to the first cover, and the frames while it is scrolled
// from its first day to its last; and the table of their metadata.
import { linkSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../app/start-app.ts';
import { writeEditions } from '../support/write-editions.ts';
import { type Figure, percentile, readable } from './figures.ts';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'assets/samples/HP_20240326.pdf');
const editions = 10_000;
const titles = 20;
const firstDay = Date.UTC(1999, 0, 4);
const dayMs = 86_400_000;
/** A busy machine gives a large figure, not none. */
const longestMs = 600_000;

type Shown = { editions: { id: string; path: string }[] };

/** Scrolls the whole shelf. The editions are one file under many names; they say that they are locked, so nothing is read meanwhile. */
export async function benchShelf(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-shelf-'));
  try {
    await makeLibrary(folder);
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

async function makeLibrary(folder: string): Promise<void> {
  const library = join(folder, 'library');
  await runCommand(process.execPath, [join(root, 'out/main/cli.js'), 'add', sample, '--library', library]);
  const { stdout } = await runCommand(process.execPath, [join(root, 'out/main/cli.js'), 'list', '--library', library, '--json']);
  const [{ id, path } = { id: '', path: '' }] = (JSON.parse(stdout) as Shown).editions;
  const written = Array.from({ length: editions }, (_, at) => ({
    title: `Paper ${(at % titles) + 1}`,
    day: new Date(firstDay + Math.floor(at / titles) * dayMs).toISOString().slice(0, 10),
    issue: String(at),
    isLocked: true,
  }));
  for (const own of writeEditions(library, path, written)) {
    const pictures = join(library, 'derived/pictures', own);
    mkdirSync(pictures);
    linkSync(join(library, 'derived/pictures', id, '1-300.jpg'), join(pictures, '1-300.jpg'));
  }
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
