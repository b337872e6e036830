import { describe, expect, it } from 'vitest';
import { raise, sayDay, sayLanguage, sayPercent, sayPeriod, sayShortDay, saySize } from '#border/words/locale';

describe('days', () => {
  it('are said as people say them', () => {
    expect(sayDay('2024-03-28', 'fr')).toBe('jeudi 28 mars 2024');
    expect(sayDay('2024-03-28', 'en')).toBe('Thursday 28 March 2024');
    expect(sayDay('2024-03-28', 'ar')).toBe('الخميس، ٢٨ مارس ٢٠٢٤');
  });

  it('leave out the year that it is now', () => {
    expect(sayDay('2024-03-28', 'fr', 2024)).toBe('jeudi 28 mars');
    expect(sayDay('2023-03-28', 'fr', 2024)).toBe('mardi 28 mars 2023');
  });

  it('stay short under a cover: a weekday this year, a year otherwise', () => {
    expect(sayShortDay('2024-03-28', 'fr', 2024)).toBe('jeu. 28 mars');
    expect(sayShortDay('1898-11-10', 'en', 2024)).toBe('10 Nov 1898');
  });

  it('do not move with the time zone of the machine', () => {
    expect(sayDay('2024-01-01', 'en')).toBe('Monday 1 January 2024');
    expect(sayPeriod('2024-01', 'fr')).toBe('janvier 2024');
    expect(sayPeriod('1999', 'ar')).toBe('١٩٩٩');
  });
});

describe('sizes, shares and languages', () => {
  it('are written in the reader’s own way', () => {
    expect(saySize(1_500_000, 'en')).toBe('1.5 MB');
    expect(saySize(15_000_000, 'fr')).toMatch(/^15\sMo$/u);
    expect(sayPercent(0.5, 'fr')).toMatch(/^50\s%$/u);
    expect(sayLanguage('fr', 'fr')).toBe('Français');
    expect(sayLanguage('ar', 'en')).toBe('Arabic');
  });

  it('raise a fragment to a heading, which Arabic has no letters for', () => {
    expect(raise('étude', 'fr')).toBe('Étude');
    expect(raise('الخميس', 'ar')).toBe('الخميس');
  });
});
