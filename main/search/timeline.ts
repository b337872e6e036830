// How many pages answer a query in each month or year. Counts ranges of rows inside the index and touches no table.
import type Database from 'better-sqlite3';
import type { TimelinePart } from '#border/model';
import { boundsOf, dayOfRow, firstDatedRow, type Rows } from './day-number.ts';
import { rowsOfPeriod } from './periods.ts';

/** Up to three years are shown by month. */
const mostMonths = 36;

/** The statements that a timeline needs, all over one MATCH expression. */
type Counter = { count: (rows: Rows) => number; firstFrom: (rows: Rows) => number | null; last: (rows: Rows) => number | null };

function openCounter(database: Database.Database, expression: string): Counter {
  const where = 'FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?';
  const count = database.prepare(`SELECT count(*) ${where}`).pluck();
  const first = database.prepare(`SELECT rowid ${where} ORDER BY rowid LIMIT 1`).pluck();
  const last = database.prepare(`SELECT rowid ${where} ORDER BY rowid DESC LIMIT 1`).pluck();
  return {
    count: (rows) => count.get(expression, ...boundsOf(rows)) as number,
    firstFrom: (rows) => (first.get(expression, ...boundsOf(rows)) as number | undefined) ?? null,
    last: (rows) => (last.get(expression, ...boundsOf(rows)) as number | undefined) ?? null,
  };
}

const monthsBetween = (first: string, last: string): number =>
  (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;

/**
 * Counts by month when the pages span three years or less, else by year; periods without a page are left out, and the undated
 * come last under null. The counts add up to all pages that answer within the rows.
 */
export function countTimeline(database: Database.Database, expression: string, rows: Rows): TimelinePart[] {
  const counter = openCounter(database, expression);
  const parts: TimelinePart[] = [];
  const dated = { from: Math.max(rows.from, firstDatedRow), to: rows.to };
  let next = counter.firstFrom(dated);
  const last = counter.last(dated);
  if (next !== null && last !== null) {
    const periodLength = monthsBetween(dayOfRow(next), dayOfRow(last)) <= mostMonths ? 7 : 4;
    while (next !== null && next <= last) {
      const period = dayOfRow(next).slice(0, periodLength);
      const { to } = rowsOfPeriod(period);
      const count = counter.count({ from: next, to: Math.min(to, rows.to) });
      if (count > 0) parts.push({ period, count });
      // Periods without a page are stepped over together; after one with pages the next one mostly has some too.
      next = count > 0 ? to : counter.firstFrom({ from: to, to: rows.to });
    }
  }
  const undated = rows.from < firstDatedRow ? counter.count({ from: rows.from, to: firstDatedRow }) : 0;
  return undated === 0 ? parts : [...parts, { period: null, count: undated }];
}
