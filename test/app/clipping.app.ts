// Links to places, and clippings: a link opens at its place and frames it; a region or an article is clipped by pointer and by keys, copied, written,
// moved and taken back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { decode } from 'fast-png';
import type { PageLayout } from '#border/model';
import { drag, layoutOf, spotOf } from './page-steps.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

const atlas = 'L’Atlas du Matin';
const sabah = 'صباح المدينة';
const day = '2024-03-28';

/** Whether a part of the page lies wholly in sight on the desk. */
const isInSight = (frame: Locator): Promise<boolean> =>
  frame.evaluate((element) => {
    const [own, desk] = [element, element.closest('.desk')].map((one) => one?.getBoundingClientRect());
    if (own === undefined || desk === undefined) return false;
    return own.left >= desk.left && own.right <= desk.right && own.top >= desk.top && own.bottom <= desk.bottom;
  });

const frameOf = (app: App): Locator => app.page.locator('.place-frame');

/** Follows a link as one that was pasted. */
const paste = async (app: App, link: string): Promise<void> => {
  await app.page.locator('#search-field').fill(link);
  await app.page.keyboard.press('Enter');
};

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('a link opens at its place, zoomed in too, and a broken one says what is wrong', async ({ app }) => {
    await app.page.getByRole('main').waitFor();
    await paste(app, `kiosque://open/${encodeURIComponent(atlas)}/${day}/2#380,700,160,90`);
    await expect(frameOf(app)).toBeVisible();
    await waitForSharpPages(app);
    await expect(app.page.locator('.sheet[data-page="2"] .place-frame')).toHaveCount(1);
    expect(await isInSight(frameOf(app))).toBe(true);
    await expect(app.page.getByText('Un passage de la page 2 est encadré.')).toBeAttached();
    await app.picture('link-fr-light');
    expect(await violations(app)).toEqual([]);

    // The frame stays where its page is zoomed and turned, until Escape; only then does Escape go back.
    await app.page.keyboard.press('+');
    await expect(frameOf(app)).toBeVisible();
    await app.page.keyboard.press('Escape');
    await expect(frameOf(app)).toHaveCount(0);
    await expect(app.page.locator('.sheet').first()).toBeVisible();

    // At a page that is larger than the desk, the place comes into sight.
    for (let step = 0; step < 6; step += 1) await app.page.keyboard.press('+');
    const id = await editionId(app, atlas, day);
    await goTo(app, `#/read/${id}/2?at=60,900,120,60`);
    await expect(frameOf(app)).toBeVisible();
    await expect.poll(() => isInSight(frameOf(app))).toBe(true);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');

    // So does one far down in pages that lie under one another.
    await ask(app, 'settings.set', { spread: 'continuous' });
    await goTo(app, `#/read/${id}/3?at=60,900,120,60`);
    await expect(app.page.locator('.sheet[data-page="3"] .place-frame')).toBeVisible();
    await expect.poll(() => isInSight(frameOf(app))).toBe(true);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await ask(app, 'settings.set', { spread: 'auto' });

    // What cannot be followed is said, with what to do.
    const { page } = app;
    await paste(app, `kiosque://open/${encodeURIComponent(sabah)}/1999-01-02/1`);
    await expect(page.getByText('mais pas le numéro du 2 janvier 1999')).toBeVisible();
    await expect(page.locator('#search-field')).toHaveValue('');
    await paste(app, 'kiosque://open/%00/2024-03-28');
    await expect(page.getByText('Ceci n’est pas un lien')).toBeVisible();
    await paste(app, `kiosque://open/${encodeURIComponent('Le Temps')}/${day}/1`);
    await expect(page.getByText('aucun journal nommé «\u00a0Le Temps\u00a0»')).toBeVisible();
    await app.picture('link-lost-fr-light');
    await paste(app, `kiosque://open/${encodeURIComponent(sabah)}/${day}/2#40,60,200,120`);
    await expect(frameOf(app)).toBeVisible();
    const { link: made } = await ask<{ link: string }>(app, 'links.make', {
      editionId: await editionId(app, sabah, day),
      page: 2,
    });
    expect(made).toBe(`kiosque://open/${encodeURIComponent(sabah)}/${day}/2`);
    await waitForSharpPages(app);
  });
});

