// What the menus do where they are asked for: "Select all" and "About" of the application's menu, and the menus of the right button.
import type { PageLayout, Word } from '#border/model';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, cardsOf, editionId, goTo, waitForCovers, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

type Handed = { about: { applicationName: string; applicationVersion: string; copyright: string }; aboutOpened: number };

const handedOver = async (app: App): Promise<Handed> => (await app.launched.control({ do: 'handedOver' })) as Handed;
const selected = (app: App): Promise<string> => app.page.evaluate(() => window.getSelection()?.toString() ?? '');
const item = (app: App, name: string) => app.page.getByRole('menuitem', { name, exact: true });
const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

type Opened = { id: string; page: number; layout: PageLayout };

const open = async (app: App, page: number): Promise<Opened> => {
  const id = await editionId(app, 'The Harbour Post', '2024-03-28');
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  const { layout } = await ask<{ layout: PageLayout }>(app, 'pages.layout', { id, page });
  return { id, page, layout };
};

/** Where the middle of a word is in the window. */
const placeOf = async (app: App, { page, layout }: Opened, { boxes: [box] }: Word) => {
  const sheet = await app.page.locator(`.sheet[data-page="${page}"]`).boundingBox();
  if (sheet === null || box === undefined) throw new Error('nothing to point at');
  return {
    x: sheet.x + ((box.x + box.width / 2) / layout.widthPoints) * sheet.width,
    y: sheet.y + ((box.y + box.height / 2) / layout.heightPoints) * sheet.height,
  };
};

/** Words of the body of the first long article. */
const someWords = ({ layout }: Opened): Word[] => {
  const body = layout.articles
    .flatMap(({ blocks }) => blocks)
    .find(({ role, start, end }) => role === 'body' && end - start > 80);
  return layout.words.filter(({ start, end }) => body !== undefined && start >= body.start && end <= body.end).slice(5, 10);
};

test('"Select all" takes the text of the page, of the article or of the field that has the focus, and nothing else', async ({
  app,
}) => {
  await waitForCovers(app);
  await app.clickMenu('select-all');
  expect(await selected(app)).toBe('');

  const { id, page, layout } = await open(app, 2);
  const said = app.page.locator('.reader-row > p[role="status"]');
  await expect
    .poll(async () => {
      await app.clickMenu('select-all');
      return said.textContent();
    })
    .toMatch(/^\d+ words selected$/);
  await app.page.keyboard.press('Control+c');
  await expect(said).toHaveText(/^\d+ words copied$/);
  const whole = { id, from: { page, offset: 0 }, to: { page, offset: layout.text.length } };
  const { text } = await ask<{ text: string }>(app, 'pages.selection', whole);
  await app.page.keyboard.press('f');
  const field = app.page.getByRole('searchbox', { name: /./ });
  await app.page.keyboard.press('Control+v');
  expect(fold(await field.inputValue())).toBe(fold(text));
  await app.clickMenu('select-all');
  const taken = (): Promise<string> =>
    field.evaluate((one: HTMLInputElement) => one.value.slice(one.selectionStart ?? 0, one.selectionEnd ?? 0));
  await expect.poll(taken).toBe(await field.inputValue());
  await app.page.keyboard.type('harbour');
  await expect(field).toHaveValue('harbour');
  await app.page.keyboard.press('Escape');

  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('r');
  const column = app.page.locator('.article-column');
  await expect(column.getByRole('heading').first()).toBeVisible();
  await column.focus();
  await app.clickMenu('select-all');
  await expect.poll(() => selected(app)).not.toBe('');
  const inColumn = await column.evaluate((place) => {
    const selection = window.getSelection();
    return [selection?.anchorNode, selection?.focusNode].every((node) => node !== undefined && place.contains(node));
  });
  expect(inColumn).toBe(true);
});

