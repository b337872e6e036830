// Finds the headings of pages that come from ALTO or OCR, where sizes and weights are guesses: by how a block stands in its column,
// how it is written, and the white around it. The weights were fitted on five issues of 1814 and 1901 (logistic regression), then rounded.

import { capitalsOf, countWords, textOf } from './block-text.ts';
import { median } from './median.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { sharedWidth } from './place.ts';

const MOST_LINES = 5;
const MOST_WORDS = 24;
/** Blocks of the same column that show where it begins and ends. */
const MOST_MATES = 4;

/** Where a block stands in its column, in shares of the column's width, and the white around it, in lines. */
type Stand = { left: number; right: number; above: number; below: number };

/** Ranks the headings; all are headlines, for such pages do not tell more. */
export function rankSetBlocks(blocks: readonly ReadBlock[], reading: PageReading): Map<ReadBlock, 'headline'> {
  const ranks = new Map<ReadBlock, 'headline'>();
  const long = blocks.filter((block) => block.lines.length > 3);
  const columnWidth = median(long.map((block) => block.x1 - block.x0));
  const pitch = median(long.map((block) => (block.y1 - block.y0) / block.lines.length)) || 1.2 * reading.bodySize;
  for (const block of blocks) {
    if (block.said === 'headline' || block.said === 'kicker') ranks.set(block, 'headline');
    if (block.said !== null || block.lines.length > MOST_LINES || countWords(block) > MOST_WORDS) continue;
    if (!/\p{L}{2}/u.test(textOf(block))) continue;
    const stand = standOf(block, blocks, columnWidth, pitch);
    if (scoreOf(block, stand, reading.bodySize, pitch) > 0) ranks.set(block, 'headline');
  }
  return ranks;
}

function scoreOf(block: ReadBlock, { left, right, above, below }: Stand, bodySize: number, pitch: number): number {
  const text = textOf(block);
  const words = countWords(block);
  const isCentred = left > 0.05 && right > 0.05 && Math.abs(left - right) < 0.15;
  const isAtEnd = left > 0.3 && right < 0.1;
  const heights = block.read.map((line) => Math.max(...line.map((word) => word.box.height)));
  let score = 0.1;
  if (isCentred) score += 1.1;
  else if (left > 0.04 && right > 0.02) score -= 0.4;
  score += 1.6 * clamp(Math.log2(block.size / bodySize), 0, 1.5);
  score += 1.6 * clamp(median(heights) / pitch - 1, 0, 1);
  if (block.lines.length === 1) score += 1.3;
  else if (block.lines.length === 2) score += 0.3;
  score += 0.7 * clamp(above, 0, 2) - 1.3 * clamp(below, 0, 2);
  if (/[.!?]["»)]*$/u.test(text)) score -= 1.8;
  if (/[,;:-]$/u.test(text)) score -= 2.4;
  if (/^[^\p{L}]*\p{Ll}/u.test(text)) score -= 1.1;
  if (words > 12) score -= 1.2;
  if (block.isBold) score += 0.5;
  if (isAtEnd) score -= 1.7;
  if (capitalsOf(text) > 0.8) score += 0.2;
  return score;
}

function standOf(block: ReadBlock, blocks: readonly ReadBlock[], columnWidth: number, pitch: number): Stand {
  const mates = blocks
    .filter((other) => {
      const width = other.x1 - other.x0;
      const isColumn = width > 0.9 * columnWidth && width < 1.3 * columnWidth;
      return other !== block && isColumn && sharedWidth(block, other) > 0.5 * Math.min(width, block.x1 - block.x0);
    })
    .sort((one, other) => Math.abs(one.y0 - block.y0) - Math.abs(other.y0 - block.y0))
    .slice(0, MOST_MATES);
  const x0 = mates.length === 0 ? block.x0 : median(mates.map((mate) => mate.x0));
  const x1 = mates.length === 0 ? block.x1 : median(mates.map((mate) => mate.x1));
  const width = Math.max(1, x1 - x0);
  const column = blocks.filter((other) => other !== block && sharedWidth(block, other) > 0.3 * (block.x1 - block.x0));
  const slack = 0.3 * pitch;
  const above = column.filter((other) => other.y1 <= block.y0 + slack).map((other) => block.y0 - other.y1);
  const below = column.filter((other) => other.y0 >= block.y1 - slack).map((other) => other.y0 - block.y1);
  const EDGE = 9;
  return {
    left: (block.x0 - x0) / width,
    right: (x1 - block.x1) / width,
    above: above.length === 0 ? EDGE : Math.min(...above) / pitch,
    below: below.length === 0 ? EDGE : Math.min(...below) / pitch,
  };
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
