// What stands before and after a place of a page, in the order of reading. Refuses to run over the border of an article, or of a
// headline, a caption or an advert within it.
import type { Article, Block, PageLayout } from '#border/model';

/** The words of a page before and after a place, on one line each; the blank between them and the place is kept. */
export type ReadingContext = { before: string; after: string };

/** So much of each side is read, in UTF-16 units. */
const longestContext = 160;

type Stretch = { start: number; end: number };

/** Text goes on from one block into the next where both are running text that stands together. */
function goesOn(block: Block | undefined, next: Block | undefined): boolean {
  return block?.role === 'body' && next?.role === 'body' && next.start >= block.end && next.start - block.end <= 2;
}

function stretchIn({ blocks }: Article, place: number): Stretch | null {
  const at = blocks.findIndex(({ start, end }) => start <= place && place < end);
  if (at < 0) return null;
  let first = at;
  let last = at;
  while (goesOn(blocks[first - 1], blocks[first])) first--;
  while (goesOn(blocks[last], blocks[last + 1])) last++;
  return { start: blocks[first]?.start ?? place, end: blocks[last]?.end ?? place };
}

/** The stretch of text that is read in one go and holds a place; a line of the text where the page has no layout. */
function stretchAt(text: string, layout: PageLayout | null, place: number): Stretch {
  for (const article of layout?.articles ?? []) {
    const found = stretchIn(article, place);
    if (found !== null) return found;
  }
  const furniture = layout?.furniture.find(({ start, end }) => start <= place && place < end);
  if (furniture !== undefined) return furniture;
  const end = text.indexOf('\n', place);
  return { start: text.lastIndexOf('\n', place) + 1, end: end < 0 ? text.length : end };
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What stands round `[start, end)` of a page. Words at the outer ends are whole. */
export function contextOf(text: string, layout: PageLayout | null, { start, end }: Stretch): ReadingContext {
  const from = stretchAt(text, layout, start).start;
  const to = Math.max(end, stretchAt(text, layout, end - 1).end);
  const before = text.slice(Math.max(from, start - longestContext), start);
  const after = text.slice(end, Math.min(to, end + longestContext));
  return {
    before: onOneLine(start - from > longestContext ? before.replace(/^\S+/, '') : before).trimStart(),
    after: onOneLine(to - end > longestContext ? after.replace(/\S+$/, '') : after).trimEnd(),
  };
}
