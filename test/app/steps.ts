// Steps that several click tests take. Each waits for what a person would see, never for a time.
import type { Locator } from '@playwright/test';
import type { Edition } from '#border/model';
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
        return sheets.length > 0 && sheets.every((sheet) => sheet.querySelector('.sheet-layer canvas') !== null);
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

/** Asks the core as the page does. Throws what the answer says is wrong. */
export async function ask<Value>(app: App, name: string, input: object = {}): Promise<Value> {
  type Reply = { ok: true; value: unknown } | { ok: false; fault: { message: string } };
  const reply = await app.page.evaluate(
    ([called, given]) => {
      const { kiosque } = window as unknown as { kiosque: { call: (name: string, input: object) => Promise<Reply> } };
      return kiosque.call(called, given);
    },
    [name, input] as const,
  );
  if (!reply.ok) throw new Error(reply.fault.message);
  return reply.value as Value;
}

/** Begins a reading room, over which every window begins anew, this one maybe before it has its answer; `visit` is what is there then. */
export async function enterRoom(app: App, pin: string, visit: Locator): Promise<void> {
  await app.page.evaluate((given) => {
    const { kiosque } = window as unknown as { kiosque: { call: (name: string, input: object) => Promise<unknown> } };
    void kiosque.call('access.enter', { pin: given });
  }, pin);
  await visit.waitFor();
}

/** The editions on the shelf. */
export const listEditions = async (app: App): Promise<Edition[]> =>
  (await ask<{ editions: Edition[] }>(app, 'editions.list')).editions;

/** The id of the edition of this title and day. */
export async function editionId(app: App, title: string, day: string): Promise<string> {
  const found = (await listEditions(app)).find((edition) => edition.title === title && edition.day === day);
  if (found === undefined) throw new Error(`no edition ${title} of ${day}`);
  return found.id;
}
