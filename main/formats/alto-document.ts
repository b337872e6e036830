// What an ALTO file says, version 1 to 4, in its own unit and its own order. Refuses to interpret: nothing is joined, moved or left out but blanks.
import type { Direction, Role } from '#border/model';

/** The unit of every place and size in a file, fonts excepted: a pixel of the picture, a tenth of a millimetre, 1/1200 inch. */
export type AltoUnit = 'pixel' | 'mm10' | 'inch1200';

/** A rectangle from the top left of the page, in the file's unit. */
export type AltoBox = { x: number; y: number; width: number; height: number };

/** How letters are set; what the file does not say is null or false. */
export type AltoStyle = { sizePoints: number | null; family: string | null; isBold: boolean; isItalic: boolean };

/** One String. A word cut at a line's end is `head` before the end and `tail` after it, and `whole` is what the file calls the whole word. */
export type AltoString = {
  id: string | null;
  content: string;
  box: AltoBox | null;
  style: AltoStyle;
  /** From 0 to 1 (WC). */
  confidence: number | null;
  language: string | null;
  part: 'head' | 'tail' | null;
  whole: string | null;
};

/** One TextLine. `baseline` has one point without x where the file gives a number alone. */
export type AltoLine = {
  id: string | null;
  box: AltoBox | null;
  baseline: readonly { x: number | null; y: number }[];
  style: AltoStyle;
  language: string | null;
  direction: Direction | null;
  role: Role | null;
  labels: readonly string[];
  strings: AltoString[];
  hyphen: { content: string; box: AltoBox | null } | null;
};

/** What a block is: text, other blocks, a picture, or a drawn line or frame. */
export type AltoBlockKind = 'text' | 'composed' | 'picture' | 'graphic';

/** How sure an article is, from 0 to 1, and the printed pages on which it goes on and from which it comes. */
export type ToldArticle = { confidence: number; continuesOn: number | null; continuedFrom: number | null };

/**
 * One block. `role` is what its tags, its TYPE or those of the blocks around it say. `rotation` is of what is in it, in degrees
 * counterclockwise. Text blocks have `lines`, composed ones `blocks`; files that mix the two are read as they are.
 */
export type AltoBlock = {
  kind: AltoBlockKind;
  id: string | null;
  box: AltoBox | null;
  role: Role | null;
  /** Tags and TYPE as written. */
  labels: readonly string[];
  /** What its tags say beside their labels: our own export writes the headline of an article there. */
  description: string | null;
  /** What our own export says of an article beside its headline; null in all other files. */
  told: ToldArticle | null;
  /** The block that the file says is read next (IDNEXT). */
  nextId: string | null;
  rotation: number;
  language: string | null;
  direction: Direction | null;
  lines: AltoLine[];
  blocks: AltoBlock[];
};

/** The print space or a margin, with the blocks in it. */
export type AltoSpace = { kind: 'print' | 'top' | 'left' | 'right' | 'bottom'; box: AltoBox | null; blocks: AltoBlock[] };

/** One page. `number` is its place in the issue (PHYSICAL_IMG_NR), `printedNumber` what stands on it, `confidence` from 0 to 1. */
export type AltoPage = {
  id: string | null;
  number: number | null;
  printedNumber: string | null;
  unit: AltoUnit;
  width: number;
  height: number;
  /** True where the page states no size, and the size is that of what stands on it. */
  isSizeGuessed: boolean;
  /** Resolution of the picture where the settings of the OCR tell it; pixels have no size otherwise. */
  pixelsPerInch: number | null;
  rotation: number;
  language: string | null;
  confidence: number | null;
  spaces: AltoSpace[];
};

/** A whole file. `readingOrder` holds the ids of what its ReadingOrder names, groups flattened; empty where it has none. */
export type AltoDocument = {
  unit: AltoUnit;
  /** Path or name of the picture as the file gives it. */
  sourceFileName: string | null;
  /** The programs that made it, as the file names them. */
  makers: string[];
  pixelsPerInch: number | null;
  readingOrder: string[];
  pages: AltoPage[];
};

/** All blocks of a page in the order of the file, those inside others after the one that holds them. */
export function blocksOf(page: AltoPage): AltoBlock[] {
  const found: AltoBlock[] = [];
  const add = (block: AltoBlock): void => {
    found.push(block);
    block.blocks.forEach(add);
  };
  for (const space of page.spaces) space.blocks.forEach(add);
  return found;
}

/** How many Strings of a page have letters in them. */
export function countStrings(page: AltoPage): number {
  return blocksOf(page).reduce((sum, { lines }) => sum + lines.reduce((count, line) => count + line.strings.length, 0), 0);
}
