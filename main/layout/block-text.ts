// The words of a block as one text, for rules that look at what is printed.
import type { ReadBlock } from './page-reading.ts';

/** The words of a block, line after line, with single spaces. */
export const textOf = ({ read }: Pick<ReadBlock, 'read'>): string =>
  read.map((line) => line.map((word) => word.text).join(' ')).join(' ');

/** How many words a block has. */
export const countWords = ({ read }: Pick<ReadBlock, 'read'>): number => read.reduce((sum, line) => sum + line.length, 0);

/** The share of a text's cased letters that are capitals; 0 where a script knows none. */
export function capitalsOf(text: string): number {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper + lower === 0 ? 0 : upper / (upper + lower);
}
