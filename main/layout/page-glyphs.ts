// What a page holds before anyone has read it: glyphs with their places, and what is drawn between them.
// Everything is in points from the top left of the unrotated page. The order of the glyphs is no evidence of anything.
import type { Box, PageSize } from '#border/model';

/** The text of a glyph that its font does not name: a letter, by its width. */
export const UNNAMED = '\u0000';
/** The same for a glyph without width, which is a mark: a code point that no text can hold. */
export const UNNAMED_MARK = '\uFDD0';
/** The text of a mark that another glyph's text already holds. A letter of that kind has an empty text. */
export const SILENT_MARK = '\u034F';

/** The `node` of a glyph that no element of the structure tree holds. */
export const UNTAGGED = -1;
/** The `node` of a glyph that its file marks as no part of the content: folios, running heads, ornaments. */
export const ARTIFACT = -2;

/** One glyph, kept whole: a ligature carries all of its letters. */
export type Glyph = {
  /** Its letters as the font names them, or one of the constants above. */
  text: string;
  /** Where its baseline begins. */
  x: number;
  y: number;
  /** How far it advances along its baseline. */
  width: number;
  /** Height of the font in points, as set. */
  size: number;
  /** Direction of the baseline in whole degrees clockwise, 0 to 359. */
  angle: number;
  /** Place of its font in `fonts`. */
  font: number;
  /** The marks that sit on it, once they have been found. */
  marks: string;
  /** Place of its piece of content in `structure`, or one of the two constants above. */
  node: number;
};

/** An element of the structure tree, by its number on the page and its role, which the file's role map has led to a standard one. */
export type StructureElement = { id: number; role: string };

/** A piece of content with the elements around it, outermost first. */
export type StructureLeaf = { elements: StructureElement[] };

/** Where the middle of a glyph is along its line. */
export const centreOf = (glyph: Glyph): number => glyph.x + glyph.width / 2;

/** What is known of a font. Ascent and descent are parts of the size, both positive. */
export type FontFacts = { name: string; isBold: boolean; isItalic: boolean; ascent: number; descent: number };

/** A straight horizontal or vertical line that separates. */
export type Rule = { x0: number; y0: number; x1: number; y1: number };

/** One page as it comes out of a PDF. */
export type PageGlyphs = PageSize & {
  glyphs: Glyph[];
  fonts: FontFacts[];
  rules: Rule[];
  /** Drawn frames and tints, with text in them or without. */
  boxes: Box[];
  images: Box[];
  /** The pieces of content of its structure tree, in the order of the tree; null where the file has none for this page. */
  structure: StructureLeaf[] | null;
};
