// Where a stretch of a page's text is printed: one box a line, and parts of words where it begins and ends within one. Pure.
import type { Block, Box, PageLayout, Word } from '#border/model';
import { around, isOneLine } from './around-boxes.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The boxes of `[start, end)` in the order of reading. */
export function lineBoxes(layout: PageLayout, start: number, end: number): Box[] {
  const blocks = inOrder(layout);
  const boxes: Box[] = [];
  let last: Block | undefined;
  for (let at = firstWordAfter(layout.words, start); at < layout.words.length; at += 1) {
    const word = layout.words[at] as Word;
    if (word.start >= end) break;
    const block = blockAt(blocks, word.start);
    for (const box of boxesOfLetters(layout.text.slice(word.start, word.end), word.boxes, start - word.start, end - word.start)) {
      const line = boxes.at(-1);
      if (line !== undefined && last === block && isOneLine(line, box)) boxes[boxes.length - 1] = around([line, box]);
      else boxes.push(box);
      last = block;
    }
  }
  return boxes;
}

const inOrder = ({ articles, furniture }: PageLayout): Block[] =>
  [...articles.flatMap(({ blocks }) => blocks), ...furniture].sort((one, other) => one.start - other.start);

/** The block that holds a place, or the last one before it. */
function blockAt(blocks: readonly Block[], place: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** The index of the first word that ends behind a place. */
function firstWordAfter(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isReadFromRight = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** How much of a word's breadth lies before an offset in it, from 0 to 1: each of what one sees as letters takes an equal share. */
function shareBefore(text: string, offset: number): number {
  const edges = [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
  return edges.filter((edge) => edge < offset).length / Math.max(1, edges.length - 1);
}

/** The boxes of letters `[from, to)` of a word; a word that a line end cuts has two boxes. */
function boxesOfLetters(text: string, boxes: readonly Box[], from: number, to: number): Box[] {
  if (from <= 0 && to >= text.length) return [...boxes];
  const breadth = boxes.reduce((sum, { width }) => sum + width, 0);
  const [begin, end] = [shareBefore(text, from) * breadth, shareBefore(text, to) * breadth];
  const parts: Box[] = [];
  let before = 0;
  for (const box of boxes) {
    const left = Math.min(box.width, Math.max(0, begin - before));
    const right = Math.min(box.width, Math.max(0, end - before));
    before += box.width;
    if (right <= left) continue;
    const x = isReadFromRight(text) ? box.x + box.width - right : box.x + left;
    parts.push({ ...box, x, width: right - left });
  }
  return parts;
}
