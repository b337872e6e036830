// What a person can do to a page: merge, split, move, give roles, retitle. Pure: each step answers the page afterwards, or null where it
// has nothing to do. Refuses to lose a block.
import type { Role } from '#border/model';
import {
  type ArrangedArticle,
  type ArrangedBlock,
  type ArrangedPage,
  keyOfArticle,
  outsideKey,
  printedHeadline,
} from './arranged-page.ts';

/** The page after a step, and the row that it is about. */
export type Step = { page: ArrangedPage; row: string };

/** Keys of rows: of articles, of blocks, or of what is outside. */
export type Chosen = ReadonlySet<string>;

const toArticle = (blocks: ArrangedBlock[], before?: ArrangedArticle): ArrangedArticle => {
  const printed = printedHeadline(blocks);
  const isRetitled = before?.isRetitled ?? false;
  return {
    key: keyOfArticle(blocks),
    headline: isRetitled ? (before?.headline ?? null) : printed,
    isRetitled,
    confidence: 1,
    blocks,
  };
};

/** The articles without some blocks; those that are left empty go. */
const without = (articles: readonly ArrangedArticle[], gone: Chosen): ArrangedArticle[] =>
  articles.flatMap((article) => {
    const blocks = article.blocks.filter(({ key }) => !gone.has(key));
    if (blocks.length === article.blocks.length) return [article];
    return blocks.length === 0 ? [] : [toArticle(blocks, article)];
  });

/** The blocks that are chosen, by themselves or with their article, in reading order. */
export function chosenBlocks({ articles, outside }: ArrangedPage, chosen: Chosen): ArrangedBlock[] {
  return [
    ...articles.flatMap(({ key, blocks }) => (chosen.has(key) ? blocks : blocks.filter((block) => chosen.has(block.key)))),
    ...(chosen.has(outsideKey) ? outside : outside.filter(({ key }) => chosen.has(key))),
  ];
}

/** A headline that joins an article which has one is a head within it; what comes from outside is text. */
const joining = (block: ArrangedBlock, hasHeadline: boolean): ArrangedBlock => {
  if (block.role === 'furniture') return { ...block, role: 'body' };
  return block.role === 'headline' && hasHeadline ? { ...block, role: 'subhead' } : block;
};

/** Joins all that is chosen to the first article of it; chosen blocks alone become an article of their own, where the first of them stood. */
export function merge(page: ArrangedPage, chosen: Chosen): Step | null {
  const blocks = chosenBlocks(page, chosen);
  const target = page.articles.find(({ key }) => chosen.has(key));
  const isOne = target === undefined ? blocks.length < 2 : blocks.length === target.blocks.length;
  if (isOne) return null;
  const own = target?.blocks ?? [];
  const coming = blocks.filter((block) => !own.includes(block));
  const hasHeadline = own.some(({ role }) => role === 'headline') || target?.isRetitled === true;
  const joined = [...own];
  for (const block of coming) joined.push(joining(block, hasHeadline || joined.some(({ role }) => role === 'headline')));
  const merged = toArticle(joined, target);
  const gone = new Set(blocks.map(({ key }) => key));
  const first = page.articles.findIndex((article) =>
    target === undefined ? article.blocks.some(({ key }) => gone.has(key)) : article === target,
  );
  const at = first < 0 ? page.articles.length : first;
  const before = without(page.articles.slice(0, at), gone);
  const rest = without(page.articles.slice(at), gone);
  // What stood before the first chosen block is still read before it.
  const isAfterRest = target === undefined && rest[0] !== undefined && !gone.has(page.articles[at]?.blocks[0]?.key ?? '');
  const after = isAfterRest ? [...rest.slice(0, 1), merged, ...rest.slice(1)] : [merged, ...rest];
  const outside = page.outside.filter(({ key }) => !gone.has(key));
  return { page: { articles: [...before, ...after], outside }, row: merged.key };
}

/** Begins a new article with a block that is not the first of its own. */
export function split(page: ArrangedPage, key: string): Step | null {
  const article = page.articles.find(({ blocks }) => blocks.findIndex((block) => block.key === key) > 0);
  if (article === undefined) return null;
  const at = article.blocks.findIndex((block) => block.key === key);
  const rest = toArticle(article.blocks.slice(at));
  const parts = [toArticle(article.blocks.slice(0, at), article), rest];
  return { page: { ...page, articles: page.articles.flatMap((one) => (one === article ? parts : [one])) }, row: rest.key };
}

function swap<Item extends { key: string }>(items: readonly Item[], key: string, by: 1 | -1): Item[] | null {
  const at = items.findIndex((item) => item.key === key);
  const one = items[at];
  const other = items[at + by];
  if (one === undefined || other === undefined) return null;
  return items.with(at, other).with(at + by, one);
}

/** Moves an article on its page, or a block within its article, one place in the reading order. */
export function move(page: ArrangedPage, key: string, by: 1 | -1): Step | null {
  const articles = swap(page.articles, key, by);
  if (articles !== null) return { page: { ...page, articles }, row: key };
  const outside = swap(page.outside, key, by);
  if (outside !== null) return { page: { ...page, outside }, row: key };
  for (const article of page.articles) {
    const blocks = swap(article.blocks, key, by);
    if (blocks === null) continue;
    const moved = toArticle(blocks, article);
    return { page: { ...page, articles: page.articles.map((one) => (one === article ? moved : one)) }, row: key };
  }
  return null;
}

/** Gives a role to all that is chosen. What becomes furniture leaves its article; what was furniture becomes an article, the last one. */
export function giveRole(page: ArrangedPage, chosen: Chosen, role: Role): Step | null {
  const blocks = chosenBlocks(page, chosen);
  if (blocks.every((block) => block.role === role)) return null;
  const keys = new Set(blocks.map(({ key }) => key));
  const turn = (block: ArrangedBlock): ArrangedBlock => (keys.has(block.key) ? { ...block, role } : block);
  if (role === 'furniture') {
    const outside = [...page.outside, ...blocks.filter((block) => !page.outside.includes(block)).map(turn)];
    return { page: { articles: without(page.articles, keys), outside }, row: blocks[0]?.key ?? outsideKey };
  }
  const articles = page.articles.map((article) =>
    article.blocks.some(({ key }) => keys.has(key)) ? toArticle(article.blocks.map(turn), article) : article,
  );
  const entering = page.outside.filter(({ key }) => keys.has(key)).map(turn);
  const outside = page.outside.filter(({ key }) => !keys.has(key));
  const made = entering.length === 0 ? [] : [toArticle(entering)];
  const wasArticle = page.articles.find(({ key }) => chosen.has(key));
  return { page: { articles: [...articles, ...made], outside }, row: wasArticle?.key ?? blocks[0]?.key ?? outsideKey };
}

/** Calls an article something else; an empty name is the printed one again. */
export function retitle(page: ArrangedPage, key: string, text: string): Step | null {
  const headline = text.trim().replace(/\s+/gu, ' ');
  const article = page.articles.find((one) => one.key === key);
  if (article === undefined) return null;
  const printed = printedHeadline(article.blocks);
  const isRetitled = headline !== '' && headline !== printed;
  const changed = { ...article, isRetitled, headline: isRetitled ? headline : printed };
  if (changed.headline === article.headline && changed.isRetitled === article.isRetitled) return null;
  return { page: { ...page, articles: page.articles.map((one) => (one === article ? changed : one)) }, row: key };
}
