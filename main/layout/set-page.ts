// A page whose lines and words another program has found, as ALTO files and OCR give it, on its way into the layout model.
// Places are points from the top left of the unrotated page. The order of blocks, lines and words within a line is no evidence of anything.
import type { Box, PageLayout, PageSize, Role } from '#border/model';
import type { Rule } from './page-glyphs.ts';

/** One string as the file gives it, without the hyphen of a line's end that the file marks apart. */
export type SetWord = {
  text: string;
  box: Box;
  /** What the whole word is where this is its first half at a line's end, and the file says so; its other half then is `isTail`. */
  whole: string | null;
  isTail: boolean;
};

/** One printed line of one column. `sizePoints` is the size of its letters, null where the file does not know. */
export type SetLine = {
  words: SetWord[];
  box: Box;
  baselineY: number;
  sizePoints: number | null;
  isBold: boolean;
  isItalic: boolean;
  /** Whether the line ends in a hyphen that the file marks. */
  endsInHyphen: boolean;
};

/** A block of lines. `role` is what the file says it is, null where it says nothing. */
export type SetBlock = { id: string; box: Box; lines: SetLine[]; role: Role | null };

/** One page. */
export type SetPage = PageSize & {
  source: Exclude<PageLayout['source'], 'pdf'>;
  language: string | null;
  blocks: SetBlock[];
  rules: Rule[];
  images: Box[];
};

/** An article as the logical structure of a file tells it: its blocks on this page in reading order, by their ids. */
export type SetArticle = { headline: string | null; blocks: { id: string; role: Role }[] };