/** Opens an edition at a page, alone on the desk and drawn, with its text known. */
const open = async (app: App, title: string, number: number): Promise<string> => {
  const id = await editionId(app, title, day);
  await ask(app, 'settings.set', { spread: 'single' });
  await goTo(app, `#/read/${id}/${number}`);
  await waitForWholeReader(app);
  return id;
};

type Box = { x: number; y: number; width: number; height: number };

/** Draws a region of a page from its upper left to its lower right. */
const draw = async (app: App, page: number, layout: PageLayout, { x, y, width, height }: Box): Promise<void> =>
  drag(app, await spotOf(app, page, layout, { x, y }), await spotOf(app, page, layout, { x: x + width, y: y + height }));

const panelOf = (app: App): Locator => app.page.locator('.clip-panel');
const chosenOn = (app: App): Locator => app.page.locator('.clip-chosen');

/** Waits until the picture of the clipping is there. */
const waitForPicture = (app: App): Promise<void> =>
  expect
    .poll(() =>
      panelOf(app)
        .locator('img')
        .evaluateAll((all) => all.length > 0 && all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);

type Items = { dossier: { items: { region: Box; text: string; citation: string; more: unknown[] }[] } };
const itemsOf = async (app: App): Promise<Items['dossier']['items']> => {
  const { dossiers } = await ask<{ dossiers: { id: string }[] }>(app, 'dossiers.list');
  const all = await Promise.all(dossiers.map(({ id }) => ask<Items>(app, 'dossiers.open', { id })));
  return all.flatMap(({ dossier }) => dossier.items);
};

test.describe('clipping in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('a region is dragged, snaps to its column, goes into a dossier, is copied, written as a picture and taken back', async ({
    app,
  }) => {
    const { page } = app;
    const id = await open(app, atlas, 2);
    const layout = await layoutOf(app, id, 2);
    const block = layout.articles.flatMap(({ blocks }) => blocks).find(({ role, box }) => role === 'body' && box.height > 80);
    if (block === undefined) throw new Error('no column');
    await page.keyboard.press('c');
    await expect(page.locator('.clip-layer')).toBeVisible();
    // A little beside the column: the sides come to rest at it.
    const { x, y, width, height } = block.box;
    await draw(app, 2, layout, { x: x - 5, y: y - 5, width: width + 9, height: height + 9 });
    await expect(chosenOn(app).locator('b')).toHaveText(/^\d+ × \d+\smm$/u);
    await app.picture('clipping-fr-light');
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('Enter');

    await expect(panelOf(app)).toBeFocused();
    await waitForPicture(app);
    const [item] = await itemsOf(app);
    expect(item?.region.x).toBeCloseTo(x - 3, 1);
    expect(item?.region.width).toBeCloseTo(width + 6, 1);
    expect(item?.text.replace(/\s+/gu, ' ')).toBe(layout.text.slice(block.start, block.end).replace(/\s+/gu, ' ').trim());
    await expect(panelOf(app).locator('.clip-citation')).toContainText(
      'n°\u00a017321, 28\u00a0mars 2024, rubrique «\u00a0Région\u00a0», p.\u00a02',
    );
    await expect(panelOf(app).locator('.clip-dossier')).toContainText('Coupures');
    await app.picture('clip-panel-fr-light');
    expect(await violations(app)).toEqual([]);

    for (const [name, said] of [
      ['Image', 'L’image est copiée.'],
      ['Texte', 'Le texte est copié.'],
      ['Lien', 'Le lien est copié.'],
    ] as const) {
      await panelOf(app).getByRole('button', { name, exact: true }).click();
      await expect(page.getByText(said)).toBeVisible();
    }
    const file = join(app.folder, 'coupure.png');
    await app.answerDialog([file]);
    await panelOf(app).getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: 'Image (PNG, 300 ppp)' }).click();
    await expect(page.getByText(/coupure\.png/)).toBeVisible();
    expect(decode(readFileSync(file)).width).toBe(Math.round(((item?.region.width ?? 0) * 300) / 72));

    await panelOf(app).getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect(panelOf(app)).toHaveCount(0);
    expect(await itemsOf(app)).toEqual([]);

    // What was copied leads back to the place.
    await page.keyboard.press('Escape');
    await page.locator('#search-field').focus();
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Enter');
    await expect(frameOf(app)).toBeVisible();
  });
});

