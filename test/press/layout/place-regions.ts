// From the drawing of a page to rectangles: for each letter where its heading, its columns of text, its picture and its quote stand.
// Refuses a drawing whose rows are not all as long as the grid.

/** In pixels from the top left of the field. */
export type Rect = { x: number; y: number; width: number; height: number };
/** The place of one letter. `top` is the stretch of its first row, over the whole height of the letter. */
export type Region = {
  letter: string;
  bounds: Rect;
  top: Rect;
  isAtTop: boolean;
  frames(set: number): Rect[];
  inset(mark: string): Rect | null;
  head(over: number | undefined): Rect;
};
export type Field = {
  columns: readonly number[];
  width: number;
  height: number;
  gap: { x: number; y: number };
  isFromRight: boolean;
};

type Cell = { row: number; column: number };

/** Reads a drawing, letters in the order in which they first appear. A row that ends in `/0.4` is so much of the height of another. */
export function placeRegions(plan: string, field: Field): Region[] {
  const lines = plan.trim().split('\n');
  const rows = lines.map((line) => line.replace(/\/.*/, '').trim().split(/\s+/));
  const weights = lines.map((line) => Number(/\/ ?([\d.]+)/.exec(line)?.[1] ?? '1'));
  const odd = rows.find((row) => row.length !== field.columns.length);
  if (odd !== undefined) throw new Error(`A row has ${odd.length} cells, not ${field.columns.length}: ${odd.join(' ')}`);
  const letters = new Set(rows.flat().flatMap((token) => (token === '.' ? [] : [token.charAt(0)])));
  const rectOf = makeRuler(weights, field);
  return [...letters].map((letter) => makeRegion(letter, rows, rectOf, field.isFromRight));
}

function makeRuler(weights: readonly number[], { columns, width, height, gap }: Field): (cells: readonly Cell[]) => Rect {
  const unit = (width - gap.x * (columns.length - 1)) / columns.reduce((sum, column) => sum + column, 0);
  const lefts = columns.map((_, index) => columns.slice(0, index).reduce((sum, column) => sum + column * unit + gap.x, 0));
  const pitch = (height + gap.y) / weights.reduce((sum, weight) => sum + weight, 0);
  const edgeAt = (row: number): number => weights.slice(0, row).reduce((sum, weight) => sum + weight, 0) * pitch;
  return (cells) => {
    const [first, last] = [Math.min(...cells.map((cell) => cell.column)), Math.max(...cells.map((cell) => cell.column))];
    const [top, bottom] = [Math.min(...cells.map((cell) => cell.row)), Math.max(...cells.map((cell) => cell.row))];
    const x = lefts[first] ?? 0;
    return {
      x,
      y: edgeAt(top),
      width: (lefts[last] ?? 0) + (columns[last] ?? 0) * unit - x,
      height: edgeAt(bottom + 1) - edgeAt(top) - gap.y,
    };
  };
}

function makeRegion(letter: string, rows: string[][], rectOf: (cells: readonly Cell[]) => Rect, isFromRight: boolean): Region {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((token, column) => (token.startsWith(letter) ? [{ row: index, column, token }] : [])),
  );
  const firstRow = cells[0]?.row ?? 0;
  const lastRow = cells.at(-1)?.row ?? 0;
  const run = cells.filter((cell) => cell.row === firstRow).map((cell) => cell.column);
  const [left, right] = [Math.min(...run), Math.max(...run)];
  const down = (from: number, to: number): Rect =>
    rectOf([
      { row: firstRow, column: from },
      { row: lastRow, column: to },
    ]);
  return {
    letter,
    bounds: rectOf(cells),
    top: down(left, right),
    isAtTop: firstRow === 0,
    inset: (mark) => {
      const marked = cells.filter((cell) => cell.token === letter + mark);
      return marked.length === 0 ? null : rectOf(marked);
    },
    head: (over) => {
      if (over === undefined) return down(left, right);
      return isFromRight ? down(right - over + 1, right) : down(left, left + over - 1);
    },
    frames: (set) =>
      framesOf(
        cells.filter((cell) => cell.token === letter),
        set,
        isFromRight,
      ).map(rectOf),
  };
}

/** Groups of `set` columns from the reading side, each cut into stretches without a gap. */
function framesOf(cells: readonly Cell[], set: number, isFromRight: boolean): Cell[][] {
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => (isFromRight ? b - a : a - b));
  const frames: Cell[][] = [];
  for (let at = 0; at < columns.length; at += set) {
    const group = columns.slice(at, at + set);
    const rows = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
    const full = rows.filter((row) => group.every((column) => cells.some((cell) => cell.row === row && cell.column === column)));
    full.forEach((row, index) => {
      const stretch = group.map((column) => ({ row, column }));
      if (index > 0 && full[index - 1] === row - 1) frames.at(-1)?.push(...stretch);
      else frames.push(stretch);
    });
  }
  return frames;
}
