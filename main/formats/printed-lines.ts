// Rebuilds the printed lines of a page from its words, which stand joined in its layout: ALTO has lines, and both halves of a cut word.
// Refuses to hyphenate by a dictionary: where a word was cut is told by how wide its halves are, to the letter that comes nearest.
import type { Box, PageLayout } from '#border/model';
import { around } from './around-boxes.ts';

/** A word on its line, or the half that is there. `whole` is the word that was cut; the halves together are its letters. */
export type PrintedWord = {
  content: string;
  box: Box;
  part: 'head' | 'tail' | null;
  whole: string | null;
  /** From 0 to 1 where the word was read from a picture. */
  confidence?: number | null;
};

/** One line. `hasHyphen` tells that a cut word's hyphen was printed at its end and is not one of its letters. */
export type PrintedLine = { words: PrintedWord[]; box: Box; hasHyphen: boolean };

/** A stretch of the text with the place that it covers. */
type Stretch = { start: number; end: number; box: Box };

/** The lines of each block. Words in the order of the text; a half that stands in the column of the next block belongs there. */
export function printLines(layout: PageLayout, blocks: readonly Stretch[]): PrintedLine[][] {
  let at = 0;
  const order = blocks.map((_, index) => index).sort((one, other) => (blocks[one]?.start ?? 0) - (blocks[other]?.start ?? 0));
  const words: PrintedWord[][] = blocks.map(() => []);
  for (const index of order) {
    const block = blocks[index] as Stretch;
    const next = blocks[order[order.indexOf(index) + 1] ?? -1];
    while ((layout.words[at]?.start ?? Number.POSITIVE_INFINITY) < block.start) at += 1;
    for (let word = layout.words[at]; word !== undefined && word.end <= block.end; word = layout.words[at]) {
      at += 1;
      const isLast = (layout.words[at]?.end ?? Number.POSITIVE_INFINITY) > block.end;
      for (const half of halvesOf(layout.text.slice(word.start, word.end), word.boxes)) {
        const isBeyond =
          isLast && half.part === 'tail' && next !== undefined && !holds(block.box, half.box) && holds(next.box, half.box);
        words[isBeyond ? (order[order.indexOf(index) + 1] ?? index) : index]?.push(half);
      }
    }
  }
  return words.map((own) => breakLines(own, layout.direction === 'rtl'));
}

/** A large first letter has a box of its own on the line of its word: one box is drawn around both. */
function withoutInitial(boxes: readonly Box[]): Box[] {
  const [first, second, ...rest] = boxes;
  if (first === undefined || second === undefined) return [...boxes];
  return overlap(first.y, first.height, second.y, second.height) > 0.5 ? [around([first, second]), ...rest] : [...boxes];
}

/** The halves of a word, one for each line on which it stands. */
function halvesOf(text: string, given: readonly Box[]): PrintedWord[] {
  const boxes = withoutInitial(given);
  if (boxes.length < 2) return boxes.map((box) => ({ content: text, box, part: null, whole: null }));
  const letters = [...text];
  const widths = boxes.map(({ width }) => width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  let from = 0;
  let width = 0;
  return boxes.map((box, at): PrintedWord => {
    width += widths[at] ?? 0;
    const left = boxes.length - 1 - at;
    const ideal = Math.round((letters.length * width) / (total || 1));
    const to = left === 0 ? letters.length : Math.max(from + 1, Math.min(cutNear(letters, ideal), letters.length - left));
    const content = letters.slice(from, to).join('');
    from = to;
    return { content, box, part: at === 0 ? 'head' : 'tail', whole: text };
  });
}

/** Where a word is cut near a place: behind a hyphen of its own within two letters, else there, but never before a mark. */
function cutNear(letters: readonly string[], ideal: number): number {
  for (const step of [0, -1, 1, -2, 2]) if (/[-\u2010]/.test(letters[ideal + step - 1] ?? '')) return ideal + step;
  let cut = ideal;
  while (cut < letters.length && /^\p{M}/u.test(letters[cut] ?? '')) cut += 1;
  return cut;
}

/** Words of one line overlap in height; those of turned text, whose letters stand above one another, in width. */
function breakLines(words: readonly PrintedWord[], isRtl: boolean): PrintedLine[] {
  const isTurned = areTurned(words);
  const lines: PrintedWord[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && word.part !== 'tail' && isBeside(last.box, word.box, isTurned, isRtl))
      line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => {
    const last = line.at(-1);
    const hasHyphen = last?.part === 'head' && !/[-\u2010]$/u.test(last.content);
    return { words: line, box: around(line.map(({ box }) => box)), hasHyphen };
  });
}

function areTurned(words: readonly PrintedWord[]): boolean {
  const long = words.filter(({ content }) => content.length > 2);
  return long.filter(({ box }) => box.height > box.width).length * 2 > long.length;
}

/** Whether a word goes on with the line of the one before it: it shares its height, and does not stand back and lower, as a new line does. */
function isBeside(one: Box, other: Box, isTurned: boolean, isRtl: boolean): boolean {
  if (isTurned) return overlap(one.x, one.width, other.x, other.width) > 0.5;
  if (overlap(one.y, one.height, other.y, other.height) <= 0.5) return false;
  const isBack = isRtl ? other.x + other.width > one.x + one.width : other.x < one.x;
  const lower = other.y + other.height / 2 - one.y - one.height / 2;
  return !isBack || lower < 0.25 * Math.min(one.height, other.height);
}

/** How much of the shorter of two stretches lies within the other. */
function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  const shared = Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
  return shared / (Math.min(length, otherLength) || 1);
}

function holds(outer: Box, inner: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
