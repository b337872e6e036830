// The press room: one browser page whose every address is answered from memory, and the steps from an edition to its PDFs.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser, Page, Route } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { developPictures, type Film } from './darkroom.ts';
import type { Edition } from './edition.ts';
import type { Paper } from './layout/paper.ts';
import { readLayoutTexts, readTexts, type Texts } from './read-texts.ts';
import { editionHtml } from './templates/edition-html.ts';
import { fontFiles, fontsCss } from './templates/fonts.ts';
import { makeSetting, type Pictures } from './templates/setting.ts';
import { paperHtml } from './templates/sheet-html.ts';
import { makeSheetSetting } from './templates/sheet-setting.ts';
import { Truth } from './truth.ts';

const origin = 'http://press.invalid';
const types: Record<string, string> = {
  css: 'text/css',
  ts: 'text/javascript',
  jpg: 'image/jpeg',
  html: 'text/html; charset=utf-8',
};

/** What one edition leaves the press as. `remarks` name what the copy fitter could not make look right. */
export type Printed = { pdf: Buffer; shuffled: Buffer; truth: Truth; remarks: string[] };
/** Prints editions one after the other; close() ends the browser. */
export type PressRoom = {
  print(edition: Edition, film: Film, texts?: Texts): Promise<Printed>;
  printPaper(paper: Paper, film: Film): Promise<Omit<Printed, 'shuffled'>>;
  printPage(html: string, size: { width: number; height: number }, masthead: Truth['masthead']): Promise<Printed>;
  close(): Promise<void>;
};

/** Opens the room. */
export async function openPressRoom(): Promise<PressRoom> {
  const browser = await openChromium();
  const answers = new Map<string, Buffer | string>();
  const page = await openPage(browser, answers);
  const show = async (html: string): Promise<Page> => {
    answers.set('/edition.html', html);
    await page.goto(`${origin}/edition.html`);
    await page.waitForFunction(() => window.press !== undefined);
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
  return {
    printPage: async (html, size, masthead) => {
      await page.setViewportSize(size);
      await show(html);
      return printShown(page, masthead);
    },
    print: async (edition, film, texts = readTexts(edition.title.language)) => {
      const pictures: Pictures = new Map();
      const html = editionHtml(edition, makeSetting(edition, texts, pictures));
      await page.setViewportSize({ width: edition.title.widthPixels, height: edition.title.heightPixels });
      await show('<!doctype html><script type="module" src="/script/in-page/press-page.ts"></script>');
      for (const [address, bytes] of await developPictures(page, pictures, film)) answers.set(address, bytes);
      await show(html);
      return printShown(page, edition.masthead);
    },
    printPaper: async (paper, film) => {
      const pictures: Pictures = new Map();
      const ask = (scene: string): string => {
        const address = `/photograph/${scene}-${paper.day}.jpg`;
        pictures.set(address, { scene, seed: `${scene}/${paper.file}` });
        return address;
      };
      const html = paperHtml(paper, (language) => makeSheetSetting(language, readLayoutTexts(language), ask));
      await page.setViewportSize({ width: paper.width, height: paper.height });
      await show('<!doctype html><script type="module" src="/script/in-page/press-page.ts"></script>');
      for (const [address, bytes] of await developPictures(page, pictures, film)) answers.set(address, bytes);
      await show(html);
      return printFlowed(page, mastheadOf(paper));
    },
    close: () => browser.close(),
  };
}

function mastheadOf({ name, day, language, direction, printed, sheets }: Paper): Truth['masthead'] {
  const issue = printed.issue.replace(/\D/g, '');
  return Truth.shape.masthead.parse({ title: name, day, language, direction, issue, price: printed.price, pages: sheets.length });
}

async function openPage(browser: Browser, answers: ReadonlyMap<string, Buffer | string>): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateMedia({ media: 'print' });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.route('**/*', (route) => answerRoute(route, answers));
  return page;
}

async function answerRoute(route: Route, answers: ReadonlyMap<string, Buffer | string>): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const body = answers.get(pathname) ?? readAsset(pathname);
  if (body === null) return route.fulfill({ status: 404, body: `Nothing at ${pathname}` });
  return route.fulfill({ body, contentType: types[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? 'font/ttf' });
}

function readAsset(pathname: string): Buffer | string | null {
  const font = fontFiles.get(pathname);
  if (font !== undefined) return readFileSync(font);
  if (pathname === '/style/fonts.css') return fontsCss();
  if (pathname.startsWith('/style/')) return readFileSync(new URL(`templates${pathname.slice(6)}`, import.meta.url));
  if (pathname.startsWith('/script/'))
    return stripTypeScriptTypes(readFileSync(new URL(pathname.slice(8), import.meta.url), 'utf8'));
  return null;
}

async function printShown(page: Page, masthead: Truth['masthead']): Promise<Printed> {
  const remarks = await page.evaluate(() => window.press.fitCopy());
  await page.evaluate(() => window.press.dropUnusedHyphens());
  const pages = await page.evaluate(() => window.press.measureTruth());
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  await page.evaluate((seed) => window.press.shufflePages(seed), `${masthead.title}/${masthead.day}`);
  const shuffled = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
  return {
    pdf: dateEvening(pdf, masthead.day),
    shuffled: dateEvening(shuffled, masthead.day),
    truth: { masthead, pages },
    remarks,
  };
}

/** Sets a paper of the layout set, whose copy runs through columns at fixed places. It has no shuffled twin. */
async function printFlowed(page: Page, masthead: Truth['masthead']): Promise<Omit<Printed, 'shuffled'>> {
  const remarks = await page.evaluate(() => [...window.press.flowText(), ...window.press.fitLists()]);
  await page.evaluate(() => window.press.dropUnusedHyphens());
  const pages = await page.evaluate(() => window.press.measureTruth());
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  return { pdf: dateEvening(pdf, masthead.day), truth: { masthead, pages }, remarks };
}

/** Papers are made up on the evening before; it also makes two runs give the same bytes. */
function dateEvening(pdf: Buffer, day: string): Buffer {
  const evening = new Date(Date.parse(`${day}T21:40:00Z`) - 86_400_000);
  const stamp = evening.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  const text = pdf.toString('latin1').replace(/\(D:\d{14}\+00'00'\)/g, `(D:${stamp}+00'00')`);
  return Buffer.from(text, 'latin1');
}
