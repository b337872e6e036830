// Where reading aloud begins: at a selection, else with the article that is shown as text, else with the first one on the desk. Pure.
import type { PageLayout } from '#border/model';
import type { ArticleEntry, ArticlePlace } from '#border/model-article';
import type { Place } from './player.ts';

/** An article by its place among those of the edition, and where in it to begin; null for its beginning. */
export type Start = { at: number; place: Place | null };

/** The start at a letter of a page; null where no article has it. */
export function startAt(order: readonly ArticleEntry[], place: Place, layout: PageLayout): Start | null {
  const holds = ({ start, end }: { start: number; end: number }): boolean => start <= place.offset && place.offset < end;
  const own = layout.articles.findIndex(({ blocks }) => blocks.some(holds));
  const at = order.findIndex(({ parts }) => parts.some(({ page, article }) => page === place.page && article === own));
  return at < 0 || own < 0 ? null : { at, place };
}

/** The start of an article by any of its parts; null where it cannot be heard. */
export function startOfArticle(order: readonly ArticleEntry[], shown: ArticlePlace | null): Start | null {
  const isShown = ({ page, article }: ArticlePlace): boolean => page === shown?.page && article === shown.article;
  const at = order.findIndex(({ parts }) => parts.some(isShown));
  return at < 0 ? null : { at, place: null };
}

/** The first article that begins on one of the pages, else the first that goes on there, from there; null where none does. */
export function firstStart(order: readonly ArticleEntry[], pages: readonly number[]): Start | null {
  const begins = order.findIndex(({ page }) => pages.includes(page));
  if (begins >= 0) return { at: begins, place: null };
  for (const page of pages) {
    const goesOn = order.findIndex(({ parts }) => parts.some((part) => part.page === page));
    if (goesOn >= 0) return { at: goesOn, place: { page, offset: 0 } };
  }
  return null;
}
