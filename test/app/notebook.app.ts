// The notebook: hits are collected by key, put in order, commented, and written as files that hold what was collected.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractPdf } from '../support/extract-pdf.ts';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, goTo, listEditions, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

const rows = (app: App) => app.page.locator('.item');
const headlines = (app: App): Promise<string[]> => app.page.locator('.item .item-open').allTextContents();

/** Waits until the picture of each item in sight is drawn. */
const waitForPictures = (app: App): Promise<void> =>
  expect
    .poll(() =>
      app.page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('.place-picture img')]
          .filter((image) => image.getBoundingClientRect().top < window.innerHeight)
          .every((image) => image.complete && image.naturalWidth > 0),
      ),
    )
    .toBe(true);

const search = async (app: App, query: string): Promise<void> => {
  await goTo(app, `#/search?q=${encodeURIComponent(query)}`);
  // Hits of the search before stand until those of this one are there.
  await expect(app.page.locator('.hit mark').first()).toHaveText(new RegExp(query.slice(2, 6), 'iu'));
  await app.page.getByRole('tree').focus();
};

const undo = (app: App, text: string): Promise<void> =>
  app.page.locator('.toast').filter({ hasText: text }).getByRole('button', { name: 'Undo' }).click();

const exportAs = async (app: App, name: string | RegExp, path: string): Promise<void> => {
  await app.answerDialog([path]);
  await app.page.getByRole('button', { name: 'Export' }).click();
  await app.page.getByRole('menuitem', { name }).click();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
};

