// Which pages lie side by side. Pure. The cover lies alone on its proper side unless told otherwise, a page wider than high lies alone on both.
import type { PageSize } from '#border/model';
import { seenSize } from '../ui/place-box.ts';

/** Page numbers in reading order, at most two; null is the empty half beside a page that lies alone on one side. */
export type Spread = readonly (number | null)[];

/** The spreads of an edition. With `isDouble` false every page is a spread of its own; with `isCoverAlone` false pages 1 and 2 are one. */
export function layOut(pages: readonly PageSize[], isDouble: boolean, isCoverAlone = true): Spread[] {
  if (!isDouble || pages.length === 1) return pages.map((_, index) => [index + 1]);
  const spreads: Spread[] = [];
  let waiting: number | null = null;
  const flush = (): void => {
    if (waiting !== null) spreads.push([waiting, null]);
    waiting = null;
  };
  for (const [index, size] of pages.entries()) {
    const page = index + 1;
    const seen = seenSize(size);
    if (seen.width > seen.height) {
      flush();
      spreads.push([page]);
    } else if (page === 1 && isCoverAlone) spreads.push([null, page]);
    else if (waiting === null) waiting = page;
    else {
      spreads.push([waiting, page]);
      waiting = null;
    }
  }
  flush();
  return spreads;
}

/** The index of the spread that holds a page; the first when no spread does. */
export function spreadOf(spreads: readonly Spread[], page: number): number {
  return Math.max(
    0,
    spreads.findIndex((spread) => spread.includes(page)),
  );
}

/** The first page of a spread in reading order. */
export function firstPage(spread: Spread): number {
  return spread.find((page) => page !== null) ?? 1;
}

/** The size in points of a whole spread; an empty half is as wide as its page. */
export function spreadSize(spread: Spread, pages: readonly PageSize[]): { width: number; height: number } {
  const sizes = spread.flatMap((page) => {
    const size = page === null ? undefined : pages[page - 1];
    return size === undefined ? [] : [seenSize(size)];
  });
  const width = sizes.reduce((sum, size) => sum + size.width, 0);
  const height = sizes.reduce((most, size) => Math.max(most, size.height), 0);
  return { width: width * (spread.includes(null) ? 2 : 1), height };
}
