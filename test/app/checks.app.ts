// The checks in the window: a spoiled file is found by reading all, and by opening its edition, named on the shelf and in the reader, and put
// right; its history tells so, and what was set aside is deleted.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { ask, goTo, listEditions } from './steps.ts';
import { violations } from './violations.ts';

test('damage is found, named where one reads, repaired from a backup, and told in the history', async ({ app }) => {
  // Files are read at low priority: on a busy machine that takes its time.
  test.setTimeout(480_000);
  const { page } = app;
  await goTo(app, '#/archive/checks');
  await expect(page.getByText('No problems are known')).toBeVisible();
  expect(await violations(app)).toEqual([]);

  const [edition] = await listEditions(app);
  if (edition === undefined) throw new Error('no edition');
  const file = join(app.libraryDir, edition.path);
  const backup = join(app.libraryDir, '../backup');
  cpSync(dirname(file), backup, { recursive: true });
  const bytes = readFileSync(file);
  const spoiled = Buffer.from(bytes);
  spoiled[spoiled.length - 40] = (spoiled[spoiled.length - 40] ?? 0) ^ 1;
  writeFileSync(file, spoiled);

  await page.getByRole('button', { name: 'Read every file' }).click();
  const entry = page.locator('.checks-edition');
  await expect(entry).toContainText('The bytes are not the ones that arrived.', { timeout: 90_000 });
  await expect(entry).toContainText(edition.title);
  await expect(page.getByText('1 damaged edition')).toBeVisible();
  expect(await violations(app)).toEqual([]);

  await goTo(app, '#/shelf');
  await expect(page.locator('.damage-mark')).toHaveCount(1);
  await goTo(app, `#/read/${edition.id}`);
  await page.locator('.damage-note').getByRole('link', { name: 'See what can be done' }).click();

  await app.answerDialog([backup]);
  await entry.getByRole('button', { name: 'Repair' }).click();
  await page.getByRole('menuitem', { name: 'From a backup or bag…' }).click();
  const told = page.locator('.toast').filter({ hasText: '1 file repaired and verified.' });
  await expect(told).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('No problems are known')).toBeVisible();
  expect(readFileSync(file).equals(bytes)).toBe(true);

  await goTo(app, `#/archive/checks?id=${edition.id}`);
  const events = page.getByRole('list', { name: 'Events, the last first' }).getByRole('listitem');
  await expect(events.first()).toContainText('Restored');
  await expect(page.getByText(/The chain of \d+ events holds\./u)).toBeVisible();
  expect(await violations(app)).toEqual([]);
  expect(await ask(app, 'editions.timeline', { id: edition.id })).toMatchObject({ damage: null, brokenAt: null });

  // What the repair set aside goes when a person says so.
  await goTo(app, '#/archive/safety');
  const aside = page.getByRole('list', { name: 'Damaged files set aside' });
  await expect(aside).toContainText(edition.title);
  expect(await violations(app)).toEqual([]);
  await page.getByRole('button', { name: 'Delete them…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.locator('.toast').filter({ hasText: '1 damaged file deleted' })).toBeVisible({ timeout: 90_000 });
  await expect(aside).toHaveCount(0);
  expect(readdirSync(dirname(file)).filter((name) => name.includes('damaged'))).toEqual([]);

  // Spoiled once more, it is named to whoever opens it, stays where it is, and is read as far as that goes.
  writeFileSync(file, spoiled);
  await goTo(app, `#/read/${edition.id}`);
  await expect(page.locator('.damage-note')).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('.damage-note').getByRole('link', { name: 'See what can be done' })).toBeVisible();
  await expect(page.locator('.sheet').first()).toBeVisible();
  expect(readFileSync(file).equals(spoiled)).toBe(true);
});
