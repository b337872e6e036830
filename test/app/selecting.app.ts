// Selecting text on the pages: across columns and pages, from both sides, by pointer and by keyboard, and copying it for other programs.
import type { PageLayout, Word } from '#border/model';
import { drag, layoutOf, waitForText, wordSpot } from './page-steps.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

const atlas = 'L’Atlas du Matin';
const sabah = 'صباح المدينة';

type Opened = { id: string; layout: PageLayout; page: number };

/** An edition at a page, once its text can be pointed at. */
const open = async (app: App, title: string, page: number, spread: 'single' | 'spread'): Promise<Opened> => {
  const id = await editionId(app, title, '2024-03-28');
  await ask(app, 'settings.set', { spread });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  const layout = await layoutOf(app, id, page);
  await waitForText(app, page, layout);
  return { id, layout, page };
};

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const said = (app: App) => app.page.locator('.reader-row > p[role="status"]');
const marks = (app: App) => app.page.locator('.selection-marks > i');

/** What the clipboard holds, as another place of the window takes it. */
const pasted = async (app: App): Promise<string> => {
  const field = app.page.getByRole('searchbox', { name: /./ });
  await app.page.keyboard.press('f');
  await field.fill('');
  await app.page.keyboard.press('Control+v');
  const text = await field.inputValue();
  await field.fill('');
  await app.page.keyboard.press('Escape');
  return fold(text);
};

/** The first word of the first column and a word of the next one, in an article of several columns. */
const acrossColumns = ({ layout }: Opened): { from: Word; to: Word; text: string } => {
  for (const { blocks } of layout.articles) {
    const bodies = blocks.filter(({ role }) => role === 'body');
    for (const [at, one] of bodies.entries()) {
      const other = bodies[at + 1];
      if (other === undefined || Math.abs(other.box.x - one.box.x) < 50) continue;
      const from = layout.words.find(({ start }) => start > one.start + 30) as Word;
      const to = layout.words.find(({ start, end, boxes }) => start > other.start + 60 && end <= other.end && boxes.length === 1);
      if (from.end > one.end || to === undefined) continue;
      return { from, to, text: layout.text.slice(from.start, to.end) };
    }
  }
  throw new Error('no article of two columns');
};

