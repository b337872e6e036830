// The desk: sharp at any zoom in bounded memory, pages under one another, columns that fill it, pinching, and swiping on the proper side.
import type { CDPSession } from '@playwright/test';
import type { PageLayout } from '#border/model';
import { test } from './sample-library.ts';
import { type App, expect } from './start-app.ts';
import { ask, editionId, goTo, waitForWholeReader } from './steps.ts';
import { violations } from './violations.ts';

test.setTimeout(240_000);

const atlas = 'L’Atlas du Matin';
const sabah = 'صباح المدينة';

const open = async (app: App, title: string, page: number, spread: 'single' | 'spread' | 'continuous'): Promise<string> => {
  const id = await editionId(app, title, '2024-03-28');
  await ask(app, 'settings.set', { spread });
  await goTo(app, `#/read/${id}/${page}`);
  await app.page.locator(`.sheet[data-page="${page}"] canvas`).first().waitFor({ timeout: 60_000 });
  return id;
};

/** Device pixels to each pixel of the screen, at the place of the visible pages where there are fewest and where there are most. */
const sharpness = (app: App): Promise<{ least: number; most: number }> =>
  app.page.evaluate(() => {
    const desk = (document.querySelector('.desk') as HTMLElement).getBoundingClientRect();
    const sheets = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect());
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.sheet-layer canvas')].map((canvas) => {
      const rect = canvas.getBoundingClientRect();
      return { rect, density: canvas.width / rect.width / window.devicePixelRatio };
    });
    const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
      x > left && x < right && y > top && y < bottom;
    let [least, most] = [Number.POSITIVE_INFINITY, 0];
    for (let y = desk.top + 3; y < desk.bottom - 14; y += 17) {
      for (let x = desk.left + 3; x < desk.right - 14; x += 17) {
        if (!sheets.some((sheet) => holds(sheet, x, y))) continue;
        const found = canvases.filter(({ rect }) => holds(rect, x, y)).map(({ density }) => density);
        const best = Math.max(0, ...found);
        least = Math.min(least, best);
        most = Math.max(most, best);
      }
    }
    return { least, most };
  });

const isSharp = async (app: App): Promise<void> => {
  await expect.poll(async () => (await sharpness(app)).least, { intervals: [100], timeout: 40_000 }).toBeGreaterThan(0.98);
  expect((await sharpness(app)).most).toBeLessThan(1.1);
};

/** Device pixels of all canvases together. */
const pixelsDrawn = (app: App): Promise<number> =>
  app.page.evaluate(() =>
    [...document.querySelectorAll('canvas')].reduce((sum, canvas) => sum + canvas.width * canvas.height, 0),
  );

const percent = (app: App) => app.page.locator('.reader-percent');
const zoomTo = async (app: App, wanted: RegExp): Promise<void> => {
  for (let step = 0; step < 16 && !wanted.test((await percent(app).textContent()) ?? ''); step += 1)
    await app.page.keyboard.press('+');
  await expect(percent(app)).toHaveText(wanted);
};

const sheet = async (app: App, page: number): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await app.page.locator(`.sheet[data-page="${page}"]`).boundingBox();
  if (box === null) throw new Error(`page ${page} is not on the desk`);
  return box;
};

/** The pages in the document, and the one that the slider stands at. */
const pagesThere = (app: App): Promise<number[]> =>
  app.page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sheet')]
      .map(({ dataset }) => Number(dataset.page))
      .sort((one, other) => one - other),
  );
const slider = (app: App) => app.page.locator('.page-slider');
const scrollTop = (app: App): Promise<number> => app.page.locator('.desk').evaluate((desk) => desk.scrollTop);

test('is sharp from 100 to 800 %, on dense screens too, in bounded memory', async ({ app }) => {
  await open(app, atlas, 2, 'single');
  await zoomTo(app, /^400/);
  await isSharp(app);
  await app.picture('desk-400-fr-light');
  // Panning brings strips of what is not drawn yet.
  const middle = { x: 600, y: 400 };
  await app.page.mouse.move(middle.x, middle.y);
  for (let step = 0; step < 6; step += 1) await app.page.mouse.wheel(220, 300);
  await isSharp(app);
  await zoomTo(app, /^800/);
  await isSharp(app);
  await expect.poll(() => pixelsDrawn(app)).toBeLessThan(36_000_000);

  const cdp = await app.page.context().newCDPSession(app.page);
  const screen = { width: 1280, height: 800, mobile: false };
  await cdp.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 2 });
  await isSharp(app);
  expect(await pixelsDrawn(app)).toBeLessThan(60_000_000);
  await app.page.keyboard.press('0');
  await isSharp(app);
  await cdp.send('Emulation.clearDeviceMetricsOverride');
});

