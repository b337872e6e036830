// Marks in the reader: highlighting, underlining, noting and bookmarking by pointer and by keyboard, opening, changing and removing them, and
// the list beside the pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageLayout, Word } from '#border/model';
import type { ShownMark } from '#border/model-marks';
import { drag, layoutOf, waitForText, wordSpot } from './page-steps.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

const atlas = 'L’Atlas du Matin';
const sabah = 'صباح المدينة';

type Opened = { id: string; page: number; layout: PageLayout };

/** An edition at a page, once its text can be pointed at. */
const open = async (app: App, title: string, page: number): Promise<Opened> => {
  const id = await editionId(app, title, '2024-03-28');
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  const layout = await layoutOf(app, id, page);
  await waitForText(app, page, layout);
  return { id, page, layout };
};

/** Words of the body of an article, `count` of them from the tenth on. */
const wordsOf = ({ layout }: Opened, article: number, count: number): { from: Word; to: Word; text: string } => {
  const bodies = layout.articles.flatMap(({ blocks }) => blocks).filter(({ role }) => role === 'body');
  const all = bodies.map((block) => layout.words.filter(({ start, end }) => start >= block.start && end <= block.end));
  const words = all.filter(({ length }) => length > 32)[article] ?? [];
  const [from, to] = [words[10], words[9 + count]];
  if (from === undefined || to === undefined) throw new Error('no such words');
  return { from, to, text: layout.text.slice(from.start, to.end) };
};

/** Drags over words, from the side from which they are read. */
const select = async (app: App, opened: Opened, { from, to }: { from: Word; to: Word }): Promise<void> => {
  const isRight = opened.layout.direction === 'rtl';
  const start = await wordSpot(app, opened.page, opened.layout, from, isRight ? 0.98 : 0.02);
  const end = await wordSpot(app, opened.page, opened.layout, to, isRight ? 0.02 : 0.98);
  await drag(app, start, end);
};

const marksOf = async (app: App, id: string): Promise<ShownMark[]> =>
  (await ask<{ marks: ShownMark[] }>(app, 'marks.list', { id })).marks;

