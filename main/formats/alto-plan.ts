// What of a page is written as ALTO: its articles and its furniture with the lines of each block, in the order in which they are read, and
// the ids that they get. METS points at the same ids. Refuses blocks without words.
import type { Article, Block, PageLayout } from '#border/model';
import { type PrintedLine, printLines } from './printed-lines.ts';

/** A block that has words, with its lines and the id that it gets. */
export type PlannedBlock = { id: string; block: Block; lines: PrintedLine[] };

/** An article; `index` is its place among those of the layout, from 0. */
export type PlannedArticle = { id: string; index: number; article: Article; blocks: PlannedBlock[] };

/** What is written. `fonts` holds each look once, with its id. */
export type PlannedPage = { name: string; articles: PlannedArticle[]; furniture: PlannedBlock[]; fonts: Map<string, string> };

/** A number as ids hold it. */
export const padId = (number: number): string => String(number).padStart(5, '0');

/** Plans the page that stands at `pageNumber` of its edition, from 1. */
export function planAlto(layout: PageLayout, pageNumber: number): PlannedPage {
  const name = `P${pageNumber}`;
  const all = [...layout.articles.flatMap(({ blocks }) => blocks), ...layout.furniture];
  const lines = printLines(layout, all);
  const ofBlock = new Map(
    all.map((block, at) => [block, { id: `${name}_TB${padId(at + 1)}`, block, lines: lines[at] ?? [] }] as const),
  );
  const filled = (blocks: readonly Block[]): PlannedBlock[] =>
    blocks.flatMap((block) => ofBlock.get(block) ?? []).filter((planned) => planned.lines.length > 0);
  return {
    name,
    articles: layout.articles
      .map((article, index) => ({ id: `${name}_CB${padId(index + 1)}`, index, article, blocks: filled(article.blocks) }))
      .filter(({ blocks }) => blocks.length > 0),
    furniture: filled(layout.furniture),
    fonts: fontsOf(all),
  };
}

/** All blocks of a planned page. */
export const blocksIn = ({ articles, furniture }: PlannedPage): PlannedBlock[] => [
  ...articles.flatMap(({ blocks }) => blocks),
  ...furniture,
];

/** The looks of the page's blocks, each once, with their ids. */
function fontsOf(blocks: readonly Block[]): Map<string, string> {
  const fonts = new Map<string, string>();
  for (const { font } of blocks) {
    const key = font === undefined ? null : JSON.stringify(font);
    if (key !== null && !fonts.has(key)) fonts.set(key, `TXT_${fonts.size}`);
  }
  return fonts;
}
