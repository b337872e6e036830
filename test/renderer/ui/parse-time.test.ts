import { describe, expect, it } from 'vitest';
import { parseTime } from '../../../renderer/ui/parse-time.ts';

describe('a typed time', () => {
  it.each([
    ['6', '06:00'],
    ['06:30', '06:30'],
    ['6h30', '06:30'],
    ['18h', '18:00'],
    ['18.05', '18:05'],
    ['630', '06:30'],
    ['2359', '23:59'],
    ['0:0', '00:00'],
    [' ٠٦:٣٠ ', '06:30'],
  ])('%s is read as %s', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  it.each(['', '24:00', '6:60', 'six', '12:345', '-1', '12345'])('%s is no time', (typed) => {
    expect(parseTime(typed)).toBeNull();
  });
});
