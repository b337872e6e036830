// The arithmetic of the year calendar.
import { describe, expect, it } from 'vitest';
import { moveDay, weeksOf } from '../../../renderer/ui/calendar-days.ts';

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

describe('the weeks of a month', () => {
  it('hold each day once, on its weekday, wherever weeks begin', () => {
    for (const first of [1, 6, 7])
      for (const [year, month, days] of [
        [2024, 2, 29],
        [1900, 2, 28],
        [2024, 12, 31],
        [2023, 10, 31],
      ] as const) {
        const weeks = weeksOf(year, month, first);
        expect(weeks.flat().filter((day) => day !== null)).toHaveLength(days);
        for (const week of weeks)
          for (const [at, day] of week.entries())
            if (day !== null) expect(((new Date(day).getUTCDay() + 6) % 7) + 1).toBe(((first - 1 + at) % 7) + 1);
      }
  });
});

describe('keys in the calendar', () => {
  it('walk by day, week, month and year, mirrored where one reads from the right', () => {
    expect(moveDay('2024-02-28', key('ArrowRight'), 'ltr')).toBe('2024-02-29');
    expect(moveDay('2024-02-28', key('ArrowRight'), 'rtl')).toBe('2024-02-27');
    expect(moveDay('2024-03-01', key('ArrowLeft'), 'ltr')).toBe('2024-02-29');
    expect(moveDay('2024-12-28', key('ArrowDown'), 'ltr')).toBe('2025-01-04');
    expect(moveDay('2024-03-31', key('PageUp'), 'ltr')).toBe('2024-02-29');
    expect(moveDay('2024-01-15', key('PageUp'), 'ltr')).toBe('2023-12-15');
    expect(moveDay('2024-02-29', key('PageDown', true), 'rtl')).toBe('2025-02-28');
    expect(moveDay('2024-02-15', key('End'), 'ltr')).toBe('2024-02-29');
    expect(moveDay('2024-02-15', key('Enter'), 'ltr')).toBeNull();
  });
});
