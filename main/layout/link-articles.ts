// Links the parts of articles that go on over pages, by the jump lines printed at their ends.
// Refuses to link without a printed line: two articles of like words are two articles.
import type { Article, PageLayout } from '#border/model';
import { tokenize } from '../text/tokens.ts';
import { readFolio } from './furniture.ts';

/** What linking needs of an article. Pages are places in the edition, from 1; jump lines name printed pages. */
type Sketch = Pick<Article, 'headline' | 'continuesOn' | 'continuedFrom'> & {
  page: number;
  article: number;
  /** Its first words, for telling which part goes on from which. */
  begin: string;
};

/** An article goes on as another one, by their pages and places on them. */
export type ArticleLink = { fromPage: number; fromArticle: number; toPage: number; toArticle: number };

/** Letters that a word needs to count as a word of the matter. */
const LEAST_LETTERS = 4;

/** How much of an article's text tells its matter, in letters. */
const BEGIN_LETTERS = 600;

/** The links between the pages of an edition. */
export function linkArticles(pages: readonly { page: number; layout: PageLayout }[]): ArticleLink[] {
  const sketches = pages.flatMap(({ page, layout }) =>
    layout.articles.map(({ headline, continuesOn, continuedFrom, blocks }, article): Sketch => {
      const start = blocks[0]?.start ?? 0;
      const begin = layout.text.slice(start, Math.min(start + BEGIN_LETTERS, blocks.at(-1)?.end ?? start));
      return { page, article, headline, continuesOn, continuedFrom, begin };
    }),
  );
  const offset = offsetOf(pages);
  const onPage = Map.groupBy(sketches, (sketch) => sketch.page);
  const links = new Map<Sketch, Sketch>();
  const reached = new Set<Sketch>();
  const link = (from: Sketch, to: Sketch | null): void => {
    if (to === null) return;
    links.set(from, to);
    reached.add(to);
  };
  for (const from of sketches) {
    if (from.continuesOn === null) continue;
    const there = onPage.get(from.continuesOn - offset) ?? [];
    const open = there.filter((one) => one !== from && !reached.has(one));
    link(from, chooseTarget(from, open, offset));
  }
  for (const to of sketches) {
    if (to.continuedFrom === null || reached.has(to)) continue;
    const open = (onPage.get(to.continuedFrom - offset) ?? []).filter((one) => one !== to && !links.has(one));
    const from = chooseLikest(to, open);
    if (from !== null) link(from, to);
  }
  return [...links].map(([from, to]) => ({
    fromPage: from.page,
    fromArticle: from.article,
    toPage: to.page,
    toArticle: to.article,
  }));
}

/** The part that says it comes from here, the likest of those; else the likest of all, or the only one without a headline. */
function chooseTarget(from: Sketch, candidates: readonly Sketch[], offset: number): Sketch | null {
  const answering = candidates.filter((one) => one.continuedFrom !== null && one.continuedFrom - offset === from.page);
  if (answering.length === 1) return answering[0] ?? null;
  if (answering.length > 1) return chooseLikest(from, answering) ?? answering[0] ?? null;
  const likest = chooseLikest(from, candidates);
  if (likest !== null) return likest;
  const headless = candidates.filter((one) => one.headline === null);
  return headless.length === 1 ? (headless[0] ?? null) : null;
}

function chooseLikest(one: Sketch, others: readonly Sketch[]): Sketch | null {
  const own = mattersOf(one);
  let best: Sketch | null = null;
  let most = 0;
  for (const other of others) {
    const shared = [...mattersOf(other)].filter((word) => own.has(word)).length;
    if (shared <= most) continue;
    best = other;
    most = shared;
  }
  return best;
}

const mattersOf = ({ headline, begin }: Sketch): Set<string> =>
  new Set(
    tokenize(`${headline ?? ''} ${begin}`)
      .map((token) => token.word)
      .filter((word) => word.length >= LEAST_LETTERS),
  );

/** What most pages print as their number more than their place, 0 where they do not agree: a later section may begin at another number than 1. */
function offsetOf(pages: readonly { page: number; layout: PageLayout }[]): number {
  const counts = new Map<number, number>();
  let folios = 0;
  for (const { page, layout } of pages) {
    const printed = layout.furniture.flatMap(({ start, end }) => readFolio(layout.text.slice(start, end)) ?? []);
    if (printed.length !== 1) continue;
    folios += 1;
    const offset = (printed[0] ?? 0) - page;
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[1] >= 2 && most[1] * 2 > folios ? most[0] : 0;
}
