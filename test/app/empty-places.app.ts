// Places that have nothing to show: each offers a next step, which the keyboard takes.
import { test as withSamples } from './sample-library.ts';
import { type App, expect, test as withNothing } from './start-app.ts';
import { editionId, goTo, waitForSharpPages } from './steps.ts';

withNothing.setTimeout(180_000);
withSamples.setTimeout(180_000);

/** Takes the step that a place offers, by keyboard. */
const press = async (app: App, name: string): Promise<void> => {
  const step = app.page.getByRole('main').getByRole('button', { name, exact: true });
  await expect(step).toBeVisible();
  // The keyboard comes there by Tab alone, wherever it begins.
  for (let stops = 0; stops < 40; stops += 1) {
    if (await step.evaluate((button) => button === document.activeElement)) break;
    await app.page.keyboard.press('Tab');
  }
  await expect(step).toBeFocused();
  await app.page.keyboard.press('Enter');
};

withNothing('without an edition the search and the marks lead to the kiosk, which says how editions come', async ({ app }) => {
  for (const place of ['#/search', '#/notebook/marks']) {
    await goTo(app, place);
    await press(app, 'Go to the kiosk');
    await expect(app.page.getByRole('heading', { name: 'Your newsstand is empty' })).toBeVisible();
  }
  await goTo(app, '#/notebook');
  await press(app, 'Go to the search');
  await expect(app.page).toHaveURL(/#\/search$/);
});

withSamples('what finds nothing leads on: other words, the pages, the whole outline', async ({ app }) => {
  await goTo(app, '#/search?q=xylophonique');
  await press(app, 'Change the words');
  const field = app.page.locator('#search-field');
  await expect(field).toBeFocused();
  await app.page.keyboard.type('harbour');
  await expect(field).toHaveValue('harbour');
  await expect(app.page.locator('.hit mark').first()).toBeVisible();

  await goTo(app, '#/search?q=page:1&view=concordance');
  await press(app, 'Show the pages');
  await expect(app.page.locator('.hit').first()).toBeVisible();

  const id = await editionId(app, 'The Harbour Post', '2024-03-28');
  await goTo(app, `#/read/${id}/1`);
  await waitForSharpPages(app);
  await app.page.keyboard.press('o');
  const rows = app.page.getByRole('treeitem');
  await expect(rows.first()).toBeVisible();
  const outline = app.page.getByRole('region', { name: 'Outline' });
  await outline.getByRole('searchbox').fill('xylophonique');
  await expect(rows).toHaveCount(0);
  await app.page.keyboard.press('Tab');
  await expect(outline.getByRole('button', { name: 'Show all' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(outline.getByRole('searchbox')).toBeFocused();
  await expect(rows.first()).toBeVisible();
});
