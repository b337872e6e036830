// Where on its page a clipping stands, in words that one can say: by thirds of the page as it is seen. Pure.
import type { Box, PageSize } from '#border/model';
import type { PagePlace } from '#border/words/citation-en';
import { toSeen } from './seen-part.ts';

/** Of a side of the page: what goes over more of it has no place along that side. */
const mostShare = 0.6;

type Third = 'first' | 'second' | 'last' | null;

const thirdOf = (start: number, length: number): Third => {
  if (length > mostShare) return null;
  const middle = start + length / 2;
  return middle < 1 / 3 ? 'first' : middle > 2 / 3 ? 'last' : 'second';
};

const across = { first: 'left', second: 'middle', last: 'right' } as const;
const down = { first: 'top', second: 'middle', last: 'bottom' } as const;

/** The place of a region; null where it goes over most of its page. */
export function placeOnPage(region: Box, page: PageSize): PagePlace | null {
  const { x, y, width, height } = toSeen(region, page);
  const [column, row] = [thirdOf(x, width), thirdOf(y, height)];
  if (row === null || row === 'second') return column === null ? (row === null ? null : 'middle') : across[column];
  if (column === null || column === 'second') return down[row];
  return `${down[row]}-${across[column]}`;
}
