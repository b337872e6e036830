// Kiosque's reader as one of two viewers: the built application over a library that holds the edition.
import type { Page } from '@playwright/test';
import { type App, startApp } from '../../app/start-app.ts';
import { browserMemoryMb } from './browser-memory.ts';
import { scrollFrames } from './scroll-frames.ts';
import type { Shown, Viewer } from './viewer.ts';

/** Starts it in a folder that holds `library`; `desk` is the size of what shows the pages, in CSS pixels. */
export async function openKiosque(
  folder: string,
  edition: string,
): Promise<Viewer & { desk: { width: number; height: number } }> {
  const app = await startApp(folder);
  const { page } = app;
  await page.getByRole('main').waitFor();
  const open = async (spread: 'single' | 'continuous'): Promise<Shown> => {
    await set(app, spread);
    const shown = showPage(page, 1, `#/read/${edition}/1`);
    return shown;
  };
  const close = async (): Promise<void> => {
    await page.evaluate(() => {
      window.location.hash = '#/shelf';
    });
    await page.locator('.sheet').first().waitFor({ state: 'detached' });
  };
  await open('single');
  const desk = await page.locator('.desk').evaluate((one) => ({ width: one.clientWidth, height: one.clientHeight }));
  await close();
  return {
    desk,
    open: () => open('single'),
    close,
    turnTo: (wanted) => showPage(page, wanted, null),
    scroll: async () => {
      await open('continuous');
      await page.keyboard.press('w');
      await page.waitForTimeout(1000);
      const length = await page.locator('.desk').evaluate((one) => one.scrollHeight - one.clientHeight);
      const frames = await scrollFrames(page, { x: 600, y: 300 }, length);
      await close();
      return frames;
    },
    memoryMb: () => browserMemoryMb(page, app.launched.child.pid ?? 0),
    quit: async () => void (await app.quit()),
  };
}

const set = (app: App, spread: string): Promise<unknown> =>
  app.page.evaluate((value) => {
    const { kiosque } = window as unknown as { kiosque: { call: (name: string, input: object) => Promise<unknown> } };
    return kiosque.call('settings.set', { spread: value });
  }, spread);

/** Goes to an address, or turns one page on where there is none, and waits for the page: its stored picture can be read, its canvas is sharp. */
function showPage(page: Page, wanted: number, hash: string | null): Promise<Shown> {
  return page.evaluate(
    async ([number, address]) => {
      const start = performance.now();
      if (address === null) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', code: 'ArrowRight' }));
      else window.location.hash = address;
      const until = async (isThere: () => boolean): Promise<number> => {
        for (;;) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          if (isThere()) return performance.now() - start;
        }
      };
      const sheet = `.sheet[data-page="${number}"]`;
      const isSharp = (): boolean => document.querySelector(`${sheet} .sheet-layer canvas`) !== null;
      const hasCover = (): boolean =>
        [...document.querySelectorAll<HTMLImageElement>(`${sheet} > img`)].some(
          ({ complete, naturalWidth }) => complete && naturalWidth > 0,
        );
      const hasPicture = (): boolean => document.querySelector(`${sheet} .sheet-picture:not([hidden])`) !== null;
      const readable = until(() => hasCover() || hasPicture() || isSharp());
      const sharp = until(isSharp);
      return { readableMs: await readable, sharpMs: await sharp };
    },
    [wanted, hash] as const,
  );
}
