// A concordance as a table, whole and cut.
import { describe, expect, it } from 'vitest';
import type { ConcordanceLine } from '#border/model-search';
import { writeConcordanceTable } from '../../../main/flows/concordance-table.ts';

const line: ConcordanceLine = {
  editionId: '0123456789abcdef',
  title: 'L’Atlas',
  day: '2024-03-28',
  page: 2,
  headline: null,
  left: 'à la',
  word: 'mer',
  right: 'du Nord',
  boxes: [],
};

const rowsOf = (isWhole: boolean, language: 'en' | 'fr' | 'ar'): string[] =>
  writeConcordanceTable({ lines: [line, line], isWhole }, language)
    .trimEnd()
    .split('\r\n');

describe('a concordance as a table', () => {
  it('has a line for each occurrence and nothing else where it is whole', () => {
    const row = 'L’Atlas,2024-03-28,2,,à la,mer,du Nord';
    expect(rowsOf(true, 'fr')).toEqual(['\ufeffTitre,Jour,Page,Titre de l’article,Avant,Mot,Après', row, row]);
  });

  it('says in its last line that there is more, in as many columns, in the language of the person', () => {
    expect(rowsOf(false, 'en').slice(3)).toEqual([
      'There are more: this table ends after the newest 2. Narrow the search to save older ones.,,,,,,',
    ]);
    expect(rowsOf(false, 'fr').at(-1)).toMatch(/^Il y en a d’autres\u202f: .*\.,{6}$/u);
    expect(rowsOf(false, 'ar').at(-1)).toMatch(/^هناك المزيد: .*\.,{6}$/u);
  });
});
