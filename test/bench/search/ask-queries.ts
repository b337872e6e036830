// Asks queries of the product's own reader thread, in interleaved rounds, and keeps how long each answer took to come.
import type { FindQuery } from '../../../main/search/find.ts';
import type { DrawnQuery } from './draw-queries.ts';

/**
 * One query with its times in ms, in the order of the rounds: by the clock, and what all threads of the process computed. Where nothing
 * else runs in the process the second one is the query's own, whatever the machine does meanwhile. `total` is how many pages it finds,
 * or at least finds.
 */
export type TimedQuery = DrawnQuery & { ms: number[]; computedMs: number[]; total: number; isExact: boolean };

/** What is asked about a query, and what it says of the pages found. */
export type Ask = (query: FindQuery) => Promise<{ total: number; totalIsExact: boolean }>;

/**
 * Asks each query once a round. Nothing is asked beforehand, and between two askings of a query all others are asked, many more than the
 * reader remembers answers of.
 */
export async function askQueries(queries: readonly DrawnQuery[], ask: Ask, rounds: number): Promise<TimedQuery[]> {
  const timed = queries.map((query): TimedQuery => ({ ...query, ms: [], computedMs: [], total: 0, isExact: true }));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of timed) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      const { total, totalIsExact } = await ask(one.query);
      one.ms.push(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      one.computedMs.push((user + system) / 1000);
      one.total = total;
      one.isExact &&= totalIsExact;
    }
  }
  return timed;
}
