// Threat 1: a PDF that wants to run, to ask elsewhere or to go somewhere. Each goes the whole way of a newspaper in the built application under
// its own policy: added, indexed, found, read, copied, printed. Whatever ran would set a global or ask a server that nobody asks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPress } from '../app/fake-press.ts';
import { type App, expect, test } from '../app/start-app.ts';
import { ask, goTo, listEditions } from '../app/steps.ts';
import { type ExploitPdf, exploitPdfs } from './exploit-pdfs.ts';
import { strangers } from './strangers.ts';

/** Adds the files, and gives the id of each edition once all can be found. */
const addAll = async (app: App, pdfs: readonly ExploitPdf[]): Promise<Map<string, string>> => {
  const paths = pdfs.map(({ mark, bytes }) => {
    const path = join(app.folder, `${mark}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  await app.dropFiles(paths);
  await expect
    .poll(async () => (await listEditions(app)).filter(({ searchable }) => searchable).length, { timeout: 60_000 })
    .toBe(pdfs.length);
  const ids = new Map<string, string>();
  for (const { mark } of pdfs) {
    const { hits } = await ask<{ hits: { editionId: string }[] }>(app, 'search.find', { query: mark });
    ids.set(mark, hits[0]?.editionId ?? '');
  }
  return ids;
};

/** Reads one as a person does, and clicks in its middle, where most of them have something to click. */
const read = async (app: App, id: string): Promise<void> => {
  await goTo(app, `#/read/${id}/1`);
  const sheet = app.page.locator('.sheet').first();
  await sheet.locator('.sheet-layer canvas').first().waitFor();
  await sheet.click({ position: { x: 120, y: 160 } });
  await app.page.keyboard.press('Escape');
};

/** What else is done with a newspaper, by the calls of the page. */
const handleWholly = async (app: App, id: string, mark: string): Promise<void> => {
  const { pages } = await ask<{ pages: { page: number }[] }>(app, 'editions.find', { id, query: mark });
  expect(
    pages.map(({ page }) => page),
    mark,
  ).toEqual([1]);
  const { articles } = await ask<{ articles: { page: number; article: number }[] }>(app, 'articles.list', { id });
  const [{ page, article } = { page: 0, article: 0 }] = articles;
  expect(JSON.stringify(await ask(app, 'articles.open', { id, page, article })), mark).toContain(mark);
  const { text } = await ask<{ text: string }>(app, 'pages.selection', {
    id,
    from: { page: 1, offset: 0 },
    to: { page: 1, offset: 40 },
  });
  expect(text, mark).toContain(mark);
  await ask(app, 'editions.outline', { id });
  await app.answerDialog([join(app.folder, `${mark} print.pdf`)]);
  // As text, which a window of its own lays out.
  await ask(app, 'paper.save', { content: { kind: 'article', id, page, article }, size: 'a4', fit: 'fit' });
  await app.answerDialog([join(app.folder, `${mark} pages.pdf`)]);
  // As the picture of its page.
  await ask(app, 'paper.save', { content: { kind: 'pages', id, from: 1, to: 1 }, size: 'a4', fit: 'fit' });
  expect(readFileSync(join(app.folder, `${mark} pages.pdf`), 'latin1'), mark).toMatch(/^%PDF-/);
  await app.answerDialog([join(app.folder, `${mark} copy.pdf`)]);
  await ask(app, 'share.save', { kind: 'edition', id });
};

/** What a payload would do is done by hand: each of the watches above sees it. */
const wouldBeSeen = async (app: App, home: string): Promise<void> => {
  await app.page.evaluate(async (url) => {
    Object.assign(globalThis, { kiosqueWasHere: 'by hand' });
    document.body.append(document.createElement('iframe'));
    await fetch(url).catch(() => undefined);
  }, home);
  expect(await strangers(app)).toEqual(['<iframe></iframe>', 'a global']);
  await expect.poll(() => app.troubles.length).toBeGreaterThan(0);
  app.troubles.length = 0;
};

test('a PDF that wants to run, to ask elsewhere or to go somewhere is a newspaper like any other', async ({ app }) => {
  test.setTimeout(240_000);
  const home = await openPress();
  const workers = new Set<string>();
  app.page.on('worker', (worker) => workers.add(worker.url()));
  const pdfs = exploitPdfs(home.url);
  const ids = await addAll(app, pdfs);
  const origin = app.page.url().replace(/#.*/s, '');
  let navigations = 0;
  app.page.on('framenavigated', (frame) => {
    if (frame.url().replace(/#.*/s, '') !== origin) navigations += 1;
  });
  const injected: string[] = [];
  for (const { mark } of pdfs) {
    const id = ids.get(mark) ?? '';
    await read(app, id);
    injected.push(...(await strangers(app)));
    await handleWholly(app, id, mark);
  }
  const found = { troubles: [...app.troubles], windows: app.page.context().pages().length - 1 };
  const { external, shownInFolder } = (await app.launched.control({ do: 'handedOver' })) as Record<string, string[]>;
  await home.close();
  console.log(
    `threat 1: ${pdfs.length} payloads added, read, found, copied, printed as text and as pages: ${home.asked.length + found.troubles.length} requests or violations, ${navigations} navigations, ${found.windows} new windows, ${injected.length} strangers in the page`,
  );
  expect(home.asked).toEqual([]);
  expect(found).toEqual({ troubles: [], windows: 0 });
  expect(injected).toEqual([]);
  expect(navigations).toBe(0);
  expect([external, shownInFolder]).toEqual([[], []]);
  expect([...workers].some((url) => url.includes('pdf.worker'))).toBe(true);
  expect(pdfs.length).toBeGreaterThanOrEqual(10);
  await wouldBeSeen(app, home.url);
});
