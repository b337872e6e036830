// What people type, what it means, and what is said when it means nothing.
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import type { QueryReason } from '#border/words/query-mistakes';
import { parseQuery } from '../../../main/search/parse-query.ts';
import type { QueryNode } from '../../../main/search/query.ts';

function print(node: QueryNode | null): string {
  if (node === null) return 'nothing';
  if (node.kind === 'term') {
    const words = node.words.length > 1 && !node.isCompound ? `"${node.words.join(' ')}"` : node.words.join('-');
    return `${node.isExact ? '=' : ''}${words}${node.isPrefix ? '*' : ''}${node.isOpen ? '…' : ''}`;
  }
  if (node.kind !== 'any' && node.kind !== 'all') return node.kind;
  if (node.kind === 'any') return `(${node.parts.map(print).join(' | ')})`;
  const without = node.without.map((part) => ` -${print(part)}`).join('');
  return `(${node.parts.map(print).join(' & ')}${without})`;
}

const mistakeIn = (query: string): string => {
  try {
    return `none: ${print(parseQuery(query))}`;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'search/bad-query') throw error;
    const { reason, position, isUnfinished } = error.detail;
    return `${reason} at ${position}${isUnfinished === true ? ', unfinished' : ''}`;
  }
};

describe('a query that is still being typed', () => {
  it.each([
    ['bibliothe', 'bibliothe…'],
    ['port de', '(port & de)'],
    ['port mari', '(port & mari…)'],
    ['port mari ', '(port & mari)'],
    ['l’écon', 'econ…'],
    ['=port', '=port'],
    ['"le port"', '"le port"'],
    ['المكت', 'المكت…'],
  ])('lets the last word of %s go on, from three letters, unless it is exact or in quotation marks', (query, tree) => {
    expect(print(parseQuery(query, true))).toBe(tree);
  });
});

describe('a query', () => {
  it.each([
    ['sécheresse', 'secheresse'],
    ['Sécheresse AGRICOLE', '(secheresse & agricole)'],
    ['l’économie', 'economie'],
    ['porte-monnaie', 'porte-monnaie'],
    ['=porte-monn*', '=porte-monn*'],
    ['"le porte-monnaie"', '"le porte monnaie"'],
    ['2023-2024', '"2023 2024"'],
    ['"plan d’urgence"', '"plan urgence"'],
    ['« plan d’urgence »', '"plan urgence"'],
    ['“plan d’urgence”', '"plan urgence"'],
    ['=élections', '=elections'],
    ['="état d’urgence"', '="etat urgence"'],
    ['gouver*', 'gouver*'],
    ['=gouver*', '=gouver*'],
    ['"conseil de gouv"*', '"conseil de gouv"*'],
    ['maroc -football', '(maroc -football)'],
    ['maroc -"coupe du monde"', '(maroc -"coupe du monde")'],
    ['maroc −football', '(maroc -football)'],
    ['maroc - football', '(maroc & football)'],
    ['maroc -- football', '(maroc & football)'],
    ['a AND b', '(a & b)'],
    ['a ET b', '(a & b)'],
    ['a OR b', '(a | b)'],
    ['a OU b', '(a | b)'],
    ['a NOT b', '(a -b)'],
    ['a SAUF b', '(a -b)'],
    ['a ET SAUF b', '(a -b)'],
    ['pain et vin ou eau', '(pain & et & vin & ou & eau)'],
    ['السلم أو الحرب', '(السلم | الحرب)'],
    ['السلم او الحرب', '(السلم | الحرب)'],
    ['السلم وليس الحرب', '(السلم -الحرب)'],
    ['السلم و الحرب', '(السلم & الحرب)'],
    ['"السلم أو الحرب"', '"السلم او الحرب"'],
    ['a b OR c d', '((a & b) | (c & d))'],
    ['(a OR b) c', '((a | b) & c)'],
    ['a (b OR (c -d))', '(a & (b | (c -d)))'],
    ['a -(b OR c)', '(a -(b | c))'],
    ['((((a))))', 'a'],
    ['note:bla', '"note bla"'],
    ['17 321', '(17 & 321)'],
    ['١٧٣٢١', '17321'],
    ['', 'nothing'],
    ['   ', 'nothing'],
    ['!!! … 😀', 'nothing'],
    ['()', 'nothing'],
    ['""', 'nothing'],
    ['-', 'nothing'],
    ['=', 'nothing'],
    ['*', 'nothing'],
    ['a OR !!!', 'a'],
    ['l', 'l'],
    ['\u202bالكتاب\u202c', 'الكتاب'],
    ['\u200e-a b', '(b -a)'],
    ['NEAR(a b)', '(near & (a & b))'],
    ['word : x', '(word & x)'],
    ['{word} : ^x', '(word & x)'],
  ])('%s', (query, meaning) => {
    expect(mistakeIn(query)).toBe(`none: ${meaning}`);
  });

  it.each([
    ['"plan d’urgence', 'unclosed-quote at 0, unfinished'],
    ['a "', 'unclosed-quote at 2, unfinished'],
    ['="a', 'unclosed-quote at 1, unfinished'],
    ['a (b', 'unclosed-parenthesis at 2, unfinished'],
    ['((a)', 'unclosed-parenthesis at 0, unfinished'],
    ['a) b', 'unopened-parenthesis at 1'],
    [')', 'unopened-parenthesis at 0'],
    ['AND', 'operator-without-word at 0'],
    ['OU', 'operator-without-word at 0'],
    ['maroc OU', 'operator-without-word at 6, unfinished'],
    ['maroc ET', 'operator-without-word at 6, unfinished'],
    ['OU maroc', 'operator-without-word at 0'],
    ['a OR OR b', 'operator-without-word at 2'],
    ['a OR AND b', 'operator-without-word at 5'],
    ['a AND OR b', 'operator-without-word at 2'],
    ['(a OR) b', 'operator-without-word at 3'],
    ['a NOT', 'operator-without-word at 2, unfinished'],
    ['(-) a', 'operator-without-word at 1'],
    ['ab*', 'prefix-too-short at 2'],
    ['l’*', 'prefix-too-short at 2'],
    ['-maroc', 'only-excluded at 0, unfinished'],
    ['NOT maroc', 'only-excluded at 0, unfinished'],
    ['a OR -b', 'only-excluded at 5, unfinished'],
    ['a (-b) c', 'only-excluded at 3'],
    [`${'('.repeat(33)}a${')'.repeat(33)}`, 'too-deep at 32'],
    ['a '.repeat(201), 'too-many-words at 400'],
    ['a'.repeat(10_001), 'too-long at 10000'],
    ['x"'.repeat(500_000), 'too-long at 10000'],
  ])('%s is refused', (query, mistake) => {
    expect(mistakeIn(query)).toBe(mistake);
  });

  it.each(
    Object.entries({
      'unclosed-quote': '"a',
      'unclosed-parenthesis': '(a',
      'unopened-parenthesis': 'a)',
      'operator-without-word': 'OR',
      'prefix-too-short': 'a*',
      'only-excluded': '-a',
      'too-long': 'a'.repeat(10_001),
      'too-many-words': 'a '.repeat(300),
      'too-deep': '('.repeat(99),
    } satisfies Record<QueryReason, string>),
  )('can be wrong by %s', (reason, query) => {
    expect(mistakeIn(query).split(' ')[0]).toBe(reason);
  });
});
