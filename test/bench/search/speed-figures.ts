// Sums the times of queries up by class, and holds them against the target of what was asked.
import { type Figure, median, percentile, readable } from '../figures.ts';
import type { TimedQuery } from './ask-queries.ts';
import { queryClasses } from './query-classes.ts';
import type { SearchMode } from './search-modes.ts';

/** The time of a query is the median of its rounds: on a machine that does other things as well one round tells of those. */
export const timeOf = ({ ms }: TimedQuery): number => median(ms);

/** The time below which 95 of 100 queries were answered. */
export const p95Of = (timed: readonly TimedQuery[]): number => percentile(timed.map(timeOf), 0.95);

const three = (values: readonly number[]): string =>
  [percentile(values, 0.5), percentile(values, 0.95), Math.max(...values)].map((value) => readable(value)).join(' / ');

function toFigure(name: string, timed: readonly TimedQuery[], mostMs: number | null): Figure {
  const times = timed.map(timeOf);
  const figure = `${three(times)} ms`;
  const of95 = (values: readonly number[]): string => readable(percentile(values, 0.95));
  const computed = of95(timed.map(({ computedMs }) => median(computedMs)));
  const peer = `${computed} · ${of95(timed.map(({ ms }) => ms[0] ?? Number.NaN))} ms`;
  if (mostMs === null) return { name, figure, peer };
  return { name, figure, peer, target: `p95 < ${mostMs} ms`, isReached: percentile(times, 0.95) < mostMs };
}

/**
 * A line for all queries of a mode and one for each class: p50, p95 and the longest, with the pages found in the middle. In the place of
 * a peer stands the p95 of what was computed, and of the first round by the clock.
 */
export function speedFigures({ mostMs }: Pick<SearchMode, 'mostMs'>, timed: readonly TimedQuery[]): Figure[] {
  const byKind = Map.groupBy(timed, ({ kind }) => kind);
  const lines = [...byKind].map(([kind, list]) => {
    const found = Math.round(median(list.map(({ total }) => total)));
    return toFigure(`${queryClasses[kind].name} (${list.length}, ${found.toLocaleString('en')} pages)`, list, mostMs);
  });
  const inexact = timed.filter(({ isExact }) => !isExact).length;
  const counted = inexact === 0 ? [] : [{ name: 'queries that say “more than”', figure: String(inexact) }];
  return [toFigure(`all ${timed.length} queries, p50 / p95 / most; computed · first`, timed, mostMs), ...lines, ...counted];
}
