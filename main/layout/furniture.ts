// Finds what belongs to the paper and not to an article: the masthead, folios, running heads and date lines.
// Evidence is the edge of the page with repetition on another page, the row of something known, or a form that nothing else has.

import { fold } from '../text/fold.ts';
import { countWords, textOf } from './block-text.ts';
import { findMastheadZone } from './masthead-zone.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { sharedHeight } from './place.ts';

/** What stands in the outer part of a page, with its numbers blurred, so that pages can be compared. */
export type EdgeText = { key: string; place: number };

/** Furniture stands in this share of the page at its top and bottom. */
const EDGE_SHARE = 0.09;
const MOST_WORDS = 25;
/** What stands in the row of a running head is short. */
const MOST_ROW_WORDS = 18;
/** A masthead has no longer blocks; a column of text that begins beside it is none of it. */
const MOST_MASTHEAD_LINES = 5;

const blur = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/g, ' ');

function edgeOf(block: ReadBlock, { page, frame }: PageReading): number | null {
  const isSideways = frame.angle % 180 !== 0;
  const height = isSideways ? page.widthPoints : page.heightPoints;
  const box = frame.toPage({ x: block.x0, y: block.y0, width: block.x1 - block.x0, height: block.y1 - block.y0 });
  const middle = isSideways ? box.x + box.width / 2 : box.y + box.height / 2;
  const share = middle / height;
  return share < EDGE_SHARE || share > 1 - EDGE_SHARE ? share : null;
}

/** The edge texts of a page, for comparison with other pages. */
export function edgeTextsOf(reading: PageReading): EdgeText[] {
  return reading.blocks.flatMap((block) => {
    const place = edgeOf(block, reading);
    const text = textOf(block);
    return place === null || block.lines.length > 2 || text.split(' ').length > MOST_WORDS ? [] : [{ key: blur(text), place }];
  });
}

/** A folio alone: `12`, `- 12 -`, `Page 12`, `ص 12`, `12/24`. */
const FOLIO = /^[-–—•|\s]*(?:(?:page|p\.?|صفحة|ص)\s*)?(?<page>\p{N}{1,3})(?:\s*\/\s*\p{N}{1,3})?[-–—•|\s]*$/iu;

/** The number of a page as its folio prints it; null for any other text. */
export function readFolio(text: string): number | null {
  const printed = FOLIO.exec(text)?.groups?.page;
  return printed === undefined ? null : Number.parseInt(fold(printed).text, 10);
}

/** What the layout knows of a page's place in its edition. */
export type PlaceInEdition = { isFront: boolean; isElsewhere: (text: EdgeText) => boolean };

/** Parts the blocks of a page. `isElsewhere` tells whether another page known so far has the same text at the same height. */
export function partFurniture(
  reading: PageReading,
  { isFront, isElsewhere }: PlaceInEdition,
): { content: ReadBlock[]; furniture: ReadBlock[] } {
  const zone = isFront ? findMastheadZone(reading) : null;
  const known = new Set(reading.blocks.filter((block) => isFurniture(block, reading, zone, isElsewhere)));
  for (const block of reading.blocks) if (!known.has(block) && isInRow(block, reading, known)) known.add(block);
  return {
    content: reading.blocks.filter((block) => !known.has(block)),
    furniture: reading.blocks.filter((block) => known.has(block)),
  };
}

type IsElsewhere = PlaceInEdition['isElsewhere'];

function isFurniture(block: ReadBlock, reading: PageReading, zone: number | null, isElsewhere: IsElsewhere): boolean {
  if (block.said === 'furniture') return true;
  if (block.said !== null) return false;
  const middle = (block.y0 + block.y1) / 2;
  if (zone !== null && middle < zone && block.lines.length <= MOST_MASTHEAD_LINES && !block.isTurned) return true;
  const place = edgeOf(block, reading);
  return place !== null && block.lines.length <= 2 && isKnown(block, place, reading, isElsewhere);
}

function isKnown(block: ReadBlock, place: number, reading: PageReading, isElsewhere: IsElsewhere): boolean {
  const text = textOf(block);
  if (FOLIO.test(text)) return isOutermost(block, reading);
  const key = blur(text);
  // Numbers alone are alike on every page: prices, telephones, results.
  if (!/\p{L}{2}/u.test(key)) return false;
  return isElsewhere({ key, place });
}

/** A row of furniture has no more blocks; the last line of a table has. */
const MOST_IN_ROW = 6;

const isSameRow = (one: ReadBlock, other: ReadBlock): boolean =>
  sharedHeight(one, other) > 0.5 * Math.min(one.y1 - one.y0, other.y1 - other.y0);

/** A folio stands in the first or the last row of its page, with few others beside it and at most one more number. */
function isOutermost(block: ReadBlock, { blocks, bodySize }: PageReading): boolean {
  const upright = blocks.filter((other) => !other.isTurned);
  const row = upright.filter((other) => isSameRow(block, other));
  if (row.length > MOST_IN_ROW || row.filter((other) => FOLIO.test(textOf(other))).length > 2) return false;
  const isFirst = !upright.some((other) => other.y1 < block.y0 - 0.5 * bodySize);
  const isLast = !upright.some((other) => other.y0 > block.y1 + 0.5 * bodySize);
  return isFirst || isLast;
}

/** The name of a section stands in one row with folio and day, and is another one on each page. */
function isInRow(block: ReadBlock, reading: PageReading, known: ReadonlySet<ReadBlock>): boolean {
  if (block.said !== null || block.lines.length > 2 || countWords(block) > MOST_ROW_WORDS || edgeOf(block, reading) === null)
    return false;
  if (reading.blocks.filter((other) => isSameRow(block, other)).length > MOST_IN_ROW) return false;
  return [...known].some((other) => isSameRow(block, other) && edgeOf(other, reading) !== null);
}