test('"About" says what this is and which version, in the language of the moment', async ({ app }) => {
  await waitForCovers(app);
  const { version } = await ask<{ version: string }>(app, 'library.state');
  await app.clickMenu('about');
  const { about, aboutOpened } = await handedOver(app);
  expect(aboutOpened).toBe(1);
  expect(about).toMatchObject({ applicationName: 'Kiosque', applicationVersion: version });
  expect(about.copyright).toContain('Everything stays on this computer.');
  for (const [language, sentence] of [
    ['fr', 'Tout reste sur cet ordinateur.'],
    ['ar', 'كل شيء يبقى على هذا الحاسوب.'],
  ] as const) {
    await ask(app, 'settings.set', { language });
    await expect.poll(async () => (await handedOver(app)).about.copyright).toContain(sentence);
  }
});

test('the right button and its key open the menu of a cover, which acts on that edition', async ({ app }) => {
  await waitForCovers(app);
  const card = cardsOf(app, 'The Harbour Post').first();
  await card.locator('.card-link').click({ button: 'right' });
  await expect(item(app, 'Read')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(item(app, 'Read')).toHaveCount(0);
  await card.locator('.card-link').focus();
  await app.page.keyboard.press('Shift+F10');
  await item(app, 'Pin').click();
  await expect(card.locator('.pin-mark')).toBeVisible();
});

test('the right button on a page offers what can be done there: with a mark, with the place, with a field', async ({ app }) => {
  const opened = await open(app, 2);
  const words = someWords(opened);
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  const at = { from: { page: 2, offset: first.start }, to: { page: 2, offset: last.end } };
  await ask(app, 'marks.add', { id: opened.id, kind: 'highlight', at });
  const lines = app.page.locator('.mark-lines.highlight');
  await expect(lines).toHaveCount(1);
  const place = await placeOf(app, opened, first);
  await app.page.mouse.click(place.x, place.y, { button: 'right' });
  await expect(item(app, 'Open the mark')).toBeVisible();
  await app.picture('mark-menu-en-light');
  expect(await violations(app)).toEqual([]);
  await item(app, 'Open the mark').click();
  const card = app.page.locator('.mark-card');
  await expect(card.getByRole('heading', { name: 'Highlight' })).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await app.page.mouse.click(place.x, place.y, { button: 'right' });
  await item(app, 'Remove the mark').click();
  await expect(lines).toHaveCount(0);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines).toHaveCount(1);

  // Beside the mark there is nothing of it; by keyboard the menu is the same, and gives the focus back.
  const beside = await placeOf(app, opened, opened.layout.words.at(-1) as Word);
  await app.page.mouse.click(beside.x, beside.y, { button: 'right' });
  await expect(item(app, 'Put a note here')).toBeVisible();
  await expect(item(app, 'Open the mark')).toHaveCount(0);
  await item(app, 'Bookmark this page').click();
  await expect(app.page.locator('.mark-ribbon')).toHaveCount(1);
  await expect(app.page.locator('.desk')).toBeFocused();
  await app.page.keyboard.press('Shift+F10');
  await expect(item(app, 'Take the bookmark away')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(app.page.locator('.desk')).toBeFocused();

  await app.page.keyboard.press('f');
  await app.page.getByRole('searchbox', { name: /./ }).click({ button: 'right' });
  const entries = (await app.launched.control({ do: 'contextMenu' })) as { label: string }[];
  expect(entries.map(({ label }) => label).filter((label) => label !== '')).toEqual([
    ...['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select all'],
  ]);
});

test('the right button on a thumbnail offers what can be done with that page, and leaves the desk where it is', async ({
  app,
}) => {
  const { id } = await open(app, 1);
  const thumbnail = app.page.getByRole('button', { name: /^Page 3/ });
  await thumbnail.click({ button: 'right' });
  await expect(item(app, 'Save page 3 as PDF…')).toBeVisible();
  await app.picture('thumbnail-menu-en-light');
  expect(await violations(app)).toEqual([]);
  await app.page.keyboard.press('Escape');
  await expect(thumbnail).toBeFocused();
  await app.page.keyboard.press('Shift+F10');
  const [beside] = await Promise.all([app.page.context().waitForEvent('page'), item(app, 'Open in a new window').press('Enter')]);
  await expect(beside).toHaveURL(new RegExp(`#/read/${id}/3`));
  await expect(app.page).toHaveURL(new RegExp(`#/read/${id}/1$`));
});
