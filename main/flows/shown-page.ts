// A page's layout as text for people and programs: articles in reading order, each role a stretch. Pure.
import type { ShownPage } from '#border/contract';
import { AppError } from '#border/errors';
import type { Article, Direction, PageLayout, PageSize } from '#border/model';

const toShownArticle = (text: string, article: Article): ShownPage['articles'][number] => {
  const roles = article.blocks.map((block) => ({ role: block.role, text: text.slice(block.start, block.end) }));
  return { headline: article.headline, confidence: article.confidence, text: roles.map((role) => role.text).join('\n'), roles };
};

/** A page as it is shown; a page that is not in the index has its size and no text. Throws page/not-found for a page beyond the last. */
export function toShownPage(
  page: number,
  layout: PageLayout | null,
  size: PageSize | undefined,
  direction: Direction,
): ShownPage {
  if (size === undefined) throw new AppError('page/not-found', { page });
  if (layout === null) {
    const { widthPoints: width, heightPoints: height, rotation } = size;
    const nothing = { needsOcr: null, language: null, text: '', articles: [] };
    return { page, source: 'none', direction, width, height, rotation, ...nothing };
  }
  return {
    page,
    source: layout.source,
    needsOcr: layout.needsOcr,
    direction: layout.direction,
    language: layout.language,
    width: layout.widthPoints,
    height: layout.heightPoints,
    rotation: layout.rotation,
    text: layout.text,
    articles: layout.articles.map((article) => toShownArticle(layout.text, article)),
  };
}
