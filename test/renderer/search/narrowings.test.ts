import { describe, expect, it } from 'vitest';
import { wordsIn } from '#border/words/speak';
import type { SearchPlace } from '../../../renderer/route.ts';
import { narrowingsOf, widened } from '../../../renderer/search/narrowings.ts';

const place: SearchPlace = {
  query: 'port',
  sort: 'oldest',
  title: 'L’Atlas du Matin',
  language: 'fr',
  section: 'Société',
  from: '2024-03-01',
  to: '2024-03-31',
  isAsWritten: true,
};
const texts = (narrowed: SearchPlace, language: 'en' | 'fr' | 'ar' = 'en'): string[] =>
  narrowingsOf(narrowed, wordsIn(language), language).map(({ text }) => text);

describe('what a search is narrowed to', () => {
  it('is said one by one, a whole month as that month', () => {
    expect(texts(place)).toEqual(['L’Atlas du Matin', 'French', 'Section “Société”', 'March 2024', 'As written']);
    expect(texts(place, 'fr')).toEqual([
      'L’Atlas du Matin',
      'Français',
      'Rubrique «\u00a0Société\u00a0»',
      'mars 2024',
      'Tel qu’écrit',
    ]);
    expect(texts({ query: 'port', sort: 'newest', isEveryPage: true })).toEqual([]);
  });

  it('says days with one end and with two', () => {
    expect(texts({ query: 'port', from: '2024-03-05' })).toEqual(['from 5 Mar 2024']);
    expect(texts({ query: 'port', to: '2024-03-05' })).toEqual(['until 5 Mar 2024']);
    expect(texts({ query: 'port', from: '2024-03-05', to: '2024-04-02' })).toEqual(['5 Mar 2024 to 2 Apr 2024']);
    expect(texts({ query: 'port', from: '2024-03-05', to: '2024-03-05' })).toEqual(['5 Mar 2024']);
  });

  it('goes one at a time, both days together, and leaves words and order', () => {
    for (const { name, without } of narrowingsOf(place, wordsIn('en'), 'en')) {
      const { [name as 'title']: _, ...rest } = place;
      const { to, ...open } = rest;
      expect(without).toEqual(name === 'from' ? { ...open } : rest);
    }
    expect(widened(place)).toEqual({ query: 'port', sort: 'oldest' });
  });
});
