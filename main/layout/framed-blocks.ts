// Tells in which drawn frame each block stands, and what the frames are: advertisements, pull quotes, tints behind a headline, or stories.
import type { Box } from '#border/model';
import { isAdvert } from './adverts.ts';
import { countWords } from './block-text.ts';
import type { Ranks } from './headings.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';

/** The frame that each block stands in (-1 for none), which frames are advertisements, and which blocks are quotes in a frame. */
export type Framed = { frameOf: Map<ReadBlock, number>; adverts: Set<number>; quotes: Set<ReadBlock> };

const MOST_QUOTE_WORDS = 60;

/** Finds the frame of each block and what the frames are. A tint behind a headline alone, and the frame of a quote, do not count as frames. */
export function findFrames(blocks: readonly ReadBlock[], reading: PageReading, ranks: Ranks): Framed {
  const { boxes } = reading.frame;
  const frameOf = new Map(blocks.map((block) => [block, innermost(block, boxes)]));
  const adverts = new Set<number>();
  const quotes = new Set<ReadBlock>();
  const framed = Map.groupBy(blocks, (block) => frameOf.get(block) ?? -1);
  for (const [at, own] of framed) {
    const box = boxes[at];
    if (box === undefined) continue;
    const isOnlyHead = own.every((block) => ranks.get(block) === 'headline' || countWords(block) <= 3);
    if (isAdvert(own, box, reading)) adverts.add(at);
    else if (isOnlyHead && isBand(own, box))
      for (const block of own) frameOf.set(block, innermost(block, boxes.with(at, nowhere)));
    else if (isQuote(own, ranks)) for (const block of own) quotes.add(block);
  }
  for (const block of quotes) frameOf.set(block, innermost(block, boxes.with(frameOf.get(block) ?? 0, nowhere)));
  return { frameOf, adverts, quotes };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** A tint behind a headline holds nothing else and fits it closely. */
const isBand = (blocks: readonly ReadBlock[], { height }: Box): boolean =>
  height < 2.5 * blocks.reduce((sum, block) => sum + (block.y1 - block.y0), 0);

/** A frame with a few words in quotation marks and no head. */
function isQuote(blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  const words = blocks.reduce((sum, block) => sum + countWords(block), 0);
  const first = blocks[0]?.read[0]?.[0]?.text ?? '';
  return (
    words <= MOST_QUOTE_WORDS &&
    blocks.length <= 3 &&
    /^[«“"„‹]/u.test(first) &&
    !blocks.some((block) => ranks.get(block) === 'minor')
  );
}

function innermost(block: ReadBlock, boxes: readonly Box[]): number {
  const atX = (block.x0 + block.x1) / 2;
  const atY = (block.y0 + block.y1) / 2;
  let best = -1;
  boxes.forEach(({ x, y, width, height }, at) => {
    if (atX < x || atX > x + width || atY < y || atY > y + height) return;
    const other = boxes[best];
    if (other === undefined || width * height < other.width * other.height) best = at;
  });
  return best;
}
