// Joins the cells of a table into rows, which are read one after another; columns of prose are read down instead.
// Refuses whatever could be prose: its lines fill their columns, cells do not.
import type { Rule } from './page-glyphs.ts';
import type { Segment } from './segments.ts';

/** A cell has at most this many words. */
const MOST_CELL_WORDS = 5;
/** Cells fill at most this share of their row. */
const MOST_FILLED = 0.7;
/** Cells are at least this far apart, in sizes. */
const LEAST_GAP = 1;
const FEWEST_ROWS = 3;
/** Among its cells at most a tenth as many segments do not belong to a table. */
const MOST_STRANGERS = 1.1;
/** Rows follow each other within this many sizes. */
const LARGEST_PITCH = 3.2;
/** A column keeps to its left or right edge within this many points. */
const SAME_EDGE = 2.5;

type Row = { cells: Segment[]; x0: number; x1: number; y: number; size: number };

/** Replaces the cells of each table by one segment a row. */
export function joinTableRows(segments: readonly Segment[], upright: readonly Rule[], level: readonly Rule[]): Segment[] {
  return joinFreeRows(joinRuledRows(segments, level), upright);
}

/** A table with a line under each row has at least so many, each of the same width, not further apart than this many sizes of its text. */
const FEWEST_LINES = 3;
const LARGEST_STEP = 5;
const MOST_RULED_WORDS = 9;

/** Joins what stands on one baseline between two lines of a ruled table. */
function joinRuledRows(segments: readonly Segment[], level: readonly Rule[]): Segment[] {
  const joined: Segment[] = [];
  const used = new Set<Segment>();
  for (const ladder of findLadders(level)) {
    ladder.slice(1).forEach((bottom, at) => {
      const top = ladder[at] as Rule;
      const inside = segments.filter(
        ({ y, x0, x1 }) => y > top.y0 && y < bottom.y0 && x0 > top.x0 - SAME_EDGE && x1 < top.x1 + SAME_EDGE,
      );
      for (const row of sameBaseline(inside.filter((one) => !used.has(one)))) {
        const isTall = bottom.y0 - top.y0 > LARGEST_STEP * (row[0]?.size ?? 0);
        if (row.length < 2 || isTall || row.some((cell) => cell.words.length > MOST_RULED_WORDS)) continue;
        for (const cell of row) used.add(cell);
        joined.push(joinCells(row));
      }
    });
  }
  return used.size === 0 ? [...segments] : [...segments.filter((segment) => !used.has(segment)), ...joined];
}

function findLadders(level: readonly Rule[]): Rule[][] {
  const ladders: Rule[][] = [];
  for (const rule of [...level].sort((one, other) => one.y0 - other.y0)) {
    const ladder = ladders.find((one) => {
      const last = one.at(-1) as Rule;
      const isSame = Math.abs(last.x0 - rule.x0) < SAME_EDGE && Math.abs(last.x1 - rule.x1) < SAME_EDGE;
      return isSame && rule.y0 - last.y0 > 2 && rule.y0 - last.y0 < LARGEST_STEP * LARGEST_TABLE_SIZE;
    });
    if (ladder === undefined) ladders.push([rule]);
    else ladder.push(rule);
  }
  return ladders.filter((ladder) => ladder.length >= FEWEST_LINES);
}

/** The text of a table is no larger, in points. */
const LARGEST_TABLE_SIZE = 12;

function sameBaseline(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((one, other) => one.x0 - other.x0)) {
    const row = rows.find((one) => Math.abs((one[0]?.y ?? 0) - segment.y) < 0.4 * segment.size);
    if (row === undefined) rows.push([segment]);
    else row.push(segment);
  }
  return rows;
}

/** Joins the rows of tables without lines, by the edges to which their cells keep. */
function joinFreeRows(segments: readonly Segment[], upright: readonly Rule[]): Segment[] {
  const rows = findRows(segments, upright);
  const used = new Set<Segment>();
  const joined: Segment[] = [];
  for (const table of findTables(rows)) {
    if (!isAlone(table, segments)) continue;
    for (const { cells } of table) {
      for (const cell of cells) used.add(cell);
      joined.push(joinCells(cells));
    }
  }
  return used.size === 0 ? [...segments] : [...segments.filter((segment) => !used.has(segment)), ...joined];
}

