// Writes the text of a page anew from words that are known already: blocks on lines of their own, words with a space between.
// A word that a column's end had cut is joined where its halves have come to stand together.
import type { Block, PageLayout, Word } from '#border/model';
import { endsInHyphen, joinHalves, type Vocabulary } from '../text/hyphens.ts';
import type { HeldBlock, HeldWord } from './hold-words.ts';

/** A block that is to be written; each word knows the block that it comes from. */
export type DraftBlock = Omit<Block, 'start' | 'end' | 'font'> & {
  font: Block['font'] | undefined;
  words: (HeldWord & { from: HeldBlock })[];
};

/** A page that is being written. */
export type PageDraft = {
  writeArticle: (blocks: readonly DraftBlock[]) => Block[];
  writeBlock: (block: DraftBlock) => Block;
  finish: () => Pick<PageLayout, 'text' | 'words'>;
};

/** Begins the page; the words of `before` say how halves are joined. */
export function openPageDraft(before: PageLayout): PageDraft {
  const parts: string[] = [];
  const words: Word[] = [];
  let length = 0;
  let vocabulary: Vocabulary | null = null;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  /** Whether the word became the second half of the one before it. */
  const join = (text: string, boxes: Word['boxes']): boolean => {
    const head = parts.at(-1) ?? '';
    const open = words.at(-1);
    if (open === undefined || !endsInHyphen(head)) return false;
    vocabulary ??= wordsOf(before);
    const joined = joinHalves(head, text, vocabulary);
    if (joined === null) return false;
    parts[parts.length - 1] = joined;
    length += joined.length - head.length;
    open.end = length;
    open.boxes.push(...boxes);
    return true;
  };
  /** `follows` is the source of the word before, where a column may go on from it. */
  const writeBlock = ({ role, box, font, words: own }: DraftBlock, follows: HeldBlock | null): Block => {
    let start = -1;
    let last = follows;
    for (const { text, boxes, from } of own) {
      const isCut = last !== null && last !== from;
      last = from;
      if (isCut && join(text, boxes)) continue;
      if (length > 0) put(start < 0 ? '\n' : ' ');
      if (start < 0) start = length;
      words.push({ start: length, end: length + text.length, boxes: [...boxes] });
      put(text);
    }
    const at = start < 0 ? length : start;
    return { role, start: at, end: length, box, ...(font === undefined ? {} : { font }) };
  };
  return {
    writeArticle: (blocks) =>
      blocks
        .reduce<Block[]>((written, block, at) => {
          const before = blocks[at - 1];
          const follows = block.role === 'body' && before?.role === 'body' ? (before.words.at(-1)?.from ?? null) : null;
          const open = words.at(-1);
          const last = written.at(-1);
          written.push(writeBlock(block, follows));
          // The word that was open may have grown by its other half.
          if (follows !== null && last !== undefined && open !== undefined) last.end = open.end;
          return written;
        }, [])
        .filter((block) => block.end > block.start),
    writeBlock: (block) => writeBlock(block, null),
    finish: () => ({ text: parts.join(''), words }),
  };
}

function wordsOf({ text, words }: PageLayout): Vocabulary {
  return new Set(words.map(({ start, end }) => text.slice(start, end).replace(AROUND_WORD, '').toLowerCase()));
}

const AROUND_WORD = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
