// Threat 2 in the window: a PDF that costs more than it weighs is opened by a reader. The page is drawn, or it is said why not, and the window
// answers afterwards. A beat in the page tells how long it did not listen.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, expect, test } from '../app/start-app.ts';
import { goTo, listEditions } from '../app/steps.ts';
import { makeBomb } from './bomb-pdfs.ts';

/** Those that a viewer would suffer from. */
const names = [
  'a picture of 100,000 by 100,000 in colour',
  'a picture in JBIG2 of 100,000 by 100,000',
  'a pattern of endless tiles',
  'ten thousand lists in one another',
  'three hundred thousand rectangles',
];

/** Adds a bomb alone, and gives its id. */
const add = async (app: App, name: string, number: number): Promise<string> => {
  const before = new Set((await listEditions(app)).map(({ id }) => id));
  const path = join(app.folder, `bomb ${number}.pdf`);
  writeFileSync(path, makeBomb(name).bytes);
  await app.dropFiles([path]);
  const fresh = async (): Promise<string> => (await listEditions(app)).find(({ id }) => !before.has(id))?.id ?? '';
  await expect.poll(fresh, { timeout: 30_000 }).not.toBe('');
  return fresh();
};

/** How late the beat of the page was at most since it was last asked, in milliseconds. */
const latest = (app: App): Promise<number> =>
  app.page.evaluate(() => {
    const beat = globalThis as { lateMs?: number; beating?: unknown };
    if (beat.beating === undefined) {
      let last = performance.now();
      beat.beating = setInterval(() => {
        const now = performance.now();
        beat.lateMs = Math.max(beat.lateMs ?? 0, now - last - 50);
        last = now;
      }, 50);
    }
    const late = beat.lateMs ?? 0;
    beat.lateMs = 0;
    return late;
  });

/** Opens it as a person does, and tells what there is to see once the page has settled. */
const read = async (app: App, id: string): Promise<'a page' | 'a notice'> => {
  await goTo(app, `#/read/${id}/1`);
  const page = app.page.locator('.sheet .sheet-layer canvas').first();
  const notice = app.page.locator('.sheet-fault, .reader-fault, [role=alert]').first();
  await page.or(notice).first().waitFor({ timeout: 60_000 });
  return (await notice.isVisible()) ? 'a notice' : 'a page';
};

test('a PDF that costs more than it weighs is shown or refused, and the window answers afterwards', async ({ app }) => {
  test.setTimeout(240_000);
  const ends: string[] = [];
  for (const [number, name] of names.entries()) {
    const id = await add(app, name, number);
    await latest(app);
    const seen = await read(app, id);
    ends.push(`${name}: ${seen}, at most ${Math.round(await latest(app))} ms late`);
    // What is left of its work has no hold over the window.
    await goTo(app, '#/');
    await app.page.locator('article.card').first().waitFor();
  }
  await expect(app.page.locator('article.card')).toHaveCount(names.length);
  console.log(`threat 2 in the window: ${ends.length} of ${names.length} bombs ended as a page or a notice\n${ends.join('\n')}`);
  expect(ends).toHaveLength(names.length);
});
