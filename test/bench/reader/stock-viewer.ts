// The stock viewer of pdf.js as one of two viewers: in the Chromium in which the application runs, in a window of the same size.
import { type BrowserServer, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../host/find-chromium.ts';
import { browserMemoryMb } from './browser-memory.ts';
import { scrollFrames } from './scroll-frames.ts';
import { serveStock } from './stock-server.ts';
import type { Shown, Viewer } from './viewer.ts';

type Stock = { open: (scale: string) => Promise<Shown>; turnTo: (page: number) => Promise<Shown>; close: () => Promise<void> };
type Stocked = { stock: Stock };

/** Starts it with a container of the size of Kiosque's desk. */
export async function openStock(pdf: string, desk: { width: number; height: number }): Promise<Viewer> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('The stock viewer needs an installed Chromium.');
  const served = await serveStock(pdf);
  const switches = ['--force-color-profile=srgb', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const server: BrowserServer = await chromium.launchServer({ executablePath, args: switches });
  const browser = await chromium.connect(server.wsEndpoint());
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(served.address);
  await page.waitForFunction(() => 'stock' in window);
  await page.evaluate(({ width, height }) => {
    const container = document.querySelector('#container') as HTMLElement;
    container.style.width = `${width}px`;
    container.style.height = `${height}px`;
  }, desk);
  const open = (scale: string): Promise<Shown> =>
    page.evaluate((value) => (window as unknown as Stocked).stock.open(value), scale);
  const close = (): Promise<void> => page.evaluate(() => (window as unknown as Stocked).stock.close());
  await open('page-fit');
  await close();
  return {
    open: () => open('page-fit'),
    close,
    turnTo: (wanted) => page.evaluate((number) => (window as unknown as Stocked).stock.turnTo(number), wanted),
    scroll: async () => {
      await open('page-width');
      await page.waitForTimeout(1000);
      const length = await page.locator('#container').evaluate((one) => one.scrollHeight - one.clientHeight);
      const frames = await scrollFrames(page, { x: 600, y: 300 }, length);
      await close();
      return frames;
    },
    memoryMb: () => browserMemoryMb(page, server.process().pid ?? 0),
    quit: async () => {
      await browser.close();
      await server.close();
      await served.close();
    },
  };
}