test.describe('clipping in Arabic', () => {
  test.use({ options: { locale: 'ar' } });

  test('an article is chosen and a region sized by keys alone, and cited in another style', async ({ app }) => {
    const { page } = app;
    await ask(app, 'settings.set', { theme: 'dark' });
    const id = await open(app, sabah, 2);
    const layout = await layoutOf(app, id, 2);
    await page.locator('.desk').focus();
    await page.keyboard.press('c');
    await expect(page.locator('.clip-bar')).toContainText('جزء من الصفحة ٢');
    await page.keyboard.press('a');
    await expect(page.locator('.clip-bar')).toContainText('مقال من الصفحة ٢');
    await app.picture('clipping-ar-dark');
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(panelOf(app)).toBeFocused();
    await waitForPicture(app);
    const [article] = await itemsOf(app);
    expect(layout.articles[0]?.headline).not.toBe(null);
    await expect(panelOf(app).locator('h3')).toHaveText(layout.articles[0]?.headline ?? '');
    await expect(panelOf(app).locator('.clip-citation')).toContainText('٢٨ مارس ٢٠٢٤');
    await app.picture('clip-panel-ar-dark');
    expect(await violations(app)).toEqual([]);
    await panelOf(app).getByText('Français').press('Enter');
    await expect(panelOf(app).locator('.clip-citation')).toContainText('28\u00a0mars 2024');
    await page.keyboard.press('Escape');
    await expect(panelOf(app)).toHaveCount(0);
    await expect(page.locator('.desk')).toBeFocused();

    // Arrows move it, with Shift they size it; Escape leaves everything as it was.
    await page.keyboard.press('c');
    const before = await chosenOn(app).boundingBox();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    const after = await chosenOn(app).boundingBox();
    expect(after?.y).toBeGreaterThan(before?.y ?? 0);
    expect(after?.width).toBeGreaterThan(before?.width ?? 0);
    await page.keyboard.press('Escape');
    await expect(page.locator('.clip-layer')).toHaveCount(0);
    expect((await itemsOf(app)).length).toBe(1);
    expect(article?.text.length).toBeGreaterThan(200);
  });
});

test('in English a clipping moves to a new dossier, and says so when its edition has gone', async ({ app }) => {
  const { page } = app;
  const id = await open(app, 'The Harbour Post', 1);
  const { articles } = await layoutOf(app, id, 1);
  const headline = articles[0]?.blocks.find(({ role }) => role === 'headline')?.box;
  if (headline === undefined) throw new Error('no headline');
  const spot = await spotOf(app, 1, await layoutOf(app, id, 1), {
    x: headline.x + 20,
    y: headline.y + headline.height / 2,
  });
  await page.mouse.move(spot.x - 1, spot.y);
  await page.mouse.move(spot.x, spot.y);
  // The article under the pointer is chosen at once.
  await page.keyboard.press('c');
  await expect(page.locator('.clip-bar')).toContainText('An article of page 1');
  await page.getByRole('button', { name: 'Clip', exact: true }).click();
  await waitForPicture(app);
  await panelOf(app).getByRole('button', { name: /In/ }).first().click();
  await page.getByRole('option', { name: 'A new dossier…' }).click();
  await panelOf(app).getByRole('textbox').fill('Harbours');
  await page.keyboard.press('Enter');
  const listed = async () => {
    const { dossiers } = await ask<{ dossiers: { name: string; items: number }[] }>(app, 'dossiers.list');
    return dossiers.map(({ name, items }) => `${name} ${items}`);
  };
  await expect.poll(listed).toEqual(['Harbours 1']);
  await expect(panelOf(app).getByRole('button', { name: 'Harbours' })).toBeVisible();
  await app.picture('clip-panel-en-light');
  await panelOf(app).getByRole('button', { name: 'Open the dossier' }).click();
  await expect(page.locator('.item')).toHaveCount(1);
  await ask(app, 'editions.remove', { ids: [id] });
  await expect(page.locator('.item').getByText('No longer in the library')).toBeVisible();
  await expect(page.locator('.item-citation')).toContainText('28 March 2024');
  expect(await violations(app)).toEqual([]);
});
