// Which pages come first by relevance, among the newest of a search. Works on the index alone. Where weighing each word would take too
// long, the very words, headlines and front pages alone decide, and the newest page comes first among equals.
import type Database from 'better-sqlite3';
import { boundsOf, meetRows, type Rows } from './day-number.ts';
import { isCostly } from './judge-cost.ts';
import { type Check, type OpenHits, openHits } from './open-hits.ts';
import type { Plan } from './plan-query.ts';
import { shapeOf } from './schema.ts';

/** Relevance looks at each hit, so it ranks this many of the newest; the others follow by date. */
export const mostRanked = 20_000;

/** Sorting so many takes a third less than all; few people read on. */
export const firstRanked = 1000;

/** The best of the ranked rows; `isWeighed` says whether words were weighed, `isWhole` whether all hits were ranked, `oldest` where the ranked ones end. */
export type Ranked = { rows: readonly number[]; isWeighed: boolean; isWhole: boolean; oldest: number };

/** A word itself outweighs any number of its stems on a page, however long; tags say nothing about relevance. */
const weights = { word: 10, stem: 1, head: 20, start: 1, tag: 0 };
/** A front page is worth more, but less than three times the word is. */
const frontFactor = 1.06;
/** Where words are not weighed. */
const worth = { head: 4, exact: 2, front: 1 };

const isFront = (row: number): boolean => row % 2 === 1;

/** bm25 is the better the smaller it is. */
function weigh(database: Database.Database, plan: Plan, rows: Rows, most: number): number[] {
  const shape = shapeOf(database);
  const columns = shape?.columns.has('head') === true ? Object.values(weights) : [weights.word, weights.stem, weights.tag];
  const front = shape?.hasFrontRows === true ? ` * iif(rowid & 1, ${frontFactor}, 1)` : '';
  return database
    .prepare(
      `SELECT rowid FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?
       ORDER BY bm25(page_index, ${columns.map((weight) => weight.toFixed(1)).join(', ')})${front}, rowid DESC LIMIT ${most}`,
    )
    .pluck()
    .all(plan.rank, ...boundsOf(rows)) as number[];
}

/** Best first by what is told without weighing; `newest` is what is ranked. */
function sortByPlace(database: Database.Database, plans: readonly Plan[], newest: readonly number[], check: Check): number[] {
  const rows = { from: newest.at(-1) ?? 0, to: (newest[0] ?? 0) + 1 };
  const listed = (purpose: 'head' | 'exact'): Set<number> =>
    new Set(
      plans.flatMap((plan) =>
        openHits(database, plan[purpose], plan.rows, check).list(rows, 'down', { limit: mostRanked, offset: 0 }),
      ),
    );
  const shape = shapeOf(database);
  const inHead = shape?.columns.has('head') === true ? listed('head') : new Set<number>();
  const exact = listed('exact');
  const worthOf = (row: number): number =>
    (inHead.has(row) ? worth.head : 0) +
    (exact.has(row) ? worth.exact : 0) +
    (shape?.hasFrontRows === true && isFront(row) ? worth.front : 0);
  const byWorth = Map.groupBy(newest, worthOf);
  return [...byWorth.keys()].sort((a, b) => b - a).flatMap((value) => byWorth.get(value) ?? []);
}

/** Ranks the newest hits within rows and gives the best `most` of them. */
export function rankRows(
  database: Database.Database,
  { hits, plans, isPlain }: OpenHits,
  rows: Rows,
  { most, check }: { most: number; check: Check },
): Ranked {
  const newest = hits.list(rows, 'down', { limit: mostRanked + 1, offset: 0 });
  const isWhole = newest.length <= mostRanked;
  const ranked = newest.slice(0, mostRanked);
  const oldest = ranked.at(-1) ?? rows.to;
  const [plan] = plans;
  const isWeighed = isPlain && plan !== undefined && !isCostly(database, plans);
  check();
  return {
    rows: isWeighed
      ? weigh(database, plan, meetRows(plan.rows, { from: oldest, to: rows.to }), most)
      : sortByPlace(database, plans, ranked, check).slice(0, most),
    isWeighed,
    isWhole,
    oldest,
  };
}
