// What the desktop is told of new pages in saved searches, and where a click leads.
import { describe, expect, it } from 'vitest';
import type { Matched, SavedSearch } from '#border/model-searches';
import { alertOf, stillNew } from '../../../main/shell/alert-words.ts';

const id = (letter: string): string => letter.repeat(16);
const edition = (letter: string, title: string, day: string | null, pages: number[]) => ({ id: id(letter), title, day, pages });
const search = (letter: string, name: string, newIn: Matched['searches'][number]['newIn']): Matched['searches'][number] => ({
  id: id(letter),
  name,
  query: name,
  newIn,
});

describe('an alert', () => {
  it('names the search, counts its pages, names their papers, and leads to what is new', () => {
    const matched = [
      search('a', 'sécheresse', [edition('1', 'Le Matin', '2024-03-28', [1, 4])]),
      search('a', 'sécheresse', [edition('2', 'L’Atlas', null, [2])]),
    ];
    expect(alertOf(matched, 'fr', 2024)).toEqual({
      title: '3 nouvelles pages pour «\u00a0sécheresse\u00a0»',
      body: 'Le Matin, jeudi 28 mars · L’Atlas',
      go: { id: id('a'), hit: null },
    });
    expect(alertOf(matched, 'en', 2025)?.body).toBe('Le Matin, Thursday 28 March 2024 · L’Atlas');
    expect(alertOf([], 'fr', 2024)).toBeNull();
  });

  it('leads to the page itself where it is one', () => {
    const alert = alertOf([search('a', 'eau', [edition('1', 'Le Matin', '2024-03-28', [7])])], 'fr', 2024);
    expect(alert?.title).toBe('1 nouvelle page pour «\u00a0eau\u00a0»');
    expect(alert?.go).toEqual({ id: id('a'), hit: { editionId: id('1'), page: 7 } });
  });

  it('tells several searches together, and of many papers the first', () => {
    const papers = ['A', 'B', 'C', 'D', 'E', 'F'].map((title, at) => edition(String(at), title, null, [1]));
    const alert = alertOf([search('a', 'eau', papers), search('b', 'بحر', [edition('9', 'Z', null, [1])])], 'fr', 2024);
    expect(alert).toEqual({
      title: '7 nouvelles pages pour 2 recherches enregistrées',
      body: 'eau\u202f: 6 · \u2068بحر\u2069\u202f: 1',
      go: { id: null, hit: null },
    });
    expect(alertOf([search('a', 'eau', papers)], 'fr', 2024)?.body).toBe('A · B · C · D · et 2 autres');
  });

  it('is not made of what was looked at meanwhile, or is no longer saved', () => {
    const matched = ['a', 'b', 'c'].map((letter) => search(letter, letter, [edition('1', 'A', null, [1])]));
    const saved = (letter: string, newPages: number): SavedSearch => ({
      ...{ id: id(letter), name: letter, query: letter, title: null, section: null, language: null, from: null, to: null },
      ...{ isAsWritten: false, sort: null, notify: 'notify', createdAtMs: 0, lookedAtMs: 0, newPagesIsExact: true, newIn: [] },
      newPages,
    });
    expect(stillNew(matched, [saved('a', 0), saved('b', 2)]).map(({ name }) => name)).toEqual(['b']);
  });

  it('isolates a name that runs against the sentence, so that no number beside it moves', () => {
    const newIn = [edition('1', 'صباح المدينة', '2024-03-28', [1, 2, 3])];
    expect(alertOf([search('a', 'جفاف', newIn)], 'fr', 2024)).toMatchObject({
      title: '3 nouvelles pages pour «\u00a0\u2068جفاف\u2069\u00a0»',
      body: '\u2068صباح المدينة\u2069, jeudi 28 mars',
    });
    expect(alertOf([search('a', 'drought', newIn)], 'ar', 2024)).toMatchObject({
      title: '٣ صفحات جديدة في «\u2068drought\u2069»',
      body: 'صباح المدينة، الخميس، ٢٨ مارس',
    });
  });
});
