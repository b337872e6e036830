// The application for a machine without a screen: adds the samples through the command line, searches in three languages,
// and keeps pictures of a hidden window. Leaves nothing behind but out/tour/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type App, startApp } from '../app/start-app.ts';
import { findStandIn, NoBrowserError } from './find-browser.ts';
import { projectRoot } from './project-root.ts';

/** A word of each language that the samples speak of. */
const searches = [
  { language: 'French', query: 'bibliothèques' },
  { language: 'Arabic', query: 'المكتبات' },
  { language: 'English', query: 'harbour' },
];

const pictures = join(projectRoot, 'out/tour');

function runKiosque(words: readonly string[], library: string, isShown = true): string {
  const [command = '', ...rest] = words;
  const args = [join(projectRoot, 'out/main/cli.js'), command, '--library', library, ...rest];
  const { status, stdout } = spawnSync(process.execPath, args, {
    stdio: ['ignore', isShown ? 'inherit' : 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`kiosque ${command} ended with ${status}`);
  return stdout ?? '';
}

async function keepPicture(app: App, name: string): Promise<void> {
  const path = join(pictures, `${name}.png`);
  await app.page.evaluate(() => document.fonts.ready);
  await app.page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await app.page.screenshot({ path });
  console.log(relative(projectRoot, path));
}

/** The first hit of a search, as the address at which the reader shows it. */
function firstHit(query: string, library: string): string {
  const { hits }: { hits: { editionId: string; page: number }[] } = JSON.parse(
    runKiosque(['find', query, '--limit', '1', '--json'], library, false),
  );
  const [hit] = hits;
  if (hit === undefined) throw new Error(`no sample holds ${query}`);
  return `#/read/${hit.editionId}/${hit.page}?q=${encodeURIComponent(query)}`;
}

async function takePictures(folder: string, reading: string): Promise<void> {
  const app = await startApp(folder, { engine: findStandIn() });
  try {
    await walk(app, reading);
  } finally {
    await app.quit();
  }
}

async function walk(app: App, reading: string): Promise<void> {
  const { page } = app;
  const go = async (hash: string): Promise<void> => {
    await page.evaluate((where) => {
      window.location.hash = where;
    }, hash);
  };
  await page.getByRole('main').waitFor();
  await keepPicture(app, 'shelf');
  for (const { language, query } of searches) {
    await go(`#/search?q=${encodeURIComponent(query)}`);
    await page.locator('mark').first().waitFor();
    await keepPicture(app, `search-${language.toLowerCase()}`);
  }
  await go(reading);
  await page.locator('.sheet-layer canvas').first().waitFor();
  await keepPicture(app, 'reader');
}

/** Shows the application in words and pictures. Without a Chromium the words alone, with a sentence that says so. */
export async function giveTour(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-tour-'));
  mkdirSync(pictures, { recursive: true });
  const library = join(folder, 'library');
  try {
    console.log('The samples become a library:');
    runKiosque(['add', join(projectRoot, 'assets/samples')], library);
    console.log('\nThe shelf:');
    runKiosque(['list'], library);
    for (const { language, query } of searches) {
      console.log(`\nA search in ${language}: ${query}`);
      runKiosque(['find', query, '--limit', '3'], library);
    }
    console.log('\nPictures of a hidden window:');
    await takePictures(folder, firstHit('harbour', library));
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    console.log(`No pictures: ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

if (import.meta.main) await giveTour();
