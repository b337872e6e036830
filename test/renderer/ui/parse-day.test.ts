import { describe, expect, it } from 'vitest';
import { parseDay, sayDayInFigures } from '../../../renderer/ui/parse-day.ts';

describe('a typed day', () => {
  it.each([
    ['28/03/2024', '2024-03-28'],
    ['1/2/2024', '2024-02-01'],
    ['28.3.2024', '2024-03-28'],
    [' 28-3-2024 ', '2024-03-28'],
    ['2024-03-28', '2024-03-28'],
    ['٢٨/٠٣/٢٠٢٤', '2024-03-28'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read as %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['', '28', '28/3', '28/3/24', '29/02/2023', '31/04/2024', '0/1/2024', '1/13/2024', '2024-3', 'today'])(
    '%s is no day',
    (typed) => {
      expect(parseDay(typed)).toBeNull();
    },
  );

  it('is written in the digits of each language, and read back', () => {
    expect(sayDayInFigures('2024-03-08', 'fr')).toBe('08/03/2024');
    expect(sayDayInFigures('2024-03-08', 'ar')).toBe('٠٨/٠٣/٢٠٢٤');
    for (const language of ['en', 'fr', 'ar'] as const) {
      expect(parseDay(sayDayInFigures('1898-11-10', language))).toBe('1898-11-10');
    }
  });
});
