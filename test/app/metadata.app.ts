// The table of metadata by keyboard alone: narrowed, edited cell by cell, filled down, taken back and made again, replaced in many, and
// seen on the shelf afterwards.
import type { Edition } from '#border/model';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { cardsOf, editionId, goTo, listEditions } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(240_000);

const press = async ({ page }: App, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Of the editions of a title, by day, one field. */
const valuesOf = async <Field extends keyof Edition>(app: App, title: string, field: Field): Promise<Edition[Field][]> =>
  (await listEditions(app))
    .filter((edition) => edition.title === title)
    .sort((one, other) => (one.day ?? '').localeCompare(other.day ?? ''))
    .map((edition) => edition[field]);

/** Tabs on until the table has the focus, as a person would. */
async function tabToTable({ page }: App): Promise<void> {
  const grid = page.getByRole('grid');
  for (let stops = 0; stops < 20; stops += 1) {
    if (await grid.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(grid).toBeFocused();
}

test('the metadata of many editions is corrected by keyboard alone, taken back, and seen on the shelf', async ({ app }) => {
  const { page } = app;
  const title = 'The Harbour Post';
  const id = await editionId(app, title, '2024-03-28');
  await goTo(app, '#/archive/metadata');
  const grid = page.getByRole('grid', { name: 'Metadata of the editions' });
  const active = page.locator('[data-at]');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  expect(await violations(app)).toEqual([]);

  // Where nothing fits, all is shown again, and the table has the keys.
  const filter = page.getByRole('searchbox', { name: 'Title, number, day…' });
  await filter.focus();
  await page.keyboard.type('no such newspaper');
  await page.getByRole('button', { name: 'Show all' }).focus();
  await press(app, 'Enter');
  await expect(grid).toBeFocused();

  // Narrowed by words; an Arabic title begins at its own side.
  await filter.focus();
  await page.keyboard.type('صباح');
  await expect(grid.locator('[data-field="title"] .table-text').nth(1)).toHaveCSS('direction', 'rtl');
  await press(app, 'Control+a');
  await page.keyboard.type('harbour');
  const all = await valuesOf(app, title, 'id');
  const count = all.length;
  expect(count).toBeGreaterThan(1);
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await press(app, 'ArrowDown');
  await expect(grid).toBeFocused();

  // A cell: what the field cannot hold is told; Escape gives up, Enter keeps and goes down.
  await press(app, 'End', 'ArrowLeft', 'F2');
  await page.keyboard.type('many');
  await press(app, 'Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Type a number of pages' })).toBeVisible();
  await press(app, 'Escape');
  await expect(grid).toBeFocused();
  await press(app, 'ArrowLeft', 'Enter');
  await page.keyboard.type('4 MAD');
  await press(app, 'Enter');
  await expect.poll(() => valuesOf(app, title, 'price')).toContain('4 MAD');
  await expect(active).toHaveAttribute('id', 'cell-1-7');

  // Taken back and made again by the buttons: each leaves the focus to the table, as it has nothing more to do.
  for (const [name, prices] of [
    [/^Undo/, 0],
    [/^Redo/, 1],
  ] as const) {
    await page.getByRole('button', { name }).focus();
    await press(app, 'Enter');
    await expect.poll(async () => (await valuesOf(app, title, 'price')).filter((price) => price === '4 MAD').length).toBe(prices);
    await expect(grid).toBeFocused();
  }
  // Where a filter leaves no row there is no table, and the heading takes the focus.
  const typedBefore = await filter.inputValue();
  await filter.fill('no such edition');
  await expect(grid).toHaveCount(0);
  await page.getByRole('button', { name: 'Put away' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await filter.fill(typedBefore);
  await grid.focus();

  // Letters go by their place where the keyboard writes no Latin; choosing none leads back.
  await grid.dispatchEvent('keydown', { key: 'ش', code: 'KeyA', ctrlKey: true });
  await expect(page.getByRole('status').filter({ hasText: `${count} chosen` })).toBeVisible();
  await page.getByRole('button', { name: 'Choose none' }).focus();
  await press(app, 'Enter');
  await expect(grid).toBeFocused();

  // A window that is left takes no cell out of the hands.
  await press(app, 'F2');
  await page.keyboard.type('half a val');
  const typed = grid.locator('input');
  await typed.dispatchEvent('focusout');
  await expect(typed).toHaveValue('half a val');
  await expect(typed).toBeFocused();
  await press(app, 'Escape');

  // Filled down to all, taken back, made again.
  await press(app, 'Control+Home', 'Control+a');
  for (let column = 0; column < 7; column += 1) await press(app, 'ArrowRight');
  await press(app, 'Control+d');
  await expect.poll(() => valuesOf(app, title, 'price')).toEqual(all.map(() => '4 MAD'));
  await expect(page.getByRole('status').filter({ hasText: 'changed.' })).toBeVisible();
  await press(app, 'Control+z');
  await expect.poll(async () => (await valuesOf(app, title, 'price')).filter((price) => price === '4 MAD').length).toBe(1);
  await press(app, 'Control+Shift+z');
  await expect.poll(() => valuesOf(app, title, 'price')).toEqual(all.map(() => '4 MAD'));

  // A word is replaced in the titles of all that are chosen, after a look at what changes.
  await press(app, 'Home', 'Control+h');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('harbour post');
  await press(app, 'Tab');
  await page.keyboard.type('Harbour Gazette');
  await press(app, 'Enter');
  await expect(dialog.getByRole('row', { name: /The Harbour Gazette/ })).toHaveCount(count);
  expect(await violations(app)).toEqual([]);
  await expect(dialog.getByRole('button', { name: /^Change \d+ editions$/ })).toBeFocused();
  await press(app, 'Enter');
  await expect.poll(async () => (await valuesOf(app, 'The Harbour Gazette', 'id')).length).toBe(count);
  await expect(grid).toBeFocused();

  // One value for a stretch that is chosen, begun in the cell.
  await press(app, 'Escape', 'Control+Home', 'Shift+ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: '2 chosen' })).toBeVisible();
  for (let column = 0; column < 4; column += 1) await press(app, 'ArrowRight');
  await press(app, 'Enter');
  await page.keyboard.type('North');
  await press(app, 'Control+Enter');
  await expect(dialog.getByRole('textbox', { name: 'Value' })).toHaveValue('North');
  await press(app, 'Enter');
  await expect(dialog.getByRole('button', { name: 'Change 2 editions' })).toBeFocused();
  await press(app, 'Enter');
  await expect
    .poll(async () => (await valuesOf(app, 'The Harbour Gazette', 'variant')).filter((one) => one === 'North').length)
    .toBe(2);

  await goTo(app, '#/shelf');
  await expect(cardsOf(app, 'The Harbour Gazette').first()).toBeVisible();
  await expect(cardsOf(app, title)).toHaveCount(0);

  // The card leads to its row.
  await goTo(app, `#/archive/metadata?id=${id}`);
  await tabToTable(app);
  await expect(active).toHaveText('The Harbour Gazette');
});
