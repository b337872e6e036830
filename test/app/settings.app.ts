// Settings: what is chosen there changes at once and stays.
import { test } from './sample-library.ts';
import { expect } from './start-app.ts';
import { goTo } from './steps.ts';

test('darkens and speaks French at a click, and stays so', async ({ app }) => {
  await goTo(app, '#/settings');
  const brightness = (): Promise<number> =>
    app.page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)?.[0] ?? 0));
  expect(await brightness()).toBeGreaterThan(200);
  await app.page.getByText('Dark', { exact: true }).click();
  await expect.poll(brightness).toBeLessThan(60);
  await app.picture('settings-en-dark');
  await app.page.getByText('Français', { exact: true }).click();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr');
  await app.page.reload();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(await brightness()).toBeLessThan(60);
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });
  test('are mirrored', async ({ app }) => {
    await goTo(app, '#/settings');
    await expect(app.page.locator('html')).toHaveAttribute('dir', 'rtl');
    await app.picture('settings-ar-light');
  });
});

test('shows the licence of each package, opened by the keyboard, and leads back', async ({ app }) => {
  const { page } = app;
  await goTo(app, '#/settings');
  await page.getByRole('button', { name: 'Licences…' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Licences' })).toBeFocused();
  const first = page.locator('.licences summary').first();
  await first.waitFor();
  expect(await page.locator('.licences summary').count()).toBeGreaterThan(50);
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.licences pre').first()).toContainText('Permission is hereby granted');
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});
