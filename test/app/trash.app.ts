// The trash in the window: what was removed lies there, is chosen by keyboard, and goes back; the message takes that back again.
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { ask, goTo, listEditions } from './steps.ts';
import { violations } from './violations.ts';

test('editions lie in the trash until they are put back, by keyboard alone', async ({ app }) => {
  const { page } = app;
  await goTo(app, '#/archive/trash');
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  const editions = await listEditions(app);
  const ids = editions.slice(0, 3).map(({ id }) => id);
  await ask(app, 'editions.remove', { ids });

  const rows = page.getByRole('grid', { name: 'Editions in the trash' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  expect(await violations(app)).toEqual([]);
  await rows.first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: '2 chosen' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(page.locator('.toast')).toContainText('2 editions are back on the shelf.');
  expect((await listEditions(app)).length).toBe(editions.length - 1);

  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Put all back' }).click();
  await expect(page.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  expect((await listEditions(app)).length).toBe(editions.length);
});
