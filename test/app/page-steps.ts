// Steps on the pages that lie on the desk: what stands where, and drawing from one place to another.
import type { PageLayout, Word } from '#border/model';
import { type App, expect } from './start-app.ts';
import { ask } from './steps.ts';

/** A place in the window. */
export type Spot = { x: number; y: number };

/** The layout of a page, as the reader gets it. */
export const layoutOf = async (app: App, id: string, page: number): Promise<PageLayout> =>
  (await ask<{ layout: PageLayout }>(app, 'pages.layout', { id, page })).layout;

/** Where a point of a page that is not turned is in the window. */
export async function spotOf(app: App, page: number, layout: PageLayout, { x, y }: Spot): Promise<Spot> {
  const sheet = await app.page.locator(`.sheet[data-page="${page}"]`).boundingBox();
  if (sheet === null) throw new Error(`page ${page} is not on the desk`);
  return { x: sheet.x + (x / layout.widthPoints) * sheet.width, y: sheet.y + (y / layout.heightPoints) * sheet.height };
}

/** Where a share of a word's breadth from its left is in the window. */
export async function wordSpot(app: App, page: number, layout: PageLayout, { boxes }: Word, share: number): Promise<Spot> {
  const [box] = boxes;
  if (box === undefined) throw new Error('a word without a place');
  return spotOf(app, page, layout, { x: box.x + box.width * share, y: box.y + box.height / 2 });
}

/** Waits until the text of a page can be pointed at. */
export async function waitForText(app: App, page: number, layout: PageLayout): Promise<void> {
  await expect
    .poll(async () => {
      const { x, y } = await wordSpot(app, page, layout, layout.words[0] as Word, 0.5);
      await app.page.mouse.move(x + 1, y);
      await app.page.mouse.move(x, y);
      return app.page.locator('.desk.over-text').count();
    })
    .toBe(1);
}

/** Presses at one place of the window and lets go at another. */
export async function drag(app: App, from: Spot, to: Spot, button: 'left' | 'middle' = 'left'): Promise<void> {
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down({ button });
  await app.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await app.page.mouse.move(to.x, to.y, { steps: 4 });
  await app.page.mouse.up({ button });
}
