// Finds the letters of glyphs that their font does not name, in the ActualText that some printers write around them.
// pdf.js drops it, so PDFium reads it, and only for pages that have such glyphs. Text inside form objects is not looked at.

import { isOfDisk } from '../base/disk-error.ts';
import { type Glyph, UNNAMED, UNNAMED_MARK } from '../layout/page-glyphs.ts';
import { giveText } from './give-text.ts';
import type { MarkedObject } from './marked-objects.ts';
import type { PdfiumDocument } from './open-pdfium.ts';
import type { ShownPage, ShownString } from './read-glyphs.ts';
import { findSlipped, mendSlipped, type Stretch } from './slipped-text.ts';

/** Fills pages of one document; PDFium opens it when the first page needs it. */
export type ActualText = {
  /**
   * On a page with unnamed glyphs, gives each stretch that has an ActualText its text: whole to its widest letter, since the stretch
   * is one shape, and nothing to the rest of it. An unnamed glyph outside all of them stays unnamed.
   */
  fill: (number: number, page: ShownPage) => Promise<void>;
  close: () => Promise<void>;
};

/** A longer stretch is no shape but a sentence, which cannot be given to one glyph. */
const MOST_GLYPHS = 12;
/** Texts whose composed form is remembered. */
const MOST_TEXTS = 20_000;

/** Opens nothing yet. */
export function openActualText(path: string, password: string | null): ActualText {
  let opening: Promise<PdfiumDocument | null> | null = null;
  const open = async (): Promise<PdfiumDocument | null> => {
    // PDFium takes a few hundred milliseconds to load, and most editions never need it.
    const { openPdfiumDocument } = await import('./open-pdfium.ts');
    // A file that pdf.js reads and PDFium refuses keeps its unnamed glyphs, which the page then tells as `needsOcr`.
    return openPdfiumDocument(path, password).catch((error: unknown) => {
      if (isOfDisk(error)) throw error;
      return null;
    });
  };
  return {
    fill: async (number, page) => {
      if (!page.glyphs.some(({ text }) => text === UNNAMED || text === UNNAMED_MARK)) return;
      opening ??= open();
      const document = await opening;
      if (document === null) return;
      const { readMarkedObjects } = await import('./marked-objects.ts');
      fillStretches(page, readMarkedObjects(document, number));
    },
    // An opening that failed was told to who asked for it.
    close: async () => (await opening?.catch(() => null))?.close(),
  };
}

function fillStretches(page: ShownPage, objects: readonly MarkedObject[]): void {
  const stretches = toStretches(page, objects);
  const slipped = findSlipped(stretches, page.glyphs);
  for (const run of slipped) mendSlipped(run);
  const mended = new Set(slipped.flat());
  for (const stretch of stretches) if (!mended.has(stretch)) fillShape(stretch.glyphs, stretch.text);
}

/** Objects of one mark, one after another, are one stretch. */
function toStretches(page: ShownPage, objects: readonly MarkedObject[]): Stretch[] {
  const { glyphs } = page;
  const findString = indexStrings(page.strings);
  const stretches: Stretch[] = [];
  for (let at = 0; at < objects.length; ) {
    const { mark, text } = objects[at] as MarkedObject;
    const letters = composed(text);
    const stretch: Stretch = { text, glyphs: [], first: glyphs.length, end: 0 };
    for (; objects[at]?.mark === mark; at += 1) {
      const { x, y } = objects[at] as MarkedObject;
      const string = findString(x, page.heightPoints - y, (one) => isNamedIn(letters, one, glyphs));
      if (string === null) continue;
      for (let glyph = string.first; glyph < string.end; glyph += 1) stretch.glyphs.push(glyphs[glyph] as Glyph);
      stretch.first = Math.min(stretch.first, string.first);
      stretch.end = Math.max(stretch.end, string.end);
    }
    if (stretch.glyphs.length > 0) stretches.push(stretch);
  }
  return stretches;
}

/** Whether all letters that a string names are letters of `letters`. */
function isNamedIn(letters: string, { first, end }: ShownString, glyphs: readonly Glyph[]): boolean {
  for (let at = first; at < end; at += 1) {
    for (const one of composed(glyphs[at]?.text ?? '')) {
      if (one !== UNNAMED && one !== UNNAMED_MARK && !letters.includes(one)) return false;
    }
  }
  return true;
}

const composedTexts = new Map<string, string>();

/** Its compatible form (NFKC); a page asks for the same few hundred again and again. */
function composed(text: string): string {
  const known = composedTexts.get(text);
  if (known !== undefined) return known;
  const form = text.normalize('NFKC');
  if (composedTexts.size < MOST_TEXTS) composedTexts.set(text, form);
  return form;
}

function fillShape(all: readonly Glyph[], text: string): void {
  const glyphs = all.filter((glyph) => glyph.text.trim() !== '');
  if (glyphs.length <= MOST_GLYPHS && text !== '' && !/\s/u.test(text)) giveText(glyphs, text);
}

const NEAR_POINTS = 0.06;

/** A string that does not fit counts as this much further away, in points. */
const MISFIT_POINTS = 0.03;

type FindString = (x: number, y: number, fits: (string: ShownString) => boolean) => ShownString | null;

/** Cells across a page at most, far more than any paper has. */
const CELLS_ACROSS = 2 ** 24;

/** Finds strings by their origin, to a twentieth of a point. A mark may begin where its letter does, so each is found once. */
function indexStrings(strings: readonly ShownString[]): FindString {
  const cellOf = (value: number): number => Math.round(value / NEAR_POINTS);
  const keyOf = (column: number, row: number): number => row * CELLS_ACROSS + column;
  const cells = Map.groupBy(strings, (string) => keyOf(cellOf(string.x), cellOf(string.y)));
  const used = new Set<ShownString>();
  return (x, y, fits) => {
    let nearest: ShownString | null = null;
    let least = NEAR_POINTS;
    const key = keyOf(cellOf(x) - 1, cellOf(y) - 1);
    for (let at = 0; at < 9; at += 1) {
      for (const string of cells.get(key + keyOf(at % 3, Math.floor(at / 3))) ?? []) {
        if (used.has(string)) continue;
        const apart = Math.hypot(string.x - x, string.y - y);
        const distance = apart < least && !fits(string) ? apart + MISFIT_POINTS : apart;
        if (distance >= least) continue;
        nearest = string;
        least = distance;
      }
    }
    if (nearest !== null) used.add(nearest);
    return nearest;
  };
}
