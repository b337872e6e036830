// What is to be drawn next, of all pages that are looked at: what is in sight goes before all else. Decides, and draws nothing.
import { allCells, type Cells, isCovered, meets, nextBlock, type Shown } from './tile-grid.ts';
import { isSame, isWhole, type TilePage, there } from './tile-page.ts';

/** `sight`: what the reader waits for. The others can wait: noting where steps draw, the cells around, pages that may follow. */
export type Work = { kind: 'sight' | 'notes' | 'around' | 'ahead'; page: TilePage; shown: Shown; cells: Cells };

/** The most cells of one drawing that the reader waits for (47 MB), and of one that can wait, which is soon done or given up. */
const mostInSight = 45;
const mostAround = 8;

type Desk = {
  pages: readonly TilePage[];
  /** What is being drawn. */
  under: readonly Work[];
  /** Pages that may follow, at the size that they would have, nearest first. */
  ahead: readonly { page: TilePage; shown: Shown }[];
  /** Whether nothing has moved for a while. */
  isCalm: boolean;
};

/** What is in sight and missing; null when all of it is drawn or being drawn. */
export function nextInSight({ pages, under }: Pick<Desk, 'pages' | 'under'>): Work | null {
  for (const page of pages) {
    const { shown, seen, hasFailed } = page;
    if (page.host === null || shown === null || seen === null || hasFailed) continue;
    const wanted = isWhole(shown) ? allCells(shown) : seen;
    const cells = nextBlock(wanted, covered(page, shown, under), mostInSight);
    if (cells !== null) return { kind: 'sight', page, shown, cells };
  }
  return null;
}

/** What can be drawn while nobody waits; null for nothing. */
export function nextAtRest({ pages, under, ahead, isCalm }: Desk): Work | null {
  for (const page of pages) {
    const { shown, around, hasFailed } = page;
    if (page.host === null || shown === null || around === null || hasFailed) continue;
    const isSmall = isWhole(shown);
    if (!isSmall && !page.isNoted) {
      if (isCalm && page.seen !== null) return { kind: 'notes', page, shown, cells: allCells(shown) };
      continue;
    }
    const cells = nextBlock(around, covered(page, shown, under), isSmall ? allCount(shown) : mostAround);
    if (cells !== null) return { kind: 'around', page, shown, cells };
  }
  if (!isCalm) return null;
  const next = ahead.find(
    ({ page, shown }) =>
      page.host === null && !page.hasFailed && !(isSame(page.shown, shown) && isCovered(allCells(shown), there(page))),
  );
  return next === undefined ? null : { kind: 'ahead', ...next, cells: allCells(next.shown) };
}

/** Whether what is being drawn is still of use, at the size at which its page is shown. */
export function isOfUse({ kind, page, shown, cells }: Work, ahead: Desk['ahead']): boolean {
  if (page.host === null || page.isNew) return ahead.some((one) => one.page === page && isSame(shown, one.shown));
  if (kind === 'notes') return page.seen !== null && page.shown !== null && !isWhole(page.shown);
  if (!isSame(page.shown, shown)) return false;
  return page.around !== null && meets(cells, page.around);
}

/** Whether what is being drawn is what the reader waits for. */
export const isInSight = ({ kind, page, cells }: Work): boolean =>
  kind !== 'notes' && page.host !== null && page.seen !== null && meets(cells, page.seen);

const covered = (page: TilePage, shown: Shown, under: readonly Work[]): Cells[] => [
  ...there(page),
  ...under.filter((work) => work.kind !== 'notes' && work.page === page && isSame(work.shown, shown)).map(({ cells }) => cells),
];

const allCount = (shown: Shown): number => {
  const { cols, rows } = allCells(shown);
  return cols * rows;
};
