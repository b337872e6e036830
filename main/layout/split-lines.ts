// Cuts a line off the column that it is set in where it is no part of the text: a jump line, or the name under an article.
import { readJump } from './jumps.ts';
import type { ReadBlock } from './page-reading.ts';

const ABOVE = 0.75;
const BELOW = 0.22;
/** A name under an article begins beyond this share of its column, and has at most so many words. */
const SIGNATURE_START = 0.3;
const MOST_SIGNATURE_WORDS = 7;

/** The blocks, with such lines made blocks of their own. */
export function splitLines(blocks: readonly ReadBlock[]): ReadBlock[] {
  return blocks.flatMap((block) => {
    const last = block.lines.length - 1;
    if (last < 1 || block.isTurned) return [block];
    if (isJump(block, last) || isSignature(block, last)) return [slice(block, 0, last), slice(block, last, last + 1)];
    if (isJump(block, 0)) return [slice(block, 0, 1), slice(block, 1, last + 1)];
    return [block];
  });
}

const lineOf = ({ read }: ReadBlock, at: number): string => (read[at] ?? []).map((word) => word.text).join(' ');

const isJump = (block: ReadBlock, at: number): boolean => readJump(lineOf(block, at)) !== null;

/** A short line of names at the end of its column, after a sentence that ended. */
function isSignature(block: ReadBlock, at: number): boolean {
  const { x0, x1, direction, rightLetters, letters } = block;
  const line = block.lines[at];
  const words = block.read[at] ?? [];
  if (line === undefined || words.length > MOST_SIGNATURE_WORDS) return false;
  const width = x1 - x0;
  const [before, after] = direction === 'rtl' ? [x1 - line.x1, line.x0 - x0] : [line.x0 - x0, x1 - line.x1];
  if (before < SIGNATURE_START * width || after > 0.08 * width) return false;
  if (!/[.!?…»”"]$/u.test(lineOf(block, at - 1)) || /[.!?:;]$/u.test(lineOf(block, at).replace(/\p{Lu}\.$/u, ''))) return false;
  return (
    rightLetters * 2 > letters ||
    words.every(({ text }) => /^[\p{Lu}(]|^(?:de|du|des|la|le|el|al|et|and|of|the|à|d['’]\p{Lu}.*)$/u.test(text))
  );
}

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
