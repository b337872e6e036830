// Which article a key means that names none: the one with the selection, the one that was read last where it lies on the desk, or the one in the middle.
import type { PageLayout } from '#border/model';
import type { ArticlePlace, OpenArticle } from '#border/model-article';
import type { TextPlace } from '#border/model-selection';
import { pointAt } from '../selection/point-at.ts';
import { articleNear, articleWith } from './article-at.ts';

/** What is known when the key is pressed. `known` are the pages on the desk that are read. */
export type ChooseInput = {
  desk: HTMLElement | null;
  known: ReadonlyMap<number, PageLayout>;
  selected: TextPlace | null;
  last: { place: ArticlePlace | null; article: OpenArticle | null };
};

/** Null where the pages have none. A page whose text cannot be trusted is meant as a whole. */
export function chooseArticle({ desk, known, selected, last }: ChooseInput): ArticlePlace | null {
  const text = selected === null ? undefined : known.get(selected.page);
  const at = selected === null || text === undefined ? null : articleWith(text, selected.offset);
  if (selected !== null && at !== null) return { page: selected.page, article: at };
  if (last.place !== null && last.article?.parts.some(({ page }) => known.has(page))) return last.place;
  if (desk === null) return null;
  const { x, y, width, height } = desk.getBoundingClientRect();
  const middle = pointAt(desk, known, x + width / 2, y + height / 2);
  const layout = middle === null ? undefined : known.get(middle.page);
  if (middle === null || layout === undefined) return null;
  if (layout.needsOcr !== null) return { page: middle.page, article: null };
  const near = articleNear(layout, middle.point);
  return near === null ? null : { page: middle.page, article: near };
}
