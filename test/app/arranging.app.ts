// Arranging articles in the reader: by keyboard, by pointer, in three languages, with everything that can be taken back.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePdf } from '../support/make-pdf.ts';
import { layoutOf } from './page-steps.ts';
import { test } from './sample-library.ts';
import { type App, expect, startApp } from './start-app.ts';
import { ask, editionId, goTo, listEditions, waitForSharpPages, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

// Each test works through many steps.
test.setTimeout(180_000);

const atlas = 'L’Atlas du Matin';

/** One page on the desk, with its articles beside it. */
const openArticles = async (app: App, title: string, day: string, page: number): Promise<string> => {
  const id = await editionId(app, title, day);
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  await app.page.keyboard.press('a');
  await expect(app.page.getByRole('tree')).toBeVisible();
  await expect(app.page.locator('[role=treeitem]:focus')).toHaveCount(1);
  return id;
};

const headlines = async (app: App, id: string, page: number): Promise<(string | null)[]> =>
  (await layoutOf(app, id, page)).articles.map(({ headline }) => headline);

const rows = (app: App) => app.page.locator('.article-row.article');
const blocks = (app: App) => app.page.locator('.article-row.block');
const focused = (app: App) => app.page.locator('[role=treeitem]:focus');

test('merges, splits, moves, retitles and gives roles by keyboard, and takes each step back', async ({ app }) => {
  const id = await openArticles(app, atlas, '2024-03-28', 2);
  const found = await layoutOf(app, id, 2);
  const count = found.articles.length;
  const parts = found.articles.map((article) => article.blocks.length);
  expect(count).toBeGreaterThan(2);
  await expect(rows(app)).toHaveCount(count);
  await waitForWholeReader(app);
  await app.picture('articles-en-light');

  await app.page.keyboard.press('Space');
  await app.page.keyboard.press('Shift+ArrowDown');
  await expect(app.page.getByText('2 chosen')).toBeVisible();
  await app.page.keyboard.press('m');
  await expect(rows(app)).toHaveCount(count - 1);
  await expect(focused(app)).toHaveAccessibleName(new RegExp(`^Article 1: .*, ${(parts[0] ?? 0) + (parts[1] ?? 0)} parts`));

  await app.page.keyboard.press('ArrowRight');
  for (let down = 0; down < 3; down += 1) await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  const third = await focused(app).getAttribute('data-row');
  await app.page.keyboard.press('d');
  await expect(rows(app)).toHaveCount(count);
  await expect(focused(app)).toHaveAttribute('data-row', `article ${third}`);

  await app.page.keyboard.press('F2');
  await app.page.getByRole('textbox', { name: 'Headline' }).fill('A headline by hand');
  await app.page.keyboard.press('Enter');
  await expect(focused(app)).toHaveAccessibleName(/^Article 2: A headline by hand/);
  await app.page.keyboard.press('Alt+ArrowUp');
  await expect(focused(app)).toHaveAccessibleName(/^Article 1: A headline by hand/);
  expect((await headlines(app, id, 2))[0]).toBe('A headline by hand');

  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('r');
  await app.page.getByRole('menuitem', { name: 'Byline' }).click();
  await expect.poll(async () => (await layoutOf(app, id, 2)).articles[0]?.blocks[0]?.role).toBe('byline');
  await app.picture('articles-arranged-en-light');
  await app.page.keyboard.press('Delete');
  await expect.poll(async () => (await layoutOf(app, id, 2)).furniture.length).toBe(found.furniture.length + 1);
  expect(await violations(app)).toEqual([]);

  for (let step = 0; step < 6; step += 1) await app.page.keyboard.press('Control+z');
  await expect.poll(() => layoutOf(app, id, 2)).toEqual(found);
  await expect(app.page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await app.page.keyboard.press('Control+Shift+Z');
  await expect(rows(app)).toHaveCount(count - 1);

  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('tree')).toHaveCount(0);
  await expect(app.page.locator('.sheet').first()).toBeVisible();
});

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('chooses on the page by pointer, merges, advertises, and goes back to what was found', async ({ app }) => {
    const id = await openArticles(app, atlas, '2024-03-28', 2);
    const found = await layoutOf(app, id, 2);
    await app.page.locator('.article-frame:not(.outside)').nth(0).click();
    await app.page
      .locator('.article-frame:not(.outside)')
      .nth(1)
      .click({ modifiers: ['Control'] });
    await expect(app.page.getByText('2 choisis')).toBeVisible();
    await waitForWholeReader(app);
    await app.picture('articles-chosen-fr-light');
    await app.page.getByRole('button', { name: 'Réunir' }).click();
    await expect(rows(app)).toHaveCount(found.articles.length - 1);
    await app.page.getByRole('button', { name: 'Hors article' }).click();
    await app.page.getByRole('menuitem', { name: 'Publicité' }).click();
    await expect
      .poll(async () => (await layoutOf(app, id, 2)).articles[0]?.blocks.every(({ role }) => role === 'advert'))
      .toBe(true);
    await app.page.getByRole('button', { name: 'Annuler' }).click();
    await app.page.getByRole('button', { name: 'Comme trouvé' }).click();
    await expect.poll(() => layoutOf(app, id, 2)).toEqual(found);
    await app.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await rows(app).nth(1).click();
    await app.page.keyboard.press('ArrowRight');
    await app.picture('articles-fr-dark');
    expect(await violations(app)).toEqual([]);
  });

  test('shows what corrections taught of a title, and forgets it', async ({ app }) => {
    const id = await openArticles(app, atlas, '2024-03-28', 1);
    await rows(app).first().click();
    await app.page.keyboard.press('ArrowRight');
    await expect(blocks(app).first()).toBeVisible();
    await blocks(app).first().click();
    await app.page.getByRole('button', { name: 'Rôle' }).click();
    await app.page.getByRole('menuitem', { name: 'Signature' }).click();
    await expect
      .poll(async () => (await ask<{ isCorrected: boolean }>(app, 'pages.layout', { id, page: 1 })).isCorrected)
      .toBe(true);
    await goTo(app, '#/settings');
    const learned = app.page.locator('.learned-style');
    await expect(learned).toBeVisible();
    await learned.scrollIntoViewIfNeeded();
    await app.picture('learned-fr-light');
    expect(await violations(app)).toEqual([]);
    await learned.getByRole('button').click();
    await expect(learned).toHaveCount(0);
    await app.page.getByRole('button', { name: 'Annuler' }).click();
    await expect(learned).toBeVisible();
  });
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });

  test('is mirrored: the panel lies left, the left arrow opens, and two pages have each their list', async ({ app }) => {
    const id = await editionId(app, 'صباح المدينة', '2024-03-28');
    await ask(app, 'settings.set', { spread: 'spread' });
    await goTo(app, `#/read/${id}/2`);
    await waitForSharpPages(app);
    await app.page.keyboard.press('a');
    await expect(app.page.getByRole('tree')).toHaveCount(2);
    const panel = await app.page.locator('.articles-panel').boundingBox();
    expect(panel?.x).toBe(0);
    const count = (await layoutOf(app, id, 2)).articles.length;
    await app.page.keyboard.press('ArrowLeft');
    await expect(blocks(app).first()).toBeVisible();
    await waitForWholeReader(app);
    await app.picture('articles-ar-light');
    await app.page.keyboard.press('ArrowRight');
    await expect(blocks(app)).toHaveCount(0);
    await app.page.keyboard.press('Space');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Space');
    await app.page.keyboard.press('m');
    await expect.poll(async () => (await layoutOf(app, id, 2)).articles.length).toBe(count - 1);
    expect(await violations(app)).toEqual([]);
    const second = app.page.getByRole('tree', { name: 'مقالات الصفحة ٢' });
    await goTo(app, `#/read/${id}/4`);
    await expect(second).toHaveCount(0);
    await expect(focused(app)).toHaveCount(1);
    await app.page.keyboard.press('Control+z');
    await expect(second).toHaveCount(1);
    expect((await layoutOf(app, id, 2)).articles.length).toBe(count);
  });
});

