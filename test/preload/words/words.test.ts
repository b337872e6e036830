import { describe, expect, it } from 'vitest';
import { directionOf, wordsIn } from '#border/words/speak';

type Leaf = { path: string; value: unknown };

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

const english = leaves(wordsIn('en'));

describe.each(['fr', 'ar'] as const)('the words in %s', (language) => {
  const spoken = leaves(wordsIn(language));

  it('are all there, and no others', () => {
    expect(spoken.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
  });

  it('are not left empty', () => {
    expect(spoken.filter(({ value }) => typeof value === 'string' && value.trim() === '')).toEqual([]);
  });

  it('use no exclamation mark', () => {
    expect(spoken.filter(({ value }) => typeof value === 'string' && value.includes('!'))).toEqual([]);
  });
});

describe('counts', () => {
  it('take the plural form of their language', () => {
    expect([0, 1, 2].map((n) => wordsIn('en').common.editions(n))).toEqual(['0 editions', '1 edition', '2 editions']);
    expect([0, 1, 2].map((n) => wordsIn('fr').common.editions(n))).toEqual(['0 numéro', '1 numéro', '2 numéros']);
  });

  it('take all six Arabic forms, with Arabic-Indic digits', () => {
    const say = wordsIn('ar').common.editions;
    expect([0, 1, 2, 3, 11, 100].map(say)).toEqual(['لا أعداد', 'عدد واحد', 'عددان', '٣ أعداد', '١١ عددا', '١٠٠ عدد']);
  });

  it('agree with a number that stands in a field of its own', () => {
    expect([1, 2].map(wordsIn('en').keeping.unitEditions)).toEqual(['edition', 'editions']);
    expect([1, 2].map(wordsIn('fr').keeping.unitDays)).toEqual(['jour', 'jours']);
    expect([1, 3, 11, 100].map(wordsIn('ar').keeping.unitEditions)).toEqual(['عدد', 'أعداد', 'عددا', 'عدد']);
    expect([1, 3, 11, 100].map(wordsIn('ar').keeping.unitDays)).toEqual(['يوم', 'أيام', 'يوما', 'يوم']);
  });

  it('leave the names alone that stand beside them', () => {
    for (const language of ['en', 'fr', 'ar'] as const)
      for (const n of [1, 2, 5]) expect(wordsIn(language).dossier.collected(n, '#MeToo')).toContain('#MeToo');
  });

  it('group their digits as the language does', () => {
    expect(wordsIn('en').frame.searchIn(4218)).toBe('Search in 4,218 editions');
    expect(wordsIn('fr').frame.searchIn(4218)).toMatch(/^Chercher dans 4\s218 numéros$/u);
  });
});

describe('directionOf', () => {
  it('turns the interface to the right for Arabic only', () => {
    expect(['en', 'fr', 'ar'].map((language) => directionOf(language as 'en'))).toEqual(['ltr', 'ltr', 'rtl']);
  });
});
