// The search form writes a query that reads as the same form, whatever stands in its fields.
import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '#border/model';
import type { SearchForm } from '#border/model-search-form';
import { formOf } from '../../../main/search/form-of-query.ts';
import { parseQuery } from '../../../main/search/parse-query.ts';
import { queryOf } from '../../../main/search/query-of-form.ts';

const empty = formOf(null) as SearchForm;
const read = (query: string): SearchForm | null => formOf(parseQuery(query).node);

/** Draws from a seed, so that a failure comes again. */
function openDraw(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % limit;
  };
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;
  const some = (values: readonly string[], least: number, most: number): string =>
    Array.from({ length: least + below(most - least + 1) }, () => one(values)).join(' ');
  return { below, one, some };
}

const terms = ['port', '=repoussé', 'biblio*', 'sage-femme', "aujourd'hui", 'المكتبات', '=قطار', 'مكتب*', '1998', 'OÙ', '"AND"'];
const plainWords = ['train', 'nuit', 'NOT', 'et', 'قطار', 'الليل', 'و', 'l’eau', '12', 'NEAR'];

function drawForm(seed: number): SearchForm {
  const { below, one, some } = openDraw(seed);
  const days = ['1905-01-01', '1999-12-31', '2010-02-28', '2024-03-28'];
  const from = one([null, ...days]);
  const pageFrom = one([null, 1, 3]);
  return {
    all: below(3) === 0 ? '' : some(terms, 1, 3),
    phrase: below(2) === 0 ? '' : some(plainWords, 2, 4),
    any: below(2) === 0 ? '' : some(terms, 2, 4),
    none: below(2) === 0 ? '' : some(terms, 1, 3),
    near:
      below(2) === 0
        ? empty.near
        : { words: some(['maire', 'budget', '"conseil municipal"', 'ميزانية'], 2, 3), distance: one([0, 5, 300]) },
    title: one(['', 'Le Port', 'Atlas du Matin', 'صباح المدينة', 'harb*']),
    section: one(['', 'Sport', 'Société et santé', 'اقتصاد']),
    language: one([null, 'fr', 'ar', 'en', 'es']),
    pageFrom,
    pageTo: pageFrom === null ? null : one([null, 3, 12]),
    from,
    to: from === null ? one([null, ...days]) : one([null, '2024-12-31']),
    has: (['note', 'mark', 'bookmark'] as const).filter(() => below(4) === 0),
  };
}

describe('the search form', () => {
  it('writes a query in each language that reads as the same form', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const form = drawForm(seed);
      const language = (['en', 'fr', 'ar'] as const)[seed % 3] as InterfaceLanguage;
      const query = queryOf(form, language);
      expect({ query, form: query === '' ? empty : read(query) }).toEqual({ query, form });
    }
  });

  it('writes the query in the words of its language', () => {
    const form = { ...empty, any: 'port rade', title: 'Atlas', from: '2024-01-01', to: '2024-12-31' };
    const asked: SearchForm = { ...form, has: ['note', 'mark', 'bookmark'] };
    expect(queryOf(asked, 'en')).toBe('(port OR rade) title:Atlas date:2024 has:note has:mark has:bookmark');
    expect(queryOf(asked, 'fr')).toBe('(port OU rade) titre:Atlas date:2024 avec:note avec:annotation avec:signet');
    expect(queryOf(asked, 'ar')).toBe('(port أو rade) عنوان:Atlas تاريخ:2024 مع:ملاحظة مع:علامة مع:إشارة');
  });

  it('asks for nothing where nothing stands in it, and for what is left out alone', () => {
    expect(queryOf(empty, 'en')).toBe('');
    expect(queryOf({ ...empty, all: '  ', phrase: '""', title: '*', near: { words: ' ', distance: 3 } }, 'en')).toBe('');
    expect(queryOf({ ...empty, none: 'football' }, 'en')).toBe('-football');
  });

  it('puts days and pages in their order', () => {
    const form = { ...empty, all: 'mer', from: '2024-05-01', to: '2023-05-01', pageFrom: 9, pageTo: 2 };
    expect(queryOf(form, 'en')).toBe('mer page:2-9 date:2023-05-01..2024-05-01');
  });

  it('keeps signs in one field from changing what others mean', () => {
    const form = {
      ...empty,
      all: '(mer',
      phrase: 'a "b',
      title: 'Le "Port" (soir)',
      none: 'pêche) NOT',
      near: { words: 'a) b', distance: 2 },
    };
    const again = read(queryOf(form, 'en'));
    expect(again).toMatchObject({ all: 'mer', phrase: 'a b', none: 'pêche', near: { words: 'a b', distance: 2 } });
  });

  it('is filled from a query however it is typed', () => {
    expect(read('port ET "train de nuit" SAUF grève titre:atlas avant:2010')).toMatchObject({
      all: 'port',
      phrase: 'train de nuit',
      none: 'grève',
      title: 'atlas',
      to: '2009-12-31',
    });
    expect(read('ميناء أو مرسى')).toMatchObject({ any: 'ميناء مرسى' });
    expect(read('mer OR "train de nuit"')).toMatchObject({ any: 'mer "train de nuit"' });
  });

  it.each([
    '(a b) OR c',
    '(a OR b) (c OR d)',
    'a -(b c)',
    'a NEAR/3 b c NEAR/3 d',
    'title:a title:b',
    'title:a OR b',
    'lang:fr OR lang:ar',
  ])('says of %s that it is more than it can show', (query) => {
    expect(read(query)).toBeNull();
  });
});
