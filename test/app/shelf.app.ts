// The shelf: grouped by title or day, filtered, sorted, corrected in place, and nothing removed that cannot come back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { ask, cardsOf, editionId, goTo, waitForCovers, waitForSharpPages } from './steps.ts';

test('shows the newest papers large and each title as a strip', async ({ app }) => {
  await waitForCovers(app);
  await expect(app.page.getByRole('heading', { name: /30 March/ }).first()).toBeVisible();
  for (const title of ['L’Atlas du Matin', 'صباح المدينة', 'The Harbour Post']) {
    await expect(app.page.getByRole('heading', { name: title }).first()).toBeAttached();
  }
  await app.picture('shelf-en-light');
});

test('groups by day, sorts and filters', async ({ app }) => {
  await waitForCovers(app);
  await app.page.getByText('By day', { exact: true }).click();
  await expect(app.page.getByRole('heading', { name: /28 March/ }).first()).toBeVisible();
  await app.page.getByRole('searchbox', { name: 'Filter by title or day' }).fill('harbour');
  await expect(cardsOf(app, 'Atlas')).toHaveCount(0);
  await expect(cardsOf(app, 'The Harbour Post').first()).toBeVisible();
  await app.page.getByRole('searchbox', { name: 'Filter by title or day' }).fill('no such paper');
  await expect(app.page.getByText('No edition matches this filter.')).toBeVisible();
  await app.picture('shelf-no-match-en-light');
  await app.page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(cardsOf(app, 'The Harbour Post').first()).toBeVisible();
});

