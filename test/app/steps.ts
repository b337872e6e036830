// Steps that several click tests take. Each waits for what a person would see, never for a time.
import type { Locator } from '@playwright/test';
import { type App, expect } from './start-app.ts';

/** The first card of the shelf whose cover is of this title. */
export const cardsOf = (app: App, title: string): Locator => app.page.locator('article.card').filter({ hasText: title });

/** Waits until the shelf shows covers and every one in sight is drawn. */
export async function waitForCovers(app: App): Promise<void> {
  await app.page.locator('article.card img').first().waitFor();
  await expect
    .poll(() =>
      app.page.evaluate(() =>
        [...document.querySelectorAll<HTMLImageElement>('article.card img')]
          .filter((image) => image.getBoundingClientRect().top < window.innerHeight)
          .every((image) => image.complete && image.naturalWidth > 0),
      ),
    )
    .toBe(true);
}

/** Waits until each page on the desk is drawn sharp by pdf.js. */
export async function waitForSharpPages(app: App): Promise<void> {
  await app.page.locator('.sheet').first().waitFor();
  await expect
    .poll(() =>
      app.page.evaluate(() => {
        const sheets = [...document.querySelectorAll('.sheet')];
        return sheets.length > 0 && sheets.every((sheet) => sheet.querySelector('canvas') !== null);
      }),
    )
    .toBe(true);
}

/** Waits until each page on the desk is drawn sharp, and each thumbnail below it. */
export async function waitForWholeReader(app: App): Promise<void> {
  await waitForSharpPages(app);
  await expect
    .poll(() =>
      app.page.evaluate(() => {
        const sheets = [...document.querySelectorAll('.thumbnail-sheet')];
        return sheets.every((sheet) => (sheet.querySelector('img')?.naturalWidth ?? 0) > 0);
      }),
    )
    .toBe(true);
}

/** Waits until pictures in sight of the search results are drawn. */
export async function waitForCrops(app: App): Promise<void> {
  await expect
    .poll(() =>
      app.page.evaluate(() => {
        const images = [...document.querySelectorAll<HTMLImageElement>('.hit img, .preview img')].filter(
          (image) => image.getBoundingClientRect().top < window.innerHeight,
        );
        return images.length > 1 && images.every((image) => image.complete && image.naturalWidth > 0);
      }),
    )
    .toBe(true);
}

/** Opens a place of the application by its address, as a link would. */
export const goTo = (app: App, hash: string): Promise<void> =>
  app.page.evaluate((where) => {
    window.location.hash = where;
  }, hash);

/** The id of the edition of this title and day. */
export async function editionId(app: App, title: string, day: string): Promise<string> {
  const found = await app.page.evaluate(
    async ([wantedTitle, wantedDay]) => {
      type Listed = { ok: true; value: { editions: { id: string; title: string; day: string }[] } };
      const { kiosque } = window as unknown as { kiosque: { call: (name: string, input: unknown) => Promise<Listed> } };
      const { value } = await kiosque.call('editions.list', {});
      return value.editions.find((edition) => edition.title === wantedTitle && edition.day === wantedDay)?.id;
    },
    [title, day],
  );
  if (found === undefined) throw new Error(`no edition ${title} of ${day}`);
  return found;
}
