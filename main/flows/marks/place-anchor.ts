// Finds marked text on the pages of an edition: on the page on which it was marked, and on those beside it. Reads each page once.
import type { PageLayout } from '#border/model';
import type { MarkPart, TextAnchor } from '#border/model-marks';
import { findQuote } from '../../layout/find-quote.ts';
import { lineBoxes } from '../../layout/line-boxes.ts';
import type { FoundQuote } from '../../layout/quote.ts';
import { type TextToSearch, textToSearch } from '../../layout/text-to-search.ts';

/** A page with its text made ready. */
export type ReadPage = { layout: PageLayout; search: TextToSearch };

/** The pages of an edition; null for one that has no text, or is not there. */
export type PagesToSearch = (page: number) => Promise<ReadPage | null>;

/** Where text stands now; `isSame` says that all its letters do. `isUnread` where the page has no text to look on. */
export type PlacedAnchor = { parts: MarkPart[]; isSame: boolean; isUnread: boolean };

/** The pages that are looked on, by how far they are from the one on which the text was marked. */
const distances = [0, 1, -1, 2, -2];
/** From this sureness on no other page is looked at. */
const SURE = 0.8;
/** What a page further away must be surer. */
const FARTHER = 0.1;

/** Reads each page of an edition at most once. */
export function openPages(read: (page: number) => Promise<PageLayout | null>, pages: number): PagesToSearch {
  const known = new Map<number, Promise<ReadPage | null>>();
  const load = async (page: number): Promise<ReadPage | null> => {
    const layout = page >= 1 && page <= pages ? await read(page) : null;
    return layout === null ? null : { layout, search: textToSearch(layout) };
  };
  return (page) => {
    const promise = known.get(page) ?? load(page);
    known.set(page, promise);
    return promise;
  };
}

type Candidate = { page: number; layout: PageLayout; found: FoundQuote; worth: number };

/** The best place of marked text. */
export async function placeAnchor(anchor: TextAnchor, pages: PagesToSearch): Promise<PlacedAnchor> {
  let best: Candidate | null = null;
  let isUnread = true;
  for (const distance of distances) {
    const page = anchor.page + distance;
    const read = await pages(page);
    if (read === null) continue;
    isUnread = false;
    const found = findQuote(anchor, read.search);
    if (found === null) continue;
    const worth = found.sureness - FARTHER * Math.abs(distance);
    if (best === null || worth > best.worth) best = { page, layout: read.layout, found, worth };
    if (best.worth >= SURE) break;
  }
  if (best === null) return { parts: [], isSame: false, isUnread };
  const { page, layout, found } = best;
  const parts = found.ranges.map(({ start, end }) => ({ page, start, end, boxes: lineBoxes(layout, start, end) }));
  return { parts, isSame: found.isSame, isUnread };
}
