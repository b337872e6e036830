// The line around the blocks of an article: one around columns and the pictures between them, several where it is scattered.
// Pure geometry. Refuses to run over what belongs to others.
import type { Box } from '#border/model';

type Rect = { x0: number; y0: number; x1: number; y1: number };

/** Gaps this narrow, in points, hold nothing. */
const NARROW = 14;
/** The line runs this far outside the blocks. */
const MARGIN = 2;
/** An empty band this tall, in points, holds a picture; a lower one is the space under a headline. */
const PICTURE = 36;
/** Closing a gap may make another one closable; more rounds than this change nothing on real pages. */
const ROUNDS = 3;

/** Paths for SVG: the area, and the line around it. */
export type Outline = { area: string; line: string };

/**
 * Draws around boxes. Between them lies theirs what is narrow or what none of `others` stands in; a picture between them
 * is as wide as what stands under it, so that the line does not cut it where the headline over it ends.
 */
export function outlineOf(boxes: readonly Box[], others: readonly Box[]): Outline {
  const rects = boxes.map((box) => toRect(box, MARGIN));
  const obstacles = others.map((box) => toRect(box, 0));
  const xs = sorted(rects.flatMap(({ x0, x1 }) => [x0, x1]));
  const ys = sorted(rects.flatMap(({ y0, y1 }) => [y0, y1]));
  const grid = ys.slice(1).map((y1, row) => xs.slice(1).map((x1, column) => isCovered(rects, xs[column], ys[row], x1, y1)));
  const isEmpty = grid.map((cells) => !cells.includes(true));
  const isFree = (x0: number, y0: number, x1: number, y1: number, width: number): boolean =>
    width < NARROW || !obstacles.some((one) => one.x0 < x1 && x0 < one.x1 && one.y0 < y1 && y0 < one.y1);
  for (let round = 0; round < ROUNDS; round += 1) closeGaps(grid, xs, ys, isFree);
  for (const [row, isBand] of isEmpty.entries()) if (isBand) widenBand(grid, row, xs, ys, isFree);
  closeGaps(grid, xs, ys, isFree);
  return { area: areaOf(grid, xs, ys), line: traceEdges(grid, xs, ys) };
}

const toRect = ({ x, y, width, height }: Box, by: number): Rect => ({
  x0: x - by,
  y0: y - by,
  x1: x + width + by,
  y1: y + height + by,
});

const sorted = (values: readonly number[]): number[] => [...new Set(values)].sort((one, other) => one - other);

const isCovered = (rects: readonly Rect[], x0 = 0, y0 = 0, x1 = 0, y1 = 0): boolean =>
  rects.some((rect) => rect.x0 <= x0 && x1 <= rect.x1 && rect.y0 <= y0 && y1 <= rect.y1);

type Grid = boolean[][];
type IsFree = (x0: number, y0: number, x1: number, y1: number, width: number) => boolean;

function closeGaps(grid: Grid, xs: readonly number[], ys: readonly number[], isFree: IsFree): void {
  const [x, y] = [(at: number) => xs[at] ?? 0, (at: number) => ys[at] ?? 0];
  const columns = xs.length - 1;
  for (let row = 0; row < grid.length; row += 1) {
    const cells = grid[row] ?? [];
    for (const [from, to] of gaps(columns, (column) => cells[column] === true))
      if (isFree(x(from), y(row), x(to), y(row + 1), x(to) - x(from))) cells.fill(true, from, to);
  }
  for (let column = 0; column < columns; column += 1) {
    for (const [from, to] of gaps(grid.length, (row) => grid[row]?.[column] === true)) {
      if (!isFree(x(column), y(from), x(column + 1), y(to), y(to) - y(from))) continue;
      for (const cells of grid.slice(from, to)) cells[column] = true;
    }
  }
}

/** Lets a band that is the article's, and tall enough for a picture, reach down to whatever of the article stands under it. */
function widenBand(grid: Grid, row: number, xs: readonly number[], ys: readonly number[], isFree: IsFree): void {
  const cells = grid[row] ?? [];
  const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
  if (bottom - top < PICTURE || !cells.includes(true)) return;
  for (let column = 0; column < cells.length; column += 1) {
    const under = grid.findIndex((below, at) => at > row && below[column] === true);
    const [x0 = 0, x1 = 0, end = 0] = [xs[column], xs[column + 1], ys[under]];
    if (cells[column] || under < 0 || !isFree(x0, top, x1, end, end - top)) continue;
    for (const below of grid.slice(row, under)) below[column] = true;
  }
}

/** The stretches without, between two with. */
function gaps(count: number, holds: (at: number) => boolean): [number, number][] {
  return runs(count, (at) => !holds(at)).filter(([from, to]) => from > 0 && to < count);
}

function areaOf(grid: Grid, xs: readonly number[], ys: readonly number[]): string {
  return grid
    .flatMap((cells, row) =>
      runs(cells.length, (column) => cells[column] === true).map(
        ([from, to]) => `M${xs[from]} ${ys[row]}H${xs[to]}V${ys[row + 1]}H${xs[from]}Z`,
      ),
    )
    .join('');
}

/** The edges between what is covered and what is not. */
function traceEdges(grid: Grid, xs: readonly number[], ys: readonly number[]): string {
  const isIn = (column: number, row: number): boolean => grid[row]?.[column] ?? false;
  const level = ys.map((y, row) =>
    runs(xs.length, (column) => isIn(column, row) !== isIn(column, row - 1)).map(([from, to]) => `M${xs[from]} ${y}H${xs[to]}`),
  );
  const upright = xs.map((x, column) =>
    runs(ys.length, (row) => isIn(column, row) !== isIn(column - 1, row)).map(([from, to]) => `M${x} ${ys[from]}V${ys[to]}`),
  );
  return [...level, ...upright].flat().join('');
}

/** The stretches of neighbouring steps that hold, each as its first step and the one after its last. */
function runs(count: number, holds: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < count; at += 1) {
    if (!holds(at)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}
