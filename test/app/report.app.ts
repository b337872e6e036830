// Reporting a problem in the window: what would be saved is read first, parts are taken away, and the file holds the rest.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, startApp, test } from './start-app.ts';
import { goTo } from './steps.ts';
import { violations } from './violations.ts';

test('a report is read, shortened and saved, and what was typed outlives a dialog that was closed', async ({ app }) => {
  const { page } = app;
  await goTo(app, '#/settings');
  await page.getByRole('button', { name: 'Prepare a report…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report a problem' });
  await expect(dialog.locator('pre').first()).toContainText('"kiosque"');
  await expect(dialog.getByRole('region', { name: 'Log' }).locator('pre')).toContainText('library open');
  expect(await violations(app)).toEqual([]);

  const said = dialog.getByRole('textbox', { name: 'What happened' });
  await said.fill('الصفحة الثالثة فارغة');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await app.clickMenu('report');
  await expect(said).toHaveValue('الصفحة الثالثة فارغة');

  await dialog.getByRole('checkbox', { name: 'Settings' }).press('Space');
  const shown = await dialog.getByRole('region', { name: 'Log' }).locator('pre').textContent();
  const path = join(app.folder, 'report.txt');
  await app.answerDialog([path]);
  await dialog.getByRole('button', { name: 'Save the report…' }).click();
  await expect(page.locator('.toast').filter({ hasText: 'report.txt' })).toBeVisible();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toMatch(/^== problem ==\nالصفحة الثالثة فارغة\n\n== program ==\n/u);
  expect(saved).toContain(shown ?? 'a log');
  expect(saved).not.toContain('== settings ==');
  expect(saved).not.toContain(app.libraryDir);
  await expect(dialog).toHaveCount(0);
});

for (const locale of ['fr', 'ar'] as const) {
  test(`the report stands right in ${locale}`, async ({ folder }) => {
    const app = await startApp(folder, { locale });
    await goTo(app, '#/settings');
    await app.clickMenu('report');
    await expect(app.page.locator('.report pre').first()).toBeVisible();
    expect(await violations(app)).toEqual([]);
    await app.picture(`report-${locale}`);
    expect(await app.quit()).toBe(0);
  });
}
