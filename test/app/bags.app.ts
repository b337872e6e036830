// Bags in the window: exported from the card of an edition and as a whole, verified with problems by path, imported; the dialogs are the system's.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBag, writeFiles } from '../support/made-bag.ts';
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { editionId, goTo } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(120_000);

test('bags are exported, verified and imported, and what came of it is shown by path', async ({ app }) => {
  const { page } = app;
  const to = join(app.folder, 'bags');
  mkdirSync(to);
  const id = await editionId(app, 'L’Atlas du Matin', '2024-03-28');
  await goTo(app, `#/archive/bags?id=${id}`);
  await expect(page.getByRole('heading', { name: 'None yet' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /L’Atlas du Matin/ })).toBeChecked();
  expect(await violations(app)).toEqual([]);

  await page.getByLabel('Who sends it').fill('Bibliothèque');
  await page.getByRole('radio', { name: 'Zip archive' }).click();
  await app.answerDialog([to]);
  await page.getByRole('button', { name: 'Choose where, and export…' }).click();
  await expect(page.getByRole('heading', { name: '1 bag written in “bags”' })).toBeVisible({ timeout: 30_000 });
  const [name = ''] = readdirSync(to);
  expect(name).toBe('L’Atlas du Matin 2024-03-28.zip');
  await expect(page.locator('.bag')).toContainText('Valid');
  await expect(page.locator('.bag')).toContainText('1 edition');

  // What came of it stays while one is elsewhere.
  await goTo(app, '#/archive/trash');
  await goTo(app, '#/archive/bags');
  await expect(page.locator('.bag')).toContainText(name);
  await expect(page.getByLabel('Who sends it')).toHaveValue('Bibliothèque');

  await app.answerDialog([join(to, name)]);
  await page.getByRole('button', { name: 'Import zip or tar…' }).click();
  await expect(page.getByText('1 was in the library already')).toBeVisible({ timeout: 30_000 });

  const bad = writeFiles(join(app.folder, 'bad'), { ...makeBag({ 'data/a.pdf': 'a' }), 'data/a.pdf': 'b', 'data/b.pdf': 'b' });
  await app.answerDialog([bad]);
  await page.getByRole('button', { name: 'Verify a folder…' }).press('Enter');
  await expect(page.locator('.bag')).toContainText('Not valid', { timeout: 30_000 });
  const problems = page.locator('.bag .bags-list');
  await expect(problems).toContainText('2 problems');
  await expect(problems.locator('.bag-findings').filter({ hasText: 'stands in no manifest' })).toContainText('data/b.pdf');
  await expect(problems.locator('.bag-findings').filter({ hasText: 'checksum is another one' })).toContainText('data/a.pdf');
  expect(await violations(app)).toEqual([]);
  expect(existsSync(join(bad, 'data/b.pdf'))).toBe(true);

  // By the profile of an institution: what it asks for is a field, and a bag that is none of its own says why.
  const profile = join(app.folder, 'archives.json');
  const rules = { 'Contact-Name': { required: true, description: 'Who answers' }, Rights: { required: true, values: ['open'] } };
  const info = { 'BagIt-Profile-Identifier': 'https://example.org/p.json', 'Source-Organization': 'National archives' };
  writeFileSync(profile, JSON.stringify({ 'BagIt-Profile-Info': info, 'Bag-Info': rules, Serialization: 'forbidden' }));
  await app.answerDialog([profile]);
  await page.getByRole('button', { name: 'Choose a profile…' }).press('Enter');
  await expect(page.getByText('Profile of National archives')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Zip archive' })).toHaveCount(0);
  const start = page.getByRole('button', { name: 'Choose where, and export…' });
  await expect(start).toBeDisabled();
  await expect(page.getByText('The profile still asks for')).toContainText('Rights');
  await page.getByLabel('Contact-Name').fill('Amina');
  await page.getByRole('button', { name: /Rights/ }).click();
  await page.getByRole('option', { name: 'open' }).click();
  expect(await violations(app)).toEqual([]);
  await app.answerDialog([to]);
  await start.click();
  await expect(page.locator('.bag')).toContainText('Valid', { timeout: 30_000 });
  await app.answerDialog([writeFiles(join(app.folder, 'foreign'), makeBag({ 'data/a.pdf': 'a' }))]);
  await page.getByRole('button', { name: 'Verify a folder…' }).click();
  await expect(problems.locator('.bag-findings').filter({ hasText: 'wants this label' })).toContainText('Contact-Name', {
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Go on without' }).click();
  await expect(page.getByRole('radio', { name: 'Zip archive' })).toHaveCount(1);
});
