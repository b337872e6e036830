// The built application in a window: from opening an edition to its first page picture and to the sharp page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startApp } from '../app/start-app.ts';
import { describeEngine, findBrowser } from '../run/find-browser.ts';
import { type Figure, median, percentile, readable } from './figures.ts';
import { readPeakMb, runCommand } from './run-command.ts';

const cli = join(import.meta.dirname, '../../out/main/cli.js');

type Opening = { pictureMs: number; sharpMs: number };

/** Opens each edition twice from the shelf; the second time its stored picture is there, as it is for every edition that was read. */
export async function benchReader(files: readonly string[]): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-window-'));
  const engine = findBrowser();
  console.log(`\n${describeEngine(engine)}`);
  try {
    const library = join(folder, 'library');
    const { stdout } = await runCommand(process.execPath, [cli, 'add', ...files, '--library', library, '--json']);
    const ids = (JSON.parse(stdout) as { added: readonly { id: string }[] }).added.map(({ id }) => id);
    const app = await startApp(folder, { engine });
    await app.page.getByRole('main').waitFor();
    const first: Opening[] = [];
    const again: Opening[] = [];
    for (const id of ids) first.push(await timeOpening(app.page, id));
    for (const id of ids) again.push(await timeOpening(app.page, id));
    const peak = readPeakMb(app.launched.child.pid ?? 0);
    await app.quit();
    return [
      ...openingFigures('first time', first),
      ...openingFigures('again', again),
      ...(peak === null ? [] : [{ name: 'main process, peak', figure: readable(peak, 'MiB') }]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function openingFigures(name: string, openings: readonly Opening[]): Figure[] {
  const line = (what: string, values: readonly number[]): Figure => ({
    name: `${name}: open to ${what}, p50 / p95`,
    figure: `${readable(median(values))} / ${readable(percentile(values, 0.95), 'ms')}`,
  });
  return [
    line(
      'page picture',
      openings.map(({ pictureMs }) => pictureMs),
    ),
    line(
      'sharp page',
      openings.map(({ sharpMs }) => sharpMs),
    ),
  ];
}

async function timeOpening(page: Page, id: string): Promise<Opening> {
  await page.evaluate(() => {
    window.location.hash = '#/shelf';
  });
  await page.locator('.sheet').first().waitFor({ state: 'detached' });
  return page.evaluate(async (edition) => {
    const start = performance.now();
    window.location.hash = `#/read/${edition}/1`;
    const until = async (isThere: () => boolean): Promise<number> => {
      for (;;) {
        if (isThere()) return performance.now() - start;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    const picture = until(() => document.querySelector('.sheet-picture:not([hidden])') !== null);
    const sharp = until(() => document.querySelector('.sheet-layer canvas') !== null);
    return { pictureMs: await picture, sharpMs: await sharp };
  }, id);
}
