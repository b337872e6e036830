// The cells of a page, each drawn by the steps that pdf.js noted for its place, are what all steps draw there, and the page as it is drawn
// whole: in a real Chromium, with the reader's own drawing, on pages of newspapers, scans, pictures and annotations.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../../press/chromium.ts';
import { projectRoot } from '../../../run/project-root.ts';
import { suite } from '../../../support/suites.ts';
import type { Asked, CellsPage, Compared } from './compare-cells.ts';

const origin = 'http://kiosque.test';
const html = `<!doctype html><meta charset="utf-8"><title>Cells</title>
<script type="importmap">{"imports":{"pdfjs-dist":"/pdfjs/build/pdf.min.mjs"}}</script>
<script type="module" src="/test/renderer/reader/tiles/compare-cells.ts"></script>`;
const types: Record<string, string> = {
  '': 'text/html',
  '.mjs': 'text/javascript',
  '.ts': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** As many levels (of 255) a pixel may lie apart. */
const mostApart = 8;
/** So small a share may lie farther from the whole page: a letter rests on a quarter of a pixel, counted from where its canvas begins. */
const mostShifted = 0.0005;

const samples = join(projectRoot, 'assets/samples');
const pages: [name: string, page: number, width: number, path: string][] = [
  [join(samples, 'HP_20240328.pdf'), 1, 1200],
  [join(samples, 'صباح المدينة 2024-03-28.pdf'), 2, 900],
  [suite('pdf/newspapers/sample-color-newsletter.pdf'), 1, 900],
  [suite('pdf/newspapers/ndnp-sample1.pdf'), 1, 900],
  [suite('pdf/arabic-scan/oclc_4770057679-v1-i_1.pdf'), 2, 900],
  [suite('pdf/pypdf-sample-files/023-cmyk-image__cmyk-image.pdf'), 1, 900],
  [suite('pdf/pypdf-sample-files/026-latex-multicolumn__multicolumn.pdf'), 1, 900],
  [suite('pdf/pypdf-sample-files/024-annotations__annotated_pdf.pdf'), 1, 900],
].map(([path, page, width]) => [basename(String(path)), Number(page), Number(width), String(path)]);

let browser: Browser;
let page: Page;
let pdf = '';

/** Everything that the page asks for is a file of the project or of pdf.js; TypeScript goes without its types. */
function answer(path: string): Buffer | string {
  if (path === '/') return html;
  if (path === '/file.pdf') return readFileSync(pdf);
  if (path.startsWith('/pdfjs/')) return readFileSync(join(projectRoot, 'node_modules/pdfjs-dist', path.slice('/pdfjs'.length)));
  return stripTypeScriptTypes(readFileSync(join(projectRoot, path), 'utf8'));
}

beforeAll(async () => {
  browser = await openChromium();
  page = await browser.newPage();
  await page.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: types[extname(pathname)] ?? 'application/octet-stream', body: answer(pathname) });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'compareCells' in globalThis);
});
afterAll(() => browser.close());

function compare(path: string, asked: Asked): Promise<Compared> {
  pdf = path;
  return page.evaluate((given) => (globalThis as unknown as CellsPage).compareCells(given), asked);
}

describe('the cells of a page', { timeout: 240_000 }, () => {
  it.each(pages)('are the page as it is drawn whole: %s, page %i', async (_, number, width, path) => {
    const { cells, farthest, shifted, inked } = await compare(path, { page: number, width, isMisled: false });
    expect(cells).toBeGreaterThan(3);
    expect(inked).toBeGreaterThan(100);
    expect(farthest).toBeLessThanOrEqual(mostApart);
    expect(shifted).toBeLessThan(mostShifted);
  });

  it('are each drawn by a part of the steps alone, and would not be the page by those of another cell', async () => {
    const [[, number, width, path] = ['', 1, 1, '']] = pages;
    const { steps, mostDrawn } = await compare(path, { page: number, width, isMisled: false });
    expect(mostDrawn).toBeGreaterThan(0);
    expect(mostDrawn).toBeLessThan(steps * 0.8);
    const misled = await compare(path, { page: number, width, isMisled: true });
    expect(misled.farthest).toBeGreaterThan(mostApart);
    expect(misled.shifted).toBeGreaterThan(mostShifted);
  });
});