test('selects across the columns of a French page, copies paragraphs, and leaves zooming and panning as they were', async ({
  app,
}) => {
  const opened = await open(app, atlas, 2, 'single');
  const { layout, page, id } = opened;
  const { from, to, text } = acrossColumns(opened);
  const at = (word: Word, share: number) => wordSpot(app, page, layout, word, share);
  await waitForWholeReader(app);
  await drag(app, await at(from, 0.02), await at(to, 0.98));
  expect(await marks(app).count()).toBeGreaterThan(3);
  const words = text.split(/\s+/).length;
  await expect(said(app)).toHaveText(`${words} words selected`);
  await app.picture('selecting-fr-light');
  await app.page.keyboard.press('Control+c');
  await expect(said(app)).toHaveText(`${words} words copied`);
  const range = { id, from: { page, offset: from.start }, to: { page, offset: to.end } };
  const { text: copied } = await ask<{ text: string }>(app, 'pages.selection', range);
  expect(fold(copied)).toBe(fold(text));
  expect(copied.split('\n').every((line) => line === line.trim())).toBe(true);
  expect(await pasted(app)).toBe(fold(text));

  // Further and back by keyboard, and by a click with Shift.
  const next = layout.words.find(({ start }) => start > to.end) as Word;
  await app.page.keyboard.press('Control+Shift+ArrowRight');
  await expect(said(app)).toHaveText(`${words + 1} words selected`);
  await app.page.keyboard.press('Shift+ArrowDown');
  await expect(said(app)).not.toHaveText(`${words + 1} words selected`);
  await app.page.keyboard.down('Shift');
  const clicked = await at(next, 0.98);
  await app.page.mouse.click(clicked.x, clicked.y);
  await app.page.keyboard.up('Shift');
  await expect(said(app)).toHaveText(`${words + 1} words selected`);

  // The menu on the page copies too.
  await app.page.mouse.click(clicked.x, clicked.y, { button: 'right' });
  await expect(app.page.getByRole('menuitem', { name: 'Copy' })).toBeVisible();
  await app.picture('selecting-menu-fr-light');
  expect(await violations(app)).toEqual([]);
  await app.page.getByRole('menuitem', { name: 'Copy' }).click();
  await expect(said(app)).toHaveText(`${words + 1} words copied`);
  await expect(app.page.locator('.desk')).toBeFocused();
  expect(await pasted(app)).toBe(fold(layout.text.slice(from.start, next.end)));

  // Escape takes the selection away first, and goes back only then.
  await app.page.keyboard.press('Escape');
  await expect(marks(app)).toHaveCount(0);
  await expect(app.page.locator('.desk')).toBeVisible();

  // A double click on a word zooms, and selects nothing.
  const width = async () => (await app.page.locator('.sheet').boundingBox())?.width ?? 0;
  const before = await width();
  const word = await at(from, 0.5);
  await app.page.mouse.dblclick(word.x, word.y);
  await expect.poll(width).toBeGreaterThan(before * 2);
  await expect(marks(app)).toHaveCount(0);

  // The middle button pans over words; on them the first one selects, at this zoom too.
  const top = () => app.page.locator('.desk').evaluate((desk) => desk.scrollTop);
  const start = await top();
  const zoomed = await at(from, 0.5);
  await drag(app, zoomed, { x: zoomed.x, y: zoomed.y - 60 }, 'middle');
  await expect.poll(top).toBeGreaterThan(start + 40);
  await expect(marks(app)).toHaveCount(0);
  await drag(app, await at(from, 0.02), await at(from, 0.98));
  await expect(said(app)).toHaveText('1 word selected');

  // So does Space, which scrolls when nothing is dragged with it.
  const held = await at(from, 0.5);
  const now = await top();
  await app.page.mouse.move(held.x, held.y);
  await app.page.keyboard.down('Space');
  await drag(app, held, { x: held.x, y: held.y + 50 });
  await app.page.keyboard.up('Space');
  expect(await top()).toBeLessThan(now - 30);
  const moved = await top();
  await app.page.mouse.move(held.x, held.y + 49);
  await app.page.keyboard.press('Space');
  await expect.poll(top).toBeGreaterThan(moved + 100);
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });

  test('selects from the right, across columns and over both pages of a spread, and copies it', async ({ app }) => {
    await ask(app, 'settings.set', { theme: 'dark' });
    const opened = await open(app, sabah, 2, 'spread');
    const { layout, page, id } = opened;
    const { from, to, text } = acrossColumns(opened);
    await waitForWholeReader(app);
    await drag(app, await wordSpot(app, page, layout, from, 0.98), await wordSpot(app, page, layout, to, 0.02));
    await expect(said(app)).toContainText('حُددت');
    await app.picture('selecting-ar-dark');
    await app.page.keyboard.press('Control+c');
    await expect(said(app)).toContainText('نُسخت');
    expect(await pasted(app)).toBe(fold(text));

    // From the right page to the left one.
    const third = await layoutOf(app, id, 3);
    const isArabic = ({ start, end }: Word): boolean => /^[\u0621-\u064A]+$/u.test(third.text.slice(start, end));
    const last = third.words.find((word) => word.start > 200 && word.boxes.length === 1 && isArabic(word)) as Word;
    await drag(app, await wordSpot(app, page, layout, from, 0.98), await wordSpot(app, 3, third, last, 0.02));
    await expect.poll(() => app.page.locator('.sheet[data-page="3"] .selection-marks > i').count()).toBeGreaterThan(0);
    await app.picture('selecting-spread-ar-dark');
    await app.page.keyboard.press('Control+c');
    await expect(said(app)).toContainText('نُسخت');
    const range = { id, from: { page, offset: from.start }, to: { page: 3, offset: last.end } };
    const { text: both } = await ask<{ text: string }>(app, 'pages.selection', range);
    expect(both).toContain(layout.text.slice(to.start, to.end));
    expect(await pasted(app)).toBe(fold(both));

    // The left arrow goes on.
    await app.page.keyboard.press('Control+a');
    expect(await marks(app).count()).toBeGreaterThan(50);
    await app.page.keyboard.press('Escape');
    await drag(app, await wordSpot(app, page, layout, from, 0.98), await wordSpot(app, page, layout, from, 0.02));
    await app.page.keyboard.press('Control+Shift+ArrowLeft');
    await expect(said(app)).toHaveText('حُددت كلمتان');
    expect(await violations(app)).toEqual([]);
  });
});
