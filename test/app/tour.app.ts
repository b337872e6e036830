// The tour through the reader: once after the first edition of a new library, by keyboard, in three languages, and again when it is asked for.
import { join } from 'node:path';
import { samples } from './sample-library.ts';
import { expect, test } from './start-app.ts';
import { ask, goTo, listEditions, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(240_000);

test('the tour meets who opens a first edition, points at what it speaks of, and never comes again by itself', async ({
  app,
}) => {
  await app.page.getByRole('main').waitFor();
  await app.dropFiles([join(samples, 'HP_20240328.pdf')]);
  await expect.poll(async () => (await listEditions(app)).length).toBe(1);
  const [edition] = await listEditions(app);
  await goTo(app, `#/read/${edition?.id}/1`);
  const card = app.page.locator('.tour-card');
  await expect(card.getByText('1 of 5')).toBeVisible();
  await waitForSharpPages(app);
  await expect(card.getByRole('button', { name: 'Next' })).toBeFocused();
  expect(await violations(app)).toEqual([]);
  await app.picture('tour-en-light');
  // What it points at is framed; each step is one press of Enter.
  for (const [step, selector] of [
    ['2 of 5', '[aria-label="Find in this edition"]'],
    ['3 of 5', '.reader-percent'],
    ['4 of 5', '[aria-label="Bookmark this page"], [aria-label="Take the bookmark away"]'],
    ['5 of 5', '[aria-label="More"]'],
  ] as const) {
    await app.page.keyboard.press('Enter');
    await expect(card.getByText(step)).toBeVisible();
    const target = await app.page.locator(`.reader-tools ${selector}, ${selector}`).first().boundingBox();
    const frame = await app.page.locator('.tour-frame').boundingBox();
    expect(Math.abs((target?.x ?? 0) - (frame?.x ?? 9999))).toBeLessThan(8);
  }
  await ask(app, 'settings.set', { language: 'fr' });
  await expect(card.getByRole('button', { name: 'Commencer à lire' })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
  await expect(app.page.locator('.desk')).toBeFocused();
  await goTo(app, '#/shelf');
  await goTo(app, `#/read/${edition?.id}/1`);
  await waitForSharpPages(app);
  await expect(card).toHaveCount(0);

  // Asked for from the menu, in Arabic and in the dark; Escape ends it.
  await ask(app, 'settings.set', { language: 'ar', theme: 'dark' });
  await app.clickMenu('tour');
  await expect(card.getByText('١ من ٥')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.picture('tour-ar-dark');
  await app.page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});