const card = (app: App) => app.page.locator('.mark-card');
const lines = (app: App, kind: string) => app.page.locator(`.mark-lines.${kind} > i`);

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('marks words by the small bar, the menu and the keys, opens a mark by a click, and takes its removal back', async ({
    app,
  }) => {
    const opened = await open(app, atlas, 2);
    const { id } = opened;
    const first = wordsOf(opened, 0, 20);
    await select(app, opened, first);
    const bar = app.page.getByRole('toolbar', { name: 'Annoter la sélection' });
    await expect(bar).toBeVisible();
    await app.picture('marks-bar-fr-light');
    await bar
      .getByRole('radio', { name: 'Surligner en vert' })
      .or(bar.getByRole('button', { name: 'Surligner en vert' }))
      .click();
    await expect(bar).toBeHidden();
    expect(await lines(app, 'highlight').count()).toBeGreaterThan(1);
    expect(await marksOf(app, id)).toMatchObject([
      { kind: 'highlight', colour: 'green', quote: first.text.replace(/\s+/g, ' ') },
    ]);

    const second = wordsOf(opened, 1, 12);
    await select(app, opened, second);
    await app.page.keyboard.press('u');
    await expect(lines(app, 'underline').first()).toBeVisible();
    const third = wordsOf(opened, 2, 8);
    await select(app, opened, third);
    const within = await wordSpot(app, 2, opened.layout, third.from, 0.5);
    await app.page.mouse.click(within.x, within.y, { button: 'right' });
    await app.page.getByRole('menuitem', { name: 'Ajouter une note' }).click();
    await expect(card(app)).toBeVisible();
    await app.page.keyboard.type('À comparer avec l’édition de mardi');
    const tags = card(app).getByRole('combobox', { name: 'Étiquettes' });
    await tags.fill('port');
    await tags.press('Enter');
    await expect(card(app).getByRole('listitem')).toHaveText(['port']);
    expect(await violations(app)).toEqual([]);
    await app.picture('marks-card-fr-light');
    await app.page.keyboard.press('Escape');
    await expect(card(app)).toBeHidden();
    await expect
      .poll(async () => (await marksOf(app, id)).find(({ kind }) => kind === 'note'))
      .toMatchObject({ note: 'À comparer avec l’édition de mardi', tags: ['port'] });

    // A click on the highlight opens it; another colour shows at once.
    const place = await wordSpot(app, 2, opened.layout, first.from, 0.5);
    await app.page.mouse.click(place.x, place.y);
    await expect(card(app).getByRole('heading', { name: 'Surlignage' })).toBeVisible();
    await card(app).getByLabel('violet', { exact: true }).click();
    await expect(app.page.locator('.mark-lines.highlight[data-colour="purple"]')).toHaveCount(1);
    await card(app).getByRole('button', { name: 'Supprimer' }).click();
    await expect(lines(app, 'highlight')).toHaveCount(0);
    await app.page.getByRole('button', { name: 'Annuler' }).click();
    await expect(app.page.locator('.mark-lines.highlight[data-colour="purple"]')).toHaveCount(1);

    await app.page.getByRole('button', { name: 'Poser un signet sur cette page' }).click();
    await expect(app.page.locator('.mark-ribbon')).toHaveCount(1);
    await app.page.getByRole('button', { name: 'Annotations de ce numéro' }).click();
    const panel = app.page.getByRole('region', { name: 'Annotations de ce numéro' });
    await expect(panel.getByRole('listitem')).toHaveCount(4);
    await app.picture('marks-panel-fr-light');
    expect(await violations(app)).toEqual([]);

    // A copy of the newspaper with annotations.
    const file = join(app.folder, 'annotations.pdf');
    await app.answerDialog([file]);
    await panel.getByRole('button', { name: 'Exporter' }).click();
    await app.page.getByRole('menuitem', { name: /PDF/ }).click();
    await expect(app.page.locator('.toast')).toContainText('annotations.pdf');
    expect(readFileSync(file, 'latin1')).toMatch(/\/Subtype ?\/Highlight/);

    // On dark and sepia pages the marks are read as well.
    for (const tone of ['dark', 'sepia']) {
      await ask(app, 'settings.set', { tone });
      await expect(app.page.locator(`.page-tone[data-tone="${tone}"]`)).toHaveCount(1);
      await app.picture(`marks-${tone}-fr-light`);
    }
    await ask(app, 'settings.set', { tone: 'printed' });
    await app.page.setViewportSize({ width: 2560, height: 1440 });
    await expect(app.page.locator('.page-tone')).toHaveCount(0);
    await app.picture('marks-large-fr-light');
  });
});

test.describe('in Arabic, in the dark, by keyboard alone', () => {
  test.use({ options: { locale: 'ar' } });

  test('selects, highlights, notes, walks from mark to mark, opens, writes, lists and removes', async ({ app }) => {
    await ask(app, 'settings.set', { theme: 'dark' });
    const { id } = await open(app, sabah, 2);
    await app.page.mouse.move(5, 5);
    const { keyboard } = app.page;
    const said = app.page.locator('.reader-row > div[role="status"]');
    // Nothing is selected: H says what to do first.
    await keyboard.press('h');
    await expect(app.page.locator('.toast')).toContainText('حدّد بعض الكلمات أولا');
    await keyboard.press('Control+a');
    await keyboard.press('Shift+ArrowUp');
    await keyboard.press('h');
    await expect(lines(app, 'highlight').first()).toBeVisible();
    await keyboard.press('b');
    await expect(app.page.locator('.mark-ribbon')).toHaveCount(1);
    // A note in the middle of what is seen.
    await keyboard.press('n');
    await expect(card(app)).toBeVisible();
    await expect(card(app).getByRole('textbox').first()).toBeFocused();
    await keyboard.type('للمراجعة');
    await keyboard.press('Escape');
    await expect(app.page.locator('.mark-pin')).toHaveCount(1);
    await expect.poll(async () => (await marksOf(app, id)).map(({ note }) => note)).toContain('للمراجعة');
    // A note that says nothing leaves nothing behind.
    await keyboard.press('End');
    await keyboard.press('n');
    await expect(card(app)).toBeVisible();
    await keyboard.press('Escape');
    await expect.poll(async () => (await marksOf(app, id)).length).toBe(3);
    // F4 leads back to the page of the marks, and says which one it is.
    await keyboard.press('F4');
    await expect(said).toContainText('إشارة مرجعية');
    await keyboard.press('F4');
    await expect(said).toContainText('تظليل باللون الأصفر');
    await expect(app.page.locator('.mark-lines.current')).toHaveCount(1);
    await keyboard.press('Shift+F4');
    await expect(said).toContainText('إشارة مرجعية');
    await keyboard.press('F4');
    await keyboard.press('Enter');
    await expect(card(app)).toBeVisible();
    await app.picture('marks-card-ar-dark');
    expect(await violations(app)).toEqual([]);
    await keyboard.press('Escape');
    await keyboard.press('m');
    const panel = app.page.getByRole('region', { name: 'علامات هذا العدد' });
    await expect(panel.getByRole('listitem')).toHaveCount(3);
    await app.picture('marks-panel-ar-dark');
    expect(await violations(app)).toEqual([]);
    // The first row has the focus; the arrows walk, Delete removes, and the message offers to take it back.
    await keyboard.press('ArrowDown');
    await keyboard.press('Delete');
    await expect(panel.getByRole('listitem')).toHaveCount(2);
    await expect(lines(app, 'highlight')).toHaveCount(0);
    const undo = app.page.getByRole('button', { name: 'تراجع' });
    await undo.focus();
    await keyboard.press('Enter');
    await expect(panel.getByRole('listitem')).toHaveCount(3);
    await panel.locator('[data-row]').first().focus();
    await keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });
});

