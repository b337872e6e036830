// The reader: the stored picture first and the sharp page over it, spreads, right-to-left order, keys, place remembered.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPdf, samples, test } from './sample-library.ts';
import { type App, expect, startApp } from './start-app.ts';
import { editionId, goTo, listEditions, waitForSharpPages, waitForWholeReader } from './steps.ts';

const open = async (app: App, title: string, day: string, page: number): Promise<string> => {
  const id = await editionId(app, title, day);
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  return id;
};

/** The page numbers on the desk, from left to right. */
const pagesOnDesk = (app: App): Promise<number[]> =>
  app.page.evaluate(() =>
    [...document.querySelectorAll('.sheet')]
      .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
      .map((sheet) => Number(/\d+/.exec(sheet.getAttribute('aria-label') ?? '')?.[0])),
  );

test('draws a single page sharp over its picture, with pdf.js in its own worker', async ({ app }) => {
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  expect(app.page.workers().map((one) => one.url())).toContainEqual(expect.stringContaining('pdf.worker'));
  await app.page.keyboard.press('s');
  await goTo(app, '#/shelf');
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  expect(await pagesOnDesk(app)).toEqual([1]);
  await waitForWholeReader(app);
  await app.picture('reader-fr-single-light');
});

test('lets an edition be left at any moment of its opening, without an error, and ends its worker', async ({ app }) => {
  const id = await editionId(app, 'L’Atlas du Matin', '2024-03-28');
  for (let wait = 0; wait <= 300; wait += 12) {
    await goTo(app, `#/read/${id}/1`);
    await app.page.waitForTimeout(wait);
    await goTo(app, '#/shelf');
  }
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  await expect.poll(() => app.page.workers().length).toBe(1);
});

test('reads of a large file only what the pages in sight need, and lets it be left as well', async ({ app, folder }) => {
  const small = readFileSync(join(samples, 'HP_20240328.pdf'));
  const trailer = small.subarray(small.lastIndexOf('startxref'));
  const large = join(folder, 'Heavy Post.pdf');
  writeFileSync(large, Buffer.concat([small, Buffer.from(`%${'-'.repeat(1022)}\n`.repeat(34 * 1024)), trailer]));
  await app.dropFiles([large]);
  const find = async (): Promise<string | undefined> =>
    (await listEditions(app)).find(({ sizeBytes }) => sizeBytes > 2 ** 25)?.id;
  await expect.poll(find).toBeDefined();
  const id = await find();
  for (let wait = 0; wait <= 100; wait += 20) {
    await goTo(app, `#/read/${id}/1`);
    await app.page.waitForTimeout(wait);
    await goTo(app, '#/shelf');
  }
  let read = 0;
  app.page.on('response', (response) => {
    if (response.url().endsWith(`${id}.pdf`) && response.status() === 206) read += Number(response.headers()['content-length']);
  });
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(2 ** 20);
});

test('shows the cover alone, then spreads in reading order, left page first', async ({ app }) => {
  await open(app, 'L’Atlas du Matin', '2024-03-27', 1);
  expect(await pagesOnDesk(app)).toEqual([1]);
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(() => pagesOnDesk(app)).toEqual([2, 3]);
  await waitForWholeReader(app);
  await app.picture('reader-fr-spread-light');
});

test('turns Arabic papers the other way: the left arrow goes on, the lower page lies right', async ({ app }) => {
  await open(app, 'صباح المدينة', '2024-03-28', 1);
  await app.page.keyboard.press('ArrowLeft');
  await expect.poll(() => pagesOnDesk(app)).toEqual([3, 2]);
  await waitForWholeReader(app);
  await app.picture('reader-ar-spread-light');
  await app.page.keyboard.press('ArrowRight');
  await expect.poll(() => pagesOnDesk(app)).toEqual([1]);
});

test('stays sharp when zoomed: as many pixels as the screen has for the part in sight', async ({ app }) => {
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  for (let step = 0; step < 8; step += 1) await app.page.keyboard.press('+');
  const density = (): Promise<number> =>
    app.page.evaluate(() => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.sheet-layer canvas')];
      return Math.max(
        0,
        ...canvases.map((canvas) => canvas.width / canvas.getBoundingClientRect().width / window.devicePixelRatio),
      );
    });
  await expect.poll(density).toBeGreaterThan(0.98);
  const width = await app.page.evaluate(() => document.querySelector('.sheet')?.getBoundingClientRect().width ?? 0);
  expect(width).toBeGreaterThan(1500);
  await app.picture('reader-zoomed-light');
});