test('collects hits by key, orders and comments them, and writes them with their pictures', async ({ app, folder }) => {
  test.setTimeout(300_000);
  await goTo(app, '#/notebook');
  await expect(app.page.getByText('Nothing collected yet')).toBeVisible();
  await app.picture('notebook-empty-light');
  expect(await violations(app)).toEqual([]);

  // Without a dossier the first hit asks for one.
  await search(app, 'harbour');
  await app.page.keyboard.press('c');
  await app.page.getByRole('textbox', { name: 'Name of the dossier' }).fill('Harbours and libraries');
  expect(await violations(app)).toEqual([]);
  await app.page.keyboard.press('Enter');
  await expect(app.page.getByText('Collected in Harbours and libraries.')).toBeVisible();
  await app.page.getByRole('tree').focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('c');
  await search(app, 'المكتبات');
  await app.page.keyboard.press('c');
  await search(app, 'bibliothèque');
  await app.page.locator('.preview img[data-seen]').waitFor();
  await app.page.getByRole('button', { name: 'Collect', exact: true }).click();
  await expect(app.page.getByRole('menuitem', { name: /^All \d+ hits of the list/ })).toBeVisible();
  await app.picture('collect-menu-light');
  await app.page.getByRole('menuitem', { name: 'Into Harbours and libraries' }).click();

  await app.page.getByRole('link', { name: 'Notebook' }).click();
  await expect(rows(app)).toHaveCount(4);
  await waitForPictures(app);
  await app.page.getByRole('textbox', { name: 'Note' }).fill('What three papers say of their reading rooms.');
  const before = await headlines(app);

  // The last item comes to the top by keys, and is commented there.
  await rows(app).last().locator('.item-open').focus();
  for (let step = 0; step < 3; step += 1) await app.page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => headlines(app)).toEqual([before[3], before[0], before[1], before[2]]);
  await expect(rows(app).first().locator('.item-open')).toBeFocused();
  await rows(app).first().getByRole('textbox').fill('The vote was put off twice.');
  await app.page.keyboard.press('Tab');
  await expect(app.page.getByText('1 comment')).toBeVisible();

  // All items are in sight, so that nothing scrolls under the pointer. The second goes to the end, and comes back out of the dossier by undo.
  await app.page.setViewportSize({ width: 1280, height: 1040 });
  await rows(app)
    .nth(1)
    .locator('.item-handle')
    .dragTo(rows(app).nth(3), { targetPosition: { x: 300, y: 150 } });
  await expect.poll(() => headlines(app)).toEqual([before[3], before[1], before[2], before[0]]);
  await rows(app).nth(1).locator('.item-open').focus();
  await app.page.keyboard.press('Delete');
  await expect(rows(app)).toHaveCount(3);
  await undo(app, 'Taken out of the dossier.');
  await expect.poll(() => headlines(app)).toEqual([before[3], before[1], before[2], before[0]]);
  expect(await violations(app)).toEqual([]);
  await waitForPictures(app);
  await app.picture('dossier-en-light');
  await app.page.setViewportSize({ width: 1280, height: 800 });

  const [html, pdf, ris] = ['out.html', 'out.pdf', 'out.ris'].map((name) => join(folder, name)) as [string, string, string];
  await exportAs(app, /^Web page/, html);
  await exportAs(app, /^PDF/, pdf);
  await exportAs(app, /^RIS/, ris);
  const page = readFileSync(html, 'utf8');
  expect(page.match(/data:image\/jpeg;base64/gu)).toHaveLength(8);
  expect(page).toContain('The vote was put off twice.');
  const text = (await extractPdf(pdf))
    .map(({ layout }) => layout.text)
    .join(' ')
    .replace(/\s+/gu, ' ');
  for (const part of ['Harbours and libraries', 'The vote was put off twice.', 'reading rooms', 'المكتبات', 'March 2024, p.'])
    expect(text).toContain(part);
  expect(readFileSync(pdf, 'latin1').match(/\/Filter\/DCTDecode/gu)).toHaveLength(8);
  expect(readFileSync(ris, 'utf8').match(/^TY {2}- NEWS/gmu)).toHaveLength(4);

  // An item leads to its page, with its words framed, and back.
  await rows(app).first().locator('.item-open').click();
  await waitForSharpPages(app);
  await expect(app.page.locator('.sheet .frame').first()).toBeVisible();
  await app.page.keyboard.press('Escape');
  await expect(rows(app)).toHaveCount(4);

  // The link of an item, as the system hands it over, leads to the same page.
  const link = /href="(kiosque:[^"]+)"/u.exec(page)?.[1] ?? '';
  await app.launched.control({ do: 'emit', event: 'second-instance', args: [['kiosque', link], app.folder] });
  await waitForSharpPages(app);
  // The first one takes the frame of the place away.
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Escape');
  await expect(rows(app)).toHaveCount(4);

  // An edition that goes leaves what was collected from it.
  const posts = (await listEditions(app)).filter(({ title }) => title === 'The Harbour Post');
  await ask(app, 'editions.remove', { ids: posts.map(({ id }) => id) });
  await expect(app.page.getByText('No longer in the library')).toHaveCount(2);
  const lost = ['kiosque', 'kiosque://open/The%20Harbour%20Post/2024-03-28/1#1,2,3,4'];
  await app.launched.control({ do: 'emit', event: 'second-instance', args: [lost, app.folder] });
  await expect(app.page.getByText('The library has no newspaper called “The Harbour Post”.')).toBeVisible();
  expect(await violations(app)).toEqual([]);
  await app.picture('dossier-gone-light');

  await app.page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(app.page.getByText('Nothing collected yet')).toBeVisible();
  await undo(app, 'was removed');
  await expect(rows(app)).toHaveCount(4);
});

for (const { locale, query, name, theme } of [
  { locale: 'fr', query: 'bibliothèque', name: 'Les bibliothèques', theme: 'light' },
  { locale: 'ar', query: 'المكتبات', name: 'المكتبات العمومية', theme: 'dark' },
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ options: { locale } });
    test('is in the language of the interface', async ({ app }) => {
      await app.page.emulateMedia({ colorScheme: theme });
      await search(app, query);
      await app.page.keyboard.press('Shift+c');
      await app.page.getByRole('dialog').getByRole('textbox').fill(name);
      await app.page.keyboard.press('Enter');
      await expect(app.page.locator('.toast')).toContainText(name);
      await app.page.getByRole('tree').focus();
      await app.page.keyboard.press('ArrowDown');
      await app.page.keyboard.press('c');
      await goTo(app, '#/notebook');
      await expect(rows(app)).toHaveCount(2);
      await rows(app)
        .first()
        .getByRole('textbox')
        .fill(locale === 'fr' ? 'À relire avec le vote.' : 'يُراجع مع التصويت.');
      await waitForPictures(app);
      expect(await violations(app)).toEqual([]);
      await app.picture(`dossier-${locale}-${theme}`);
    });
  });
}
