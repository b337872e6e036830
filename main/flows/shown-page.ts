// A page's layout as text for people and programs: articles in reading order, each role a stretch. Pure.

import { AppError } from '#border/errors';
import type { Article, Direction, PageLayout, PageSize } from '#border/model';
import type { ShownPage } from '#border/model-pages';
import type { ArticleLink } from '../layout/link-articles.ts';

type Shown = ShownPage['articles'][number];

const toShownArticle = (text: string, article: Article, at: Place, links: readonly ArticleLink[]): Shown => {
  const roles = article.blocks.map((block) => ({ role: block.role, text: text.slice(block.start, block.end) }));
  const { headline, confidence, continuesOn, continuedFrom } = article;
  const next = links.find((link) => link.fromPage === at.page && link.fromArticle === at.article);
  const before = links.find((link) => link.toPage === at.page && link.toArticle === at.article);
  return {
    headline,
    confidence,
    text: roles.map((role) => role.text).join('\n'),
    continuesOn: next === undefined ? unlinked(continuesOn) : { page: next.toPage, article: next.toArticle },
    continuedFrom: before === undefined ? unlinked(continuedFrom) : { page: before.fromPage, article: before.fromArticle },
    roles,
  };
};

/** An article of a page: its place in the edition and on the page. */
type Place = { page: number; article: number };

/** A jump line whose other end was not found still names a page. */
const unlinked = (page: number | null): Shown['continuesOn'] => (page === null ? null : { page, article: null });

/** A page as it is shown; a page that is not in the index has its size and no text. Throws page/not-found for a page beyond the last. */
export function toShownPage(
  page: number,
  layout: PageLayout | null,
  size: PageSize | undefined,
  direction: Direction,
  links: readonly ArticleLink[],
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
    articles: layout.articles.map((article, at) => toShownArticle(layout.text, article, { page, article: at }, links)),
  };
}
