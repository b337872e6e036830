// Parts the elements of a structure tree into articles: by article elements, by the largest element around one headline, and in between by
// their sequence, where a headline or another parent begins anew.
import type { BlockElement } from './structure.ts';

/** An element with what is known of it: how much it holds, and whether it begins an article. */
export type TreeItem = BlockElement & { weight: number; isStart: boolean };

/** Items of one article by their places; `isSaid` where the tree has an article element for it. */
export type TreeArticle = { items: number[]; isSaid: boolean };

/** An element that holds more than this share of the page is the page. */
const WHOLE_PAGE = 0.9;
/** These say nothing of where a text ends. */
const TRANSPARENT: ReadonlySet<string> = new Set(['L', 'Table', 'THead', 'TBody', 'TFoot', 'Figure', 'TOC', 'Span']);

/** Parts the items, which come in the order of the tree. */
export function partArticles(items: readonly TreeItem[]): TreeArticle[] {
  const groups = new Map<number, number>();
  const weights = new Map<number, number>();
  const holdsArticle = new Set<number>();
  let total = 0;
  items.forEach((item, at) => {
    total += item.weight;
    const isFirst = item.isStart && items[at - 1]?.isStart !== true;
    const article = articleOf(item);
    for (const { id } of around(item)) {
      weights.set(id, (weights.get(id) ?? 0) + item.weight);
      if (isFirst) groups.set(id, (groups.get(id) ?? 0) + 1);
      if (article !== null && id !== article) holdsArticle.add(id);
    }
  });
  const isOneStory = (id: number): boolean =>
    groups.get(id) === 1 && !holdsArticle.has(id) && (weights.get(id) ?? 0) < WHOLE_PAGE * total;
  const articles: TreeArticle[] = [];
  const known = new Map<number, TreeArticle>();
  let run: { article: TreeArticle; parent: number; next: number } | null = null;
  items.forEach((item, at) => {
    const said = articleOf(item);
    const key = said ?? around(item).find(({ id }) => isOneStory(id))?.id;
    if (key !== undefined) {
      const article = known.get(key) ?? add(articles, said !== null);
      known.set(key, article);
      article.items.push(at);
      return;
    }
    const parent = parentOf(item);
    const begins = item.isStart && items[at - 1]?.isStart !== true;
    if (run === null || run.next !== at || run.parent !== parent || begins)
      run = { article: add(articles, false), parent, next: at };
    run.article.items.push(at);
    run.next = at + 1;
  });
  return articles;
}

function add(articles: TreeArticle[], isSaid: boolean): TreeArticle {
  const article = { items: [], isSaid };
  articles.push(article);
  return article;
}

/** The elements around an item, outermost first. */
const around = ({ path }: TreeItem): BlockElement['path'] => path.slice(0, -1);

const articleOf = (item: TreeItem): number | null => item.path.findLast(({ role }) => role === 'Art')?.id ?? null;

const parentOf = (item: TreeItem): number => around(item).findLast(({ role }) => !TRANSPARENT.has(role))?.id ?? -1;
