import { describe, expect, it } from 'vitest';
import { wordsIn } from '#border/words/speak';
import { dayOf, sayAgo, sayClock, sayClockTime, sayDuration, sayWeekday, sayWhen } from '../../../renderer/ui/say-time.ts';

const at = (day: number, hour: number, minute = 0): number => new Date(2024, 2, day, hour, minute).getTime();
const minuteMs = 60_000;

describe('how long ago', () => {
  const ago = (ms: number, language: 'en' | 'fr' | 'ar' = 'en') =>
    sayAgo(at(28, 12) - ms, at(28, 12), language, wordsIn(language));

  it('is said in the largest unit that fits, and rounded down', () => {
    expect(ago(59_000)).toBe('just now');
    expect(ago(5.9 * minuteMs)).toBe('5 minutes ago');
    expect(ago(60 * minuteMs)).toBe('1 hour ago');
    expect(ago(47 * 60 * minuteMs)).toBe('1 day ago');
    expect(ago(5 * minuteMs, 'fr')).toBe('il y a 5 minutes');
    expect(ago(5 * minuteMs, 'ar')).toBe('قبل ٥ دقائق');
  });

  it('is now for a clock that was set back', () => {
    expect(ago(-60 * minuteMs)).toBe('just now');
  });
});

describe('when something will be', () => {
  const when = (then: number, language: 'en' | 'fr' | 'ar' = 'en') => sayWhen(then, at(28, 12), language, wordsIn(language));

  it('is a time today, and names the day otherwise', () => {
    expect(when(at(28, 18, 5))).toBe('at 18:05');
    expect(when(at(29, 6))).toBe('tomorrow at 06:00');
    expect(when(at(31, 6))).toBe('Sun 31 Mar at 06:00');
    expect(when(at(29, 6), 'fr')).toBe('demain à 06:00');
    expect(when(at(29, 6), 'ar')).toBe('غدا في ٠٦:٠٠');
  });

  it('is soon where it should have been already', () => {
    expect(when(at(28, 11))).toBe('soon');
  });
});

describe('times of day', () => {
  it('are written in 24 hours with the reader’s digits', () => {
    expect(sayClock(at(28, 0, 7), 'en')).toBe('00:07');
    expect(sayClockTime('18:30', 'fr')).toBe('18:30');
    expect(sayClockTime('06:05', 'ar')).toBe('٠٦:٠٥');
  });

  it('belong to the day of this machine’s own clock', () => {
    expect(dayOf(at(3, 23, 59))).toBe('2024-03-03');
    expect(dayOf(at(4, 0))).toBe('2024-03-04');
  });
});

describe('a span of time', () => {
  it('is rounded up, so that it is never shorter than it will be', () => {
    expect(sayDuration(0, 'en')).toBe('1 second');
    expect(sayDuration(61_000, 'en')).toBe('2 minutes');
    expect(sayDuration(61 * minuteMs, 'fr')).toMatch(/^2\sheures$/u);
    expect(sayDuration(3 * minuteMs, 'ar')).toBe('٣ دقائق');
  });
});

describe('weekdays', () => {
  it('begin with Monday', () => {
    expect([1, 7].map((day) => sayWeekday(day, 'en', 'long'))).toEqual(['Monday', 'Sunday']);
    expect(sayWeekday(1, 'fr', 'short')).toBe('lun.');
  });
});
