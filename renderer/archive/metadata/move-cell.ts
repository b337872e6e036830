// Where a key leads in the table. Pure.
import type { Direction } from '#border/model';

/** A place in the table, counted from 0. */
export type Cell = { row: number; column: number };
/** How large the table is, how many rows a screenful has, and from which side the interface is read. */
export type Extent = { rows: number; columns: number; page: number; direction: Direction };

const within = ({ row, column }: Cell, { rows, columns }: Extent): Cell => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});

/** The place that a key leads to, with Ctrl or Cmd `isFar`; null where the key does not move. */
export function moveCell(key: string, { row, column }: Cell, isFar: boolean, extent: Extent): Cell | null {
  const step = extent.direction === 'rtl' ? -1 : 1;
  const far = Number.MAX_SAFE_INTEGER;
  const along = isFar ? far : 1;
  const places: Readonly<Record<string, Cell>> = {
    ArrowDown: { row: row + along, column },
    ArrowUp: { row: row - along, column },
    ArrowRight: { row, column: column + step * along },
    ArrowLeft: { row, column: column - step * along },
    PageDown: { row: row + extent.page, column },
    PageUp: { row: row - extent.page, column },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? far : row, column: far },
  };
  const to = places[key];
  return to === undefined || extent.rows === 0 ? null : within(to, extent);
}
