// Looking at an edition: the view menu, tones that leave photographs alone, from which side a title is read, where its cover lies, its
// outline, pages by name, the full screen, several windows.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { makePdf } from '../support/make-pdf.ts';
import { test as inLanguage } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, cardsOf, editionId, goTo, waitForSharpPages, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

const atlas = 'L’Atlas du Matin';
const sabah = 'صباح المدينة';

/** An edition at a page, drawn sharp. */
const open = async (app: App, title: string, page: number): Promise<string> => {
  const id = await editionId(app, title, '2024-03-28');
  await ask(app, 'settings.set', { spread: 'spread' });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  return id;
};

/** Waits until each page on the desk knows its photographs. */
const waitForHoles = (app: App): Promise<unknown> =>
  app.page.waitForFunction(() => {
    const panes = [...document.querySelectorAll<HTMLElement>('.page-tone')];
    return panes.length > 0 && panes.every((pane) => pane.style.clipPath !== '');
  });

type Area = { x: number; y: number; width: number; height: number };

/** A part of a page, given in shares of it, as it is in the window. */
const areaOf = async (
  app: App,
  page: number,
  [x, y, width, height]: readonly [number, number, number, number],
): Promise<Area> => {
  const sheet = await app.page.locator(`.sheet[data-page="${page}"]`).boundingBox();
  if (sheet === null) throw new Error('no such page on the desk');
  return {
    x: sheet.x + x * sheet.width,
    y: sheet.y + y * sheet.height,
    width: width * sheet.width,
    height: height * sheet.height,
  };
};

type Shot = ReturnType<typeof decode>;

const shoot = async (app: App): Promise<Shot> => decode(await app.page.screenshot({ animations: 'disabled' }));

/** The colours of a part of a picture of the window, whole pixels of it. */
const pixelsOf = ({ data, width, channels }: Shot, { x, y, ...size }: Area): number[] => {
  const found: number[] = [];
  for (let row = Math.ceil(y); row < Math.floor(y + size.height); row += 1)
    for (let column = Math.ceil(x); column < Math.floor(x + size.width); column += 1)
      for (let colour = 0; colour < 3; colour += 1) found.push(Number(data[(row * width + column) * channels + colour]));
  return found;
};

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The middle of the railway hall on page 2, and the head of that page, which is paper with few letters. */
const photograph = [0.1, 0.65, 0.6, 0.1] as const;
const paper = [0.1, 0.005, 0.6, 0.012] as const;

const choose = async (app: App, menu: string, row: string, choice: string): Promise<void> => {
  await app.page.getByRole('button', { name: menu, exact: true }).click();
  await app.page.getByRole('radiogroup', { name: row }).getByRole('radio', { name: choice, exact: true }).click();
  await app.page.keyboard.press('Escape');
};

