// The rows that answer a planned search: counts them and lists them in stretches, in the index alone. Between two statements it asks
// whether somebody still waits for the answer.
import type Database from 'better-sqlite3';
import { boundsOf, meetRows, type Rows } from './day-number.ts';
import { type MarkedRow, rowsThatCarry } from './marked-rows.ts';
import type { Plan, QueryPlan } from './plan-query.ts';

/** Throws `search/overtaken` when nobody waits for the answer any more. */
export type Check = () => void;

/** A stretch of the ordered hits. */
export type Window = { limit: number; offset: number };

/** Down is from the newest to the oldest. */
export type Direction = 'down' | 'up';

/** The rows that answer, within any rows asked for. */
export type Hits = {
  count: (rows: Rows) => number;
  list: (rows: Rows, direction: Direction, window: Window) => number[];
  has: (row: number) => boolean;
};

const where = 'FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?';

/** The rows of one expression, within the rows that it is planned for. */
export function openHits(database: Database.Database, expression: string, within: Rows, check: Check): Hits {
  const counting = database.prepare(`SELECT count(*) ${where}`).pluck();
  const down = database.prepare(`SELECT rowid ${where} ORDER BY rowid DESC LIMIT ? OFFSET ?`).pluck();
  const up = database.prepare(`SELECT rowid ${where} ORDER BY rowid LIMIT ? OFFSET ?`).pluck();
  const ask = <Value>(rows: Rows, nothing: Value, run: (bounds: [bigint, bigint]) => Value): Value => {
    check();
    const inside = meetRows(rows, within);
    return inside.from < inside.to ? run(boundsOf(inside)) : nothing;
  };
  return {
    count: (rows) => ask(rows, 0, (bounds) => counting.get(expression, ...bounds) as number),
    list: (rows, direction, { limit, offset }) =>
      ask(rows, [], (bounds) => (direction === 'down' ? down : up).all(expression, ...bounds, limit, offset) as number[]),
    has: (row) => ask({ from: row, to: row + 1 }, false, (bounds) => counting.get(expression, ...bounds) !== 0),
  };
}

const nowhere: Hits = { count: () => 0, list: () => [], has: () => false };

const isIn = (row: number, { from, to }: Rows): boolean => from <= row && row < to;

/** Lists what `plain` has without `dropped`, together with `added`; both are few. */
function listBoth(plain: Hits, dropped: ReadonlySet<number>, added: readonly number[]): Hits['list'] {
  return (rows, direction, { limit, offset }) => {
    const most = offset + limit;
    const found = plain.list(rows, direction, { limit: most + dropped.size, offset: 0 });
    const all = [...found.filter((row) => !dropped.has(row)), ...added.filter((row) => isIn(row, rows))];
    return all.sort((a, b) => (direction === 'down' ? b - a : a - b)).slice(offset, most);
  };
}

/** Rows in which the hits differ from those of an expression: some of its rows are no hits, and some hits are none of its rows. */
type Exceptions = { dropped: readonly number[]; added: readonly number[] };

/** The rows of a search that asks for marks: other expressions hold for the pages that carry some. */
function openMarkedHits(plain: Hits, { dropped, added }: Exceptions, rows: readonly number[]): Hits {
  const marked = new Set(rows);
  const hasMarked = new Set(added);
  const countIn = (list: readonly number[], within: Rows): number => list.filter((row) => isIn(row, within)).length;
  return {
    count: (within) => plain.count(within) - countIn(dropped, within) + countIn(added, within),
    list: listBoth(plain, new Set(dropped), added),
    has: (row) => (marked.has(row) ? hasMarked.has(row) : plain.has(row)),
  };
}

/** The hits of a plan, and the rows outside which there are none; `isPlain` where they are those of its one expression. */
export type OpenHits = {
  hits: Hits;
  rows: Rows;
  plans: readonly Plan[];
  isPlain: boolean;
};

/** Opens the hits of a plan, or null where nothing can answer; `marked` are the rows of the pages that carry what it asks for. */
export function openPlan(
  database: Database.Database,
  plan: QueryPlan,
  marked: readonly MarkedRow[],
  check: Check,
): OpenHits | null {
  const plans = [plan.plain, ...plan.marked.map((one) => one.plan)].filter((one) => one !== null);
  const [first] = plans;
  if (first === undefined) return null;
  const rows = plans.reduce(
    (all, one) => ({ from: Math.min(all.from, one.rows.from), to: Math.max(all.to, one.rows.to) }),
    first.rows,
  );
  const open = (one: Plan | null): Hits => (one === null ? nowhere : openHits(database, one.find, one.rows, check));
  const plain = open(plan.plain);
  if (!plan.asksForMarks) return { hits: plain, rows, plans, isPlain: true };
  const all = marked.map(({ row }) => row);
  const added = plan.marked.flatMap(({ carried, plan: one }) => rowsThatCarry(marked, carried).filter(open(one).has));
  return { hits: openMarkedHits(plain, { dropped: all.filter(plain.has), added }, all), rows, plans, isPlain: false };
}
