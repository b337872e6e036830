// Links to places, and clippings: a link opens at its place and frames it.
import type { Locator } from '@playwright/test';
import { hashOfLink } from '../../main/shell/open-link.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages } from './steps.ts';
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

/** Opens the window anew at the address that a link gives it. */
const startWith = (app: App, link: string): Promise<void> =>
  app.page.evaluate((hash) => {
    window.location.hash = hash;
    window.location.reload();
  }, hashOfLink(link));

test.describe('in French', () => {
  test.use({ options: { locale: 'fr' } });

  test('a link opens at its place, zoomed in too, and a broken one says what is wrong', async ({ app }) => {
    await app.page.getByRole('main').waitFor();
    await startWith(app, `kiosque://open/${encodeURIComponent(atlas)}/${day}/2#380,700,160,90`);
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
  });
});
