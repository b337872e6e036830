// The exchange in the window: editions are written as a spreadsheet and as a catalogue, and metadata comes in from a table, by keyboard, and goes again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { editionId, goTo, listEditions } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

test('editions are written for others, and metadata is taken from a table after a look at it', async ({ app }) => {
  const { page } = app;
  const id = await editionId(app, 'L’Atlas du Matin', '2024-03-28');
  await goTo(app, `#/archive/exchange?id=${id}`);
  await expect(page.getByRole('radio', { name: /L’Atlas du Matin/ })).toBeChecked();
  expect(await violations(app)).toEqual([]);

  const sheet = join(app.folder, 'atlas.xlsx');
  await app.answerDialog([sheet]);
  await page.getByRole('button', { name: 'Write…' }).press('Enter');
  await expect(page.getByRole('heading', { name: '1 edition written to “atlas.xlsx”' })).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(sheet).subarray(0, 2).toString()).toBe('PK');

  const catalogue = join(app.folder, 'catalogue');
  mkdirSync(catalogue);
  await app.answerDialog([catalogue]);
  await page.getByRole('button', { name: 'Write the catalogue…' }).press('Enter');
  await expect(page.getByRole('heading', { name: '1 edition written to “catalogue”' })).toBeVisible({ timeout: 60_000 });
  expect(existsSync(join(catalogue, `files/${id}.pdf`))).toBe(true);

  const table = join(app.folder, 'corrections.csv');
  writeFileSync(table, `Identifiant;Numéro;Remarque\n${id};17399;Agadir\n0000000000000000;1;x\n`);
  await app.answerDialog([table]);
  await page.getByRole('button', { name: 'Choose a table…' }).press('Enter');
  const shown = page.locator('.exchange-table');
  await expect(shown).toContainText('2 rows: 1 edition changes, 1 row cannot be taken', { timeout: 30_000 });
  await expect(shown.getByRole('row', { name: /No such edition/ })).toBeVisible();
  await expect(shown.getByRole('row', { name: /17399/ })).toBeVisible();
  expect(await violations(app)).toEqual([]);

  // A column that no heading told is named by keyboard: the edition of the day.
  await shown.getByRole('button', { name: /What the column “Remarque” is/ }).press('Enter');
  await page.getByRole('option', { name: 'Edition', exact: true }).press('Enter');
  await expect(shown.getByRole('row', { name: /Agadir/ })).toBeVisible();
  await shown.getByRole('button', { name: 'Change 1 edition' }).press('Enter');
  await expect(page.getByText('1 edition was changed.')).toBeVisible({ timeout: 30_000 });
  const changed = async () => (await listEditions(app)).find((edition) => edition.id === id);
  expect(await changed()).toMatchObject({ issue: '17399', variant: 'Agadir' });
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(async () => (await changed())?.issue).not.toBe('17399');
});
