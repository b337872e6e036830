import { describe, expect, it } from 'vitest';
import { errorCodes } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { faultSentence, faults, faultWords } from '#border/words/faults';
import { queryMistake } from '#border/words/query-mistakes';
import { queryMistakes } from '../../../main/search/query.ts';

const languages: readonly InterfaceLanguage[] = ['en', 'fr', 'ar'];

describe.each(languages)('the sentences for faults in %s', (language) => {
  it.each([...errorCodes])('say what happened and what to do for %s, with and without details', (code) => {
    const detail = {
      name: 'Atlas.pdf',
      title: 'L’Atlas',
      page: 3,
      pid: 42,
      position: 5,
      reason: 'unclosed-quote',
      option: '--x',
      command: 'y',
    };
    for (const given of [{}, detail]) {
      const { what, kept, next } = faultWords(code, given, language);
      for (const part of [what, next, ...(kept === undefined ? [] : [kept])]) {
        expect(part).toMatch(/\.$/u);
        expect(part).not.toMatch(/undefined|null|\[object|!/u);
      }
    }
  });

  it.each([...queryMistakes])('name the mistake %s in a query', (reason) => {
    const sentence = queryMistake({ reason, position: 0 }, language);
    expect(sentence).not.toBe(queryMistake({ position: 0 }, language));
    expect(sentence).toContain(language === 'ar' ? '١' : '1');
  });

  it('have a book of exactly the codes that exist', () => {
    expect(Object.keys(faults[language]).sort()).toEqual([...errorCodes].sort());
  });
});

describe('faultSentence', () => {
  it('says in one line what happened, what was kept and what to do', () => {
    expect(faultSentence('library/duplicate', { name: 'a.pdf' }, 'en')).toBe(
      '“a.pdf” is already in your library. The copy you have was kept as it is. Nothing needs to be done.',
    );
  });

  it('isolates a Latin file name in an Arabic sentence and an Arabic one in a French sentence', () => {
    expect(faultSentence('file/empty', { name: 'a 12.pdf' }, 'ar')).toContain('\u2068a 12.pdf\u2069');
    expect(faultSentence('file/empty', { name: 'الصباح 12.pdf' }, 'fr')).toContain('\u2068الصباح 12.pdf\u2069');
    expect(faultSentence('file/empty', { name: 'a.pdf' }, 'fr')).not.toContain('\u2068');
  });

  it('tells a damaged page from a damaged file', () => {
    expect(faultSentence('pdf/broken', { page: 4 }, 'en')).toContain('The other pages can be read.');
    expect(faultSentence('pdf/broken', {}, 'en')).not.toContain('The other pages');
  });
});
