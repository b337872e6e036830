// The cells into which a page is parted to be drawn, and which of them are to be drawn next, together. Pure arithmetic.

/** A part of a page in CSS pixels from its top left. */
export type Part = { x: number; y: number; width: number; height: number };

/** How large a page is shown, in CSS pixels, and how many device pixels there are to each. */
export type Shown = { width: number; height: number; density: number };

/** A rectangle of cells: its first column and row, and how many of each. */
export type Cells = { col: number; row: number; cols: number; rows: number };

/** Device pixels along each side of a cell. */
export const cellPixels = 512;

/** All cells of a page. Those of the last column and row may reach beyond it. */
export function allCells({ width, height, density }: Shown): Cells {
  const along = (length: number): number => Math.max(1, Math.ceil((length * density) / cellPixels));
  return { col: 0, row: 0, cols: along(width), rows: along(height) };
}

/** The cells that a part of a page lies in; null where it lies beside the page. */
export function cellsOver(part: Part, shown: Shown): Cells | null {
  if (part.x >= shown.width || part.y >= shown.height) return null;
  const all = allCells(shown);
  const side = cellPixels / shown.density;
  const low = (at: number): number => Math.max(0, Math.floor(at / side));
  const high = (at: number, end: number): number => Math.min(end, Math.ceil(at / side));
  const [col, row] = [low(part.x), low(part.y)];
  const cols = high(part.x + part.width, all.cols) - col;
  const rows = high(part.y + part.height, all.rows) - row;
  return cols > 0 && rows > 0 ? { col, row, cols, rows } : null;
}

/** The part of the page that cells cover, which ends where the page ends. */
export function partOf({ col, row, cols, rows }: Cells, { width, height, density }: Shown): Part {
  const side = cellPixels / density;
  const [x, y] = [col * side, row * side];
  return { x, y, width: Math.min(width, x + cols * side) - x, height: Math.min(height, y + rows * side) - y };
}

/** Whether two rectangles of cells have one in common. */
export const meets = (one: Cells, other: Cells): boolean =>
  one.col < other.col + other.cols &&
  other.col < one.col + one.cols &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows;

/** Whether a cell lies in a rectangle of them. */
const holds = ({ col, row, cols, rows }: Cells, atCol: number, atRow: number): boolean =>
  atCol >= col && atCol < col + cols && atRow >= row && atRow < row + rows;

/** Whether all of `wanted` is covered by what is there. */
export const isCovered = (wanted: Cells, there: readonly Cells[]): boolean => nextBlock(wanted, there, 1) === null;

/**
 * The rectangle of cells to draw next: from the missing cell nearest to the middle of `wanted` as far as missing cells go, at most `most`
 * of them. Null when none is missing. Cells that are there are never drawn again.
 */
export function nextBlock(wanted: Cells, there: readonly Cells[], most: number): Cells | null {
  const isMissing = (col: number, row: number): boolean =>
    holds(wanted, col, row) && !there.some((cells) => holds(cells, col, row));
  const seed = nearestMissing(wanted, isMissing);
  if (seed === null) return null;
  let block = seed;
  for (let grown: Cells | null = seed; grown !== null; ) {
    block = grown;
    grown = grow(block, isMissing, most);
  }
  return block;
}

function nearestMissing(wanted: Cells, isMissing: (col: number, row: number) => boolean): Cells | null {
  const middle = { col: wanted.col + (wanted.cols - 1) / 2, row: wanted.row + (wanted.rows - 1) / 2 };
  let nearest: Cells | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let row = wanted.row; row < wanted.row + wanted.rows; row += 1) {
    for (let col = wanted.col; col < wanted.col + wanted.cols; col += 1) {
      const far = Math.hypot(col - middle.col, row - middle.row);
      if (far >= least || !isMissing(col, row)) continue;
      nearest = { col, row, cols: 1, rows: 1 };
      least = far;
    }
  }
  return nearest;
}

/** A block with one more row or column of missing cells, beginning with its shorter sides; null when it cannot grow. */
function grow(block: Cells, isMissing: (col: number, row: number) => boolean, most: number): Cells | null {
  const { col, row, cols, rows } = block;
  const isRowFree = (at: number): boolean =>
    Array.from({ length: cols }, (_, index) => col + index).every((one) => isMissing(one, at));
  const isColFree = (at: number): boolean =>
    Array.from({ length: rows }, (_, index) => row + index).every((one) => isMissing(at, one));
  const wider = (): Cells | null => {
    if ((cols + 1) * rows > most) return null;
    if (isColFree(col + cols)) return { ...block, cols: cols + 1 };
    return isColFree(col - 1) ? { ...block, col: col - 1, cols: cols + 1 } : null;
  };
  const higher = (): Cells | null => {
    if (cols * (rows + 1) > most) return null;
    if (isRowFree(row + rows)) return { ...block, rows: rows + 1 };
    return isRowFree(row - 1) ? { ...block, row: row - 1, rows: rows + 1 } : null;
  };
  return cols <= rows ? (wider() ?? higher()) : (higher() ?? wider());
}

/** Device pixels that the pieces around the part in sight may take together: 96 MB. */
const mostKept = 24_000_000;

/**
 * The part in sight grown on each side by as much as the desk shows, so that it can be panned without blur; by less on large dense
 * screens, where that would take too much memory.
 */
export function partAround(seen: Part, desk: { width: number; height: number }, density: number): Part {
  const room = mostKept / density ** 2;
  const byRoom = Math.max(0, (Math.sqrt(room / Math.max(1, desk.width * desk.height)) - 1) / 2);
  const share = Math.min(1, byRoom);
  const [x, y] = [desk.width * share, desk.height * share];
  return { x: seen.x - x, y: seen.y - y, width: seen.width + 2 * x, height: seen.height + 2 * y };
}
