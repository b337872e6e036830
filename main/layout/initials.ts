// Gives large initials back to the word that they begin.
// Refuses to join an initial that is a word of its own, such as the `A` of `A new`.
import type { ReadBlock } from './page-reading.ts';
import type { LineWord } from './read-line.ts';

/** An initial is this many times as large as the body, at least. */
const LEAST_RATIO = 1.7;
const MOST_LETTERS = 3;

/** Words of one letter that may stand alone. */
const WHOLE_WORDS = /^[AÀIOÔY]$/u;

/** Joins the initials among the blocks of a page; the joined ones leave the list. */
export function attachInitials(blocks: readonly ReadBlock[], bodySize: number): ReadBlock[] {
  const initials = blocks.filter((block) => isInitial(block, bodySize));
  if (initials.length === 0) return [...blocks];
  const joined = new Set<ReadBlock>();
  const known = new Set(
    blocks.flatMap((block) => block.read.flatMap((line) => line.slice(1).map((word) => word.text.toLowerCase()))),
  );
  for (const initial of initials) {
    const place = findFirstLine(initial, blocks, joined);
    if (place === null) continue;
    joinInitial(initial, place, known);
    joined.add(initial);
  }
  return blocks.filter((block) => !joined.has(block));
}

const isInitial = (block: ReadBlock, bodySize: number): boolean =>
  block.lines.length === 1 &&
  block.glyphs <= MOST_LETTERS &&
  block.size >= LEAST_RATIO * bodySize &&
  block.read[0]?.length === 1 &&
  /^[«“"'‘]?\p{Lu}['’]?$|^\p{Lo}$/u.test(block.read[0][0]?.text ?? '');

type LinePlace = { block: ReadBlock; line: number };

/** The line beside the initial whose letters reach as high as it does. */
function findFirstLine(initial: ReadBlock, blocks: readonly ReadBlock[], joined: ReadonlySet<ReadBlock>): LinePlace | null {
  let best: LinePlace | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    if (block === initial || joined.has(block) || block.size * 1.5 > initial.size || block.frame !== initial.frame) continue;
    block.lines.forEach((line, index) => {
      const gap = block.direction === 'rtl' ? initial.x0 - line.x1 : line.x0 - initial.x1;
      if (gap < -0.3 * block.size || gap > 1.5 * block.size) return;
      const top = line.y - 0.72 * line.size;
      const initialTop = initial.y0;
      const distance = Math.abs(top - initialTop);
      const isBeside = line.y > initial.y0 && top < initial.y1;
      if (!isBeside || distance >= bestDistance) return;
      best = { block, line: index };
      bestDistance = distance;
    });
  }
  return best;
}

function joinInitial(initial: ReadBlock, { block, line }: LinePlace, known: ReadonlySet<string>): void {
  const letter = initial.read[0]?.[0] as LineWord;
  const words = block.read[line] ?? [];
  const first = words[0];
  const isOwnWord =
    first === undefined ||
    (WHOLE_WORDS.test(letter.text) &&
      known.has(first.text.toLowerCase()) &&
      !known.has((letter.text + first.text).toLowerCase()));
  if (isOwnWord) words.unshift(letter);
  else words[0] = { ...first, text: letter.text + first.text, initial: letter.box };
  block.read[line] = words;
  block.x0 = Math.min(block.x0, initial.x0);
  block.x1 = Math.max(block.x1, initial.x1);
}
