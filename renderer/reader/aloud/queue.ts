// The articles that are read one after the other, and which of them is being read. Pure.
import type { ArticleEntry } from '#border/model-article';

/** `items` in the order of reading; those before `at` have been read. */
export type Queue = { items: readonly ArticleEntry[]; at: number };

/** A queue of its own. */
export const openQueue = (items: readonly ArticleEntry[], at = 0): Queue => ({ items, at });

/** Whether an article can be read aloud: it has text, and is not advertising alone unless that is wanted too. */
export const canBeRead = ({ article, needsOcr, isAdvert }: ArticleEntry, readsAdverts: boolean): boolean =>
  article !== null && needsOcr === null && (readsAdverts || !isAdvert);

/** Whether two entries are one article. */
export const isSameArticle = (one: ArticleEntry, other: ArticleEntry): boolean =>
  one.page === other.page && one.article === other.article;

/** Whether another article is being read now, or none. */
export const replaced = (before: Queue, next: Queue): boolean => before.items[before.at] !== next.items[next.at];

/** With an article right behind the one that is read, or at the end; one that waits there already is moved. */
export function withArticle({ items, at }: Queue, item: ArticleEntry, where: 'next' | 'later'): Queue {
  const before = items.slice(0, at + 1);
  const behind = items.slice(at + 1).filter((one) => !isSameArticle(one, item));
  return { items: where === 'next' ? [...before, item, ...behind] : [...before, ...behind, item], at };
}

/** Without one that still waits. */
export const withoutArticle = ({ items, at }: Queue, place: number): Queue => ({
  items: place <= at ? items : items.filter((_, index) => index !== place),
  at,
});

/** With one put back where it waited. */
export function withArticleAt({ items, at }: Queue, item: ArticleEntry, place: number): Queue {
  const to = Math.max(at + 1, Math.min(place, items.length));
  return { items: [...items.slice(0, to), item, ...items.slice(to)], at };
}

/** The queue one article further or back. At its ends it goes on into the edition, whose articles `order` gives; null where nothing is there. */
export function skipped({ items, at }: Queue, by: 1 | -1, order: readonly ArticleEntry[]): Queue | null {
  const to = at + by;
  if (to >= 0 && to < items.length) return { items, at: to };
  const now = items[at];
  const place = now === undefined ? -1 : order.findIndex((one) => isSameArticle(one, now));
  const item = place < 0 ? undefined : order[place + by];
  if (item === undefined) return null;
  return by === 1 ? { items: [...items, item], at: to } : { items: [item, ...items], at: 0 };
}
