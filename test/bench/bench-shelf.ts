// A shelf of ten thousand editions in the built application: from start to the first cover, and the frames while it is scrolled
// from its first day to its last.
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type App, startApp } from '../app/start-app.ts';
import { type Figure, percentile, readable } from './figures.ts';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '../..');
const sample = join(root, 'assets/samples/HP_20240326.pdf');
const editions = 10_000;
const titles = 20;
const firstDay = Date.UTC(1999, 0, 4);
const dayMs = 86_400_000;

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
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function timeStart(folder: string): Promise<{ app: App; ms: number }> {
  const start = performance.now();
  const app = await startApp(folder);
  await app.page.locator('article.card img').first().waitFor();
  return { app, ms: performance.now() - start };
}

async function makeLibrary(folder: string): Promise<void> {
  const library = join(folder, 'library');
  await runCommand(process.execPath, [join(root, 'out/main/cli.js'), 'add', sample, '--library', library]);
  const { stdout } = await runCommand(process.execPath, [join(root, 'out/main/cli.js'), 'list', '--library', library, '--json']);
  const [{ id, path } = { id: '', path: '' }] = (JSON.parse(stdout) as Shown).editions;
  const record = JSON.parse(readFileSync(join(library, dirname(path), 'edition.json'), 'utf8')) as object;
  for (let at = 0; at < editions; at += 1) {
    const day = new Date(firstDay + Math.floor(at / titles) * dayMs).toISOString().slice(0, 10);
    const title = `Paper ${(at % titles) + 1}`;
    const own = String(at).padStart(16, '0');
    const place = join(library, 'editions', title, day.slice(0, 4), day);
    mkdirSync(place, { recursive: true });
    linkSync(join(library, path), join(place, 'edition.pdf'));
    const sha256 = own.padStart(64, '0');
    writeFileSync(
      join(place, 'edition.json'),
      JSON.stringify({ ...record, id: own, title, day, issue: String(at), sha256, isLocked: true }),
    );
    const pictures = join(library, 'derived/pictures', own);
    mkdirSync(pictures);
    linkSync(join(library, 'derived/pictures', id, '1-300.jpg'), join(pictures, '1-300.jpg'));
  }
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
