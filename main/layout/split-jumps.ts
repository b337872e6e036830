// Cuts a jump line off the column that it is set in, so that it can be told from the text.
import { readJump } from './jumps.ts';
import type { ReadBlock } from './page-reading.ts';

const ABOVE = 0.75;
const BELOW = 0.22;

/** The blocks, with a jump line at the end or the beginning of one made a block of its own. */
export function splitJumps(blocks: readonly ReadBlock[]): ReadBlock[] {
  return blocks.flatMap((block) => {
    const last = block.lines.length - 1;
    if (last < 1 || block.isTurned) return [block];
    if (isJump(block, last)) return [slice(block, 0, last), slice(block, last, last + 1)];
    if (isJump(block, 0)) return [slice(block, 0, 1), slice(block, 1, last + 1)];
    return [block];
  });
}

const isJump = ({ read }: ReadBlock, at: number): boolean =>
  readJump((read[at] ?? []).map((word) => word.text).join(' ')) !== null;

/** The lines from `start` to before `end`; the number of letters is shared by words. */
function slice(block: ReadBlock, start: number, end: number): ReadBlock {
  const lines = block.lines.slice(start, end);
  const read = block.read.slice(start, end);
  const lengthOf = (rows: typeof read): number =>
    rows.reduce((sum, row) => sum + row.reduce((own, { text }) => own + text.length, 0), 0);
  const share = lengthOf(read) / Math.max(1, lengthOf(block.read));
  const first = lines[0];
  const last = lines.at(-1);
  return {
    ...block,
    lines,
    read,
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y0: first === undefined ? block.y0 : first.y - ABOVE * first.size,
    y1: last === undefined ? block.y1 : last.y + BELOW * last.size,
    glyphs: Math.round(block.glyphs * share),
    letters: Math.round(block.letters * share),
    rightLetters: Math.round(block.rightLetters * share),
  };
}
