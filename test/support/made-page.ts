// Pages of glyphs made by hand, to test layout without a PDF. Every letter is half as wide as it is high.
import { layOutPage, openEditionLayout } from '../../main/layout/edition-layout.ts';
import { type FontFacts, type Glyph, type PageGlyphs, type Rule, UNTAGGED } from '../../main/layout/page-glyphs.ts';
import type { PageLayout } from '../../preload/model.ts';

const fonts: FontFacts[] = [
  { name: 'Regular', isBold: false, isItalic: false, ascent: 0.8, descent: 0.2 },
  { name: 'Bold', isBold: true, isItalic: false, ascent: 0.8, descent: 0.2 },
  { name: 'Italic', isBold: false, isItalic: true, ascent: 0.8, descent: 0.2 },
  { name: 'Gothic', isBold: false, isItalic: false, ascent: 0.8, descent: 0.2 },
];

/** How a line is set: in the usual family, or in Gothic. */
export type LineOptions = { size?: number; isBold?: boolean; isItalic?: boolean; isGothic?: boolean; angle?: number };

const fontOf = ({ isBold = false, isItalic = false, isGothic = false }: LineOptions): number =>
  isBold ? 1 : isItalic ? 2 : isGothic ? 3 : 0;

/** The glyphs of one line from (x, y), with drawn spaces. */
export function setLine(x: number, y: number, text: string, options: LineOptions = {}): Glyph[] {
  const { size = 10, angle = 0 } = options;
  const step = size / 2;
  const radians = (angle * Math.PI) / 180;
  return [...text].map((letter, at) => ({
    text: letter,
    x: x + Math.cos(radians) * at * step,
    y: y + Math.sin(radians) * at * step,
    width: step,
    size,
    angle,
    font: fontOf(options),
    marks: '',
    node: UNTAGGED,
  }));
}

/** The glyphs of a column, line under line, twelve points apart. */
export const setColumn = (x: number, y: number, lines: readonly string[], options: LineOptions = {}): Glyph[] =>
  lines.flatMap((line, at) => setLine(x, y + at * 1.2 * (options.size ?? 10), line, options));

/** The glyphs of one line that ends at `x1` and is read from the right; words without Arabic letters keep their own direction. */
export function setFromRight(x1: number, y: number, text: string, options: LineOptions = {}): Glyph[] {
  const seen = text
    .split(' ')
    .reverse()
    .map((word) => (/\p{Script=Arabic}/u.test(word.replace(/\p{N}/gu, '')) ? [...word].reverse().join('') : word))
    .join(' ');
  return setLine(x1 - ([...seen].length * (options.size ?? 10)) / 2, y, seen, options);
}

/** Lines under one another that are read from the right. */
export const setColumnFromRight = (x1: number, y: number, lines: readonly string[], options: LineOptions = {}): Glyph[] =>
  lines.flatMap((line, at) => setFromRight(x1, y + at * 1.2 * (options.size ?? 10), line, options));

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

/** Each article of a page, as the roles and the texts of its blocks. */
export const outlineOf = ({ articles, text }: PageLayout): string[][] =>
  articles.map(({ blocks }) => blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`));

/** The texts of a page that belong to no article. */
export const furnitureOf = ({ furniture, text }: PageLayout): string[] =>
  furniture.map(({ start, end }) => text.slice(start, end));

/** The pages of an edition, from the number `first` on. */
export function layOutEdition(pages: readonly PageGlyphs[], first = 1): PageLayout[] {
  const edition = openEditionLayout();
  const ready = [...pages.flatMap((page, at) => edition.add(first + at, page)), ...edition.finish()];
  return ready.map(({ layout }) => layout);
}
