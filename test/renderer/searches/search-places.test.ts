import { describe, expect, it } from 'vitest';
import type { SavedSearch } from '#border/model-searches';
import { formatRoute, parseRoute } from '../../../renderer/route.ts';
import {
  askedOfPlace,
  asksTheSame,
  countTold,
  newPlaceOf,
  placeOf,
  proposeName,
  savedAt,
} from '../../../renderer/searches/search-places.ts';

const search = (part: Partial<SavedSearch> = {}): SavedSearch => ({
  id: '0123456789abcdef',
  name: 'المكتبات',
  query: 'bibliothèque',
  title: null,
  section: null,
  language: null,
  from: null,
  to: null,
  isAsWritten: false,
  sort: null,
  notify: 'digest',
  createdAtMs: 1,
  lookedAtMs: 17,
  newPages: 0,
  newPagesIsExact: true,
  newIn: [],
  ...part,
});

const narrowed = search({
  title: 'L’Atlas',
  section: 'Région',
  language: 'fr',
  from: '2024-01-01',
  to: '2024-12-31',
  isAsWritten: true,
  sort: 'oldest',
});

describe('a saved search as a place', () => {
  it('asks what was saved, also after its address was written and read', () => {
    for (const one of [search(), narrowed]) {
      const place = parseRoute(formatRoute(placeOf(one)));
      expect(place).toEqual(placeOf(one));
      expect(place.place === 'search' && asksTheSame(place, one)).toBe(true);
      expect(place.place === 'search' && { ...askedOfPlace(place), query: one.query }).toMatchObject(askedOfPlace(placeOf(one)));
    }
    expect(asksTheSame(placeOf(search()), narrowed)).toBe(false);
  });

  it('is narrowed to what is new where anything is, and says so in its address', () => {
    expect(newPlaceOf(search()).since).toBeUndefined();
    const place = newPlaceOf(search({ newPages: 2 }));
    expect(place.since).toBe(17);
    expect(parseRoute(formatRoute(place))).toEqual(place);
    expect(parseRoute('#/search?q=a&since=17')).toEqual({ place: 'search', query: 'a' });
    expect(parseRoute('#/search?q=a&saved=0123456789abcdef&since=soon')).toEqual({
      place: 'search',
      query: 'a',
      saved: '0123456789abcdef',
    });
  });

  it('is found by its name in the address, or by what is asked once that is typed', () => {
    const searches = [search(), search({ id: 'abcdefgh01234567', query: 'port' })];
    expect(savedAt({ query: 'other', saved: '0123456789abcdef' }, searches)?.query).toBe('bibliothèque');
    expect(savedAt({ query: ' port ', sort: 'relevance' }, searches)?.query).toBe('port');
    expect(savedAt({ query: 'port', isOpen: true }, searches)).toBeNull();
    expect(savedAt({ query: 'port', title: 'L’Atlas' }, searches)).toBeNull();
  });
});

describe('the name of a new search', () => {
  it('is its words, short and not taken', () => {
    expect(proposeName({ query: ' "train de nuit"  (gare) ' }, [])).toBe('train de nuit gare');
    expect(proposeName({ query: 'Train' }, ['train', 'train 2'])).toBe('Train 3');
    expect(proposeName({ query: 'mot '.repeat(50) }, []).length).toBeLessThanOrEqual(61);
  });
});

describe('the number on the rail', () => {
  it('counts new pages of those searches that are to be told', () => {
    const searches = [
      search({ newPages: 2 }),
      search({ newPages: 40, notify: 'none', newPagesIsExact: false }),
      search({ newPages: 1, notify: 'notify' }),
    ];
    expect(countTold(searches)).toEqual({ pages: 3, isExact: true });
  });
});
