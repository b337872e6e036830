// The text of a page as it can be pointed at: its words in lines, each with the place where it is printed. Pure; made once a layout.
import type { Box, PageLayout } from '#border/model';
import { around } from '../../ui/boxes.ts';

/** One box of a word: the word and the box by their places in the layout, and the block of the page that it is printed in. */
export type Spot = { word: number; part: number; box: Box; block: Box; isFurniture: boolean };

/** Boxes that follow one another on one line, from `first` to `last` of the spots. */
export type Line = { box: Box; first: number; last: number };

/** A page that can be pointed at; what stands from `furnitureStart` on belongs to no article. */
export type PageText = { layout: PageLayout; spots: Spot[]; lines: Line[]; furnitureStart: number };

/** Prepares a layout. */
export function toPageText(layout: PageLayout): PageText {
  const { words, articles, furniture, text } = layout;
  const blocks = articles.flatMap((article) => article.blocks);
  // Where a page has no article, its furniture is what one reads.
  const isAlone = blocks.length === 0;
  const furnitureStart = isAlone ? text.length : Math.min(text.length, ...furniture.map(({ start }) => start));
  const inOrder = [...blocks, ...furniture].sort((one, other) => one.start - other.start);
  const spots: Spot[] = [];
  let at = 0;
  words.forEach(({ start, boxes }, word) => {
    while (at + 1 < inOrder.length && (inOrder[at + 1]?.start ?? 0) <= start) at += 1;
    const [own, next] = [inOrder[at]?.box, inOrder[at + 1]?.box];
    boxes.forEach((box, part) => {
      // The other half of a word that the end of a column cuts.
      const isAcross = part > 0 && own !== undefined && !isIn(box, own) && next !== undefined && isIn(box, next);
      spots.push({ word, part, box, block: (isAcross ? next : own) ?? box, isFurniture: start >= furnitureStart });
    });
  });
  return { layout, spots, lines: toLines(spots), furnitureStart };
}

/** Whether the middle of a box lies in another. */
function isIn({ x, y, width, height }: Box, block: Box): boolean {
  const [atX, atY] = [x + width / 2 - block.x, y + height / 2 - block.y];
  return atX >= 0 && atX <= block.width && atY >= 0 && atY <= block.height;
}

function toLines(spots: readonly Spot[]): Line[] {
  const lines: Line[] = [];
  spots.forEach(({ box, block }, at) => {
    const line = lines.at(-1);
    if (line !== undefined && spots[at - 1]?.block === block && isOneLine(line.box, box)) {
      line.box = around([line.box, box]);
      line.last = at;
    } else lines.push({ box, first: at, last: at });
  });
  return lines;
}

/** The widest gap between two words of a line, in heights of it. */
const WIDEST_GAP = 1.5;

/** Whether a box goes on with a line, at either end of it. */
export function isOneLine(line: Box, box: Box): boolean {
  const shared = Math.min(line.y + line.height, box.y + box.height) - Math.max(line.y, box.y);
  const gap = Math.max(box.x - line.x - line.width, line.x - box.x - box.width);
  return shared > 0.5 * Math.min(line.height, box.height) && gap < WIDEST_GAP * Math.max(line.height, box.height);
}

/** The stretch of a page's text in which a selection can move: that of its articles, or that of its furniture. */
export function limitsOf({ layout, furnitureStart }: PageText, isFurniture: boolean): { start: number; end: number } {
  const { length } = layout.text;
  if (isFurniture) return { start: furnitureStart, end: length };
  return { start: 0, end: furnitureStart < length ? Math.max(0, furnitureStart - 1) : length };
}
