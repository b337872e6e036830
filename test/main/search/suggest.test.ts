// Words that were perhaps meant, and other spellings, from what the archive prints.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggest } from '../../../main/search/suggest.ts';
import type { SuggestOutput } from '../../../preload/model-search.ts';
import { openSmallArchive, type SmallArchive } from './small-archive.ts';

let archive: SmallArchive;
const asked = (query: string, narrowing = {}): SuggestOutput =>
  archive.reader.read((database) => suggest(database, { query, ...narrowing })) ?? { didYouMean: [], alsoAs: [] };
const meant = (query: string, narrowing = {}): string[] => asked(query, narrowing).didYouMean.map((one) => one.query);
const also = (query: string): string[] => asked(query).alsoAs.map((one) => `${one.query} ${one.pages}`);

beforeAll(() => {
  archive = openSmallArchive();
  const french = Array.from({ length: 12 }, () => 'le gouvernement et la commune ; la clé du coffre');
  archive.put({
    name: 'f',
    pages: [...french, 'une clef des champs', 'Mohammed Ouali au Khartoum', 'la fin de semaine : week end'],
  });
  archive.put({ name: 'g', day: '2020-01-01', pages: ['le gouvernment anglais', 'le weekend de Mohamed', 'Wali et Hartoum'] });
  const arabic = Array.from({ length: 12 }, () => 'أعلنت الحكومة عن قرار في إسرائيل وقال مسؤول كبير');
  archive.put({ name: 'a', language: 'ar', pages: [...arabic, 'قال مسئول في اسراءيل'] });
  archive.put({ name: 'e', language: 'en', pages: Array.from({ length: 12 }, () => 'the government and the harbour') });
});
afterAll(() => archive.close());

describe('did you mean', () => {
  it.each([
    ['gouvernemant', 'gouvernement'],
    ['gouverenment', 'gouvernement'],
    ['gouvernmeent commune', 'gouvernement commune'],
    ['"le gouvernemant"', '"le gouvernement"'],
    ['commnue -guerre', 'commune -guerre'],
    ['harbuor', 'harbour'],
    ['الحكمومة', 'الحكومة'],
    ['حكومية OR قرلر', 'حكومية OR قرار'],
  ])('for %s is %s', (query, best) => {
    expect(meant(query)).toContain(best);
  });

  it('counts what each would find, and says which word it stands for', () => {
    expect(asked('gouvernemant').didYouMean[0]).toEqual({
      query: 'gouvernement',
      word: 'gouvernemant',
      instead: 'gouvernement',
      pages: 12,
    });
  });

  it('says nothing of words that are found, of prefixes, of what is left out, and where nothing would be found', () => {
    for (const query of ['gouvernement', 'commune', 'gouvernemxn*', 'commune -gouvernemant', 'zzzzzzzz', '2024', ''])
      expect(meant(query)).toEqual([]);
    expect(meant('gouvernemant harbour')).toEqual([]);
  });

  it('keeps to the language and the title that were asked for', () => {
    expect(meant('gouvernemant', { language: 'en' })).not.toContain('gouvernement');
    expect(meant('gouvernemant', { title: 'Nobody' })).toEqual([]);
  });
});

describe('also as', () => {
  it.each([
    ['clé', 'clef 1'],
    ['clef', 'clé 12'],
    ['Mohamed', 'Mohammed 1'],
    ['Ouali', 'Wali 1'],
    ['Khartoum', 'Hartoum 1'],
    ['مسؤول', 'مسئول 1'],
    ['إسرائيل', 'اسراءيل 1'],
  ])('for %s is %s', (query, spelling) => {
    expect(also(query)).toContain(spelling);
  });

  it('takes a word apart where the archive has its halves', () => {
    expect(also('weekend')).toContain('"week end" 1');
  });

  it('leaves out what the query finds already', () => {
    expect(also('gouvernements')).toEqual([]);
  });
});
