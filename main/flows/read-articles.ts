// Articles as one reads them: listed, opened as text, and with the pictures that the page prints with them. Changes nothing.
import { AppError } from '#border/errors';
import type { ArticleEntry, ArticleInput, ArticlePicture, OpenArticle } from '#border/model-article';
import { getEdition, getPageSizes, type ShelvedEdition } from '../library/read-editions.ts';
import type { OpenedArticle } from '../search/edition-articles.ts';
import { askIndex } from './find-text.ts';
import type { Parts } from './parts.ts';
import { readPageImages } from './read-page-images.ts';

/** All articles of an edition in the order of reading; none while it is not in the index. Throws edition/not-found. */
export async function listArticles(parts: Parts, { id }: { id: string }): Promise<ArticleEntry[]> {
  getEdition(parts.database, id);
  return askIndex(parts, () => parts.workers.search.run('articles', { id }));
}

/**
 * The article that a part belongs to. Throws edition/not-found, page/not-found, page/not-read where the page has no text yet, and
 * article/not-found where it has no such article.
 */
export async function openArticle(parts: Parts, place: ArticleInput): Promise<OpenArticle> {
  const { id } = place;
  return { id, ...(await readArticle(parts, getEdition(parts.database, id), place)) };
}

async function readArticle(parts: Parts, { id, title }: ShelvedEdition, place: ArticleInput): Promise<OpenedArticle> {
  const { page } = place;
  if (page > getPageSizes(parts.database, id).length) throw new AppError('page/not-found', { page });
  const opened = await askIndex(parts, () => parts.workers.search.run('openArticle', place));
  if (opened !== null) return opened;
  const layout = await askIndex(parts, () => parts.workers.search.run('pageLayout', { id, page }));
  throw layout === null ? new AppError('page/not-read', { title, page }) : new AppError('article/not-found', { page });
}

/** The pictures of an article, by their places on its pages. Throws as `openArticle`, and pdf/* and edition/damaged of the file. */
export async function readArticlePictures(parts: Parts, place: ArticleInput): Promise<ArticlePicture[]> {
  const edition = getEdition(parts.database, place.id);
  const opened = await readArticle(parts, edition, place);
  const pages = await readPageImages(parts, edition, new Set(opened.parts.map((part) => part.page)));
  return askIndex(parts, () => parts.workers.search.run('placePictures', { ...place, pages }));
}
