// An article as a clipping, with the places where it goes on: on one page, or over several by its jump lines.
// Refuses articles that a page has not.
import { AppError } from '#border/errors';
import type { Box, PageLayout, PageSize } from '#border/model';
import { clipArticle } from '../../layout/clip-text.ts';
import { linkArticles } from '../../layout/link-articles.ts';

/** A page of the edition with its text. */
type ReadPage = { page: number; layout: PageLayout };

/** One place of an article: its text and the region around it. */
export type ArticlePart = { page: number; layout: PageLayout; text: string; region: Box };

/** An article of a page, by its place on it from 0. */
type Place = { page: number; article: number };

/** Reads the text of a page; null where it has none. */
export type ReadPageText = (page: number) => Promise<PageLayout | null>;

/** The places of an article from its beginning to its end, by the links between the pages. */
function chainOf(pages: readonly ReadPage[], place: Place): Place[] {
  const links = linkArticles(pages);
  const isAt = (page: number, article: number, one: Place): boolean => page === one.page && article === one.article;
  const chain = [place];
  const has = (page: number, article: number): boolean => chain.some((one) => isAt(page, article, one));
  for (let first = chain[0]; first !== undefined; ) {
    const at = first;
    const before = links.find((link) => isAt(link.toPage, link.toArticle, at) && !has(link.fromPage, link.fromArticle));
    first = before === undefined ? undefined : { page: before.fromPage, article: before.fromArticle };
    if (first !== undefined) chain.unshift(first);
  }
  for (let last = chain.at(-1); last !== undefined; ) {
    const at = last;
    const next = links.find((link) => isAt(link.fromPage, link.fromArticle, at) && !has(link.toPage, link.toArticle));
    last = next === undefined ? undefined : { page: next.toPage, article: next.toArticle };
    if (last !== undefined) chain.push(last);
  }
  return chain;
}

/**
 * The parts of an article, the first with its headline. With `isWhole` those on other pages of `sizes` come with it. Throws input/invalid
 * for an article that the page has not.
 */
export async function readArticleParts(
  layout: PageLayout,
  { page, article }: Place,
  { isWhole, sizes, readText }: { isWhole: boolean; sizes: readonly PageSize[]; readText: ReadPageText },
): Promise<{ headline: string | null; parts: [ArticlePart, ...ArticlePart[]] }> {
  const asked = layout.articles[article];
  if (asked === undefined || asked.blocks.length === 0) throw new AppError('input/invalid', { field: 'article' });
  const hasJump = asked.continuesOn !== null || asked.continuedFrom !== null;
  const pages: ReadPage[] = [];
  if (isWhole && hasJump) {
    for (let number = 1; number <= sizes.length; number += 1) {
      const read = number === page ? layout : await readText(number);
      if (read !== null) pages.push({ page: number, layout: read });
    }
  }
  const chain = pages.length === 0 ? [{ page, article }] : chainOf(pages, { page, article });
  const clips = chain.flatMap((place) => {
    const there = place.page === page ? layout : pages.find((one) => one.page === place.page)?.layout;
    const found = there?.articles[place.article];
    if (there === undefined || found === undefined || found.blocks.length === 0) return [];
    return [{ ...clipArticle(there, found), page: place.page, layout: there }];
  });
  const [first, ...rest] = clips;
  if (first === undefined) throw new AppError('input/invalid', { field: 'article' });
  const headline = clips.find((clip) => clip.headline !== null)?.headline ?? null;
  return { headline, parts: [first, ...rest] };
}
