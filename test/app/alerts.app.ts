// Saved searches in the window: saved, told of by the desktop, the rail and the shelf, looked at, changed, taken away and back.
import { join } from 'node:path';
import { samples } from './sample-library.ts';
import { type App, expect, test } from './start-app.ts';
import { ask, goTo, waitForCovers, waitForCrops } from './steps.ts';
import { violations } from './violations.ts';

test.use({ options: { locale: 'fr' } });

type Handed = { notifications: string[]; notificationBodies: string[]; badges: number[] };
const handedOver = (app: App): Promise<Handed> => app.launched.control({ do: 'handedOver' }) as Promise<Handed>;

/** Drops issues of L’Atlas and waits until they can be searched. */
const dropIssues = async (app: App, ...days: string[]): Promise<void> => {
  await app.page.getByRole('main').getByRole('heading').first().waitFor();
  const { editions } = await ask<{ editions: number }>(app, 'library.state');
  await app.dropFiles(days.map((day) => join(samples, `atlas-du-matin-${day}.pdf`)));
  await expect
    .poll(() => ask<{ editions: number; pending: number }>(app, 'library.state'), { timeout: 40_000 })
    .toMatchObject({ editions: editions + days.length, pending: 0 });
};

const isolatedName = '«\u00a0\u2068المكتبات\u2069\u00a0»';

test('a search is saved under an Arabic name, and new pages are told by the desktop, the rail and the shelf', async ({ app }) => {
  const { page } = app;
  await dropIssues(app, '2024-03-26');
  await goTo(app, `#/search?q=${encodeURIComponent('bibliothèque')}`);
  await page.getByRole('button', { name: 'Enregistrer la recherche' }).click();
  const name = page.getByRole('textbox', { name: 'Nom' });
  await expect(name).toHaveValue('bibliothèque');
  await name.fill('المكتبات');
  await page.getByText('Les montrer au kiosque et m’avertir').click();
  expect(await violations(app)).toEqual([]);
  await app.picture('search-save-fr-light');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'المكتبات' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enregistrer la recherche' })).toHaveCount(0);

  await page.getByRole('link', { name: 'Kiosque' }).click();
  await dropIssues(app, '2024-03-28', '2024-03-29');
  const rail = page.getByRole('navigation').getByRole('link', { name: /Recherche/ });
  await expect(rail).toContainText('4 nouvelles pages');
  const alerts = page.getByRole('region', { name: 'Alertes' });
  await expect(alerts.getByRole('link')).toHaveText(/^المكتبات 4 nouvelles pages/);
  await expect(alerts).toContainText('L’Atlas du Matin');
  // The count stands after the Arabic name, not inside it: to its right in a French line.
  const [nameBox, countBox] = [await alerts.locator('bdi').first().boundingBox(), await alerts.locator('.figures').boundingBox()];
  expect(countBox?.x).toBeGreaterThan((nameBox?.x ?? 0) + (nameBox?.width ?? 0) - 1);
  await waitForCovers(app);
  expect(await violations(app)).toEqual([]);
  await app.picture('alerts-shelf-fr-light');

  await expect.poll(async () => (await handedOver(app)).notifications.at(-1), { timeout: 15_000 }).toContain(isolatedName);
  const handed = await handedOver(app);
  expect(handed.notifications.at(-1)).toBe(`4 nouvelles pages pour ${isolatedName}`);
  expect(handed.notificationBodies.at(-1)).toMatch(/L’Atlas du Matin, vendredi 29 mars.* · L’Atlas du Matin, jeudi 28 mars/);
  expect(handed.badges.at(-1)).toBe(4);

  await app.launched.control({ do: 'clickNotification' });
  await expect(page.locator('.search-total h1')).toHaveText('4 pages');
  await expect(page.locator('.hit .hit-new')).toHaveCount(2);
  await expect(page.getByRole('button', { name: '4 nouvelles pages' })).toHaveAttribute('aria-pressed', 'true');
  await expect(rail).not.toContainText('nouvelle');
  await waitForCrops(app);
  expect(await violations(app)).toEqual([]);
  await app.picture('alert-notification-fr-light');
  expect((await handedOver(app)).badges.at(-1)).toBe(0);

  await page.getByRole('button', { name: '4 nouvelles pages' }).click();
  await expect(page.locator('.search-total h1')).toHaveText('5 pages');
  await expect(page.locator('.hit:not(:has(.hit-new))')).toHaveCount(1);
  expect(await page.locator('.hit .hit-new').count()).toBeGreaterThan(1);
  await page.getByRole('link', { name: 'Kiosque' }).click();
  await expect(alerts).toHaveCount(0);
});

test('the saved searches stand where a search begins, and are renamed, changed, removed and taken back there', async ({
  app,
}) => {
  const { page } = app;
  await dropIssues(app, '2024-03-26');
  await goTo(app, '#/search');
  await expect(page.getByText('Cherchez quelque chose et enregistrez la recherche')).toBeVisible();
  await ask(app, 'searches.save', { name: 'المكتبات', query: 'bibliothèque', from: '2024-01-01', notify: 'digest' });
  const list = page.getByRole('region', { name: 'Recherches enregistrées' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await dropIssues(app, '2024-03-27');
  await expect(list).toContainText('1 nouvelle page');
  expect(await violations(app)).toEqual([]);
  await app.picture('searches-start-fr-light');
  expect((await handedOver(app)).notifications).toEqual([]);

  await list.getByRole('button', { name: /Nom et annonce/ }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Lecture publique');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('link')).toContainText('Lecture publique');
  await list.getByRole('button', { name: 'Supprimer Lecture publique' }).click();
  await expect(list).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(list).toContainText('1 nouvelle page');

  await list.getByRole('link').click();
  await expect(page.locator('.search-total h1')).toHaveText('1 page');
  await page.getByRole('searchbox').fill('bibliothèques port');
  await expect(page.getByText('modifiée', { exact: true })).toBeVisible();
  await app.picture('search-changed-fr-light');
  await page.getByRole('button', { name: 'Enregistrer la modification' }).click();
  await expect(page.getByText('modifiée', { exact: true })).toHaveCount(0);
  const { searches } = await ask<{ searches: { query: string; newPages: number }[] }>(app, 'searches.list');
  expect(searches).toMatchObject([{ name: 'Lecture publique', query: 'bibliothèques port', from: '2024-01-01', newPages: 0 }]);
});
