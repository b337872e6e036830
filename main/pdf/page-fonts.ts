// The fonts that a page uses, in the order in which it first uses them. Refuses to keep their programs.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FontFacts } from '../layout/page-glyphs.ts';
import type { PlacedFont } from './graphics-state.ts';
import { NUMBERS_AFTER } from './path-data.ts';

/** What pdf.js tells of a font (its `FontFaceObject`, which has no types). */
type PdfjsFont = {
  name?: string;
  loadedName?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  ascent?: number;
  descent?: number;
  fontMatrix?: readonly number[];
};

/** From where to where the ink of a glyph reaches, in parts of its size from its origin. */
export type Ink = { from: number; to: number };

/** Finds fonts by the name that the operators use, and the ink of glyphs by font and pdf.js' own character for them. */
export type PageFonts = {
  facts: FontFacts[];
  find: (name: string) => PlacedFont;
  findInk: (font: PlacedFont, character: string) => Ink | null;
};

/** Where a font tells nothing that can be believed. */
const USUAL_ASCENT = 0.9;
const USUAL_DESCENT = 0.25;

const believable = (value: number | undefined, usual: number): number => {
  const size = Math.abs(value ?? 0);
  return size > 0.05 && size < 2 ? size : usual;
};

/** Opens the fonts of a page; pdf.js knows each by the time its first operator arrives. */
export function openFonts(page: PDFPageProxy): PageFonts {
  const facts: FontFacts[] = [];
  const known = new Map<string, PlacedFont>();
  const loadedNames: string[] = [];
  const inks = new Map<string, Ink | null>();
  const read = (name: string): PlacedFont => {
    const font: PdfjsFont = page.commonObjs.has(name) ? ((page.commonObjs.get(name) ?? {}) as PdfjsFont) : {};
    const fullName = font.name ?? '';
    loadedNames.push(font.loadedName ?? name);
    facts.push({
      name: fullName,
      isBold: font.bold === true || font.black === true || /bold|black|heavy|semibold|demi/i.test(fullName),
      isItalic: font.italic === true || /italic|oblique/i.test(fullName),
      ascent: believable(font.ascent, USUAL_ASCENT),
      descent: believable(font.descent, USUAL_DESCENT),
    });
    return { index: facts.length - 1, unitsPerPoint: font.fontMatrix?.[0] ?? 0.001, isVertical: font.vertical === true };
  };
  return {
    facts,
    find: (name) => {
      const placed = known.get(name) ?? read(name);
      known.set(name, placed);
      return placed;
    },
    findInk: (font, character) => {
      const id = `${loadedNames[font.index]}_path_${character}`;
      const found = inks.get(id);
      if (found !== undefined) return found;
      const ink = page.commonObjs.has(id) ? inkOf((page.commonObjs.get(id) as { path?: ArrayLike<number> }).path ?? []) : null;
      inks.set(id, ink);
      return ink;
    },
  };
}

function inkOf(path: ArrayLike<number>): Ink | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < path.length; ) {
    const numbers = NUMBERS_AFTER[path[at] ?? -1];
    if (numbers === undefined) return null;
    for (let x = at + 1; x <= at + numbers; x += 2) {
      from = Math.min(from, path[x] ?? 0);
      to = Math.max(to, path[x] ?? 0);
    }
    at += 1 + numbers;
  }
  return from <= to ? { from, to } : null;
}