const test = inLanguage;
test.setTimeout(180_000);

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('the outline lists sections and headlines, is walked and narrowed by keyboard, and leads to the place', async ({
    app,
  }) => {
    await open(app, atlas, 2);
    await waitForWholeReader(app);
    await expect(app.page.getByRole('group', { name: 'Région' }).getByRole('button')).toHaveCount(1);
    await app.page.keyboard.press('o');
    const tree = app.page.getByRole('tree', { name: 'Sommaire' });
    const region = tree.getByRole('treeitem', { name: 'Région, Page 2', exact: true });
    await expect(region).toBeFocused();
    await expect(region).toHaveAttribute('aria-current', 'page');
    await expect(region).toHaveAttribute('aria-expanded', 'true');
    await app.picture('outline-fr-light');
    expect(await violations(app)).toEqual([]);
    const rows = await tree.getByRole('treeitem').count();
    await app.page.keyboard.press('ArrowLeft');
    await expect(region).toHaveAttribute('aria-expanded', 'false');
    expect(await tree.getByRole('treeitem').count()).toBeLessThan(rows);
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('End');
    const last = tree.getByRole('treeitem').last();
    await expect(last).toBeFocused();
    await app.page.keyboard.press('Enter');
    await expect(app.page).toHaveURL(/\/4\?at=/);
    await expect(app.page.locator('.sheet[data-page="4"] .place-frame')).toBeInViewport();
    await expect(tree.locator('[aria-current="page"]')).toHaveText(/^Culture et sports/);

    const filter = app.page.getByRole('searchbox', { name: 'Filtrer les titres' });
    await filter.fill('GARE pour');
    await expect(tree.getByRole('treeitem')).toHaveText([/Région/, /Une gare pour deux villes/]);
    await filter.fill('rien de tel');
    await expect(app.page.getByText('Aucun titre ne contient ces mots.')).toBeVisible();
    await filter.press('Escape');
    await filter.press('ArrowDown');
    await expect(tree.locator(':focus')).toHaveCount(1);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await expect(tree).toHaveCount(0);
    await expect(app.page.locator('.desk')).toBeFocused();
  });

  test('pages are dark, sepia or inverted, from their first picture on, and photographs stay as they are', async ({ app }) => {
    await open(app, atlas, 2);
    await waitForWholeReader(app);
    await app.page.mouse.move(5, 5);
    const hall = await areaOf(app, 2, photograph);
    const head = await areaOf(app, 2, paper);
    const before = await shoot(app);
    const printed = pixelsOf(before, hall);
    expect(mean(pixelsOf(before, head))).toBeGreaterThan(235);
    for (const [tone, least, most] of [
      ['dark', 20, 70],
      ['sepia', 190, 232],
      ['inverted', 0, 20],
    ] as const) {
      await app.page.keyboard.press('d');
      await expect(app.page.locator(`.page-tone[data-tone="${tone}"]`)).toHaveCount(2);
      await waitForHoles(app);
      await expect.poll(async () => (await ask<{ tone: string }>(app, 'settings.get')).tone).toBe(tone);
      const after = await shoot(app);
      expect(pixelsOf(after, hall)).toEqual(printed);
      const shade = mean(pixelsOf(after, head));
      expect(shade).toBeGreaterThanOrEqual(least);
      expect(shade).toBeLessThan(most);
      if (tone === 'sepia') await app.picture('viewing-sepia-fr-light');
    }
    await ask(app, 'settings.set', { tone: 'dark', theme: 'dark' });
    await expect(app.page.locator('.page-tone[data-tone="dark"]')).toHaveCount(2);
    await app.page.evaluate(() => {
      const seen = window as unknown as { bare: number; sheets: number };
      seen.bare = 0;
      seen.sheets = 0;
      new MutationObserver(() => {
        const sheets = [...document.querySelectorAll('.sheet')];
        seen.sheets += sheets.length;
        seen.bare += sheets.filter((sheet) => sheet.querySelector('.page-tone') === null).length;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await app.page.keyboard.press('ArrowRight');
    await app.page.locator('.sheet[data-page="4"]').waitFor();
    await waitForSharpPages(app);
    const [bare, sheets] = await app.page.evaluate(() => {
      const seen = window as unknown as { bare: number; sheets: number };
      return [seen.bare, seen.sheets];
    });
    expect(sheets).toBeGreaterThan(0);
    expect(bare).toBe(0);
    // Words that were found shine on the dark page as they do on paper.
    await app.page.keyboard.press('f');
    await app.page.getByRole('searchbox').fill('grue');
    await expect(app.page.locator('.frame').first()).toBeVisible();
    expect(
      await app.page
        .locator('.frame')
        .first()
        .evaluate((frame) => getComputedStyle(frame).mixBlendMode),
    ).toBe('screen');
    await app.picture('viewing-found-fr-dark');
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('button', { name: 'Affichage', exact: true }).click();
    await expect(app.page.getByRole('radio', { name: 'Sombre', exact: true })).toBeChecked();
    await app.picture('viewing-menu-fr-dark');
    expect(await violations(app)).toEqual([]);
  });
});

test('a title is read from the side that is chosen, in all its editions, and its cover lies there', async ({ app }) => {
  await open(app, atlas, 1);
  const side = async (page: number): Promise<'left' | 'right'> => {
    const { x, width } = await areaOf(app, page, [0, 0, 1, 1]);
    const { width: all } = app.page.viewportSize() ?? (await app.page.evaluate(() => ({ width: window.innerWidth, height: 0 })));
    return x + width / 2 > all / 2 ? 'right' : 'left';
  };
  const slider = app.page.getByRole('slider', { name: 'Go to page' });
  expect(await side(1)).toBe('right');
  await choose(app, 'View', 'Read from', 'Right to left');
  // A message stays while the pointer is on it.
  await app.page.getByText('Kept for every edition').hover();
  await expect(slider).toHaveAttribute('dir', 'rtl');
  await expect(app.page.locator('.thumbnails')).toHaveAttribute('dir', 'rtl');
  expect(await side(1)).toBe('left');
  await app.page.keyboard.press('ArrowLeft');
  await app.page.locator('.sheet[data-page="2"]').waitFor();
  expect([await side(2), await side(3)]).toEqual(['right', 'left']);

  const earlier = await editionId(app, atlas, '2024-03-26');
  expect(await ask(app, 'editions.open', { id: earlier })).toMatchObject({ edition: { direction: 'rtl' } });
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(slider).toHaveAttribute('dir', 'ltr');
  expect([await side(2), await side(3)]).toEqual(['left', 'right']);

  // The same where the facts of an edition are corrected, with its undoing beside it.
  await goTo(app, '#/shelf');
  await cardsOf(app, atlas).first().locator('.card-link').focus();
  await app.page.keyboard.press('F2');
  const form = app.page.getByRole('dialog', { name: 'Correct details' });
  // The rows of the title come a moment after those of the edition, under the same name.
  const rows = form.locator('.details-reading');
  const choice = (name: string) => rows.getByRole('radiogroup', { name: 'Read from' }).getByRole('radio', { name, exact: true });
  await choice('Right to left').click();
  await expect(form.getByRole('status')).toContainText('Kept for every edition');
  expect(await ask(app, 'editions.open', { id: earlier })).toMatchObject({ edition: { direction: 'rtl' } });
  await app.picture('viewing-facts-en-light');
  expect(await violations(app)).toEqual([]);
  await form.getByRole('button', { name: 'Undo' }).click();
  await expect(choice('As found')).toBeChecked();
  expect(await ask(app, 'editions.open', { id: earlier })).toMatchObject({ edition: { direction: 'ltr' } });
  await app.page.keyboard.press('Escape');
  await open(app, atlas, 2);

  await choose(app, 'View', 'Cover', 'Pages 1 and 2 together');
  await app.page.keyboard.press('Home');
  await app.page.locator('.sheet[data-page="1"]').waitFor();
  expect([await side(1), await side(2)]).toEqual(['left', 'right']);
  await app.page.getByRole('button', { name: 'View', exact: true }).click();
  await app.picture('viewing-menu-en-light');
  expect(await violations(app)).toEqual([]);
});

test('pages are called as their file calls them, typed as they are printed, and its bookmarks are listed', async ({ app }) => {
  const path = join(app.folder, 'Evening 2024-05-02.pdf');
  const content = 'BT /F 40 Tf 60 700 Td (Evening) Tj ET';
  const bookmarks = [
    { title: 'Opinion', page: 3 },
    { title: 'Sport', page: 4 },
  ];
  const catalogue = '/PageLabels<</Nums[0<</S/r>>2<</S/D/P(A)/St 3>>]>>';
  writeFileSync(
    path,
    makePdf(
      Array.from({ length: 4 }, () => ({ content })),
      {},
      { bookmarks, catalogue },
    ),
  );
  await app.dropFiles([path]);
  const found = async (): Promise<string | undefined> =>
    (await ask<{ editions: { id: string; day: string | null }[] }>(app, 'editions.list')).editions.find(
      ({ day }) => day === '2024-05-02',
    )?.id;
  await expect.poll(found).toBeDefined();
  await goTo(app, `#/read/${await found()}/1`);
  await waitForSharpPages(app);
  const where = app.page.getByRole('button', { name: /^Page 1 of 4/ });
  await expect(where).toHaveText('Page 1 of 4p. i');
  await expect(app.page.getByRole('button', { name: 'Page 3, printed as A3' })).toBeVisible();
  await app.page.keyboard.press('g');
  const field = app.page.getByRole('textbox', { name: 'Go to page' });
  await field.fill('B9');
  await field.press('Enter');
  await expect(app.page.getByRole('alert')).toHaveText('There is no page B9.');
  await app.picture('go-to-page-en-light');
  expect(await violations(app)).toEqual([]);
  await field.fill('a4');
  await field.press('Enter');
  await expect(app.page).toHaveURL(/\/4$/);
  await app.page.keyboard.press('o');
  await app.page.getByRole('radio', { name: 'Contents of the file' }).click();
  await expect(app.page.getByRole('treeitem')).toHaveText([/Opinion/, /Sport/]);
  await expect(app.page.getByRole('treeitem', { name: /^Sport/ })).toHaveAttribute('aria-current', 'page');
  await app.page.getByRole('treeitem', { name: /^Opinion/ }).click();
  await expect(app.page).toHaveURL(/\/3$/);

  // In the narrowest window every tool is still in sight; what has gone stands in the view menu.
  await app.page.setViewportSize({ width: 720, height: 600 });
  const [room, needed] = await app.page.evaluate(() => {
    const bar = document.querySelector('.reader-bar');
    return [bar?.clientWidth ?? 0, bar?.scrollWidth ?? 1];
  });
  expect(needed).toBeLessThanOrEqual(room);
  await expect(app.page.getByRole('button', { name: 'More', exact: true })).toBeInViewport({ ratio: 1 });
  await app.picture('viewing-narrow-en-light');
});

test('the page fills the screen; bar and foot come when they are needed, and Escape leads back', async ({ app }) => {
  await open(app, atlas, 2);
  const bar = app.page.locator('.reader-bar');
  const below = async (): Promise<number> => {
    const box = await bar.boundingBox();
    return box === null ? Number.NaN : box.y + box.height;
  };
  await app.page.keyboard.press('F11');
  await expect(app.page.locator('.reader[data-full]')).toBeVisible();
  await app.page.mouse.move(500, 300);
  await expect.poll(below).toBeLessThanOrEqual(0);
  const desk = await app.page.locator('.desk-place').boundingBox();
  expect(desk?.height).toBe(await app.page.evaluate(() => window.innerHeight));
  await waitForSharpPages(app);
  await app.picture('viewing-full-en-light');
  await app.page.mouse.move(500, 2);
  await expect.poll(below).toBeGreaterThan(40);
  await app.page.mouse.move(500, 300);
  await expect.poll(below).toBeLessThanOrEqual(0);
  await app.page.getByRole('button', { name: 'View', exact: true }).focus();
  await expect.poll(below).toBeGreaterThan(40);
  expect(await violations(app)).toEqual([]);
  await app.page.locator('.desk').focus();
  await app.page.keyboard.press('Escape');
  await expect(app.page.locator('.reader[data-full]')).toHaveCount(0);
  expect(await below()).toBeGreaterThan(40);
});

test('several windows have a place each, hear of the same library, and close one by one', async ({ app }) => {
  const id = await open(app, atlas, 2);
  const context = app.page.context();
  const nextWindow = async (act: () => Promise<unknown>): Promise<App> => {
    const [page] = await Promise.all([context.waitForEvent('page'), act()]);
    await page.locator('.window').waitFor({ state: 'attached' });
    return { ...app, page };
  };
  const shelf = await nextWindow(() => app.page.keyboard.press('Control+n'));
  await shelf.page.locator('article.card').first().waitFor();
  expect(app.page.url()).toContain(`#/read/${id}/2`);

  // The window that asked is told by nobody but itself; a place of the menu goes to the one in front.
  await app.page.getByRole('button', { name: 'More', exact: true }).click();
  const beside = await nextWindow(() => app.page.getByRole('menuitem', { name: 'Open in a new window' }).click());
  expect(beside.page.url()).toContain(`#/read/${id}/2`);
  await waitForSharpPages(beside);
  await beside.page.keyboard.press('End');
  await expect(beside.page).toHaveURL(/\/4$/);
  expect(app.page.url()).toContain(`#/read/${id}/2`);
  await beside.page.keyboard.press('F11');
  await expect(beside.page.locator('.reader[data-full]')).toBeVisible();
  await expect(app.page.locator('.reader[data-full]')).toHaveCount(0);
  await shelf.page.getByRole('main').click({ position: { x: 4, y: 4 } });
  await app.clickMenu('settings');
  await expect(shelf.page).toHaveURL(/#\/settings$/);
  expect(beside.page.url()).toContain(`#/read/${id}`);

  await app.page.keyboard.press('d');
  await expect(beside.page.locator('.reader[data-tone="dark"]')).toBeVisible();
  await shelf.page.close();
  await beside.page.close();
  await expect.poll(() => context.pages().length).toBe(1);
  await expect.poll(async () => (await ask<{ tone: string }>(app, 'settings.get')).tone).toBe('dark');
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });

  test('the cover of a paper that is read from the right lies on the left, in the dark', async ({ app }) => {
    await ask(app, 'settings.set', { theme: 'dark', tone: 'window' });
    await open(app, sabah, 1);
    await waitForHoles(app);
    const { x, width } = await areaOf(app, 1, [0, 0, 1, 1]);
    expect(x + width / 2).toBeLessThan((await app.page.evaluate(() => window.innerWidth)) / 2);
    await app.page.getByRole('button', { name: 'العرض', exact: true }).click();
    await app.picture('viewing-menu-ar-dark');
    expect(await violations(app)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('o');
    await expect(app.page.getByRole('tree').locator(':focus')).toHaveCount(1);
    await waitForWholeReader(app);
    await app.picture('outline-ar-dark');
    expect(await violations(app)).toEqual([]);
  });
});
