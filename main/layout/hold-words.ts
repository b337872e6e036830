// The words of a page by the block that holds them, so that they can be handed out anew.
import type { Block, PageLayout, Word } from '#border/model';

/** A word with its text. */
export type HeldWord = Word & { text: string };

/** A block with its words; `article` is its number on the page, null for furniture. */
export type HeldBlock = Omit<Block, 'start' | 'end'> & { article: number | null; words: HeldWord[] };

/** Every word of the page in one block, furniture last. A word that stands in no block is held by a block of its own. */
export function holdWords(layout: PageLayout): HeldBlock[] {
  const spans = [
    ...layout.articles.flatMap(({ blocks }, article) => blocks.map((block) => ({ block, article }))),
    ...layout.furniture.map((block) => ({ block, article: null })),
  ];
  const held = spans.map(({ block: { start, end, ...block }, article }) => ({ ...block, article, words: [] as HeldWord[] }));
  const byStart = spans.map(({ block }, at) => ({ ...block, at })).sort((one, other) => one.start - other.start);
  const stray: HeldBlock[] = [];
  let next = 0;
  for (const word of [...layout.words].sort((one, other) => one.start - other.start)) {
    while (next < byStart.length && (byStart[next]?.end ?? 0) <= word.start) next += 1;
    const span = byStart[next];
    const own = { ...word, text: layout.text.slice(word.start, word.end) };
    if (span !== undefined && span.start <= word.start) held[span.at]?.words.push(own);
    else stray.push({ role: 'furniture', box: word.boxes[0] ?? nowhere, article: null, words: [own] });
  }
  return [...held, ...stray].filter((block) => block.words.length > 0);
}

const nowhere = { x: 0, y: 0, width: 0, height: 0 };
