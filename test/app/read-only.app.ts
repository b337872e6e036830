// A library on a disk that takes no byte, in the window: everything in it is shown, and nothing that would change it is offered.
// Needs a system that lets the test mount a disk; elsewhere it is left out, and says so.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { wordsIn } from '#border/words/speak';
import { samples, test } from './sample-library.ts';
import { type App, expect, lend, startApp } from './start-app.ts';
import { ask, cardsOf, editionId, goTo, waitForCovers, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(300_000);

const words = wordsIn('en');
const { marks, dossier, access } = words;
const post = 'The Harbour Post';

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;
const canMount =
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;
if (!canMount) console.log('A window over a read-only disk is left out: this system lets the test mount nothing');

const button = (app: App, name: string) => app.page.getByRole('button', { name, exact: true });

/** Keys that change something elsewhere do nothing here, not even say that they may not. */
const pressInVain = async (app: App, keys: readonly string[]): Promise<void> => {
  const { page } = app;
  for (const key of keys) await page.keyboard.press(key);
  // Whatever was asked for has been answered by then.
  await ask(app, 'library.state');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(page.locator('.toast, [role=dialog], [role=alertdialog]')).toHaveCount(0);
};

/** A mark with a note, a dossier with two parts of pages and something in the trash. */
const keepSomething = async (app: App): Promise<string> => {
  const id = await editionId(app, post, '2024-03-28');
  const { mark } = await ask<{ mark: { id: string } }>(app, 'marks.add', { id, kind: 'bookmark', at: { page: 1 } });
  await ask(app, 'marks.change', { editionId: id, id: mark.id, note: 'seen in the harbour' });
  const { dossier: made } = await ask<{ dossier: { id: string } }>(app, 'dossiers.create', { name: 'Harbours' });
  const region = { x: 40, y: 40, width: 200, height: 120 };
  const items = [1, 2].map((at) => ({ kind: 'region', editionId: id, page: at, region }));
  await ask(app, 'dossiers.collect', { id: made.id, items });
  await ask(app, 'editions.remove', { ids: [await editionId(app, post, '2024-03-26')] });
  return id;
};

const walkShelf = async (app: App): Promise<void> => {
  const { page } = app;
  await waitForCovers(app);
  await expect(button(app, words.frame.open)).toHaveCount(0);
  await expect(page.locator('.rail').getByRole('link', { name: words.frame.sources })).toHaveCount(0);
  await cardsOf(app, post).first().click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: words.shelf.read, exact: true })).toBeVisible();
  for (const name of [words.shelf.correct, words.shelf.pin, words.shelf.remove])
    await expect(page.getByRole('menuitem', { name, exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  const cards = await cardsOf(app, post).count();
  await cardsOf(app, post).first().getByRole('link').focus();
  await pressInVain(app, ['F2', 'Delete', 'Backspace']);
  await expect(cardsOf(app, post)).toHaveCount(cards);
};

/** Files from outside, dropped or handed over by the system, are told why they are not taken. */
const bringFiles = async (app: App): Promise<void> => {
  const file = join(samples, 'HP_20240326.pdf');
  const told = app.page.locator('.toast').filter({ hasText: 'may not write in this library' });
  const ways = [
    () => app.dropFiles([file]),
    () => app.launched.control({ do: 'emit', event: 'second-instance', args: [['kiosque', file], app.folder] }),
  ];
  for (const bring of ways) {
    await bring();
    await expect(told).toContainText('Check the permissions of the folder');
    await told.getByRole('button').click();
  }
};

const walkSearch = async (app: App): Promise<void> => {
  const { page } = app;
  await goTo(app, '#/search?q=harbour');
  await page.locator('.hit mark').first().waitFor();
  await page.locator('#results').focus();
  await pressInVain(app, ['c', 'Shift+c']);
};

const walkReader = async (app: App, id: string): Promise<void> => {
  const { page } = app;
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
  await expect(page.locator('.page-marks .mark-ribbon')).toBeVisible();
  await expect(button(app, marks.unbookmark)).toHaveCount(0);
  await page.locator('.desk').focus();
  for (const key of ['b', 'n', 'h', 'a']) await page.keyboard.press(key);
  await expect(page.locator('.page-marks .mark-ribbon')).toHaveCount(1);
  await page.keyboard.press('m');
  const list = page.getByRole('region', { name: marks.list });
  await expect(list).toContainText('seen in the harbour');
  await expect(list.getByRole('button', { name: /^(Edit|Remove)/ })).toHaveCount(0);
  await page.locator('.mark-ribbon').click();
  const card = page.getByRole('dialog');
  await expect(card).toContainText('seen in the harbour');
  await expect(card.getByRole('textbox')).toHaveCount(0);
  await expect(card.getByRole('button', { name: marks.remove })).toHaveCount(0);
  expect(await violations(app)).toEqual([]);
  await page.keyboard.press('Escape');
};

const walkRest = async (app: App): Promise<void> => {
  const { page } = app;
  await goTo(app, '#/notebook');
  await expect(page.getByRole('heading', { name: 'Harbours' })).toBeVisible();
  for (const name of [dossier.create, dossier.rename, dossier.remove]) await expect(button(app, name)).toHaveCount(0);
  await expect(page.locator('.dossier textarea')).toHaveCount(0);
  const items = page.locator('[data-item]');
  await expect(items).toHaveCount(2);
  const order = await items.evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));
  await items.first().locator('.item-open').focus();
  await pressInVain(app, ['Delete', 'Alt+ArrowDown']);
  expect(await items.evaluateAll((all) => all.map((one) => one.getAttribute('data-item')))).toEqual(order);
  await goTo(app, '#/archive/trash');
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1);
  await expect(button(app, words.archive.trash.restoreAll)).toHaveCount(0);
  await page.getByRole('grid').getByRole('row').focus();
  await pressInVain(app, ['Enter', 'Delete', 'Space', 'Control+a', 'Enter']);
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1);
  await expect(page.locator('.trash').getByRole('checkbox')).toHaveCount(0);
  await expect(page.locator('.trash [aria-selected="true"]')).toHaveCount(0);
  await goTo(app, '#/archive/names');
  await expect(page.getByRole('heading', { name: words.names.heading })).toBeVisible();
  await expect(page.locator('.names-side')).toBeVisible();
  await pressInVain(app, ['Control+z', 'Control+Shift+z']);
  await expect(page.locator('.names form, .toast')).toHaveCount(0);
  await expect(button(app, words.names.renameTitle)).toHaveCount(0);
  await goTo(app, '#/archive/metadata');
  const table = page.getByRole('grid', { name: words.metadata.table });
  await expect(table.getByRole('gridcell').first()).toBeVisible();
  await table.focus();
  for (const key of ['Space', 'F2']) await page.keyboard.press(key);
  await expect(table.getByRole('textbox')).toHaveCount(0);
  await expect(table.locator('[aria-selected="true"]')).toHaveCount(0);
  for (const name of [words.metadata.undo, words.metadata.setSome]) await expect(button(app, name)).toHaveCount(0);
  await goTo(app, '#/settings');
  await expect(page.getByRole('heading', { name: words.settings.language })).toBeVisible();
  await expect(page.getByRole('heading', { name: access.room })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: words.settings.downloads })).toHaveCount(0);
  await goTo(app, '#/sources');
  await expect(page).toHaveURL(/#\/shelf$/);
};

test('a library on a write-protected disk is shown whole, and nothing in it is offered to be changed', async ({ app }) => {
  test.skip(!canMount, 'this system lets the test mount nothing');
  await waitForCovers(app);
  const id = await keepSomething(app);
  await app.quit();
  const folder = join(app.folder, 'protected');
  const disk = join(folder, 'library');
  mkdirSync(disk, { recursive: true });
  expect(mount('-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk)).toBe(true);
  try {
    cpSync(app.libraryDir, disk, { recursive: true });
    expect(mount('-o', 'remount,ro', disk)).toBe(true);
    await lend(await startApp(folder), async (again) => {
      await walkShelf(again);
      await bringFiles(again);
      await walkSearch(again);
      await walkReader(again, id);
      await walkRest(again);
    });
  } finally {
    spawnSync('umount', ['-l', disk]);
  }
});
