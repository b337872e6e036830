// Arranges a page as a person left it: words go to the place that they are printed in, whatever layout found them.
// Refuses to lose anything: what no place holds stays where the automatic layout had it.
import type { Article, Block, Box, CorrectedArticle, PageLayout } from '#border/model';
import { around } from './around-boxes.ts';
import { findPlaces, type HeldBlock } from './find-places.ts';
import { holdWords } from './hold-words.ts';
import { type DraftBlock, openPageDraft } from './page-draft.ts';

/** An article that is to be written, and where it stood before: after which corrected article. */
type DraftArticle = { headline: string | null; confidence: number; blocks: DraftBlock[] };

/** The page in the person's order. Its articles are sure; those that the person cannot have seen keep their confidence. */
export function applyCorrection(layout: PageLayout, corrected: readonly CorrectedArticle[]): PageLayout {
  const held = holdWords(layout);
  const places = corrected.flatMap((article, at) => article.blocks.map((block) => ({ ...block, article: at })));
  const taken = findPlaces(held, places);
  const draftsOf = (at: number): DraftBlock[] =>
    places.flatMap((place, index) => {
      const block = place.article === at ? toDraft(place.role, place.box, taken.words.get(index) ?? []) : null;
      return block === null ? [] : [block];
    });
  const arranged = corrected.map((article, at) => ({ headline: article.headline, confidence: 1, blocks: draftsOf(at) }));
  const rest = leftOver(layout, held, taken.isTaken, (word) => taken.articleOf.get(word) ?? null);
  const order = [...(rest.after.get(-1) ?? []), ...arranged.flatMap((article, at) => [article, ...(rest.after.get(at) ?? [])])];
  return write(layout, held, order, rest.furniture);
}

type Held = HeldBlock['words'][number];

function toDraft(role: Block['role'], box: Box, words: readonly { word: Held; from: HeldBlock }[]): DraftBlock | null {
  if (words.length === 0) return null;
  const sorted = [...words].sort((one, other) => one.word.start - other.word.start);
  return {
    role,
    box,
    font: mainFont(sorted.map(({ from }) => from)),
    words: sorted.map(({ word, from }) => ({ ...word, from })),
  };
}

/** The letters of the block that gave most words. */
function mainFont(sources: readonly HeldBlock[]): Block['font'] {
  const counts = new Map<HeldBlock, number>();
  for (const source of sources) counts.set(source, (counts.get(source) ?? 0) + 1);
  let best: HeldBlock | undefined;
  for (const [source, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = source;
  return best?.font;
}

type Rest = { after: Map<number, DraftArticle[]>; furniture: DraftBlock[] };

/** What no place took: articles of their own behind the corrected article that is read before them, and furniture. */
function leftOver(
  layout: PageLayout,
  held: readonly HeldBlock[],
  isTaken: (word: Held) => boolean,
  articleOf: (word: Held) => number | null,
): Rest {
  const rest: Rest = { after: new Map(), furniture: [] };
  let anchor = -1;
  for (const [at, blocks] of Map.groupBy(held, (block) => block.article)) {
    const left = blocks.flatMap((block) => remainderOf(block, isTaken));
    if (at === null) rest.furniture.push(...left);
    else if (left.length > 0) {
      const isWhole = blocks.every((block) => !block.words.some(isTaken));
      const article = layout.articles[at];
      const draft = {
        headline: isWhole ? (article?.headline ?? null) : null,
        confidence: article?.confidence ?? 0,
        blocks: left,
      };
      rest.after.set(anchor, [...(rest.after.get(anchor) ?? []), draft]);
    }
    for (const block of blocks) for (const word of block.words) anchor = articleOf(word) ?? anchor;
  }
  return rest;
}

function remainderOf(block: HeldBlock, isTaken: (word: Held) => boolean): DraftBlock[] {
  const words = block.words.filter((word) => !isTaken(word));
  if (words.length === 0) return [];
  const box = words.length === block.words.length ? block.box : around(words.flatMap((word) => word.boxes));
  return [{ role: block.role, box, font: block.font, words: words.map((word) => ({ ...word, from: block })) }];
}

function write(
  layout: PageLayout,
  held: readonly HeldBlock[],
  order: readonly DraftArticle[],
  rest: readonly DraftBlock[],
): PageLayout {
  const draft = openPageDraft(layout);
  const furniture = order.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'furniture'));
  const written = order.flatMap(({ headline, confidence, blocks }) => {
    const content = blocks.filter(({ role }) => role !== 'furniture');
    const jumps = jumpsOf(layout, held, content);
    return content.length === 0 ? [] : [{ headline, confidence, ...jumps, blocks: draft.writeArticle(content) }];
  });
  const outside = [...furniture, ...rest].map((block) => draft.writeBlock(block));
  const { text, words } = draft.finish();
  const articles = written.map((article) => ({ ...article, headline: article.headline ?? headlineOf(article.blocks, text) }));
  return { ...layout, text, words, articles, furniture: outside };
}

/** An article goes on where the article went on whose last word it has, and comes from where that one came whose first word it has. */
function jumpsOf(
  layout: PageLayout,
  held: readonly HeldBlock[],
  blocks: readonly DraftBlock[],
): Pick<Article, 'continuesOn' | 'continuedFrom'> {
  const own = new Set(blocks.flatMap(({ words }) => words.map(({ start }) => start)));
  const isOwn = (block: HeldBlock | undefined, which: 0 | -1): boolean => own.has(block?.words.at(which)?.start ?? -1);
  const jumps: Pick<Article, 'continuesOn' | 'continuedFrom'> = { continuesOn: null, continuedFrom: null };
  layout.articles.forEach(({ continuesOn, continuedFrom }, at) => {
    if (continuesOn === null && continuedFrom === null) return;
    const parts = held.filter(({ article }) => article === at);
    if (isOwn(parts.at(-1), -1)) jumps.continuesOn ??= continuesOn;
    if (isOwn(parts[0], 0)) jumps.continuedFrom ??= continuedFrom;
  });
  return jumps;
}

function headlineOf(blocks: readonly Block[], text: string): string | null {
  const parts = blocks.filter((block) => block.role === 'headline').map((block) => text.slice(block.start, block.end));
  return parts.length === 0 ? null : parts.join(' ');
}
