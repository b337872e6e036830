// Counting that may end before all is counted, and says so.
import { describe, expect, it } from 'vitest';
import { type Rows, rowOfDay } from '../../../main/search/day-number.ts';
import type { Hits } from '../../../main/search/open-hits.ts';
import { countFound, countTimeline, sweepYears } from '../../../main/search/timeline.ts';
import { listedHits } from '../../../main/search/written-hits.ts';

/** Ten pages on the first day of each month of ten years, newest first. */
const rows = Array.from({ length: 120 }, (_, month) =>
  Array.from(
    { length: 30 },
    (_, page) => rowOfDay(`${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`) + page,
  ),
)
  .flat()
  .sort((a, b) => b - a);
const hits: Hits = listedHits(rows);
const all: Rows = { from: 0, to: rowOfDay('2030-01-01') };
const within: Rows = { from: rows.at(-1) ?? 0, to: (rows[0] ?? 0) + 1 };

describe('counting', () => {
  it('counts all where it is given the time', () => {
    const counted = countTimeline(hits, all);
    expect(counted).toMatchObject({ total: 3600, isExact: true });
    expect(counted.timeline.map(({ period, count }) => `${period} ${count}`)).toEqual(
      Array.from({ length: 10 }, (_, year) => `${2010 + year} 360`),
    );
    expect(sweepYears(hits, within, () => false)).toBeNull();
  });

  it('says how many there are at least where it is not, without a timeline that would be half of one', () => {
    for (const enough of [0.01, 0.1, 0.5, 0.8]) {
      for (const counted of [
        countTimeline(hits, all, (done) => done > enough),
        sweepYears(hits, within, (done) => done > enough),
      ]) {
        expect(counted).toMatchObject({ isExact: false, timeline: [] });
        expect(counted?.total).toBeGreaterThan(3600 * enough * 0.5);
        expect(counted?.total).toBeLessThan(3600);
      }
    }
  });

  it('is asked for patience with the share that is done', () => {
    const shares: number[] = [];
    sweepYears(hits, within, (done) => {
      shares.push(done);
      return false;
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares).toHaveLength(12);
    expect(shares.at(-1)).toBeLessThan(1);
  });

  it('has nothing to count where a list holds all hits, in any order, in groups or not', () => {
    const undated = [12, 40];
    const found = [...rows, ...undated];
    const counted = countTimeline(listedHits(found), all);
    expect(counted.timeline.at(-1)).toEqual({ period: null, count: 2 });
    expect(countFound(found.map((row) => ({ row, more: 0 })))).toEqual(counted);
    expect(countFound(found.toReversed().map((row) => ({ row, more: 0 })))).toEqual(counted);
    const groups = [...rows.filter((_, at) => at % 30 === 29).map((row) => ({ row, more: 29 })), { row: 12, more: 1 }];
    expect(countFound(groups)).toEqual(counted);
    expect(countFound([])).toEqual({ total: 0, isExact: true, timeline: [] });
  });
});
