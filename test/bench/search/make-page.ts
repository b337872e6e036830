// Makes one page of the archive: a running head with its section, two to four articles, about 300 words, and its layout.
import type { Article, PageLayout } from '#border/model';
import { packLayout } from '../../../main/layout/pack.ts';
import type { PageToPut } from '../../../main/search/prepare-edition.ts';
import type { Random } from '../../press/random.ts';
import type { ArchiveLanguage } from './coin-words.ts';
import { openPagePen, type PagePen, pageSize } from './page-pen.ts';
import type { Vocabulary } from './vocabulary.ts';
import { drawTopics, writeHeadline, writeWords } from './write-words.ts';

/** Of a page: its number, what stands in its running head, the language of each of its articles; the first one's is the page's. */
export type PageWish = { page: number; head: readonly string[]; languages: readonly ArchiveLanguage[] };

const sizes = { kicker: 11, headline: 22, byline: 9, body: 10, furniture: 8 };
const fewestWords = 190;
const wordsBeyond = 140;

function setArticle(pen: PagePen, vocabulary: Vocabulary, words: number, random: Random): Article {
  const topics = drawTopics(vocabulary, random);
  const headline = writeHeadline(vocabulary, topics, 4 + random.below(6), random);
  const blocks = [pen.set('kicker', writeHeadline(vocabulary, topics, 2, random), sizes.kicker)];
  blocks.push(pen.set('headline', headline, sizes.headline));
  if (random.next() < 0.6) blocks.push(pen.set('byline', writeHeadline(vocabulary, topics, 2, random), sizes.byline));
  for (let left = words; left > 0; left -= 45)
    blocks.push(pen.set('body', writeWords(vocabulary, topics, Math.min(left, 45), random), sizes.body));
  return { headline: headline.join(' '), confidence: 1, continuesOn: null, continuedFrom: null, blocks };
}

/** The layout of a page with its text. */
export function layOutPage(wish: PageWish, vocabularyOf: (language: ArchiveLanguage) => Vocabulary, random: Random): PageLayout {
  const [language = 'fr'] = wish.languages;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const pen = openPagePen(direction);
  const furniture = [pen.set('furniture', [...wish.head, String(wish.page)], sizes.furniture)];
  const words = Math.ceil((fewestWords + random.below(wordsBeyond)) / wish.languages.length);
  const articles = wish.languages.map((one) => setArticle(pen, vocabularyOf(one), words, random));
  const facts = { ...pageSize, rotation: 0, source: 'pdf', direction, language } as const;
  return { ...facts, text: pen.text(), words: pen.words, articles, furniture, needsOcr: null };
}

/** The page as extraction gives it. */
export function makePage(wish: PageWish, vocabularyOf: (language: ArchiveLanguage) => Vocabulary, random: Random): PageToPut {
  const layout = layOutPage(wish, vocabularyOf, random);
  const { text, language, direction, needsOcr, widthPoints, heightPoints } = layout;
  return {
    page: wish.page,
    packed: packLayout(layout),
    text,
    language,
    direction,
    needsOcr,
    widthPoints,
    heightPoints,
    fault: null,
  };
}
