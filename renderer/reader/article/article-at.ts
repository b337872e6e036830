// Which article of a page is meant: by a point (on the unrotated page, in points), by a place in the text, or as the nearest one. Pure.
import type { Box, PageLayout } from '#border/model';
import type { OpenArticle } from '#border/model-article';
import { around, farFrom, type Point } from '../../ui/boxes.ts';

const areaOf = ({ width, height }: Box): number => width * height;

/** The place of the article at a point among those of its page: of the block there, else of the smallest article around it; null in furniture and beside all. */
export function articleAt({ articles, furniture }: PageLayout, point: Point): number | null {
  const onBlock = articles.findIndex(({ blocks }) => blocks.some(({ box }) => farFrom(box, point) === 0));
  if (onBlock >= 0) return onBlock;
  if (furniture.some(({ box }) => farFrom(box, point) === 0)) return null;
  let found: { at: number; area: number } | null = null;
  for (const [at, article] of articles.entries()) {
    if (article.blocks.length === 0) continue;
    const region = around(article.blocks.map(({ box }) => box));
    if (farFrom(region, point) > 0 || areaOf(region) >= (found?.area ?? Number.POSITIVE_INFINITY)) continue;
    found = { at, area: areaOf(region) };
  }
  return found?.at ?? null;
}

/** The article at a point or the nearest one that is no advert; null where the page has none. */
export function articleNear(layout: PageLayout, point: Point): number | null {
  const at = articleAt(layout, point);
  if (at !== null) return at;
  let found: { at: number; far: number } | null = null;
  for (const [index, { blocks }] of layout.articles.entries()) {
    if (blocks.every(({ role }) => role === 'advert')) continue;
    const far = Math.min(...blocks.map(({ box }) => farFrom(box, point)));
    if (far < (found?.far ?? Number.POSITIVE_INFINITY)) found = { at: index, far };
  }
  return found?.at ?? null;
}

/** The article that holds a place of the page's text; null in furniture. */
export function articleWith({ articles }: PageLayout, offset: number): number | null {
  const at = articles.findIndex(({ blocks }) => blocks.some(({ start, end }) => start <= offset && offset <= end));
  return at < 0 ? null : at;
}

/** The paragraph of an opened article that is printed at a point of a page; -1 where none is. */
export const paragraphAt = ({ paragraphs }: Pick<OpenArticle, 'paragraphs'>, page: number, point: Point): number =>
  paragraphs.findIndex(({ pieces }) => pieces.some((piece) => piece.page === page && farFrom(piece.box, point) === 0));
