// What stands in a part of a page: the words whose middle lies in it, and the headline that they stand under. Pure.
import type { Article, Block, Box, PageLayout, Word } from '#border/model';
import { around } from './around-boxes.ts';
import { joinPieces, type Piece } from './selected-text.ts';

/** A part of a page as text: paragraphs with an empty line between two, and the headline that they stand under. */
export type Clip = { headline: string | null; text: string };

const isIn = ({ x, y, width, height }: Box, region: Box): boolean => {
  const [atX, atY] = [x + width / 2, y + height / 2];
  return atX >= region.x && atX <= region.x + region.width && atY >= region.y && atY <= region.y + region.height;
};

const isWithin = (word: Word, { blocks }: Article): boolean =>
  blocks.some(({ start, end }) => word.start >= start && word.end <= end);

/** The article that most of the words belong to; null where none of them belongs to one. */
const mostOf = (articles: readonly Article[], words: readonly Word[]): Article | null => {
  let found: { article: Article; count: number } | null = null;
  for (const article of articles) {
    const count = words.filter((word) => isWithin(word, article)).length;
    if (count > (found?.count ?? 0)) found = { article, count };
  }
  return found?.article ?? null;
};

/** The words of one block as a paragraph; null where none of them is taken. */
const pieceOf = ({ text }: PageLayout, words: readonly Word[], block: Block, article: Article | null): Piece | null => {
  const own = words.filter(({ start }) => start >= block.start && start < block.end);
  if (own.length === 0) return null;
  return { text: own.map(({ start, end }) => text.slice(start, end)).join(' '), block, article };
};

const piecesOf = (layout: PageLayout, words: readonly Word[]): Piece[] =>
  [
    ...layout.articles.flatMap((article) => article.blocks.map((block) => ({ block, article }))),
    ...layout.furniture.map((block) => ({ block, article: null })),
  ]
    .sort((one, other) => one.block.start - other.block.start)
    .flatMap(({ block, article }) => pieceOf(layout, words, block, article) ?? []);

/** The text in a region, in the order of reading, and the headline of the article that most of it belongs to. */
export function clipText(layout: PageLayout, region: Box): Clip {
  const inside = layout.words.filter(({ boxes }) => boxes.some((box) => isIn(box, region)));
  return { headline: mostOf(layout.articles, inside)?.headline ?? null, text: joinPieces(piecesOf(layout, inside)) };
}

/** An article as text without its headline, and the smallest region around all of it. Throws a RangeError for one without blocks. */
export function clipArticle({ text }: PageLayout, article: Article): Clip & { region: Box } {
  const { headline, blocks } = article;
  const rest = blocks.filter(({ role }) => role !== 'headline');
  const pieces = rest.map((block) => ({ text: text.slice(block.start, block.end).replace(/\s+/gu, ' ').trim(), block, article }));
  return { headline, text: joinPieces(pieces), region: around(blocks.map(({ box }) => box)) };
}

/** The beginning of a text, cut behind a word, with an ellipsis where anything was cut. */
export function shorten(text: string, mostLetters: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= mostLetters) return flat;
  const cut = flat.lastIndexOf(' ', mostLetters);
  return `${flat.slice(0, cut > mostLetters / 2 ? cut : mostLetters)}…`;
}
