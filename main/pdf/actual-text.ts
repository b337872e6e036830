// Finds the letters of glyphs that their font does not name, in the ActualText that some printers write around them.
// pdf.js drops it, so PDFium reads it, and only for pages that have such glyphs. Text inside form objects is not looked at.
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

/** Opens nothing yet. */
export function openActualText(path: string, password: string | null): ActualText {
  let opening: Promise<PdfiumDocument | null> | null = null;
  const open = async (): Promise<PdfiumDocument | null> => {
    // PDFium takes a few hundred milliseconds to load, and most editions never need it.
    const { openPdfiumDocument } = await import('./open-pdfium.ts');
    // A file that pdf.js reads and PDFium refuses keeps its unnamed glyphs, which the page then tells as `needsOcr`.
    return openPdfiumDocument(path, password).catch(() => null);
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
    close: async () => (await opening)?.close(),
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
  const findString = indexStrings(page.strings);
  const stretches: Stretch[] = [];
  for (let at = 0; at < objects.length; ) {
    const { mark, text } = objects[at] as MarkedObject;
    const strings: ShownString[] = [];
    for (; objects[at]?.mark === mark; at += 1) {
      const { x, y } = objects[at] as MarkedObject;
      const string = findString(x, page.heightPoints - y, (one) => isNamedIn(text, page.glyphs.slice(one.first, one.end)));
      if (string !== null) strings.push(string);
    }
    if (strings.length === 0) continue;
    stretches.push({
      text,
      glyphs: strings.flatMap(({ first, end }) => page.glyphs.slice(first, end)),
      first: Math.min(...strings.map((string) => string.first)),
      end: Math.max(...strings.map((string) => string.end)),
    });
  }
  return stretches;
}

/** Whether all letters that the glyphs name are letters of the text. */
function isNamedIn(text: string, glyphs: readonly Glyph[]): boolean {
  const letters = text.normalize('NFKC');
  return glyphs.every((glyph) =>
    [...glyph.text.normalize('NFKC')].every((one) => one === UNNAMED || one === UNNAMED_MARK || letters.includes(one)),
  );
}

function fillShape(all: readonly Glyph[], text: string): void {
  const glyphs = all.filter((glyph) => glyph.text.trim() !== '');
  if (glyphs.length <= MOST_GLYPHS && text !== '' && !/\s/u.test(text)) giveText(glyphs, text);
}

const NEAR_POINTS = 0.06;

/** A string that does not fit counts as this much further away, in points. */
const MISFIT_POINTS = 0.03;

type FindString = (x: number, y: number, fits: (string: ShownString) => boolean) => ShownString | null;

/** Finds strings by their origin, to a twentieth of a point. A mark may begin where its letter does, so each is found once. */
function indexStrings(strings: readonly ShownString[]): FindString {
  const cellOf = (value: number): number => Math.round(value / NEAR_POINTS);
  const keyOf = (x: number, y: number): string => `${x} ${y}`;
  const cells = Map.groupBy(strings, (string) => keyOf(cellOf(string.x), cellOf(string.y)));
  const used = new Set<ShownString>();
  return (x, y, fits) => {
    let nearest: ShownString | null = null;
    let least = NEAR_POINTS;
    for (let at = 0; at < 9; at += 1) {
      for (const string of cells.get(keyOf(cellOf(x) + (at % 3) - 1, cellOf(y) + Math.floor(at / 3) - 1)) ?? []) {
        const distance = Math.hypot(string.x - x, string.y - y) + (fits(string) ? 0 : MISFIT_POINTS);
        if (distance >= least || used.has(string)) continue;
        nearest = string;
        least = distance;
      }
    }
    if (nearest !== null) used.add(nearest);
    return nearest;
  };
}
