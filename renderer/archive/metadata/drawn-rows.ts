// Which rows of the table are drawn. Pure.
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The indices of the rows in sight and some round them, ascending, and of `row` wherever it stands: what is typed there is never lost. */
export function drawnRows(range: Range, row: number): number[] {
  const near = defaultRangeExtractor(range);
  if (row < 0 || row >= range.count || near.includes(row)) return near;
  return [...near, row].sort((one, other) => one - other);
}