test('zooms by a pinch around its place, and turns a fitted page by the wheel', async ({ app }) => {
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  const sheet = (): Promise<{ x: number; width: number }> =>
    app.page.evaluate(() => {
      const { x, width } = (document.querySelector('.sheet') as HTMLElement).getBoundingClientRect();
      return { x, width };
    });
  const fitted = await sheet();
  await app.page.keyboard.press('w');
  await expect.poll(async () => (await sheet()).width).toBeGreaterThan(1000);
  const before = await sheet();
  const at = { x: before.x + before.width / 4, y: 300 };
  await app.page.mouse.move(at.x, at.y);
  // A trackpad's pinch comes as a wheel with Ctrl held.
  await app.page.keyboard.down('Control');
  for (let step = 0; step < 2; step += 1) await app.page.mouse.wheel(0, -50);
  await app.page.keyboard.up('Control');
  await expect.poll(async () => (await sheet()).width).toBeGreaterThan(before.width * 2);
  const after = await sheet();
  expect(Math.abs((at.x - after.x) / after.width - 0.25)).toBeLessThan(0.02);
  await app.page.keyboard.press('0');
  await expect.poll(async () => (await sheet()).width).toBeLessThan(fitted.width * 1.02);
  await app.page.mouse.wheel(0, 120);
  await expect.poll(() => pagesOnDesk(app)).toEqual([2, 3]);
});

test('remembers the page of each edition over a restart', async ({ app, folder }) => {
  const id = await open(app, 'The Harbour Post', '2024-03-28', 4);
  await goTo(app, '#/shelf');
  await app.page.locator('article.card').first().waitFor();
  await app.quit();
  const again = await startApp(folder);
  await goTo(again, `#/read/${id}`);
  await waitForSharpPages(again);
  expect(await pagesOnDesk(again)).toContain(4);
  await again.quit();
  expect(again.troubles).toEqual([]);
});

test('goes to a page by its thumbnail, and lists its keys', async ({ app }) => {
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  await app.page.getByRole('navigation', { name: 'Thumbnails' }).getByRole('button', { name: 'Page 4' }).click();
  await expect.poll(() => pagesOnDesk(app)).toContain(4);
  await app.page.keyboard.press('?');
  const sheet = app.page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet.getByRole('region', { name: 'Arranging articles' })).toContainText(
    'Open and close an article in the list→←',
  );
  const { scrollHeight, clientHeight } = await sheet.locator('.keys-scroll').evaluate((groups) => groups);
  expect(scrollHeight).toBe(clientHeight);
  await app.picture('keys-en-light');
  await sheet.getByRole('searchbox', { name: 'Find a key' }).fill('turn');
  await expect(sheet.getByRole('term')).toHaveText(['Turn the page']);
  await sheet.getByRole('searchbox', { name: 'Find a key' }).fill('espresso');
  await expect(sheet.getByText('No key does that.')).toBeVisible();
  await app.page.keyboard.press('Escape');
});

test('finds a word in the edition and walks its frames', async ({ app }) => {
  await open(app, 'L’Atlas du Matin', '2024-03-28', 1);
  await app.page.keyboard.press('f');
  await app.page.getByRole('searchbox', { name: 'Find in this edition' }).fill('bibliothèque');
  await expect(app.page.locator('.frame').first()).toBeVisible();
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('.frame.current')).toBeVisible();
});

test('asks for the password of a locked edition that was added without the keyring', async ({ app, folder }) => {
  const inbox = join(folder, 'locked.pdf');
  cpSync(lockedPdf, inbox);
  await app.dropFiles([inbox]);
  await app.page.locator('.pill').click();
  const panel = app.page.getByRole('dialog', { name: 'What is being added' });
  await panel.getByLabel('Password', { exact: true }).fill('openpassword');
  await panel.getByRole('button', { name: 'Open' }).click();
  const findLocked = async (): Promise<string | undefined> => (await listEditions(app)).find(({ isLocked }) => isLocked)?.id;
  await expect.poll(findLocked).toBeDefined();
  const id = await findLocked();
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
});
