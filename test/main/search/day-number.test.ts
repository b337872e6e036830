// Rows that are dates: every day has its own, in the order of the calendar.
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  dayOfRow,
  endOfRows,
  firstDatedRow,
  rowOfDay,
  rowsADay,
  rowsBetween,
  rowsOfDay,
} from '../../../main/search/day-number.ts';

describe('the rows of a day', () => {
  it.each(['1605-07-01', '1881-11-26', '1970-01-01', '2000-02-29', '2024-03-28', '9999-12-31'])(
    '%s come back as that day',
    (day) => {
      const { from, to } = rowsOfDay(day);
      expect(dayOfRow(from)).toBe(day);
      expect(dayOfRow(to - 1)).toBe(day);
      expect(to - from).toBe(rowsADay);
      expect(from).toBeGreaterThanOrEqual(firstDatedRow);
      expect(to).toBeLessThanOrEqual(endOfRows);
    },
  );

  it('follow one another', () => {
    expect(rowOfDay('2024-03-01') - rowOfDay('2024-02-28')).toBe(2 * rowsADay);
    expect(rowOfDay('1600-01-01')).toBe(firstDatedRow);
  });

  it('leave the undated before all days, outside of any range of days', () => {
    expect(rowsOfDay(null).to).toBe(firstDatedRow);
    expect(rowsBetween(undefined, undefined).from).toBe(0);
    expect(rowsBetween(undefined, '2024-01-01').from).toBe(firstDatedRow);
  });

  it('are bound as BigInt, both ends included', () => {
    expect(boundsOf({ from: 5, to: 10 })).toEqual([5n, 9n]);
  });
});
