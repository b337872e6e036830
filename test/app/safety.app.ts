// The health of the library in the window: a backup by hand, the trash emptied after a question, the catalogue made anew while the window
// stays where it is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { ask, goTo, listEditions } from './steps.ts';
import { violations } from './violations.ts';

test('a library is backed up, its trash is emptied, an edition comes back from the backup, and the catalogue is made anew', async ({
  app,
}) => {
  const { page, folder } = app;
  const editions = await listEditions(app);
  await goTo(app, '#/archive/safety');
  await expect(page.getByText('This library has never been backed up as a whole.')).toBeVisible();
  await expect(page.getByText(app.libraryDir, { exact: true })).toBeVisible();
  expect(await violations(app)).toEqual([]);

  const backup = join(folder, 'backup');
  await app.answerDialog([backup]);
  await page.getByRole('button', { name: 'Back up to a folder…' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'backed up' })).toContainText(`${editions.length} editions backed up`);
  await expect(page.getByText(backup, { exact: true })).toBeVisible();
  expect(JSON.parse(readFileSync(join(backup, 'kiosque-backup.json'), 'utf8')).editions).toBe(editions.length);

  await ask(app, 'editions.remove', { ids: [editions[0]?.id ?? ''] });
  await page.getByRole('button', { name: 'Empty the trash…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.locator('.toast')).toContainText('1 edition deleted for good');
  expect(existsSync(join(app.libraryDir, 'log/deaccessions.jsonl'))).toBe(true);

  await page.getByRole('button', { name: 'Bring editions back…' }).click();
  const held = page.getByRole('grid', { name: 'Editions in the backup' });
  await expect(held.getByRole('row')).toHaveCount(1);
  await expect(held).toContainText('Not in the library');
  expect(await violations(app)).toEqual([]);
  await held.getByRole('row').click();
  await page.getByRole('button', { name: 'Bring 1 edition back' }).click();
  await expect(page.locator('.toast').filter({ hasText: '1 edition is back.' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('No such edition in the backup.')).toBeVisible();
  expect((await listEditions(app)).map(({ id }) => id).sort()).toEqual(editions.map(({ id }) => id).sort());
  await page.getByRole('region', { name: 'Editions in the backup' }).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Bring editions back…' })).toBeFocused();

  await page.getByRole('button', { name: 'Make it anew…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make anew' }).click();
  await expect(page.getByText('The catalogue was made anew.')).toBeVisible({ timeout: 20_000 });
  expect((await listEditions(app)).length).toBe(editions.length);
  await expect(page.getByRole('list', { name: 'Copies of the catalogue' })).toContainText('Replaced');
});
