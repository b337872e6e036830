// Names in the window: places of a newspaper merged, renamed, parted and removed by keyboard and taken back, and the newspaper itself renamed,
// with the saved search that follows it.
import { join } from 'node:path';
import type { ShownAuthority } from '#border/model-authority';
import type { SavedSearch } from '#border/model-searches';
import { type WrittenIssue, writeIssueLibrary } from '../support/issue-library.ts';
import { expect, lend, startApp, test } from './start-app.ts';
import { ask, goTo } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(180_000);

const title = 'Le Matin';
const variants = ['Casablanca', 'Casablanca', 'Casa', 'Rabat', 'مراكش', ''];
const issues: readonly WrittenIssue[] = [
  ...variants.map((variant, at) => ({ title, day: `2024-03-1${at}`, issue: `${17_000 + at}`, variant })),
  { title: 'Le Soir', day: '2024-03-15', issue: '1' },
];

test('names are brought together by keyboard and taken apart again, and a newspaper is renamed with its saved search', async ({
  folder,
}) => {
  writeIssueLibrary(join(folder, 'library'), issues);
  await lend(await startApp(folder), async (app) => {
    const { page } = app;
    const places = async (of = title): Promise<string[]> => {
      const { entries, proposed } = await ask<ShownAuthority>(app, 'authority.show', { title: of, list: 'places' });
      const listed = entries.map((entry) => [entry.name, ...entry.variants.map((one) => one.name)].join(' = '));
      return [...listed, ...proposed.map(({ name }) => `? ${name}`)];
    };
    await ask(app, 'searches.save', { name: 'My paper', query: 'matin', title });
    await goTo(app, '#/archive/names');
    await expect(page.getByRole('heading', { name: 'No sections yet' })).toBeVisible();
    await page.getByRole('radio', { name: 'Places' }).press('Enter');
    const grid = page.getByRole('grid', { name: 'Places of this newspaper' });
    const rows = grid.getByRole('row');
    await expect(rows).toHaveCount(4);
    await expect(rows.first()).toContainText('Casablanca');
    expect(await violations(app)).toEqual([]);

    // Two are merged: what that comes to is said before.
    await rows.first().focus();
    for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    const side = page.getByRole('complementary');
    await expect(side).toContainText('1 name counts as “Casablanca”: 3 editions in all.');
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'Accepted name' });
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(3);
    expect(await places()).toEqual(['Casablanca = Casa', '? Rabat', '? مراكش']);
    await expect(page.locator('[role="grid"]:focus, [role="grid"] :focus')).toHaveCount(1);
    await page.keyboard.press('Home');
    await expect(rows.first()).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(rows).toHaveCount(4);
    expect(await places()).toContain('? Casa');
    await page.keyboard.press('Control+Shift+z');
    await expect(rows).toHaveCount(3);

    // An Arabic name is found, and means another one from then on.
    await page.getByRole('searchbox', { name: 'Filter names' }).fill('مراك');
    await expect(rows).toHaveCount(1);
    await rows.first().press('Enter');
    await expect(field).toHaveValue('مراكش');
    await field.fill('Marrakech');
    await expect(side).toContainText('1 name counts as “Marrakech”: 1 edition in all.');
    await field.press('Enter');
    await expect(page.locator('[role="grid"]:focus, [role="grid"] :focus')).toHaveCount(1);
    await page.getByRole('searchbox', { name: 'Filter names' }).fill('');
    await expect(rows.filter({ hasText: 'Marrakech' })).toBeVisible();
    await expect(rows).toHaveCount(3);
    expect(await places()).toEqual(['Casablanca = Casa', 'Marrakech = مراكش', '? Rabat']);

    // A name is added from the empty form, another one renamed, parted and removed, and the message takes that back.
    await page.getByRole('combobox', { name: 'New name' }).fill('Tanger');
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(4);
    await rows.filter({ hasText: 'Casablanca' }).press('Enter');
    await field.fill('Casablanca-Settat');
    await expect(side).toContainText('“Casablanca” is called “Casablanca-Settat”: 3 editions.');
    await field.press('Enter');
    await expect(rows.filter({ hasText: 'Casablanca-Settat' })).toBeVisible();
    await rows.filter({ hasText: 'Casablanca-Settat' }).press('Space');
    await page.getByRole('button', { name: 'Take apart “Casa”' }).press('Enter');
    await expect(rows).toHaveCount(5);
    await rows.filter({ hasText: 'Tanger' }).press('Space');
    await expect(side).toContainText('1 name leaves the list with all variants: 0 editions count under what they say.');
    await page.getByRole('button', { name: 'Remove from the list' }).press('Enter');
    await expect(rows).toHaveCount(4);
    await page.locator('.toast', { hasText: 'left the list' }).getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(rows).toHaveCount(5);
    const ended = ['Casablanca-Settat = Casablanca', 'Marrakech = مراكش', 'Tanger', '? Casa', '? Rabat'];
    expect(await places()).toEqual(ended);

    // The newspaper gets another name: its names and the saved search go along.
    await page.getByRole('button', { name: 'Rename or merge…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Rename or merge the newspaper' });
    await dialog.getByRole('combobox', { name: 'New name' }).fill('le soir');
    await expect(dialog).toContainText('1 edition stays: its day is there already.');
    await dialog.getByRole('combobox', { name: 'New name' }).fill('Le Matin du Sahara');
    await expect(dialog).toContainText(
      '6 editions and those in the trash are called “Le Matin du Sahara”. Saved searches follow.',
    );
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('Enter');
    const newspaper = page.locator('.names-head .select button');
    const renaming = page.getByRole('button', { name: 'Rename or merge…' });
    await expect(newspaper).toHaveText('Le Matin du Sahara');
    await expect(renaming).toBeFocused();

    // The message takes only this back, and the view goes along; made again by key, the former name is told to be gone.
    const undo = page.locator('.toast').getByRole('button', { name: 'Undo' });
    await expect(undo).toHaveCount(1);
    await undo.press('Enter');
    await expect(newspaper).toHaveText(title);
    await expect(rows).toHaveCount(5);
    await renaming.focus();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('heading', { name: '“Le Matin” is no longer in the library' })).toBeVisible();
    expect(await violations(app)).toEqual([]);

    // Another newspaper is chosen by keyboard: the focus and the list stay.
    const choose = async (name: string): Promise<void> => {
      await newspaper.press('Enter');
      await page.getByRole('option', { name, exact: true }).press('Enter');
      await expect(newspaper).toHaveText(name);
      await expect(newspaper).toBeFocused();
    };
    await choose('Le Soir');
    await expect(page.getByRole('radio', { name: 'Places' })).toBeChecked();
    await expect(page.getByRole('heading', { name: 'No places yet' })).toBeVisible();

    // Where every edition has to stay nothing is done: there is nothing to take back, and the view stays.
    await renaming.press('Enter');
    await dialog.getByRole('combobox', { name: 'New name' }).fill('Le Matin du Sahara');
    await expect(dialog).toContainText('1 edition stays: its day is there already.');
    await page.keyboard.press('Enter');
    await expect(page.locator('.toast', { hasText: '1 edition stays as it was.' })).toBeVisible();
    await expect(undo).toHaveCount(0);
    await expect(newspaper).toHaveText('Le Soir');
    await choose('Le Matin du Sahara');
    await expect(rows).toHaveCount(5);
    expect(await places('Le Matin du Sahara')).toEqual(ended);
    const savedTitle = async () => (await ask<{ searches: SavedSearch[] }>(app, 'searches.list')).searches[0]?.title;
    expect(await savedTitle()).toBe('Le Matin du Sahara');
    await goTo(app, '#/search');
    await page.getByRole('link', { name: /My paper/ }).press('Enter');
    await expect(page.locator('.hit').first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Narrowed to' })).toContainText('Le Matin du Sahara');
    await goTo(app, '#/archive/names');
    await page.getByRole('radio', { name: 'Places' }).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(savedTitle).toBe(title);
    await expect(newspaper).toHaveText(title);

    // The details of an edition tell both, and the form of a search offers the names.
    await goTo(app, '#/shelf');
    const card = page.locator('article.card').filter({ has: page.locator('.card-link') });
    await card.first().locator('.card-link').press('F2');
    const details = page.getByRole('dialog', { name: 'Correct details' });
    await details.locator('summary', { hasText: 'History' }).press('Enter');
    const changes = details.getByRole('list', { name: 'Changes, the last first' }).getByRole('listitem');
    await expect(changes).toHaveCount(4);
    await expect(changes.first()).toContainText('taken back');
    await expect(changes.last()).toContainText(/newspaper renamed.*Title Le Matin\s+Le Matin du Sahara/);
    expect(await violations(app)).toEqual([]);
    await page.keyboard.press('Escape');
    await ask(app, 'authority.change', { title, list: 'sections', act: { kind: 'add', names: ['Économie'] } });
    await goTo(app, '#/search');
    await page.getByRole('button', { name: 'Form', exact: true }).press('Enter');
    const form = page.locator('.search-form');
    await expect(form.locator('datalist option')).toHaveCount(2);
    await form.getByRole('combobox', { name: 'Title' }).fill('le matin');
    await expect(form.locator('datalist option[value="Économie"]')).toHaveCount(1);
  });
});
