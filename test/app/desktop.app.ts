// What the desktop does with pages: printing, saving as files, dragging out; through the system's own dialogs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForSharpPages } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(300_000);

const atlas = 'L’Atlas du Matin';
const sabah = 'صباح المدينة';

type HandedOver = {
  printed: { path: string; options: { pageSize: string; landscape: boolean } }[];
  dragged: { file: string; icon: { width: number } }[];
  shownInFolder: string[];
};

const handedOver = async (app: App): Promise<HandedOver> => (await app.launched.control({ do: 'handedOver' })) as HandedOver;

/** The sizes of the pages of a PDF in points, and the text of each. */
const readPdf = async (path: string): Promise<{ sizes: number[][]; texts: string[] }> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const texts = await Promise.all(
    pages.map(async (page) => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')),
  );
  return { sizes: pages.map(({ view }) => [Math.round(view[2] ?? 0), Math.round(view[3] ?? 0)]), texts };
};

const read = async (app: App, title: string, page: number, spread: 'single' | 'spread'): Promise<string> => {
  const id = await editionId(app, title, '2024-03-28');
  await ask(app, 'settings.set', { spread });
  await goTo(app, `#/read/${id}/${page}`);
  await waitForSharpPages(app);
  return id;
};

const previews = (app: App) =>
  expect.poll(() =>
    app.page.evaluate(() => {
      const images = [...document.querySelectorAll<HTMLImageElement>('.print-sheet img')];
      return images.length > 0 && images.every((image) => image.complete && image.naturalWidth > 0);
    }),
  );

test('prints a page, two pages and a poster through the system, and says when it does not', async ({ app }) => {
  await read(app, atlas, 2, 'spread');
  await app.page.keyboard.press('Control+p');
  const dialog = app.page.getByRole('dialog', { name: 'Print' });
  await dialog.waitFor();
  await expect(dialog.getByRole('radio', { name: 'Page 2', exact: true })).toBeChecked();
  // American English begins with Letter; what is chosen stays chosen.
  await dialog.getByRole('button', { name: /Paper/ }).click();
  await app.page.getByRole('option', { name: 'A4' }).click();
  await previews(app).toBe(true);
  expect(await violations(app)).toEqual([]);
  await app.picture('printing-en-light');
  // A printer that fails says so, and the dialog stays.
  const print = dialog.getByRole('button', { name: 'Print…' });
  await app.launched.control({ do: 'answerPrinter', answer: 'Print job failed' });
  await print.click();
  await expect(dialog.getByText('The system did not print.')).toBeVisible();
  await print.click();
  await expect(app.page.getByText('Handed to the printer.')).toBeVisible();
  await expect(dialog).toHaveCount(0);

  // Two pages on one sheet, by keyboard alone; the person changes her mind in the system's dialog, and then about the system's dialog.
  await app.clickMenu('print');
  await dialog.getByRole('radio', { name: 'Page 2', exact: true }).focus();
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Pages 2 and 3 side by side' })).toBeChecked();
  await app.launched.control({ do: 'answerPrinter', answer: 'Print job canceled' });
  await expect(print).toBeEnabled();
  await print.press('Enter');
  await expect(print).toBeEnabled();
  await print.press('Enter');
  await expect(dialog).toHaveCount(0);

  const { printed } = await handedOver(app);
  expect(printed.map(({ options }) => [options.pageSize, options.landscape])).toEqual([
    ['A4', false],
    ['A4', true],
  ]);
  const [page, spread] = await Promise.all(printed.map(({ path }) => readPdf(path)));
  expect(page?.sizes).toEqual([[595, 842]]);
  expect(page?.texts[0]).toContain('L’Atlas du Matin');
  expect(spread?.sizes).toEqual([[842, 595]]);

  // A poster is planned before it is printed.
  await app.page.keyboard.press('Control+p');
  await dialog.getByRole('radio', { name: 'over several sheets' }).check({ force: true });
  await expect(dialog.locator('.print-preview > [role="status"]')).toHaveText(/^[2-9] sheets$/);
  await app.page.keyboard.press('Escape');
  await expect(app.page.locator('.desk')).toBeVisible();
});

