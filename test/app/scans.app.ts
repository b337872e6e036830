// Scans in the window: found without text, read in part, paused, gone on with, cancelled, read whole from the reader, found by search, told
// as read by machine, removed again; and what a visitor sees of it. Reading takes its time on a busy machine.
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { OcrJob, Scan } from '#border/model-ocr';
import { wordsIn } from '#border/words/speak';
import { scanStrip, writeScans } from '../support/scan-pdf.ts';
import { type App, expect, test } from './start-app.ts';
import { ask, cardsOf, enterRoom, goTo, listEditions, waitForCovers, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(900_000);

const longMs = 300_000;
const pages = 5;
const title = 'Le Littoral';
const { scans: say, common, archive, access } = wordsIn('en');

const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true });
const row = (app: App) => app.page.getByRole('grid', { name: say.list }).getByRole('row');
const card = (app: App) => app.page.locator('.scan-job');
const state = (app: App) => ask<{ scans: Scan[]; jobs: OcrJob[] }>(app, 'ocr.scans');

const addScan = async (app: App): Promise<string> => {
  const path = join(app.folder, `${title} 2024-03-26.pdf`);
  writeScans(path, Array(pages).fill(await scanStrip()));
  await app.dropFiles([path]);
  await expect.poll(async () => (await listEditions(app))[0]?.indexState, { timeout: longMs }).toBe('searchable');
  const [edition] = await listEditions(app);
  expect(edition).toMatchObject({ title, day: '2024-03-26', pages });
  return edition?.id ?? '';
};

/** Chosen and begun by keyboard, in French. */
const begin = async (app: App): Promise<void> => {
  const { page } = app;
  await row(app).first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText(say.chosen(1))).toBeVisible();
  await page.getByRole('button', { name: say.readAs }).click();
  await page.getByRole('option', { name: 'French' }).click();
  await button(app, say.start(pages)).press('Enter');
  await expect(card(app)).toBeVisible({ timeout: longMs });
};

/** Answers how many pages were read before the rest was cancelled. */
const readSome = async (app: App): Promise<number> => {
  const { page } = app;
  const { pause, resume } = say;
  await button(app, pause).press('Enter');
  await expect(card(app)).toContainText(say.state.paused, { timeout: longMs });
  // The keyboard stays on the button that goes on.
  await expect(button(app, resume)).toBeFocused();
  expect(await violations(app)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await state(app)).jobs[0]?.done, { timeout: longMs }).toBeGreaterThan(0);
  await button(app, say.cancel).press('Enter');
  await expect(card(app)).toHaveCount(0, { timeout: longMs });
  await expect(page.getByRole('heading', { name: say.heading })).toBeFocused();
  const read = (await state(app)).scans[0]?.recognised ?? 0;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(pages);
  await expect(row(app)).toContainText(say.unread(pages - read, pages));
  await expect(row(app)).toContainText(say.read(read));
  return read;
};

const readRestInReader = async (app: App, id: string, read: number): Promise<void> => {
  const { page } = app;
  await goTo(app, `#/read/${id}/${pages}`);
  await waitForSharpPages(app);
  const note = page.locator('.scan-note');
  await expect(note).toContainText(say.notice.part(pages - read));
  await expect(page.locator('.scan-badge')).toHaveCount(0);
  await button(app, say.notice.start).press('Enter');
  await expect(note.getByRole('progressbar')).toBeVisible({ timeout: longMs });
  await expect(note).toContainText(say.notice.done, { timeout: longMs });
  await expect(page.locator('.scan-badge')).toContainText(new RegExp(`^${say.badge.text} · \\d+% sure$`), { timeout: longMs });
  expect(await violations(app)).toEqual([]);
  await note.getByRole('button', { name: common.close }).press('Enter');
  await expect(note).toHaveCount(0);
  await expect(page.locator('.desk')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.locator('.article-machine')).toContainText('read by machine from the picture', { timeout: longMs });
  expect(await violations(app)).toEqual([]);
};