test('fills its width with a column by a double click and by a key, and goes back to the page', async ({ app }) => {
  const id = await open(app, atlas, 2, 'single');
  const { layout } = await ask<{ layout: PageLayout }>(app, 'pages.layout', { id, page: 2 });
  const column = layout.articles.flatMap(({ blocks }) => blocks).find(({ role, box }) => role === 'body' && box.height > 60);
  if (column === undefined) throw new Error('no column');
  const { box } = column;
  const across = async (): Promise<{ left: number; right: number; top: number }> => {
    const on = await sheet(app, 2);
    const pixels = on.width / layout.widthPoints;
    return { left: on.x + box.x * pixels, right: on.x + (box.x + box.width) * pixels, top: on.y + box.y * pixels };
  };
  const before = await across();
  const at = { x: (before.left + before.right) / 2, y: before.top + 12 };
  await app.page.mouse.dblclick(at.x, at.y);
  const width = await app.page.locator('.desk').evaluate((desk) => desk.clientWidth);
  await expect.poll(async () => (await across()).right - (await across()).left).toBeGreaterThan(width * 0.9);
  const filled = await across();
  expect(filled.left).toBeGreaterThan(0);
  expect(filled.right).toBeLessThan(width);
  // What was pointed at is still at the height of the pointer.
  const on = await sheet(app, 2);
  expect(
    Math.abs(
      on.y +
        (on.height * (box.y + ((at.y - before.top) / (before.right - before.left)) * box.width)) / layout.heightPoints -
        at.y,
    ),
  ).toBeLessThan(6);
  await isSharp(app);
  await app.picture('desk-column-fr-light');
  await app.page.mouse.dblclick(width / 2, 400);
  await expect.poll(async () => (await sheet(app, 2)).height).toBeLessThan(800);
  const whole = await sheet(app, 2);
  await app.page.keyboard.press('z');
  await expect.poll(async () => (await sheet(app, 2)).width).toBeGreaterThan(whole.width * 1.5);
  await app.page.keyboard.press('z');
  await expect.poll(async () => (await sheet(app, 2)).width).toBeLessThan(whole.width * 1.02);
});

test('stretches the picture while it is pinched, keeps the point, and draws it sharp after', async ({ app }) => {
  const id = await open(app, atlas, 2, 'single');
  await app.page.keyboard.press('w');
  await expect.poll(async () => (await sheet(app, 2)).width).toBeGreaterThan(1000);
  const before = await sheet(app, 2);
  const at = { x: before.x + before.width * 0.3, y: 300 };
  const share = (at.y - before.y) / before.height;
  const cdp = await app.page.context().newCDPSession(app.page);
  const touches = (points: { x: number; y: number }[]) => points.map((point, id) => ({ ...point, id }));
  const touch = (session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touches(points) });
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const apart = (by: number) => [
    { x: at.x, y: at.y - by },
    { x: at.x, y: at.y + by },
  ];
  // What is stretched at each step, before anything is laid out anew.
  const stretched = await app.page.evaluateHandle(() => {
    const spread = document.querySelector('.spread') as HTMLElement;
    const seen: string[] = [];
    new MutationObserver(() => seen.push(spread.style.transform)).observe(spread, { attributeFilter: ['style'] });
    return seen;
  });
  await touch(cdp, 'touchStart', apart(40));
  await touch(cdp, 'touchMove', apart(60));
  await touch(cdp, 'touchMove', apart(80));
  await touch(cdp, 'touchEnd', []);
  await expect.poll(async () => (await sheet(app, 2)).width).toBeGreaterThan(before.width * 1.8);
  expect((await stretched.jsonValue()).some((transform) => /scale\(1\.\d+\)|scale\(2\)/.test(transform))).toBe(true);
  await expect.poll(() => app.page.locator('.spread').evaluate((spread) => (spread as HTMLElement).style.transform)).toBe('');
  const after = await sheet(app, 2);
  expect(after.width).toBeGreaterThan(before.width * 1.8);
  expect(Math.abs((at.x - after.x) / after.width - 0.3)).toBeLessThan(0.005);
  expect(Math.abs((at.y - after.y) / after.height - share)).toBeLessThan(0.005);
  await isSharp(app);

  // One finger swipes: forward to the left in French, to the right in Arabic. On a busy machine the browser takes touches away that are
  // not answered in time, so a finger tries again.
  const swipe = (from: number, to: number, pages: number[]): Promise<void> =>
    expect(async () => {
      if (`${await pagesThere(app)}` !== `${pages}`) await move(from, to);
      await expect.poll(() => pagesThere(app), { timeout: 3000 }).toEqual(pages);
    }).toPass({ timeout: 40_000 });
  const move = async (from: number, to: number): Promise<void> => {
    await touch(cdp, 'touchStart', [{ x: from, y: 300 }]);
    for (const share of [0.3, 0.6, 1]) await touch(cdp, 'touchMove', [{ x: from + (to - from) * share, y: 302 }]);
    await touch(cdp, 'touchEnd', []);
  };
  await app.page.keyboard.press('0');
  await expect.poll(async () => (await sheet(app, 2)).height).toBeLessThan(800);
  await swipe(700, 520, [3]);
  await swipe(520, 700, [2]);

  // One that rests on a word selects it, and draws the selection on; a tap takes it away.
  const { layout } = await ask<{ layout: PageLayout }>(app, 'pages.layout', { id, page: 2 });
  const column = layout.articles.flatMap(({ blocks }) => blocks).find(({ role, box }) => role === 'body' && box.height > 60);
  const on = await sheet(app, 2);
  const [x, y] = [(column?.box.x ?? 0) + 20, (column?.box.y ?? 0) + 20];
  const word = { x: on.x + (x / layout.widthPoints) * on.width, y: on.y + (y / layout.heightPoints) * on.height };
  const marks = app.page.locator('.selection-marks > i');
  await touch(cdp, 'touchStart', [word]);
  await expect(marks).toHaveCount(1);
  await touch(cdp, 'touchMove', [{ x: word.x, y: word.y + 30 }]);
  await touch(cdp, 'touchEnd', []);
  await expect.poll(() => marks.count()).toBeGreaterThan(2);
  await expect(app.page.locator('.reader-row > p[role="status"]').first()).toContainText('words selected');
  await touch(cdp, 'touchStart', [word]);
  await touch(cdp, 'touchEnd', []);
  await expect(marks).toHaveCount(0);
  await open(app, sabah, 1, 'spread');
  await expect.poll(() => pagesThere(app)).toEqual([1]);
  await swipe(520, 700, [2, 3]);
  await swipe(700, 520, [1]);
});

