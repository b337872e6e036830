// The articles of an edition as the index has its pages: listed, opened as text, and with their pictures. The list is kept until the index changes.
import type Database from 'better-sqlite3';
import type { Box, EditionId } from '#border/model';
import type { ArticlePicture, ArticlePlace, OpenArticle } from '#border/model-article';
import { ownerOf, standIn, toPictures } from '../layout/article-pictures.ts';
import { looksLikeTable, type PlacedPart, toParagraphs, toParts } from '../layout/article-text.ts';
import { type ListedArticle, listArticles } from '../layout/list-articles.ts';
import { readPages } from './read-page.ts';
import { remember } from './remember-answers.ts';

/** A part of an article of an edition. */
export type PlaceOfArticle = ArticlePlace & { id: EditionId };

/** The pictures of one page, as they are drawn there. */
export type PageImages = { page: number; images: Box[] };

/** What is known of an article without what its edition is called. */
export type OpenedArticle = Omit<OpenArticle, 'id'>;

/** All articles in the order of reading; none where the edition is not in the index. */
export function listEditionArticles(database: Database.Database, id: EditionId): ListedArticle[] {
  return remember(database, ['articles', id], () =>
    listArticles(
      readPages(database, id).flatMap((page) => {
        const layout = page.layout();
        return layout === null ? [] : [{ page: page.page, layout }];
      }),
    ),
  );
}

/** The article that holds a part, with all its parts; null where there is none. */
export function openArticle(database: Database.Database, place: PlaceOfArticle): OpenedArticle | null {
  const all = listEditionArticles(database, place.id);
  const at = all.findIndex(({ parts }) => parts.some((part) => isSame(part, place)));
  const entry = all[at];
  if (entry === undefined) return null;
  const placed = readParts(database, place.id, entry);
  const parts = toParts(placed);
  const paragraphs = toParagraphs(placed, entry.language);
  const { headline, language, direction, confidence, isAdvert, needsOcr, goesOnAt, comesFrom } = entry;
  return {
    headline,
    language,
    direction,
    confidence,
    isAdvert,
    isTable: looksLikeTable(paragraphs),
    needsOcr,
    opened: entry.parts.findIndex((part) => isSame(part, place)),
    parts,
    paragraphs,
    goesOnAt,
    comesFrom,
    previous: toNeighbour(all.slice(0, at).findLast(({ isAdvert }) => !isAdvert)),
    next: toNeighbour(all.slice(at + 1).find(({ isAdvert }) => !isAdvert)),
  };
}

/** Which of the pictures of its pages belong to the article that holds a part, and where they stand in it. */
export function placePictures(
  database: Database.Database,
  { pages, ...place }: PlaceOfArticle & { pages: readonly PageImages[] },
): ArticlePicture[] {
  const entry = listEditionArticles(database, place.id).find(({ parts }) => parts.some((part) => isSame(part, place)));
  if (entry === undefined) return [];
  const placed = readParts(database, place.id, entry);
  const paragraphs = toParagraphs(placed, entry.language);
  return placed.flatMap(({ page, article, layout }, part) => {
    const images = pages.find((one) => one.page === page)?.images ?? [];
    const own = toPictures(images, layout).filter((picture) => ownerOf(picture, layout) === article);
    return article === null ? [] : standIn(own, paragraphs, { page, part });
  });
}

/** A page whose text cannot be trusted has no articles: any place on it is the page as a whole. */
const isSame = (part: ArticlePlace, { page, article }: ArticlePlace): boolean =>
  part.page === page && (part.article === null || part.article === article);

function readParts(database: Database.Database, id: EditionId, { parts }: ListedArticle): PlacedPart[] {
  const layouts = new Map(
    [...new Set(parts.map(({ page }) => page))].map((page) => [page, readPages(database, id, page)[0]?.layout() ?? null]),
  );
  return parts.flatMap(({ page, article }) => {
    const layout = layouts.get(page) ?? null;
    return layout === null ? [] : [{ page, article, layout }];
  });
}

const toNeighbour = (entry: ListedArticle | undefined): OpenArticle['next'] =>
  entry === undefined ? null : { page: entry.page, article: entry.article, headline: entry.headline, opening: entry.opening };
