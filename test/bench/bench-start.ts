// From the start of the process to a shelf that answers to a key, over no library and over 10,000 editions; and how much of it the engine takes
// before it has run a line of ours. Refuses to start cold disks: the files are in the page cache.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startApp } from '../app/start-app.ts';
import { findBrowser } from '../run/find-browser.ts';
import { projectRoot } from '../run/project-root.ts';
import { launchElectron } from '../support/launch-electron.ts';
import { writeLibrary } from '../support/write-library.ts';
import { type Figure, median, readable } from './figures.ts';

const editions = 10_000;
const rounds = 5;
const mostMs = 2000;

const timed = async (work: () => Promise<{ quit: () => Promise<unknown> }>): Promise<number> => {
  const start = performance.now();
  const { quit } = await work();
  const ms = performance.now() - start;
  await quit();
  return ms;
};

/** The engine with a small application of one window and one line. */
const startEngine = async () => {
  const launched = await launchElectron(findBrowser().executable, [join(projectRoot, 'test/fixtures/stand-in-app')], {
    STAND_IN_HEADLESS: '1',
  });
  await launched.page.waitForURL((url) => url.protocol !== 'data:' && url.href !== 'about:blank');
  await untilThere(launched.page, '#ready:not(:empty)');
  return launched;
};

/**
 * Ends with the frame in which something is there, and puts the focus on it. Looked for in the page itself: a locator first brings its own
 * program into a page that is busy.
 */
const untilThere = (page: Page, selector: string): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const found = document.querySelector<HTMLElement>(wanted);
          if (found === null) return void requestAnimationFrame(look);
          found.focus();
          resolve();
        };
        look();
      }),
    selector,
  );

/** The first edition takes the focus, and the arrow key leads on to the next. */
const startShelf = async (folder: string) => {
  const app = await startApp(folder);
  await untilThere(app.page, '[data-cell="0:0"]');
  await app.page.keyboard.press('ArrowRight');
  await untilThere(app.page, '[data-cell]:focus:not([data-cell="0:0"])');
  return app;
};

const startEmpty = async (folder: string) => {
  const app = await startApp(folder);
  await untilThere(app.page, 'main');
  return app;
};

/** Medians of interleaved rounds, after one of each that nothing is taken from. */
export async function benchStart(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-start-'));
  try {
    const full = join(folder, 'full');
    await writeLibrary(join(full, 'library'), editions);
    const times = { engine: [] as number[], empty: [] as number[], full: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const engine = await timed(startEngine);
      const empty = await timed(() => startEmpty(join(folder, 'empty')));
      const shelf = await timed(() => startShelf(full));
      if (round === 0) continue;
      times.engine.push(engine);
      times.empty.push(empty);
      times.full.push(shelf);
    }
    const [engine, empty, shelf] = [median(times.engine), median(times.empty), median(times.full)];
    return [
      { name: 'the engine with a window of one line', figure: readable(engine, 'ms') },
      {
        name: 'start without an edition, to the kiosk',
        figure: `${readable(empty, 'ms')}, ${readable(empty / engine)} of the engine`,
      },
      {
        name: `start with ${editions} editions, to a shelf that answers to a key`,
        figure: `${readable(shelf, 'ms')}, ${readable(shelf / engine)} of the engine (${times.full.map((ms) => readable(ms)).join(', ')})`,
        target: `<= ${mostMs} ms`,
        isReached: shelf <= mostMs,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