test('lays the pages under one another, and keeps the place from one way to the next', async ({ app }) => {
  const id = await open(app, atlas, 2, 'single');
  await app.page.keyboard.press('w');
  await expect.poll(async () => (await sheet(app, 2)).width).toBeGreaterThan(1000);
  await app.page.mouse.move(600, 400);
  await app.page.mouse.wheel(0, 500);
  await expect.poll(() => scrollTop(app)).toBeGreaterThan(400);
  const single = await sheet(app, 2);
  await app.page.keyboard.press('v');
  await expect(app.page.locator('.column')).toBeVisible();
  await expect.poll(async () => Math.abs((await sheet(app, 2)).y - single.y)).toBeLessThan(3);
  await expect(slider(app)).toHaveValue('2');
  // Scrolling reads on, and what is far is not in the document.
  await app.page.mouse.wheel(0, 1900);
  await expect(slider(app)).toHaveValue('3');
  await isSharp(app);
  await waitForWholeReader(app);
  await app.picture('desk-continuous-fr-light');
  expect(await violations(app)).toEqual([]);
  await app.page.keyboard.press('Home');
  await expect(slider(app)).toHaveValue('1');
  await expect.poll(() => pagesThere(app)).not.toContain(4);
  await app.page.getByRole('navigation', { name: 'Thumbnails' }).getByRole('button', { name: 'Page 4' }).click();
  await expect(slider(app)).toHaveValue('4');
  await expect.poll(() => pagesThere(app)).not.toContain(1);
  await expect.poll(async () => Math.abs((await sheet(app, 4)).y - 66)).toBeLessThan(30);
  // A hit is walked to wherever it is.
  await app.page.keyboard.press('Home');
  await expect(slider(app)).toHaveValue('1');
  await app.page.keyboard.press('f');
  await app.page.getByRole('searchbox', { name: 'Find in this edition' }).fill('bibliothèque');
  await expect(app.page.locator('.find-state')).toContainText('of');
  for (let step = 0; step < 6; step += 1) {
    await app.page.keyboard.press('Enter');
    await expect(app.page.locator('.frame.current')).toBeInViewport();
  }
  await app.page.keyboard.press('Escape');
  const read = Number(await slider(app).inputValue());
  // Back to what it was before, at the same place, and zoomed about the pointer on the way.
  await app.page.keyboard.press('v');
  await expect(app.page.locator('.column')).toHaveCount(0);
  await expect.poll(() => pagesThere(app)).toEqual([read]);
  await goTo(app, '#/shelf');
  await goTo(app, `#/read/${id}/3`);
  await app.page.keyboard.press('v');
  await expect.poll(async () => (await pagesThere(app)).includes(3)).toBe(true);
  await expect(slider(app)).toHaveValue('3');
});

test.describe('in Arabic', () => {
  test.use({ options: { locale: 'ar' } });

  test('lays an Arabic paper under one another', async ({ app }) => {
    await ask(app, 'settings.set', { theme: 'dark' });
    await open(app, sabah, 2, 'continuous');
    await expect(slider(app)).toHaveValue('2');
    await expect.poll(async () => Math.abs((await sheet(app, 2)).y - 66)).toBeLessThan(30);
    await app.page.keyboard.press('ArrowLeft');
    await expect(slider(app)).toHaveValue('3');
    await isSharp(app);
    await waitForWholeReader(app);
    await app.picture('desk-continuous-ar-dark');
    expect(await violations(app)).toEqual([]);
  });
});
