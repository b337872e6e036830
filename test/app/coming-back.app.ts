// Closing the application and starting it again: where it opens, on what, and what it does when that is gone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../run/project-root.ts';
import { samples, test } from './sample-library.ts';
import { type App, expect, lend, type StartOptions, startApp } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages } from './steps.ts';

test.setTimeout(180_000);

const openPage = async (app: App, page: number): Promise<string> => {
  const id = await editionId(app, 'The Harbour Post', '2024-03-28');
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  return id;
};

/** Closes it and starts it once more over the same folders. */
const comeBack = async (app: App, look: (again: App) => Promise<void>, options: StartOptions = {}): Promise<void> => {
  await app.quit();
  await lend(await startApp(app.folder, options), look);
};

test('opens on the page that was read, filling the screen if it did, and leads on from there', async ({ app }) => {
  const id = await openPage(app, 3);
  await app.page.keyboard.press('F11');
  await expect(app.page.locator('.reader[data-full]')).toBeVisible();
  await app.page.keyboard.press('End');
  await expect(app.page).toHaveURL(new RegExp(`#/read/${id}/4$`));
  await comeBack(app, async (again) => {
    await waitForSharpPages(again);
    await expect(again.page).toHaveURL(new RegExp(`#/read/${id}/4$`));
    await expect(again.page.locator('.reader[data-full]')).toBeVisible();
    await again.page.keyboard.press('Escape');
    await expect(again.page.locator('.reader[data-full]')).toHaveCount(0);
    await again.page.keyboard.press('Escape');
    await expect(again.page.locator('article.card').first()).toBeVisible();
  });
});

test('opens on the kiosk and says why when the edition has left the library meanwhile', async ({ app }) => {
  const id = await openPage(app, 2);
  await app.quit();
  const remove = [join(projectRoot, 'out/main/cli.js'), 'remove', id, '--library', app.libraryDir];
  expect(spawnSync(process.execPath, remove, { encoding: 'utf8' }).status).toBe(0);
  await comeBack(app, async (again) => {
    await expect(again.page.locator('.toast')).toHaveText(/The newspaper that was open here is no longer in the library/);
    await expect(again.page.locator('article.card').first()).toBeVisible();
    await expect(again.page).toHaveURL(/#\/shelf$/);
  });
});

test('opens on a search and on a place of the notebook, but on the kiosk where a file comes with the start', async ({ app }) => {
  await goTo(app, '#/search?q=harbour&sort=oldest');
  await app.page.locator('.hit mark').first().waitFor();
  await comeBack(app, async (again) => {
    await expect(again.page.getByRole('searchbox').first()).toHaveValue('harbour');
    await expect(again.page.locator('.hit mark').first()).toBeVisible();
    await goTo(again, '#/notebook/marks');
    await comeBack(again, async (third) => {
      await expect(third.page.getByText('Nothing marked yet')).toBeVisible();
      const words = [join(samples, 'HP_20240328.pdf')];
      await comeBack(third, (fourth) => expect(fourth.page.locator('article.card').first()).toBeVisible(), { words });
    });
  });
});

const linkTo = async (app: App, editionId: string): Promise<string> =>
  (await ask<{ link: string }>(app, 'links.make', { editionId, page: 3 })).link;

test('a link that comes while a window is still opening is followed once it can be', async ({ app }) => {
  const id = await openPage(app, 2);
  const args = [['kiosque', await linkTo(app, id)], app.folder];
  const [page] = await Promise.all([
    app.page.context().waitForEvent('page'),
    app.page.keyboard.press('Control+n').then(() => app.launched.control({ do: 'emit', event: 'second-instance', args })),
  ]);
  await expect(page).toHaveURL(new RegExp(`#/read/${id}/3`));
  await expect(app.page).toHaveURL(new RegExp(`#/read/${id}/2$`));
});

test('of several windows the one that was worked in last is opened again, whichever closes first', async ({ app }) => {
  const id = await openPage(app, 2);
  const [page] = await Promise.all([app.page.context().waitForEvent('page'), app.page.keyboard.press('Control+n')]);
  await page.locator('article.card').first().waitFor();
  await app.page.locator('.reader-bar h1').click();
  await comeBack(app, async (again) => {
    await waitForSharpPages(again);
    await expect(again.page).toHaveURL(new RegExp(`#/read/${id}/2$`));
    expect(again.page.context().pages()).toHaveLength(1);
  });
});