/** Marks a paragraph of a page through the core, as the reader does. */
const markParagraph = async (app: App, title: string, page: number, rest: object): Promise<string> => {
  const id = await editionId(app, title, '2024-03-28');
  const { text, articles } = await layoutOf(app, id, page);
  const block = articles.flatMap(({ blocks }) => blocks).find(({ role, start, end }) => role === 'body' && end - start > 120);
  if (block === undefined) throw new Error('no paragraph');
  const at = { from: { page, offset: block.start }, to: { page, offset: block.end } };
  await ask(app, 'marks.add', { id, kind: 'highlight', at, ...rest });
  return text.slice(block.start, block.end);
};

test('all marks are listed in the notebook, searched in two scripts, narrowed, and opened where they stand', async ({ app }) => {
  await goTo(app, '#/notebook/marks');
  await expect(app.page.getByRole('heading', { name: 'Nothing marked yet' })).toBeVisible();
  await app.picture('marks-none-en-light');
  await markParagraph(app, atlas, 2, { colour: 'orange', note: 'À relire', tags: ['port'] });
  const arabic = await markParagraph(app, sabah, 3, { colour: 'blue', note: 'مُراجَعة' });
  await markParagraph(app, 'The Harbour Post', 2, { kind: 'underline', colour: 'purple' });
  const list = app.page.getByRole('region', { name: 'All marks' });
  await expect(list.getByRole('link')).toHaveCount(3);
  await expect(list.getByRole('status')).toHaveText('3 marks');
  await app.picture('marks-all-en-light');
  expect(await violations(app)).toEqual([]);
  const field = list.getByRole('searchbox');
  await field.fill('a RELIRE');
  await expect(list.getByRole('link')).toHaveCount(1);
  await expect(list.getByRole('link')).toContainText('L’Atlas du Matin');
  await field.fill('مراجعه');
  await expect(list.getByRole('status')).toHaveText('1 of 3 marks');
  await expect(list.getByRole('link')).toContainText(sabah);
  await list.getByRole('button', { name: /Kind/ }).click();
  await app.page.getByRole('option', { name: 'Bookmark' }).click();
  await expect(list.getByText('No mark answers.')).toBeVisible();
  await list.getByRole('button', { name: 'Show all' }).click();
  await expect(list.getByRole('link')).toHaveCount(3);
  // By keyboard to the next one, and to its place in the newspaper.
  await list.getByRole('link').first().focus();
  await app.page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link').nth(1)).toBeFocused();
  await expect(list.getByRole('link').nth(1)).toContainText(sabah);
  await app.page.keyboard.press('Enter');
  await expect(app.page.locator('.sheet[data-page="3"]')).toBeVisible();
  await expect(app.page.locator('.mark-lines.current')).toHaveCount(1);
  await expect(app.page.locator('.reader-row > div[role="status"]')).toContainText(arabic.slice(0, 20));
  await app.page.keyboard.press('Escape');
  await expect(list).toBeVisible();
});
