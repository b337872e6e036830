// The words of a block as one text, for rules that look at what is printed.
import type { ReadBlock } from './page-reading.ts';

/** Each rule asks anew, so texts are remembered as long as their words: what has been read once does not change any more. */
const texts = new WeakMap<ReadBlock['read'], string>();

/** The words of a block, line after line, with single spaces. Asked for once its page has been read. */
export function textOf({ read }: Pick<ReadBlock, 'read'>): string {
  const known = texts.get(read);
  if (known !== undefined) return known;
  const text = read.map((line) => line.map((word) => word.text).join(' ')).join(' ');
  texts.set(read, text);
  return text;
}

/** How many words a block has. */
export function countWords({ read }: Pick<ReadBlock, 'read'>): number {
  let count = 0;
  for (const line of read) count += line.length;
  return count;
}

/** The share of a text's cased letters that are capitals; 0 where a script knows none. */
export function capitalsOf(text: string): number {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper + lower === 0 ? 0 : upper / (upper + lower);
}
