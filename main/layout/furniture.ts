// Finds what belongs to the paper and not to an article: folios, running heads and date lines at the edge of the page.
// Evidence is the edge, and either repetition on another page of the edition or a form that nothing else has.
import type { PageReading, ReadBlock } from './page-reading.ts';

/** What stands in the outer part of a page, with its numbers blurred, so that pages can be compared. */
export type EdgeText = { key: string; place: number };

/** Furniture stands in this share of the page at its top and bottom. */
const EDGE_SHARE = 0.09;
const MOST_WORDS = 25;
/** The same furniture stands at the same height, within this share of the page. */
const SAME_PLACE = 0.012;

const textOf = (block: ReadBlock): string => block.read.map((line) => line.map((word) => word.text).join(' ')).join(' ');

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
const FOLIO = /^[-–—•|\s]*(?:(?:page|p\.?|صفحة|ص)\s*)?\p{N}{1,3}(?:\s*\/\s*\p{N}{1,3})?[-–—•|\s]*$/iu;

/** Parts the blocks of a page. `others` are the edge texts of the other pages known so far. */
export function partFurniture(
  reading: PageReading,
  others: readonly EdgeText[],
): { content: ReadBlock[]; furniture: ReadBlock[] } {
  const content: ReadBlock[] = [];
  const furniture: ReadBlock[] = [];
  for (const block of reading.blocks) {
    const place = edgeOf(block, reading);
    const isFurniture = place !== null && block.lines.length <= 2 && isKnown(textOf(block), place, others);
    (isFurniture ? furniture : content).push(block);
  }
  return { content, furniture };
}

function isKnown(text: string, place: number, others: readonly EdgeText[]): boolean {
  if (FOLIO.test(text)) return true;
  const key = blur(text);
  return others.some((other) => other.key === key && Math.abs(other.place - place) < SAME_PLACE);
}
