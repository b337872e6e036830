// The text of a selection as one wants to paste it: paragraphs without line ends, and without what a page prints around its articles. Pure.
import type { Article, Block, PageLayout } from '#border/model';
import { goesOnAs } from './going-on.ts';

/** A stretch `[from, to)` of the text of a page. */
export type Stretch = { layout: PageLayout; from: number; to: number };

/** What is taken of one block, without line ends; `article` is null for furniture. */
export type Piece = { text: string; block: Block; article: Article | null };

/**
 * The text of stretches, which follow one another: a block is a paragraph, with an empty line between two; one that goes on in the next
 * column is not parted. Running heads, folios and other furniture are left out, unless nothing else is selected.
 */
export function selectedText(stretches: readonly Stretch[]): string {
  return joinPieces(stretches.flatMap(piecesOf));
}

function piecesOf({ layout: { text, articles, furniture }, from, to }: Stretch): Piece[] {
  const cut = (block: Block, article: Article | null): Piece[] => {
    const [start, end] = [Math.max(block.start, from), Math.min(block.end, to)];
    const selected = start < end ? text.slice(start, end).replace(/\s+/gu, ' ').trim() : '';
    return selected === '' ? [] : [{ text: selected, block, article }];
  };
  const inArticles = articles.flatMap((article) => article.blocks.flatMap((block) => cut(block, article)));
  const around = furniture.flatMap((block) => cut(block, null));
  return [...inArticles, ...around].sort((one, other) => one.block.start - other.block.start);
}

/** Pieces, which follow one another, as paragraphs: those of furniture are left out, unless there are no others. */
export function joinPieces(all: readonly Piece[]): string {
  const read = all.filter(({ article }) => article !== null);
  const pieces = read.length > 0 ? read : all;
  let joined = '';
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (before !== undefined) joined += goesOn(before, piece) ? ' ' : '\n\n';
    joined += piece.text;
  }
  return joined;
}

/** Whether only the end of a column parts two paragraphs of one article: the first breaks off, and the next does not begin anything. */
function goesOn(before: Piece, next: Piece): boolean {
  const isText = before.block.role === 'body' && next.block.role === 'body';
  const isOne = next.article !== null && before.article === next.article;
  return isText && isOne && goesOnAs(before.text, next.text);
}
