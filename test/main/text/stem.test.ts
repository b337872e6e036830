// Which forms of a word a search brings together, and which it keeps apart.
import { describe, expect, it } from 'vitest';
import { stem, stemLanguageOf } from '../../../main/text/stem.ts';
import { tokenize } from '../../../main/text/tokens.ts';

const stemOf = (word: string, language: 'fr' | 'en'): string =>
  tokenize(word)
    .map((token) => stem(token.word, language))
    .join(' ');

describe('a stem', () => {
  it.each([
    ['fr', 'économie', 'économique'],
    ['fr', 'abonné', 'abonnés'],
    ['fr', 'gouvernement', 'gouvernements'],
    ['fr', 'national', 'nationales'],
    ['fr', 'financière', 'financiers'],
    ['fr', 'première', 'premier'],
    ['fr', 'fermée', 'fermés'],
    ['fr', 'petites', 'petit'],
    ['fr', 'pétition', 'pétitions'],
    ['en', 'election', 'elections'],
    ['en', 'elections', 'elected'],
    ['en', 'adoption', 'adopts'],
    ['en', 'action', 'actions'],
    ['en', 'government', 'governments'],
    ['en', 'voting', 'voted'],
    ['fr', 'كتاب', 'الكتاب'],
    ['fr', 'كتاب', 'والكتاب'],
    ['fr', 'كتاب', 'للكتاب'],
    ['fr', 'مكتبة', 'المكتبات'],
    ['fr', 'أحجار', 'الأحجار'],
    ['fr', 'مغربي', 'المغربية'],
    ['fr', 'مُعَلِّم', 'المعلمون'],
  ] as const)('brings together in %s: %s and %s', (language, one, other) => {
    expect(stemOf(one, language)).toBe(stemOf(other, language));
  });

  it.each([
    ['fr', 'presse', 'président'],
    ['fr', 'pétition', 'petite'],
    ['en', 'press', 'president'],
    ['fr', 'كتاب', 'حكومة'],
    ['fr', 'الله', 'له'],
  ] as const)('keeps apart in %s: %s and %s', (language, one, other) => {
    expect(stemOf(one, language)).not.toBe(stemOf(other, language));
  });

  it('of one language never meets one of another', () => {
    expect(stem('nation', 'fr')).not.toBe(stem('nation', 'en'));
    expect(stem('nation', 'en')).not.toBe(stem('nation', 'none'));
  });

  it('of an Arabic word does not hang on the page’s language', () => {
    expect(stem('الكتاب', 'en')).toBe(stem('الكتاب', 'fr'));
  });

  it('keeps what the page matcher counts on: the first letter, or in Arabic a part of the word', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const endings = ['es', 'ions', 'ement', 'ing', 'ed', 'ly', 'ique', 'ite', 'euse', 'y', 'ies', 'logie', 'ence', 'll'];
    for (const first of letters)
      for (const second of letters)
        for (const ending of endings)
          for (const language of ['fr', 'en'] as const)
            expect(stem(`${first}${second}${ending}`, language)[1], `${first}${second}${ending}`).toBe(first);
    for (const start of ['', 'و', 'ال', 'وال', 'بال', 'لل', 'كال'])
      for (const end of ['', 'ها', 'ات', 'ون', 'يه', 'ه', 'ي', 'انها'])
        for (const root of ['كتب', 'عل', 'درس', 'اله']) {
          const word = start + root + end;
          expect(word).toContain(stem(word, 'fr').slice(1));
        }
  });

  it('leaves a two-letter word something', () => {
    for (const word of ['ال', 'و', 'في', 'لل', 'وو', 'يه']) expect(stem(word, 'fr').length).toBeGreaterThan(1);
  });

  it('is French where nothing else is known, and none in languages without a stemmer', () => {
    expect([null, 'fr', 'ar', 'en', 'es'].map(stemLanguageOf)).toEqual(['fr', 'fr', 'fr', 'en', 'none']);
  });
});
