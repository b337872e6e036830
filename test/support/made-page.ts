// Pages of glyphs made by hand, to test layout without a PDF. Every letter is half as wide as it is high.
import { layOutPage } from '../../main/layout/edition-layout.ts';
import { type FontFacts, type Glyph, type PageGlyphs, type Rule, UNTAGGED } from '../../main/layout/page-glyphs.ts';
import type { PageLayout } from '../../preload/model.ts';

const fonts: FontFacts[] = [
  { name: 'Regular', isBold: false, isItalic: false, ascent: 0.8, descent: 0.2 },
  { name: 'Bold', isBold: true, isItalic: false, ascent: 0.8, descent: 0.2 },
];

/** How a line is set. */
export type LineOptions = { size?: number; isBold?: boolean; angle?: number };

/** The glyphs of one line from (x, y), with drawn spaces. */
export function setLine(x: number, y: number, text: string, { size = 10, isBold = false, angle = 0 }: LineOptions = {}): Glyph[] {
  const step = size / 2;
  const radians = (angle * Math.PI) / 180;
  return [...text].map((letter, at) => ({
    text: letter,
    x: x + Math.cos(radians) * at * step,
    y: y + Math.sin(radians) * at * step,
    width: step,
    size,
    angle,
    font: isBold ? 1 : 0,
    marks: '',
    node: UNTAGGED,
  }));
}

/** The glyphs of a column, line under line, twelve points apart. */
export const setColumn = (x: number, y: number, lines: readonly string[], options: LineOptions = {}): Glyph[] =>
  lines.flatMap((line, at) => setLine(x, y + at * 1.2 * (options.size ?? 10), line, options));

/** A page of 600 by 800 points. */
export const makePage = (glyphs: Glyph[], more: Partial<PageGlyphs> = {}): PageGlyphs => ({
  widthPoints: 600,
  heightPoints: 800,
  rotation: 0,
  glyphs,
  fonts,
  rules: [],
  boxes: [],
  images: [],
  structure: null,
  ...more,
});

export const levelRule = (x0: number, x1: number, y: number): Rule => ({ x0, y0: y, x1, y1: y });
export const uprightRule = (x: number, y0: number, y1: number): Rule => ({ x0: x, y0, x1: x, y1 });

/** The page as it is read. */
export const layOut = (glyphs: Glyph[], more: Partial<PageGlyphs> = {}): PageLayout => layOutPage(makePage(glyphs, more));