test('prints the article that is read as text, and the clipping that was taken, from where they stand', async ({ app }) => {
  await read(app, atlas, 2, 'single');
  const dialog = app.page.getByRole('dialog', { name: 'Print' });
  const print = dialog.getByRole('button', { name: 'Print…' });
  await app.page.keyboard.press('r');
  const headline = app.page.locator('.article-panel h2.said');
  await expect(headline).not.toBeEmpty();
  const said = (await headline.textContent()) ?? '';
  await app.page.keyboard.press('Control+p');
  await expect(dialog.getByRole('radio', { name: 'The article as text' })).toBeChecked();
  await expect(print).toBeEnabled();
  await print.click();
  await expect(dialog).toHaveCount(0);
  await app.page.keyboard.press('r');
  await expect(app.page.locator('.article-panel')).toHaveCount(0);

  for (const key of ['c', 'a', 'Enter']) await app.page.keyboard.press(key);
  const panel = app.page.locator('.clip-panel');
  await panel.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('radio', { name: 'The clipping' })).toBeChecked();
  await previews(app).toBe(true);
  await print.click();
  await expect(dialog).toHaveCount(0);

  const { printed } = await handedOver(app);
  const [article, clipping] = await Promise.all(printed.map(({ path }) => readPdf(path)));
  const fold = (text: string): string => text.replace(/[\s\u00ad]+/gu, '');
  expect(fold(article?.texts.join(' ') ?? '')).toContain(fold(said));
  expect(clipping?.texts.join(' ')).toContain('L’Atlas du Matin');

  // The same clipping from the notebook.
  await goTo(app, '#/notebook');
  await app.page.locator('.item-acts').getByRole('button').first().click();
  await app.page.getByRole('menuitem', { name: 'Print…' }).click();
  await expect(dialog.getByRole('radio', { name: 'The clipping' })).toBeChecked();
  await previews(app).toBe(true);
});

test('prints pages of an Arabic edition from a mirrored dialog, and saves them as PDF', async ({ app }) => {
  await ask(app, 'settings.set', { language: 'ar', theme: 'dark' });
  await read(app, sabah, 2, 'spread');
  await app.page.keyboard.press('Control+p');
  const dialog = app.page.getByRole('dialog', { name: 'طباعة' });
  await dialog.getByRole('radio', { name: 'العدد كله' }).check({ force: true });
  await previews(app).toBe(true);
  expect(await violations(app)).toEqual([]);
  await app.picture('printing-ar-dark');
  await app.answerDialog([join(app.folder, 'whole.pdf')]);
  await dialog.getByRole('button', { name: 'حفظ بصيغة PDF…' }).click();
  await expect(app.page.getByText('حُفظ الملف')).toBeVisible();
  const { texts } = await readPdf(join(app.folder, 'whole.pdf'));
  expect(texts.length).toBe(4);
});

test('saves the edition, a page and a picture, shows them in their folder, and gives a page to a drag', async ({ app }) => {
  await ask(app, 'settings.set', { language: 'fr' });
  const id = await read(app, atlas, 3, 'single');
  const save = async (line: string, name: string) => {
    await app.page.getByRole('button', { name: 'Plus', exact: true }).click();
    await app.answerDialog([join(app.folder, name)]);
    await app.page.getByRole('menuitem', { name: line }).click();
    await expect(app.page.getByText(`${name} est enregistré.`)).toBeVisible();
  };
  await save('Enregistrer la page 3 en PDF…', 'page.pdf');
  await app.page.getByRole('button', { name: 'Montrer dans le dossier' }).first().click();
  await save('Enregistrer la page 3 en image…', 'page.jpg');
  await save('Enregistrer une copie du numéro…', 'numero.pdf');
  const offered = ((await app.launched.control({ do: 'dialogs' })) as { options: { defaultPath: string } }[]).map(
    ({ options }) => options.defaultPath,
  );
  expect(offered).toEqual([`${atlas} 2024-03-28 p. 3.pdf`, `${atlas} 2024-03-28 p. 3.jpg`, `${atlas} 2024-03-28.pdf`]);
  expect((await handedOver(app)).shownInFolder).toEqual([join(app.folder, 'page.pdf')]);
  const whole = await readPdf(join(app.folder, 'numero.pdf'));
  expect((await readPdf(join(app.folder, 'page.pdf'))).texts).toEqual([whole.texts[2]]);
  expect(readFileSync(join(app.folder, 'page.jpg')).readUInt16BE(0)).toBe(0xffd8);

  // A drag of a thumbnail carries a PDF of that page; a press that does not move turns to it.
  const thumbnail = app.page.locator('.thumbnail[data-page="2"]');
  await thumbnail.hover();
  await app.page.mouse.down();
  const box = await thumbnail.boundingBox();
  await app.page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) - 60, { steps: 8 });
  await expect.poll(async () => (await handedOver(app)).dragged.length).toBe(1);
  await app.page.mouse.up();
  const [drag] = (await handedOver(app)).dragged;
  expect(basename(drag?.file ?? '')).toBe(`${atlas} 2024-03-28 p. 2.pdf`);
  expect((await readPdf(drag?.file ?? '')).texts).toEqual([whole.texts[1]]);
  expect(drag?.icon.width).toBe(150);
  expect(await app.page.evaluate(() => location.hash)).toBe(`#/read/${id}/3`);
  expect(existsSync(drag?.file ?? '') && readdirSync(join(drag?.file ?? '', '..')).length).toBe(1);
  await thumbnail.click();
  await expect.poll(() => app.page.evaluate(() => location.hash)).toBe(`#/read/${id}/2`);
});