test('frames a turned page where its articles are seen, and large ones on a large screen', async ({ app, folder }) => {
  const line = (size: number, y: number, text: string): string => `BT /F ${size} Tf 60 ${800 - y} Td (${text}) Tj ET`;
  const content = [
    line(24, 100, 'Turned by a quarter'),
    ...Array.from({ length: 9 }, (_, at) => line(10, 130 + at * 12, 'a line of its text')),
  ];
  const path = join(folder, 'turned.pdf');
  const report = 'The harbour council met on Monday and said that the quay will be mended before the winter storms come.';
  const bare = Array.from({ length: 12 }, (_, at) => line(10, 130 + at * 12, report)).join('\n');
  writeFileSync(path, makePdf([{ content: content.join('\n'), rotate: 90 }, { content: '' }, { content: bare }]));
  const known = new Set((await listEditions(app)).map(({ id }) => id));
  await app.dropFiles([path]);
  const findTurned = async () => (await listEditions(app)).find(({ id, searchable }) => !known.has(id) && searchable)?.id;
  await expect.poll(findTurned).toBeDefined();
  const id = await findTurned();
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
  await app.page.keyboard.press('a');
  const sheet = await app.page.locator('.sheet').boundingBox();
  const frame = await app.page.locator('.article-frame .article-line').first().boundingBox();
  if (sheet === null || frame === null) throw new Error('nothing is framed');
  // The top of the unturned page is the right side of the turned one.
  expect((sheet.x + sheet.width - (frame.x + frame.width)) / sheet.width).toBeLessThan(0.13);
  expect(frame.height).toBeGreaterThan(frame.width);
  // A page without text says so, and offers no tools; one without a headline is unsure, and its language is told.
  const toolbar = app.page.getByRole('toolbar', { name: 'Arrange what is chosen' });
  await expect(toolbar).toBeVisible();
  await goTo(app, `#/read/${id}/2`);
  await expect(app.page.getByText('This page has no text that could be arranged.')).toBeVisible();
  await expect(toolbar).toHaveCount(0);
  await waitForWholeReader(app);
  await app.picture('articles-empty-light');
  expect(await violations(app)).toEqual([]);
  await app.page.keyboard.press('PageDown');
  await expect(app.page.locator('.row-unsure').first()).toBeVisible();
  await expect(app.page.locator('.articles-page')).toContainText('English');
  await expect(focused(app)).toHaveCount(1);
  await waitForWholeReader(app);
  await app.picture('articles-unsure-light');
  await app.page.setViewportSize({ width: 2560, height: 1440 });
  await app.page.keyboard.press('Escape');
  await openArticles(app, 'The Harbour Post', '2024-03-28', 1);
  await waitForWholeReader(app);
  await app.picture('articles-large-light');
});

test('keeps what was arranged over a restart', async ({ app, folder }) => {
  const id = await openArticles(app, 'The Harbour Post', '2024-03-28', 2);
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('F2');
  await app.page.getByRole('textbox', { name: 'Headline' }).fill('Kept');
  await app.page.keyboard.press('Enter');
  await expect(focused(app)).toHaveAccessibleName(/Kept/);
  await app.quit();
  const again = await startApp(folder);
  expect((await headlines(again, id, 2))[0]).toBe('Kept');
  await again.quit();
  expect(again.troubles).toEqual([]);
});
