// The articles of an edition in the order of reading, the parts of each joined over its pages. Pure.
import type { Article, Language, PageLayout } from '#border/model';
import type { ArticleEntry, ArticlePlace } from '#border/model-article';
import { detectLanguage, directionOf } from '../text/language.ts';
import { shorten } from './clip-text.ts';
import { linkArticles } from './link-articles.ts';

/** A page of an edition by its place in the file, from 1. */
export type LaidOutPage = { page: number; layout: PageLayout };

/** An article, and the printed pages that its jump lines name and on which nothing was found. */
export type ListedArticle = ArticleEntry & { goesOnAt: number | null; comesFrom: number | null };

type Found = { place: ArticlePlace & { article: number }; article: Article; layout: PageLayout };

/** As much as names an article without a headline. */
const openingLetters = 120;
/** As much as tells its language. */
const tellingLetters = 600;

const keyOf = ({ page, article }: ArticlePlace): string => `${page} ${article}`;

/**
 * Lists them. A part that goes on from another one is no article of its own; a page whose text cannot be trusted is one as a whole, and one
 * without text is none.
 */
export function listArticles(pages: readonly LaidOutPage[]): ListedArticle[] {
  const readable = pages.filter(({ layout }) => layout.needsOcr === null);
  const found = readable.flatMap(({ page, layout }): Found[] =>
    layout.articles.flatMap((article, at) =>
      article.blocks.length === 0 ? [] : [{ place: { page, article: at }, article, layout }],
    ),
  );
  const byKey = new Map(found.map((one) => [keyOf(one.place), one]));
  const next = new Map<string, string>();
  const before = new Set<string>();
  for (const { fromPage, fromArticle, toPage, toArticle } of linkArticles(readable)) {
    next.set(`${fromPage} ${fromArticle}`, `${toPage} ${toArticle}`);
    before.add(`${toPage} ${toArticle}`);
  }
  const listed = new Set<string>();
  const chainOf = (first: Found): Found[] => {
    const chain: Found[] = [];
    for (let one: Found | undefined = first; one !== undefined && !listed.has(keyOf(one.place)); ) {
      chain.push(one);
      listed.add(keyOf(one.place));
      one = byKey.get(next.get(keyOf(one.place)) ?? '');
    }
    return chain;
  };
  const begin = found.filter(({ place }) => !before.has(keyOf(place)));
  // Jump lines that lead round in a circle leave no first part; the first one on paper is taken for it.
  const chains = [...begin, ...found].map(chainOf).filter((chain) => chain.length > 0);
  const unread = pages.flatMap(({ page, layout }) => (layout.needsOcr === null ? [] : [toUnread(page, layout)]));
  return [...chains.map(toListed), ...unread].sort(
    (one, other) => one.page - other.page || (one.article ?? 0) - (other.article ?? 0),
  );
}

function toListed(chain: readonly Found[]): ListedArticle {
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('an article without parts');
  const { layout, article, place } = first;
  const text = textOf(first);
  const language = languageOf(text, layout.language);
  return {
    ...place,
    headline: chain.find((one) => one.article.headline !== null)?.article.headline ?? null,
    opening: shorten(text, openingLetters),
    parts: chain.map((one) => one.place),
    confidence: Math.min(...chain.map((one) => one.article.confidence)),
    isAdvert: chain.every((one) => one.article.blocks.every(({ role }) => role === 'advert')),
    needsOcr: null,
    language,
    direction: directionOf(text) ?? layout.direction,
    goesOnAt: last.article.continuesOn,
    comesFrom: article.continuedFrom,
  };
}

/** How the text of an article begins: its body, or whatever it has. */
function textOf({ article: { blocks }, layout: { text } }: Found): string {
  const body = blocks.filter(({ role }) => role === 'body');
  const told = (body.length > 0 ? body : blocks).map(({ start, end }) =>
    text.slice(start, Math.min(end, start + tellingLetters)),
  );
  return told.join(' ').slice(0, tellingLetters);
}

/** The language of a text: its own words decide, else `usual` where the script allows it. */
export function languageOf(text: string, usual: Language | null): Language | null {
  const own = detectLanguage(text);
  if (own !== null || usual === null) return own;
  const isRight = usual === 'ar';
  return (directionOf(text) ?? (isRight ? 'rtl' : 'ltr')) === (isRight ? 'rtl' : 'ltr') ? usual : null;
}

const toUnread = (page: number, layout: PageLayout): ListedArticle => ({
  page,
  article: null,
  headline: null,
  opening: '',
  parts: [{ page, article: null }],
  confidence: 0,
  isAdvert: false,
  needsOcr: layout.needsOcr,
  language: layout.language,
  direction: layout.direction,
  goesOnAt: null,
  comesFrom: null,
});
