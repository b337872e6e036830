// What is written back reads as what was written.
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { parseQuery } from '../../../main/search/parse-query.ts';
import type { QueryNode, ReadQuery } from '../../../main/search/query.ts';
import { writeQuery } from '../../../main/search/write-query.ts';
import { drawQuery, openDraw } from './random-queries.ts';

const languages = ['en', 'fr', 'ar'] as const;

/** A tree without the places at which its parts were typed. */
const bare = (node: QueryNode | null): unknown =>
  JSON.parse(JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value)));

function tryToRead(query: string): ReadQuery | null {
  try {
    return parseQuery(query);
  } catch (error) {
    if (error instanceof AppError && error.code === 'search/bad-query') return null;
    throw error;
  }
}

describe('a query that is written back', () => {
  it.each([
    ['a OR (b  c) -d', 'a OR b c -d', 'a OU b c -d', 'a أو b c -d'],
    ['a (b OR c)', 'a (b OR c)', 'a (b OU c)', 'a (b أو c)'],
    ['-(a b)', '-(a b)', '-(a b)', '-(a b)'],
    ['NEAR(a "b c", 5)', 'a NEAR/5 "b c"', 'a PRÈS/5 "b c"', 'a قرب/5 "b c"'],
    ['«Et» "OU" =Été gouv*', 'Et "OU" =Été gouv*', 'Et "OU" =Été gouv*', 'Et "OU" =Été gouv*'],
    [
      'titre:"Le Monde" langue:arabe page:10- rubrique:sport avec:note',
      'title:"Le Monde" lang:ar page:10- section:sport has:note',
      'titre:"Le Monde" langue:ar page:10- rubrique:sport avec:note',
      'عنوان:"Le Monde" لغة:ar صفحة:10- قسم:sport مع:ملاحظة',
    ],
    ['has:mark -has:bookmark', 'has:mark -has:bookmark', 'avec:annotation -avec:signet', 'مع:علامة -مع:إشارة'],
    ['date:"avant mars 2010"', 'date:..2010-02', 'date:..2010-02', 'تاريخ:..2010-02'],
    [
      'sage-femme l’après-midi 2023-2024',
      'sage-femme après-midi "2023-2024"',
      'sage-femme après-midi "2023-2024"',
      'sage-femme après-midi "2023-2024"',
    ],
  ])('has one form in each language: %s', (query, ...written) => {
    const { node } = parseQuery(query);
    expect(languages.map((language) => node && writeQuery(node, language))).toEqual(written);
  });

  it('reads as the same tree, without a mistake, whatever was typed', () => {
    const draw = openDraw(11);
    let read = 0;
    for (let round = 0; round < 3000; round++) {
      const query = drawQuery(draw);
      if (query.length > 4000) continue;
      const node = tryToRead(query)?.node ?? null;
      if (node === null) continue;
      read += 1;
      const written = writeQuery(node, languages[round % 3]);
      const again = parseQuery(written);
      expect(again.mistakes, `${JSON.stringify(query).slice(0, 300)} as ${written.slice(0, 300)}`).toEqual([]);
      expect(bare(again.node), `${JSON.stringify(query).slice(0, 300)} as ${written.slice(0, 300)}`).toEqual(bare(node));
    }
    expect(read).toBeGreaterThan(1500);
  });
});
