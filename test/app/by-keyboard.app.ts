// The whole way by keyboard alone: open, find, read an article, highlight, clip, export. No pointer, no click and no focus given by a script.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { waitForCovers, waitForSharpPages } from './steps.ts';

test.setTimeout(300_000);

const press = async ({ page }: App, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Tabs on until this has the focus, as a person would who looks where the ring goes. */
async function tabTo(app: App, selector: string, most = 60): Promise<void> {
  const isThere = (): Promise<boolean> =>
    app.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let step = 0; step < most && !(await isThere()); step += 1) await press(app, 'Tab');
  expect(await isThere(), `the focus reaches ${selector}`).toBe(true);
}

const hash = ({ page }: App): Promise<string> => page.evaluate(() => window.location.hash);

/** Opens an edition from the shelf, turns a page, finds a word in it and goes back. */
async function openFromShelf(app: App, query: string, forward: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
  const { page } = app;
  await waitForCovers(app);
  await tabTo(app, '.card-link');
  await press(app, 'ArrowDown', forward, 'Enter');
  await waitForSharpPages(app);
  const opened = await hash(app);
  await press(app, 'End');
  await expect.poll(() => hash(app)).not.toBe(opened);
  await press(app, 'Home', 'f');
  await page.keyboard.type(query);
  await expect(page.locator('.find-bar output, .find-bar [role="status"]').first()).not.toBeEmpty();
  await press(app, 'Escape', 'Escape');
  await expect(page.locator('article.card').first()).toBeVisible();
}

/** Searches from anywhere, walks the hits and opens one, with its words framed on the page. */
async function findAndOpen(app: App, query: string): Promise<void> {
  const { page } = app;
  await press(app, 'Control+k');
  await page.keyboard.type(query);
  await page.locator('.hit mark').first().waitFor();
  await press(app, 'Enter', 'ArrowDown', 'ArrowUp');
  await expect(page.getByRole('tree')).toBeFocused();
  await press(app, 'Enter');
  await waitForSharpPages(app);
  await page.locator('.sheet .frame').first().waitFor();
}

/** Chooses a line of the menu that is open, by its words. */
async function choose({ page }: App, line: string): Promise<void> {
  await page.getByRole('menu').waitFor();
  const chosen = page.locator('[role="menuitem"]:focus');
  for (let step = 0; step < 15 && (await chosen.textContent()) !== line; step += 1) await page.keyboard.press('ArrowDown');
  await expect(chosen).toHaveText(line);
  await page.keyboard.press('Enter');
}

/** Has what is chosen written where the system's dialog says, and gives the file. */
async function writeBy(app: App, line: string, file: string): Promise<Buffer> {
  await app.answerDialog([file]);
  await press(app, 'Enter');
  await choose(app, line);
  await expect.poll(() => existsSync(file), { timeout: 30_000 }).toBe(true);
  return readFileSync(file);
}

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });
  test('opens and finds by keyboard, from the right', async ({ app }) => {
    await openFromShelf(app, 'المدينة', 'ArrowLeft');
    await findAndOpen(app, 'المكتبات');
    await press(app, '?');
    await expect(app.page.locator('.keys-sheet')).toBeVisible();
    await press(app, 'Escape', 'Escape');
    await expect(app.page.getByRole('tree')).toBeFocused();
  });
});

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });
  test('opens, finds, reads an article, highlights, clips and exports by keyboard', async ({ app, folder }) => {
    const { page } = app;
    await openFromShelf(app, 'la', 'ArrowRight');
    await findAndOpen(app, 'bibliothèque');

    // The article at hand, as text beside the page, and the next one.
    await press(app, 'r');
    const headline = page.locator('.article-panel h2.said');
    await expect(headline).not.toBeEmpty();
    const first = await headline.textContent();
    await press(app, 'j');
    await expect(headline).not.toHaveText(first ?? '');
    await press(app, 'k');
    await expect(headline).toHaveText(first ?? '');
    await press(app, 'r');
    await expect(page.locator('.article-panel')).toHaveCount(0);

    await press(app, 'Control+a', 'h');
    await expect(page.locator('.mark-lines.highlight > i').first()).toBeVisible();

    // An article, cut out and written as a picture.
    await press(app, 'c', 'a');
    await expect(page.locator('.clip-bar')).toContainText('article');
    await press(app, 'Enter');
    await expect(page.locator('.clip-panel')).toBeFocused();
    await tabTo(app, '.clip-panel .button[aria-haspopup="true"]');
    const picture = await writeBy(app, 'Image (PNG, 300 ppp)', join(folder, 'coupure.png'));
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
    for (let step = 0; step < 4 && (await hash(app)).startsWith('#/read/'); step += 1) await press(app, 'Escape');
    await expect(page.getByRole('tree')).toBeFocused();

    // The hit itself goes into a new dossier beside it.
    await press(app, 'Shift+C');
    const name = page.getByRole('dialog').getByRole('textbox');
    if (!(await name.evaluate((field) => field === document.activeElement))) await tabTo(app, '[role="dialog"] input');
    await page.keyboard.type('Les bibliothèques');
    await press(app, 'Enter');
    await expect(page.locator('.toast').last()).toContainText('Les bibliothèques');
    await tabTo(app, '.stop[href="#/notebook"]');
    await press(app, 'Enter');
    await page.locator('.item').first().waitFor();
    await tabTo(app, '.dossier .button[aria-haspopup="true"]');
    const written = (await writeBy(app, 'Markdown', join(folder, 'dossier.md'))).toString('utf8');
    expect(written).toContain('# Les bibliothèques');
    expect(written).toContain('L’Atlas du Matin');
  });
});