/** Stretches of short segments on one baseline, with no rule standing between them. */
function findRows(segments: readonly Segment[], upright: readonly Rule[]): Row[] {
  const sorted = segments.filter((segment) => segment.words.length <= MOST_CELL_WORDS).sort((one, other) => one.y - other.y);
  const rows: Row[] = [];
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at] as Segment;
    let end = at + 1;
    while (end < sorted.length && (sorted[end] as Segment).y - first.y < 0.2 * first.size) end += 1;
    const line = sorted.slice(at, end).sort((one, other) => one.x0 - other.x0);
    for (const cells of cutLine(line, upright)) if (isRow(cells)) rows.push(toRow(cells));
    at = end;
  }
  return rows;
}

/** Cuts a line of cells where a rule stands, where sizes differ, and where nothing is near. */
function cutLine(line: readonly Segment[], upright: readonly Rule[]): Segment[][] {
  const stretches: Segment[][] = [];
  for (const cell of line) {
    const last = stretches.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      Math.abs(cell.size - last.size) < 0.15 * cell.size &&
      cell.x0 - last.x1 > LEAST_GAP * cell.size &&
      !upright.some((rule) => rule.x0 > last.x1 - 1 && rule.x0 < cell.x0 + 1 && rule.y0 < cell.y && rule.y1 > cell.y - cell.size);
    if (isNext) stretches.at(-1)?.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}

function isRow(cells: readonly Segment[]): boolean {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined || cells.length < 2) return false;
  const filled = cells.reduce((sum, cell) => sum + cell.x1 - cell.x0, 0);
  return filled <= MOST_FILLED * (last.x1 - first.x0);
}

const toRow = (cells: Segment[]): Row => {
  const first = cells[0] as Segment;
  return { cells, x0: first.x0, x1: (cells.at(-1) as Segment).x1, y: first.y, size: first.size };
};

/** Rows under one another whose outer cells keep to the same edges. */
function findTables(rows: readonly Row[]): Row[][] {
  const sorted = [...rows].sort((one, other) => one.y - other.y);
  const tables: Row[][] = [];
  for (const row of sorted) {
    const table = tables.find((one) => follows(one.at(-1) as Row, row));
    if (table === undefined) tables.push([row]);
    else table.push(row);
  }
  return tables.filter((table) => table.length >= FEWEST_ROWS);
}

function follows(above: Row, row: Row): boolean {
  const pitch = row.y - above.y;
  if (pitch <= 0 || pitch > LARGEST_PITCH * row.size || above.cells.length !== row.cells.length) return false;
  if (Math.abs(above.x0 - row.x0) > SAME_EDGE && Math.abs(above.x1 - row.x1) > SAME_EDGE) return false;
  return row.cells.every((cell, at) => {
    const over = above.cells[at] as Segment;
    const middle = Math.abs((cell.x0 + cell.x1 - over.x0 - over.x1) / 2);
    return Math.abs(cell.x0 - over.x0) < SAME_EDGE || Math.abs(cell.x1 - over.x1) < SAME_EDGE || middle < SAME_EDGE;
  });
}

/** In columns of prose, lines that look like rows stand among others that do not. */
function isAlone(table: readonly Row[], segments: readonly Segment[]): boolean {
  const cells = table.reduce((sum, row) => sum + row.cells.length, 0);
  const top = table[0]?.y ?? 0;
  const bottom = table.at(-1)?.y ?? 0;
  const left = Math.min(...table.map((row) => row.x0));
  const right = Math.max(...table.map((row) => row.x1));
  const inside = segments.filter(({ x0, x1, y }) => y >= top - 1 && y <= bottom + 1 && x1 > left && x0 < right).length;
  return inside <= cells * MOST_STRANGERS;
}

function joinCells(cells: readonly Segment[]): Segment {
  const { y, size } = cells[0] as Segment;
  return {
    words: cells.flatMap((cell) => cell.words),
    x0: Math.min(...cells.map((cell) => cell.x0)),
    x1: Math.max(...cells.map((cell) => cell.x1)),
    y,
    size,
  };
}
