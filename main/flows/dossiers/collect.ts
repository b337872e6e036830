// Makes items of dossiers from hits, articles and parts of pages: what was found there, and what the edition is called today.
// Refuses places that the edition has not, and takes no name of an edition from who asks.
import { AppError } from '#border/errors';
import type { Box, PageLayout, PageSize } from '#border/model';
import { type Collected, type DossierItem, longestQuery, mostBoxes } from '#border/model-dossier';
import { makeId } from '../../base/ids.ts';
import { clipArticle, clipText, shorten } from '../../layout/clip-text.ts';
import { getEdition, getPageSizes, type ShelvedEdition } from '../../library/read-editions.ts';
import { readLayout } from '../find-text.ts';
import type { Parts } from '../parts.ts';

type Excerpt = Pick<DossierItem, 'headline' | 'snippet' | 'marks' | 'boxes' | 'region' | 'query'>;

/** As much of a clipping as one reads at a glance; its picture shows the rest. */
const snippetLetters = 600;

const unmarked = { marks: [], boxes: [], query: null };

const readText = async (parts: Parts, { id, title }: ShelvedEdition, page: number): Promise<PageLayout> => {
  const { layout } = await readLayout(parts, { id, page });
  if (layout === null) throw new AppError('page/not-read', { title, page });
  return layout;
};

/** The part of a region that lies on the page. Throws input/invalid where none does. */
const onPage = (region: Box, { widthPoints, heightPoints }: PageSize): Box => {
  const [left, top] = [Math.max(0, region.x), Math.max(0, region.y)];
  const width = Math.min(widthPoints, region.x + region.width) - left;
  const height = Math.min(heightPoints, region.y + region.height) - top;
  if (width <= 0 || height <= 0) throw new AppError('input/invalid', { field: 'region' });
  return { x: left, y: top, width, height };
};

const readExcerpt = async (parts: Parts, edition: ShelvedEdition, one: Collected, size: PageSize): Promise<Excerpt> => {
  if (one.kind === 'hit') {
    const { headline, snippet, marks, boxes, query } = one;
    const keptQuery = query !== null && query.length > longestQuery ? null : query;
    return { headline, snippet, marks, boxes: boxes.slice(0, mostBoxes), query: keptQuery, region: null };
  }
  const layout = await readText(parts, edition, one.page);
  if (one.kind === 'region') {
    const region = onPage(one.region, size);
    const { headline, text } = clipText(layout, region);
    return { ...unmarked, region, headline, snippet: shorten(text, snippetLetters) };
  }
  const article = layout.articles[one.article];
  if (article === undefined || article.blocks.length === 0) throw new AppError('input/invalid', { field: 'article' });
  const { headline, text, region } = clipArticle(layout, article);
  return { ...unmarked, region: onPage(region, size), headline, snippet: shorten(text, snippetLetters) };
};

/** One item as it is kept. Throws edition/not-found, page/not-found, page/not-read, input/invalid. */
export async function toItem(parts: Parts, one: Collected, addedAtMs: number): Promise<DossierItem> {
  const edition = getEdition(parts.database, one.editionId);
  const pageSize = getPageSizes(parts.database, edition.id)[one.page - 1];
  if (pageSize === undefined) throw new AppError('page/not-found', { page: one.page });
  const { title, day, issue, language, sha256 } = edition;
  const excerpt = await readExcerpt(parts, edition, one, pageSize);
  const { widthPoints, heightPoints, rotation } = pageSize;
  return {
    id: makeId(),
    editionId: edition.id,
    page: one.page,
    pageSize: { widthPoints, heightPoints, rotation },
    title,
    day,
    issue,
    language,
    sha256,
    ...excerpt,
    comment: '',
    addedAtMs,
  };
}