test('shows the years of each title, opens what is held of a day, and leads to where a missing one is answered for', async ({
  app,
}) => {
  const { page } = app;
  const title = 'The Harbour Post';
  const late = await editionId(app, title, '2024-03-27');
  // Two editions of one day: one that was dated wrongly stands beside the other.
  const change = { day: '2024-03-28' };
  await ask(app, 'metadata.change', { act: { kind: 'set-all', ids: [late], change }, keepsBoth: true });
  const days = [{ day: '2024-03-27', ruling: 'missing' }];
  await ask(app, 'holdings.rule', { rulings: [{ title, days, lift: [] }] });
  await page.getByText('Calendar', { exact: true }).click();
  const year = page.getByRole('region', { name: title });
  const day = (date: string) => year.locator(`[data-day="${date}"]`);
  await expect(day('2024-03-30')).toHaveAttribute('data-state', 'held');
  await expect(year.getByText('1 missing', { exact: true })).toBeVisible();

  // The keys walk, and only a press acts.
  await day('2024-03-26').focus();
  await page.keyboard.press('ArrowRight');
  await expect(day('2024-03-27')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const offered = page.getByRole('menu', { name: 'Thursday 28 March 2024' });
  await expect(offered.getByRole('menuitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(day('2024-03-28')).toBeFocused();
  await page.keyboard.press('Enter');
  await offered.getByRole('menuitem').first().click();
  await waitForSharpPages(app);
  await page.keyboard.press('Escape');

  // The grouping is remembered, as the others are.
  await expect(page.getByRole('radio', { name: 'Calendar' })).toBeChecked();
  await day('2024-03-30').click();
  await waitForSharpPages(app);
  expect(page.url()).toContain(await editionId(app, title, '2024-03-30'));
  await page.keyboard.press('Escape');
  await day('2024-03-27').click();
  await expect(page.locator('.day-details')).toContainText('Missing');
  expect(page.url()).toContain('day=2024-03-27');
});

test('offers to continue what was begun, and a line under the cover says how far', async ({ app }) => {
  const id = await editionId(app, 'L’Atlas du Matin', '2024-03-28');
  await goTo(app, `#/read/${id}/3`);
  await waitForSharpPages(app);
  await app.page.keyboard.press('Escape');
  await goTo(app, '#/shelf');
  await expect(app.page.getByRole('heading', { name: 'Continue' })).toBeVisible();
  await expect(app.page.getByText(/page [23] of 4/).first()).toBeVisible();
});

test('corrects title, day and number in place, and says where each was taken from', async ({ app }) => {
  await waitForCovers(app);
  const card = cardsOf(app, 'The Harbour Post').first();
  await card.locator('.card-link').focus();
  await app.page.keyboard.press('F2');
  const dialog = app.page.getByRole('dialog', { name: 'Correct details' });
  await expect(dialog.getByText('read on the front page').first()).toBeVisible();
  await app.picture('correct-en-light');
  await dialog.getByLabel('Title').fill('The Harbour Post, late edition');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(cardsOf(app, 'The Harbour Post, late edition').first()).toBeVisible();
  // What the correction taught is said where it was made, and can be forgotten.
  await cardsOf(app, 'The Harbour Post, late edition').first().locator('.card-link').focus();
  await app.page.keyboard.press('F2');
  await expect(dialog.getByText('Learned from your correction:')).toBeVisible();
  await app.picture('learned-en-light');
  await dialog.getByRole('button', { name: 'Forget' }).click();
  await expect(dialog.getByText('Learned from your correction:')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Learned from your correction:')).toBeVisible();
});

test('removes an edition with the keyboard and brings it back', async ({ app }) => {
  await waitForCovers(app);
  const link = cardsOf(app, 'The Harbour Post').first().locator('.card-link');
  const href = await link.getAttribute('href');
  await link.focus();
  await app.page.keyboard.press('Delete');
  await expect(app.page.locator(`a[href="${href}"]`)).toHaveCount(0);
  await app.page.getByRole('button', { name: 'Undo' }).click();
  await expect(app.page.locator(`a[href="${href}"]`).first()).toBeVisible();
});

test('saves the pages of an edition as ALTO where a person chooses', async ({ app }) => {
  await waitForCovers(app);
  const card = cardsOf(app, 'The Harbour Post').first();
  await card.hover();
  await card.getByRole('button', { name: 'Actions for The Harbour Post' }).click();
  await app.picture('card-menu-en-light');
  await app.answerDialog([app.folder]);
  await app.page.getByRole('menuitem', { name: 'Save pages as ALTO…' }).click();
  await expect(app.page.getByText(/\d pages saved in .*The Harbour Post/)).toBeVisible({ timeout: 30_000 });
  const saved = readdirSync(app.folder).find((name) => name.startsWith('The Harbour Post'));
  const files = readdirSync(join(app.folder, saved ?? ''));
  expect(files).toContain('0001.xml');
  expect(readFileSync(join(app.folder, saved ?? '', '0001.xml'), 'utf8')).toContain('<MeasurementUnit>inch1200');
});

test('is walked by the arrow keys and opened by Enter', async ({ app }) => {
  await waitForCovers(app);
  await app.page.locator('.card-link').first().focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowRight');
  const href = await app.page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  expect(href).toMatch(/^#\/read\//);
  await app.page.keyboard.press('Enter');
  await waitForSharpPages(app);
});

test.describe('in French, in the dark', () => {
  test.use({ options: { locale: 'fr' } });
  test('speaks French and darkens, large on a large screen', async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await waitForCovers(app);
    await expect(app.page.getByRole('heading', { name: /30 mars/i }).first()).toBeVisible();
    await app.picture('shelf-fr-dark');
    await cardsOf(app, 'L’Atlas du Matin').first().locator('.card-link').focus();
    await app.page.keyboard.press('F2');
    await expect(app.page.getByRole('dialog')).toBeVisible();
    await app.picture('correct-fr-dark');
    await app.page.keyboard.press('Escape');
    await expect(app.page.getByRole('dialog')).toHaveCount(0);
    await app.page.setViewportSize({ width: 2560, height: 1440 });
    await waitForCovers(app);
    await app.picture('shelf-fr-dark-2560');
  });
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });
  test('is mirrored, with the days in Arabic', async ({ app }) => {
    await waitForCovers(app);
    await expect(app.page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(app.page.getByRole('heading', { name: /مارس/ }).first()).toBeVisible();
    await app.picture('shelf-ar-light');
    await cardsOf(app, 'صباح المدينة').first().locator('.card-link').focus();
    await app.page.keyboard.press('F2');
    await expect(app.page.getByRole('dialog')).toBeVisible();
    await app.picture('correct-ar-light');
  });
});
