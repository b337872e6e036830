// Dates and languages as people name them in a query.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLanguage } from '../../../main/search/language-names.ts';
import { parseQuery } from '../../../main/search/parse-query.ts';
import { readDayRange, writeDayRange } from '../../../main/search/query-dates.ts';

describe('a date in a query', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['٢٠٢٤', '2024-01-01', '2024-12-31'],
    ['en 2024', '2024-01-01', '2024-12-31'],
    ['سنة 2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2/2023', '2023-02-01', '2023-02-28'],
    ['mars 2024', '2024-03-01', '2024-03-31'],
    ['Sept. 1912', '1912-09-01', '1912-09-30'],
    ['مارس 2024', '2024-03-01', '2024-03-31'],
    ['آذار 2024', '2024-03-01', '2024-03-31'],
    ['2024-03-28', '2024-03-28', '2024-03-28'],
    ['28/03/2024', '2024-03-28', '2024-03-28'],
    ['le 1er mars 2024', '2024-03-01', '2024-03-01'],
    ['March 28, 2024', '2024-03-28', '2024-03-28'],
    ['الخميس 28 مارس 2024', '2024-03-28', '2024-03-28'],
    ['30-31 mars 2024', '2024-03-30', '2024-03-31'],
    ['12 brumaire an 8', '1799-11-03', '1799-11-03'],
    ['رمضان 1445', '2024-03-11', '2024-04-09'],
    ['1445', '2023-07-19', '2024-07-06'],
    ['années 1990', '1990-01-01', '1999-12-31'],
    ['1990s', '1990-01-01', '1999-12-31'],
    ['2024-01..2024-06', '2024-01-01', '2024-06-30'],
    ['2024…2025', '2024-01-01', '2025-12-31'],
    ['2010-2012', '2010-01-01', '2012-12-31'],
    ['2010 – 2012', '2010-01-01', '2012-12-31'],
    ['2012..2010', '2010-01-01', '2012-12-31'],
    ['mars 2010 à juin 2011', '2010-03-01', '2011-06-30'],
    ['between 2010 and 2012', '2010-01-01', '2012-12-31'],
    ['entre mars 2010 et juin 2011', '2010-03-01', '2011-06-30'],
    ['من 2010 إلى 2012', '2010-01-01', '2012-12-31'],
    ['بين 2010 و2012', '2010-01-01', '2012-12-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(readDayRange(text)).toEqual({ from, to });
  });

  it.each([
    ['..2010', null, '2010-12-31'],
    ['until March 2010', null, '2010-03-31'],
    ['jusqu’en 2010', null, '2010-12-31'],
    ['حتى 2010', null, '2010-12-31'],
    ['<=2010', null, '2010-12-31'],
    ['before 2010', null, '2009-12-31'],
    ['avant le 12 mars 2010', null, '2010-03-11'],
    ['قبل سنة 2010', null, '2009-12-31'],
    ['<2010', null, '2009-12-31'],
    ['2010..', '2010-01-01', null],
    ['since 2010', '2010-01-01', null],
    ['depuis mars 2010', '2010-03-01', null],
    ['à partir du 3 mars 2010', '2010-03-03', null],
    ['منذ 2010', '2010-01-01', null],
    ['after 2010', '2011-01-01', null],
    ['après mars 2010', '2010-04-01', null],
    ['بعد 2010', '2011-01-01', null],
    ['> 2010', '2011-01-01', null],
  ])('%s is open at one end', (text, from, to) => {
    expect(readDayRange(text)).toEqual({ from, to });
  });

  it.each([
    '',
    'demain',
    '20',
    '202',
    '2024-13',
    '31/02/2024',
    '2024-02-30',
    '1599',
    '2200',
    'before 1600',
    'after 2199',
    'mars',
    '2024 mars mer',
    '..',
    '....2010..',
    'avant',
    '2010..x',
  ])('%s is none', (text) => {
    expect(readDayRange(text)).toBeNull();
  });

  it('is written in the shortest form that reads the same', () => {
    const days = [
      '1600-01-01',
      '1999-12-31',
      '2000-01-01',
      '2000-02-29',
      '2023-02-28',
      '2024-03-01',
      '2024-03-28',
      '2024-12-31',
      '2199-12-31',
      null,
    ];
    for (const from of days)
      for (const to of days) {
        if ((from === null && to === null) || (from !== null && to !== null && from > to)) continue;
        const written = writeDayRange({ from, to });
        expect(readDayRange(written), written).toEqual({ from, to });
      }
  });
});

describe('a language in a query', () => {
  it.each([
    ['fr', 'fr fra fre FR français Française french الفرنسية فرنسي'],
    ['ar', 'ar ara arabe Arabic العربية عربي عربية'],
    ['en', 'en eng anglais English الإنجليزية انجليزي إنكليزي'],
    ['es', 'es espagnol español Spanish الإسبانية'],
    ['de', 'de deu allemand Deutsch german الألمانية'],
    ['zgh', 'zgh amazighe tamazight'],
  ])('%s is named by %s', (code, names) => {
    for (const name of names.split(' ')) expect(readLanguage(name), name).toBe(code);
  });

  it('is none by a word that names none', () => {
    for (const name of ['klingon', 'xx', 'zz', '', 'f', 'fran', '12']) expect(readLanguage(name), name).toBeNull();
  });
});

it('every query that the README shows is understood', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## What a search understands'), readme.indexOf('## How it is made'));
  const queries = [...section.matchAll(/`([^`]+)`/g)].map(([, query = '']) => query).filter((query) => !query.startsWith('--'));
  expect(queries.length).toBeGreaterThan(60);
  for (const query of queries) {
    if (/^(?:AND|OR|NEAR|-)$/.test(query)) continue;
    const { node, mistakes } = parseQuery(query);
    expect(mistakes, query).toEqual([]);
    expect(node, query).not.toBeNull();
  }
});