const findIt = async (app: App): Promise<void> => {
  await goTo(app, '#/search?q=barrage&pages');
  await expect(app.page.locator('.hit')).toHaveCount(pages, { timeout: longMs });
  await expect(app.page.locator('.hit mark').first()).toHaveText(/barrage/i);
};

const removeIt = async (app: App): Promise<void> => {
  const { page } = app;
  await goTo(app, '#/archive/scans');
  await expect(card(app)).toContainText(say.state.done);
  await button(app, say.dismiss).press('Enter');
  await expect(card(app)).toHaveCount(0);
  await expect(row(app)).toContainText(say.read(pages));
  await row(app).first().focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: say.table.label });
  await expect(table.locator('tbody tr')).toHaveCount(pages);
  await expect(table.locator('tbody tr').filter({ hasText: say.table.states.recognised })).toHaveCount(pages);
  expect(await violations(app)).toEqual([]);
  await button(app, say.remove).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: say.removeYes }).press('Enter');
  await expect(page.locator('.toast')).toContainText(say.removed(pages));
  await expect(table.locator('tbody tr').filter({ hasText: say.table.states.scanned })).toHaveCount(pages, { timeout: longMs });
};

/** A file that is away, and a language that the machine does not know: each is told with what to do. */
const failIt = async (app: App, id: string): Promise<void> => {
  const { page } = app;
  const pdf = join(app.libraryDir, (await listEditions(app))[0]?.path ?? '');
  renameSync(pdf, `${pdf}.away`);
  await goTo(app, '#/shelf');
  await waitForCovers(app);
  await cardsOf(app, title).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: say.startMenu }).press('Enter');
  await page.locator('.toast').getByRole('button', { name: say.show }).press('Enter');
  await expect(card(app)).toContainText(say.state.failed, { timeout: longMs });
  await expect(card(app).locator('.scan-failures')).toContainText(say.failedPages([1, 2, 3, 4, 5]));
  expect(await violations(app)).toEqual([]);
  renameSync(`${pdf}.away`, pdf);
  await button(app, say.tryAgain).press('Enter');
  await expect(card(app)).toContainText(say.state.running, { timeout: longMs });
  await button(app, say.cancel).press('Enter');
  await expect(card(app)).toHaveCount(0, { timeout: longMs });

  await ask(app, 'editions.set', { id, correction: { language: 'de' } });
  await button(app, say.start((await state(app)).scans[0]?.scanned ?? 0)).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Choose French, Arabic or English');
};

const visit = async (app: App, id: string): Promise<void> => {
  const { page } = app;
  await goTo(app, '#/settings');
  const byThemselves = page.getByRole('switch', { name: say.setting.byThemselves });
  await byThemselves.press('Space');
  await expect(byThemselves).toBeChecked();
  await expect.poll(async () => (await ask<{ isReadingScans: boolean }>(app, 'settings.get')).isReadingScans).toBe(true);
  await ask(app, 'settings.set', { isReadingScans: false });

  await enterRoom(app, '2468', button(app, access.newVisit));
  await expect(byThemselves).toHaveCount(0);
  await goTo(app, '#/archive/scans');
  await expect(page).toHaveURL(/#\/shelf$/);
  await cardsOf(app, title).first().click({ button: 'right' });
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await expect(page.getByRole('menuitem', { name: say.startMenu })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
  await expect(page.locator('.scan-note')).toHaveCount(0);
};

test('a scan is read in parts and whole, found, told as read by machine, and its text removed', async ({ app }) => {
  await goTo(app, '#/archive/scans');
  await expect(app.page.getByRole('heading', { name: say.none })).toBeVisible();
  expect(await violations(app)).toEqual([]);
  const id = await addScan(app);
  await expect(app.page.getByRole('link', { name: archive.view.scans })).toHaveAttribute('aria-current', 'page');
  await expect(row(app)).toContainText(say.unread(pages, pages), { timeout: longMs });
  await begin(app);
  const read = await readSome(app);
  await readRestInReader(app, id, read);
  await findIt(app);
  await removeIt(app);
  await failIt(app, id);
  await visit(app, id);
});
