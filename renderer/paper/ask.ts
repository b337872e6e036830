// What somebody wishes to print, as the places of the window say it, and what of it can be chosen. Pure.
import type { PaperContent, PaperFit, PaperSize } from '#border/model-paper';

/**
 * The edition that is asked about: the pages in sight in their order of reading, and its side. `article` and `clipping`, the parts of
 * one, are chosen at once where they are given.
 */
export type PrintAsk = {
  id: string;
  pages: number;
  visible: readonly number[];
  direction: 'ltr' | 'rtl';
  article?: { page: number; article: number | null };
  clipping?: { page: number; region: { x: number; y: number; width: number; height: number } }[];
};

/** The choices of what; `page` is each page in sight by its number. */
export type What = `page-${number}` | 'spread' | 'range' | 'whole' | 'article' | 'clipping';

/** What can be chosen of an edition, what is most probably meant first. */
export function whatOf({ pages, visible, article, clipping }: PrintAsk): What[] {
  return [
    ...(clipping === undefined ? [] : (['clipping'] as const)),
    ...(article === undefined ? [] : (['article'] as const)),
    ...visible.map((page) => `page-${page}` as const),
    ...(visible.length === 2 ? (['spread'] as const) : []),
    ...(pages > 1 ? (['range', 'whole'] as const) : []),
  ];
}

/** A choice as main is asked for it; `range` counts only where it is chosen. Two pages lie from the left as they are seen. */
export function contentOf(ask: PrintAsk, what: What, range: { from: number; to: number }): PaperContent {
  const { id, pages, visible, direction, article, clipping } = ask;
  if (what === 'clipping' && clipping !== undefined) return { kind: 'clipping', id, parts: clipping };
  if (what === 'article' && article !== undefined) return { kind: 'article', id, ...article };
  if (what === 'spread') {
    const [one = 1, other = 1] = direction === 'rtl' ? [...visible].reverse() : visible;
    return { kind: 'spread', id, pages: [one, other] };
  }
  if (what === 'range') return { kind: 'pages', id, from: Math.min(range.from, range.to), to: Math.max(range.from, range.to) };
  if (what === 'whole') return { kind: 'pages', id, from: 1, to: pages };
  const page = Number(what.replace('page-', ''));
  return { kind: 'pages', id, from: page, to: page };
}

/** How something is printed. */
export type PaperChoice = { size: PaperSize; fit: PaperFit };

/** The Americas and the Philippines print on Letter (CLDR, measurement of paper), the rest of the world on A4. */
const letterRegions = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'CR', 'GT', 'NI', 'PA', 'PH', 'PR', 'SV', 'VE', 'BZ']);

/** The paper of the place that a system's language tag names. */
export function usualPaper(tag: string): PaperSize {
  const region = /[-_]([A-Z]{2})\b/.exec(tag)?.[1] ?? '';
  return letterRegions.has(region) ? 'letter' : 'a4';
}
