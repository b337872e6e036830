// The trivial answers that every segmentation must beat: a page is one article, a block is one article.
import type { PageLayout } from '../../../preload/model.ts';

const alone = { headline: null, confidence: 0, continuesOn: null, continuedFrom: null };

/** The page as one article. */
export const asOneArticle = (layout: PageLayout): PageLayout => ({
  ...layout,
  articles: [{ ...alone, blocks: layout.articles.flatMap(({ blocks }) => blocks) }],
});

/** Each block of the page as an article. */
export const asManyArticles = (layout: PageLayout): PageLayout => ({
  ...layout,
  articles: layout.articles.flatMap(({ blocks }) => blocks.map((block) => ({ ...alone, blocks: [block] }))),
});
