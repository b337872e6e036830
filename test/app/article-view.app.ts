// Articles as text: opened by a click and by a key, read beside the page and over it, in three languages, with what cannot be trusted shown as printed.
import { join } from 'node:path';
import type { PageLayout } from '#border/model';
import type { ArticleEntry, OpenArticle } from '#border/model-article';
import { layoutOf, spotOf } from './page-steps.ts';
import { startWithSamples, suites, test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, listEditions, waitForSharpPages, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

const atlas = 'L’Atlas du Matin';
const harbour = 'The Harbour Post';
const sabah = 'صباح المدينة';

/** Opens an edition of the samples at a page, once its articles can be pointed at. */
const open = async (app: App, title: string, page: number, day = '2024-03-28'): Promise<string> => {
  const id = await editionId(app, title, day);
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  await waitForWholeReader(app);
  return id;
};

/** The middle of the first block of a role of an article, in the window. */
const placeIn = async (app: App, layout: PageLayout, page: number, article: number, role = 'body') => {
  const block = layout.articles[article]?.blocks.find((one) => one.role === role);
  if (block === undefined) throw new Error('nothing to point at');
  const { x, y, width, height } = block.box;
  return spotOf(app, page, layout, { x: x + width / 2, y: y + height / 2 });
};

const panel = (app: App) => app.page.locator('.article-panel');
const headline = (app: App) => panel(app).locator('h2.said');
const frame = (app: App) => app.page.locator('.article-shade .open');
const column = (app: App) => panel(app).locator('.article-column');
const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Waits until the pictures of the article have come. */
const waitForPictures = async (app: App): Promise<void> => {
  await expect
    .poll(() =>
      app.page.evaluate(() => {
        const images = [...document.querySelectorAll<HTMLImageElement>('.article-panel img')];
        return images.length > 0 && images.every((image) => image.naturalWidth > 0);
      }),
    )
    .toBe(true);
};

test('opens an article by a click, joins its parts, and keeps the place in the text while one looks at the page', async ({
  app,
}) => {
  await ask(app, 'settings.set', { language: 'fr' });
  const id = await open(app, atlas, 1);
  const layout = await layoutOf(app, id, 1);
  const at = await placeIn(app, layout, 1, 0);

  // The article under the pointer has a thin frame.
  await expect
    .poll(async () => {
      await app.page.mouse.move(at.x + 1, at.y);
      await app.page.mouse.move(at.x, at.y);
      return app.page.locator('.article-shade .over').count();
    })
    .toBe(1);

  // A drag selects, and a click that takes the selection away opens nothing.
  await app.page.mouse.down();
  await app.page.mouse.move(at.x + 60, at.y + 20, { steps: 4 });
  await app.page.mouse.up();
  await expect(app.page.locator('.selection-marks > i').first()).toBeVisible();
  await app.page.mouse.click(at.x, at.y);
  await expect(app.page.locator('.selection-marks > i')).toHaveCount(0);

  // A double click zooms, and opens nothing; the next click is the one that opens.
  const width = async () => (await app.page.locator('.sheet').boundingBox())?.width ?? 0;
  const fitted = await width();
  await app.page.mouse.dblclick(at.x, at.y);
  await expect.poll(width).toBeGreaterThan(fitted * 2);
  await expect(panel(app)).toHaveCount(0);
  await app.page.keyboard.press('0');
  await expect.poll(width).toBe(fitted);
  await app.page.mouse.click(at.x, at.y);

  const opened = await ask<OpenArticle>(app, 'articles.open', { id, page: 1, article: 0 });
  await expect(headline(app)).toHaveText(opened.headline ?? '');
  await expect(frame(app)).toHaveCount(1);
  await waitForPictures(app);
  await expect(column(app)).toBeFocused();
  const shown = await panel(app).locator('.said:not(.caption)').allTextContents();
  const captions = await panel(app).locator('figcaption').allTextContents();
  expect(fold(shown.join(' '))).toBe(
    fold(opened.paragraphs.flatMap(({ role, text }) => (role === 'caption' ? [] : [text])).join(' ')),
  );
  expect(captions).toHaveLength(1);
  await app.picture('article-fr-light');
  expect(await violations(app)).toEqual([]);

  // A quiet line leads to the page where the second part stands; the text stays where it is.
  const part = panel(app).getByRole('button', { name: 'Suite page 3', exact: true });
  await part.click();
  await waitForSharpPages(app);
  await expect(app.page.locator('.sheet[data-page="3"]')).toBeVisible();
  await expect(frame(app)).toHaveCount(1);
  await expect(part).toBeVisible();
  await app.picture('article-part-fr-light');

  // One key between text and page, and the place in the text is not lost.
  const before = await column(app).evaluate(({ scrollTop }) => scrollTop);
  expect(before).toBeGreaterThan(100);
  await app.page.keyboard.press('r');
  await expect(panel(app)).toHaveCount(0);
  await expect(app.page.locator('.desk')).toBeFocused();
  await expect(frame(app)).toHaveCount(1);
  await app.page.keyboard.press('r');
  await expect(headline(app)).toHaveText(opened.headline ?? '');
  await expect.poll(() => column(app).evaluate(({ scrollTop }) => scrollTop)).toBe(before);

  // The keys of scrolling move the text and not the page.
  await app.page.keyboard.press('End');
  await app.page.keyboard.press('PageUp');
  await expect(app.page.locator('.sheet[data-page="3"]')).toBeVisible();
});

test('goes on and back through the edition by keys, as text and on the page', async ({ app }) => {
  const id = await open(app, atlas, 1);
  await app.page.keyboard.press('r');
  await expect(headline(app)).toBeVisible();

  // J goes on through the edition and turns its pages; K goes back.
  const { articles } = await ask<{ articles: ArticleEntry[] }>(app, 'articles.list', { id });
  const read = articles.filter(({ isAdvert }) => !isAdvert);
  const other = read.findIndex(({ page }) => page === 2);
  for (let step = 1; step <= other; step += 1) {
    await app.page.keyboard.press('j');
    await expect(panel(app).locator('h2')).toHaveText(read[step]?.headline ?? /./);
  }
  await expect(app.page.locator('.sheet[data-page="2"]')).toBeVisible();
  await expect(frame(app)).toHaveCount(1);
  // A key that comes before the article has come waits for it.
  await app.page.keyboard.press('j');
  await app.page.keyboard.press('j');
  await expect(panel(app).locator('h2')).toHaveText(read[other + 2]?.headline ?? '');
  await app.page.keyboard.press('k');
  await app.page.keyboard.press('k');
  await expect(panel(app).locator('h2')).toHaveText(read[other]?.headline ?? '');
  await app.page.keyboard.press('k');
  await expect(app.page.locator('.sheet[data-page="1"]')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(panel(app)).toHaveCount(0);
  await expect(frame(app)).toHaveCount(1);

  // On the page the same keys move the frame, and R reads what is framed.
  await app.page.keyboard.press('j');
  await expect(app.page.locator('.sheet[data-page="2"]')).toBeVisible();
  await expect(frame(app)).toHaveCount(1);
  await expect(panel(app)).toHaveCount(0);
  await app.page.keyboard.press('r');
  await expect(panel(app).locator('h2')).toHaveText(read[other]?.headline ?? /./);
});

test('reads Arabic in the dark, larger and from the right, and copies clean text', async ({ app }) => {
  await ask(app, 'settings.set', { language: 'ar', theme: 'dark' });
  const id = await open(app, sabah, 1);
  await app.page.keyboard.press('r');
  await waitForPictures(app);
  const opened = await ask<OpenArticle>(app, 'articles.open', { id, page: 1, article: 0 });
  const set = panel(app).locator('.said.body').first();
  await expect(column(app)).toHaveAttribute('lang', 'ar');
  await expect(column(app)).toHaveAttribute('dir', 'rtl');
  const style = await set.evaluate((one) => {
    const { fontSize, fontStyle, letterSpacing, fontFamily } = getComputedStyle(one);
    return { size: Number.parseFloat(fontSize), fontStyle, letterSpacing, fontFamily };
  });
  expect(style.size).toBeGreaterThan(19);
  expect(style.fontStyle).toBe('normal');
  expect(['normal', '0px']).toContain(style.letterSpacing);
  expect(style.fontFamily).toContain('Noto Naskh Arabic');
  await app.picture('article-ar-dark');
  expect(await violations(app)).toEqual([]);

  // All of the text, and nothing of the window, is what Ctrl A and C take: paragraphs, as another place of the window pastes them.
  await column(app).focus();
  await app.page.keyboard.press('Control+a');
  await expect(app.page.locator('.selection-marks > i')).toHaveCount(0);
  await app.page.keyboard.press('Control+c');
  await app.page.keyboard.press('f');
  const field = app.page.getByRole('searchbox');
  await field.fill('');
  await app.page.keyboard.press('Control+v');
  const body = opened.paragraphs.flatMap(({ role, text }) => (role === 'caption' ? [] : [text]));
  const pasted = fold(await field.inputValue());
  expect(pasted.startsWith(fold(body[0] ?? ''))).toBe(true);
  expect(pasted.endsWith(fold(body.at(-1) ?? ''))).toBe(true);
  expect(pasted).not.toContain(await panel(app).locator('.article-part button').textContent());
});

test('sets the text as one likes it, over the page too, and marks what was found', async ({ app }) => {
  const id = await open(app, harbour, 1, '2024-03-27');
  const { headline: first } = await ask<OpenArticle>(app, 'articles.open', { id, page: 1, article: 0 });
  await app.page.keyboard.press('r');
  await expect(headline(app)).toHaveText(first ?? '');
  await waitForPictures(app);
  await app.picture('article-en-light');
  const size = () =>
    panel(app)
      .locator('.said.body')
      .first()
      .evaluate((one) => getComputedStyle(one).fontSize);
  expect(await size()).toBe('18px');
  await app.page.keyboard.press('+');
  await expect.poll(size).toBe('19px');

  await panel(app).getByRole('button', { name: 'How the text looks' }).click();
  const form = app.page.getByRole('dialog', { name: 'How the text looks' });
  const choose = async (label: string, value: string): Promise<void> => {
    await form.getByRole('button', { name: label }).click();
    await app.page.getByRole('option', { name: value }).click();
  };
  await choose('Colours', 'Sepia');
  await choose('Typeface', 'Without serifs');
  await choose('Line spacing', 'Wide');
  await expect(panel(app)).toHaveAttribute('data-paper', 'sepia');
  await app.picture('article-settings-en-light');
  expect(await violations(app)).toEqual([]);
  await choose('Place', 'Over the page');
  await app.page.keyboard.press('Escape');
  await expect(panel(app)).toHaveClass(/over/);
  await app.picture('article-over-en-light');
  const { article } = await ask<{ article: object }>(app, 'settings.get');
  expect(article).toEqual({
    font: 'sans',
    sizePx: 19,
    widthCharacters: 66,
    spacing: 'wide',
    theme: 'sepia',
    place: 'over',
  });
  await column(app).focus();
  await app.page.keyboard.press('r');
  await expect(panel(app)).toHaveCount(0);
  await expect(app.page.locator('.desk')).toBeFocused();

  // The words of a search are marked in the text as on the page.
  await ask(app, 'settings.set', { article: { ...article, place: 'auto', theme: 'window', font: 'serif' } });
  await goTo(app, '#/');
  await goTo(app, `#/read/${id}/1?q=the`);
  await waitForSharpPages(app);
  await app.page.keyboard.press('r');
  await expect(panel(app).locator('mark').first()).toHaveText(/^the$/i);

  // A press of the middle size of the window: the text lies over the page by itself.
  await app.page.setViewportSize({ width: 800, height: 700 });
  await expect(panel(app)).toHaveCSS('position', 'absolute');
  expect(await violations(app)).toEqual([]);
});

test('shows as it is printed what it cannot be sure of', async ({ folder }) => {
  const app = await startWithSamples(folder, {
    words: ['sample-4page-issue', 'sample-color-newsletter'].map((name) => join(suites, `pdf/newspapers/${name}.pdf`)),
  });
  try {
    // A table is better looked at, and an article without a headline is a guess.
    const id = await open(app, harbour, 1, '2024-03-27');
    const { articles } = await ask<{ articles: ArticleEntry[] }>(app, 'articles.list', { id });
    const table = articles.find((one) => one.headline === 'Weather');
    const layout = await layoutOf(app, id, table?.page ?? 1);
    await goTo(app, `#/read/${id}/${table?.page ?? 1}`);
    await waitForSharpPages(app);
    const at = await placeIn(app, layout, table?.page ?? 1, table?.article ?? 0, 'headline');
    await app.page.mouse.click(at.x, at.y);
    await expect(panel(app).getByRole('note')).toContainText('table');
    await waitForPictures(app);
    await app.picture('article-table-en-light');
    await app.page.keyboard.press('Escape');

    const others = async () => (await listEditions(app)).filter(({ title }) => ![atlas, harbour, sabah].includes(title));
    await expect.poll(async () => (await others()).filter(({ searchable }) => searchable).length).toBe(2);
    const [letter, scan] = (await others()).sort((one, other) => one.pages - other.pages);
    const found = await ask<{ articles: ArticleEntry[] }>(app, 'articles.list', { id: letter?.id });
    const unsure = found.articles.findLast(({ confidence }) => confidence < 0.5);
    const sheet = unsure?.page ?? 1;
    await goTo(app, `#/read/${letter?.id}/${sheet}`);
    await waitForSharpPages(app);
    const there = await placeIn(app, await layoutOf(app, letter?.id ?? '', sheet), sheet, unsure?.article ?? 0);
    await app.page.mouse.click(there.x, there.y);
    await expect(panel(app).getByRole('note')).toContainText('not sure where this article begins');
    await waitForPictures(app);
    await app.picture('article-unsure-en-light');
    expect(await violations(app)).toEqual([]);

    await goTo(app, `#/read/${scan?.id}/1`);
    await waitForSharpPages(app);
    await app.page.keyboard.press('r');
    await expect(panel(app).getByRole('note')).toContainText('This page is a picture');
    await waitForPictures(app);
    await app.picture('article-scan-en-light');
    expect(await violations(app)).toEqual([]);
    await app.page.keyboard.press('j');
    await expect(panel(app).locator('h2')).toHaveText('Page 2 as it is printed');
    expect(app.troubles).toEqual([]);
  } finally {
    await app.quit();
  }
});
