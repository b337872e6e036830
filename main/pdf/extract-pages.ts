// Reads all pages of a PDF, one at a time, and hands each on as soon as its layout is settled.
// A page that fails or takes too long is handed on with its code and no text; the rest goes on.
import { AppError, type ErrorCode } from '#border/errors';
import type { Box, PageLayout, PageSize, TitleStyle } from '#border/model';
import { isOfDisk } from '../base/disk-error.ts';
import { layOutPage, openEditionLayout, type ReadyPage } from '../layout/edition-layout.ts';
import type { PageGlyphs } from '../layout/page-glyphs.ts';
import { openActualText } from './actual-text.ts';
import { pageSizeOf, UNKNOWN_SIZE } from './inspect-document.ts';
import { type OpenDocument, openDocument } from './open-document.ts';
import { readGlyphs } from './read-glyphs.ts';

/** A page that was read, or why it was not; then its layout is empty. */
export type ExtractedPage = { page: number; layout: PageLayout; fault: ErrorCode | null };

/** How pages are read. */
export type ExtractOptions = {
  /** A page that takes longer is given up. */
  pageLimitMs: number;
  /** What corrections have taught of the title. */
  style: TitleStyle | null;
  /** Whether pages follow their structure tree where they have one that counts. */
  usesStructure: boolean;
  /** The pages that are wanted; all unless told. */
  only?: ReadonlySet<number>;
};

const usual: ExtractOptions = { pageLimitMs: 20_000, style: null, usesStructure: true };

/** Reads the document at `path`, giving pages in their order; answers their number. Throws what `openDocument` throws. */
export async function extractPages(
  path: string,
  password: string | null,
  give: (page: ExtractedPage) => void,
  given: Partial<ExtractOptions> = {},
): Promise<number> {
  const options = { ...usual, ...given };
  const pages = await openPages(path, password, options);
  try {
    const edition = openEditionLayout(options);
    const faults = new Map<number, ErrorCode>();
    const giveReady = (ready: readonly ReadyPage[]): void => {
      for (const { number, layout } of ready) give({ page: number, layout, fault: faults.get(number) ?? null });
    };
    for (let number = 1; number <= pages.count; number += 1) {
      if (options.only?.has(number) === false) continue;
      const { glyphs, fault } = await pages.read(number);
      if (fault !== null) faults.set(number, fault);
      giveReady(edition.add(number, glyphs));
    }
    giveReady(edition.finish());
    return pages.count;
  } finally {
    await pages.close();
  }
}

/** Reads page 1 alone. Throws what `openDocument` throws. */
export async function readFront(path: string, password: string | null): Promise<PageLayout> {
  const pages = await openPages(path, password, usual);
  try {
    return layOutPage((await pages.read(1)).glyphs);
  } finally {
    await pages.close();
  }
}

/** Where the pictures of a page are drawn, as far as they are not clipped away. Throws what `openDocument` throws, and the fault of the page. */
export async function readImages(path: string, password: string | null, page: number): Promise<Box[]> {
  const pages = await openPages(path, password, usual);
  try {
    const { glyphs, fault } = await pages.read(page);
    if (fault !== null) throw new AppError(fault, { page });
    return glyphs.images;
  } finally {
    await pages.close();
  }
}

/** pdf.js keeps something of each page, and all fonts, until its document is closed; so a long one is opened anew after this many pages. */
const PAGES_OF_ONE_OPENING = 200;

type ReadPage = { glyphs: PageGlyphs; fault: ErrorCode | null };
type Pages = { count: number; read: (number: number) => Promise<ReadPage>; close: () => Promise<void> };

async function openPages(path: string, password: string | null, { pageLimitMs }: ExtractOptions): Promise<Pages> {
  let document: OpenDocument | null = await openDocument(path, password);
  const count = document.pdf.numPages;
  const actualText = openActualText(path, password);
  let pagesRead = 0;
  const close = async (): Promise<void> => {
    const open = document;
    document = null;
    await open?.close();
  };
  const readGlyphsOf = async (number: number, found: { size: PageSize }): Promise<PageGlyphs> => {
    if (document === null || pagesRead === PAGES_OF_ONE_OPENING) {
      const before = document;
      document = null;
      pagesRead = 0;
      document = await (before?.reopen() ?? openDocument(path, password));
    }
    pagesRead += 1;
    const page = await document.ask(document.pdf.getPage(number));
    found.size = pageSizeOf(page);
    try {
      const shown = await withinTime(readGlyphs(document, page), pageLimitMs);
      await actualText.fill(number, shown);
      return shown;
    } finally {
      page.cleanup();
    }
  };
  return {
    count,
    read: async (number) => {
      const found = { size: UNKNOWN_SIZE };
      try {
        return { glyphs: await readGlyphsOf(number, found), fault: null };
      } catch (error) {
        // It says nothing of this page, and every later one would fail alike: the whole is tried again another time.
        if (isOfDisk(error)) throw error;
        const fault = error instanceof AppError ? error.code : 'pdf/broken';
        // What goes on behind an abandoned page ends only with its document.
        if (fault === 'pdf/too-slow') await close();
        return { glyphs: { ...found.size, glyphs: [], fonts: [], rules: [], boxes: [], images: [], structure: null }, fault };
      }
    },
    close: async () => {
      await actualText.close();
      await close();
    },
  };
}

async function withinTime<Value>(work: Promise<Value>, limitMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('pdf/too-slow')), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
    // After the limit nobody waits for the work, which ends in an error of its own.
    work.catch(() => {});
  }
}
