// A newsstand without papers, and the ways in.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPdf, samples, suites } from './sample-library.ts';
import { expect, test } from './start-app.ts';
import { cardsOf, listEditions, waitForCovers } from './steps.ts';

test('a new newsstand offers its ways in', async ({ app }) => {
  for (const name of ['Open editions…', 'Add a source…', 'Watch a folder…', 'Try the sample newsstand']) {
    await expect(app.page.getByRole('button', { name }).first()).toBeVisible();
  }
  await app.picture('first-run-en-light');
});

test.describe('in Arabic and in the dark', () => {
  test.use({ options: { locale: 'ar' } });
  test('the first screen is mirrored and speaks Arabic', async ({ app }) => {
    await expect(app.page.locator('html')).toHaveAttribute('dir', 'rtl');
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await expect(app.page.getByRole('button').first()).toBeVisible();
    await app.picture('first-run-ar-dark');
  });
});

test('the sample newsstand fills the shelf, tells how far it is, and every edition becomes searchable', async ({ app }) => {
  await app.page.getByRole('button', { name: 'Try the sample newsstand' }).click();
  await expect(app.page.getByText(/^Adding|^Reading the text/).first()).toBeVisible();
  await app.picture('adding-en-light');
  await expect(app.page.getByText('12 editions added').first()).toBeVisible({ timeout: 45_000 });
  await waitForCovers(app);
  await expect(app.page.locator('.state-mark')).toHaveCount(0);
});

test('the dialog opens chosen files; a cancelled one changes nothing', async ({ app }) => {
  await app.answerDialog([]);
  await app.page.getByRole('button', { name: 'Open editions…' }).click();
  await expect(app.page.getByRole('button', { name: 'Try the sample newsstand' })).toBeVisible();
  await app.answerDialog([join(samples, 'HP_20240328.pdf')]);
  await app.page.getByRole('button', { name: 'Open editions…' }).click();
  await expect(cardsOf(app, 'The Harbour Post').first()).toBeVisible();
});

test('a watched folder brings what is in it and what comes later', async ({ app, folder }) => {
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  cpSync(join(samples, 'HP_20240327.pdf'), join(inbox, 'HP_20240327.pdf'));
  await app.answerDialog([inbox]);
  await app.page.getByRole('button', { name: 'Watch a folder…' }).click();
  await expect(cardsOf(app, 'The Harbour Post').first()).toBeVisible();
  cpSync(join(samples, 'atlas-du-matin-2024-03-26.pdf'), join(inbox, 'new.pdf'));
  await expect(cardsOf(app, 'L’Atlas du Matin').first()).toBeVisible({ timeout: 30_000 });
});

test('files and folders dropped on the window become editions; what cannot be added says why and what to do', async ({
  app,
  folder,
}) => {
  const mixed = join(folder, 'mixed');
  mkdirSync(mixed);
  cpSync(join(samples, 'HP_20240326.pdf'), join(mixed, 'HP_20240326.pdf'));
  cpSync(join(suites, 'pdf/newspapers/broken-truncated.pdf'), join(mixed, 'broken.pdf'));
  await app.dragOver([mixed]);
  await expect(app.page.getByText('Drop newspapers here')).toBeVisible();
  await app.dropFiles([mixed, lockedPdf]);
  await expect(cardsOf(app, 'The Harbour Post').first()).toBeVisible();
  const pill = app.page.locator('.pill');
  await expect(pill).toContainText('could not be added');
  await pill.click();
  const panel = app.page.getByRole('dialog', { name: 'What is being added' });
  await expect(panel.locator('.failure')).toHaveCount(2);
  await app.picture('failures-en-light');
  await panel.getByLabel('Password', { exact: true }).fill('not this one');
  await panel.getByRole('button', { name: 'Open' }).click();
  await expect(panel.getByRole('alert')).toBeVisible();
  await panel.getByLabel('Password', { exact: true }).fill('openpassword');
  await panel.getByRole('button', { name: 'Open' }).click();
  await expect(panel.locator('.failure')).toHaveCount(1);
  await app.page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('adding stops when told, and keeps what is whole', async ({ app }) => {
  await app.dropFiles([join(suites, 'pdf')]);
  await cardsOf(app, '').first().waitFor();
  await app.page.locator('.pill').click();
  const panel = app.page.getByRole('dialog', { name: 'What is being added' });
  await panel.getByRole('button', { name: 'Stop adding' }).click();
  await expect(panel).toContainText('Cancelled');
  const kept = await listEditions(app);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(150);
  expect(kept.every(({ pages }) => pages > 0)).toBe(true);
  await panel.getByRole('button', { name: 'Dismiss' }).click();
  expect(await listEditions(app)).toHaveLength(kept.length);
});
