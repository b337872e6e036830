// What people type, what it means, what is said where it means nothing, and what is searched instead.
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import type { QueryReason } from '#border/words/query-mistakes';
import { parseQuery } from '../../../main/search/parse-query.ts';
import { type Field, mostMistakes, type QueryNode, type Term } from '../../../main/search/query.ts';
import { writeDayRange } from '../../../main/search/query-dates.ts';

function printTerm({ words, isExact, isPrefix, isCompound, isOpen }: Term): string {
  const text = words.length > 1 && !isCompound ? `"${words.join(' ')}"` : words.join('-');
  return `${isExact ? '=' : ''}${text}${isPrefix ? '*' : ''}${isOpen ? '…' : ''}`;
}

function printField(field: Field): string {
  switch (field.kind) {
    case 'title':
    case 'section':
      return `${field.kind}:${field.words.join('_')}${field.isPrefix ? '*' : ''}`;
    case 'language':
      return `language:${field.language}`;
    case 'page':
      return `page:${field.from}-${field.to ?? ''}`;
    case 'date':
      return `date:${writeDayRange(field)}`;
    case 'marked':
      return field.by;
  }
}

function print(node: QueryNode | null): string {
  if (node === null) return 'nothing';
  if (node.kind === 'term') return printTerm(node);
  if (node.kind === 'near') return `near(${node.terms.map(printTerm).join(' ')}, ${node.distance})`;
  if (node.kind === 'any') return `(${node.parts.map(print).join(' | ')})`;
  if (node.kind !== 'all') return printField(node);
  const without = node.without.map((part) => ` -${print(part)}`).join('');
  return `(${node.parts.map(print).join(' & ') || 'all'}${without})`;
}

/** The tree, and the mistakes with their places. */
function read(query: string, isOpen = false): string {
  try {
    const { node, mistakes } = parseQuery(query, isOpen);
    return [print(node), ...mistakes.map(({ reason, start, end }) => `${reason} ${start}-${end}`)].join('; ');
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'search/bad-query') throw error;
    const { reason, position, end, isUnfinished } = error.detail;
    return `bad: ${reason} ${position}-${end}${isUnfinished === true ? ', unfinished' : ''}`;
  }
}

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
    ['port NEAR/5 mari', '(near(port mari, 5) | near(=port =mari*, 5))'],
    ['title:figa', 'title:figa*'],
    ['title:figa ', 'title:figa'],
  ])('lets the last word of %s go on, from three letters, unless it is exact or in quotation marks', (query, tree) => {
    expect(read(query, true)).toBe(tree);
  });

  it.each([
    ['maroc "plan', '(maroc & plan)'],
    ['maroc (plan', '(maroc & plan…)'],
    ['maroc OU', 'maroc'],
    ['maroc ET SAUF', 'maroc'],
    ['maroc NEAR/5', 'maroc'],
    ['maroc date:', 'maroc'],
    ['maroc date:202', 'maroc'],
    ['maroc date:avant 20', 'maroc'],
    ['maroc date:2024-0', 'maroc'],
    ['maroc lang:f', 'maroc'],
    ['maroc has:no', 'maroc'],
    ['maroc NEAR(rabat, fe', '(maroc & near(rabat fe, 10))'],
  ])('is not blamed for what more typing may mend: %s', (query, tree) => {
    expect(read(query, true)).toBe(tree);
    expect(read(query).split('; ').length).toBeGreaterThan(1);
  });

  it('is told at once what more typing cannot mend', () => {
    expect(read('ab* mar', true)).toBe('(ab & mar…); prefix-too-short 0-3');
    expect(read('date:202 mar', true)).toBe('mar…; bad-date 0-8');
  });
});

describe('a query', () => {
  it.each([
    ['sécheresse', 'secheresse'],
    ['Sécheresse AGRICOLE', '(secheresse & agricole)'],
    ['l’économie', 'economie'],
    ['porte-monnaie', 'porte-monnaie'],
    ['l’après-midi', 'apres-midi'],
    ['=porte-monn*', '=porte-monn*'],
    ['"le porte-monnaie"', '"le porte monnaie"'],
    ['2023-2024', '"2023 2024"'],
    ['"plan d’urgence"', '"plan urgence"'],
    ['« plan d’urgence »', '"plan urgence"'],
    ['“plan d’urgence”', '"plan urgence"'],
    ['„plan d’urgence“', '"plan urgence"'],
    ['‹plan d’urgence›', '"plan urgence"'],
    ["'plan d’urgence' mer", '("plan urgence" & mer)'],
    ['‘prime minister’', '"prime minister"'],
    ["rock 'n' roll", '(rock & n & roll)'],
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
    ['a && b', '(a & b)'],
    ['a OR b', '(a | b)'],
    ['a OU b', '(a | b)'],
    ['a | b', '(a | b)'],
    ['a NOT b', '(a -b)'],
    ['a SAUF b', '(a -b)'],
    ['a ET SAUF b', '(a -b)'],
    ['pain et vin ou eau', '(pain & et & vin & ou & eau)'],
    ['السلم أو الحرب', '(السلم | الحرب)'],
    ['السلم او الحرب', '(السلم | الحرب)'],
    ['السلم وليس الحرب', '(السلم -الحرب)'],
    ['السلم و الحرب', '(السلم & الحرب)'],
    ['السلم ليس (الحرب أو النار)', '(السلم -الحرب -النار)'],
    ['السلم بدون "الحرب"', '(السلم -الحرب)'],
    ['قهوة بدون سكر', '(قهوه & بدون & سكر)'],
    ['"السلم أو الحرب"', '"السلم او الحرب"'],
    ['a b OR c d', '((a & b) | (c & d))'],
    ['(a OR b) c', '((a | b) & c)'],
    ['a (b OR (c -d))', '(a & (b | (c -d)))'],
    ['a -(b OR c)', '(a -b -c)'],
    ['a -(b c)', '(a -(b & c))'],
    ['a OR (b OR c)', '(a | b | c)'],
    ['a (b -c)', '(a & b -c)'],
    ['((((a))))', 'a'],
    ['-maroc', '(all -maroc)'],
    ['NOT maroc', '(all -maroc)'],
    ['a OR -b', '(a | (all -b))'],
    ['a (-b) c', '(a & c -b)'],
    ['a -(-b)', '(a & b)'],
    ['note:bla', '"note bla"'],
    ['12:30', '"12 30"'],
    ['http://x.example/a', '"http x example a"'],
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
    ['word : x', '(word & x)'],
    ['{word} : ^x', '(word & x)'],
  ])('%s', (query, meaning) => {
    expect(read(query)).toBe(meaning);
  });

  it.each([
    ['a NEAR/5 b', 'near(a b, 5)'],
    ['a near/5 b', 'near(a b, 5)'],
    ['a NEAR b', 'near(a b, 10)'],
    ['a near b', '(a & near & b)'],
    ['a PRÈS/3 b', 'near(a b, 3)'],
    ['a PRES/3 b', 'near(a b, 3)'],
    ['السلم قرب/٥ الحرب', 'near(السلم الحرب, 5)'],
    ['السلم قرب الحرب', '(السلم & قرب & الحرب)'],
    ['NEAR(a b, 5)', 'near(a b, 5)'],
    ['NEAR(a b)', 'near(a b, 10)'],
    ['PRÈS(a "b c"; 4)', 'near(a "b c", 4)'],
    ['قرب(السلم الحرب، ٤)', 'near(السلم الحرب, 4)'],
    ['NEAR("a, 7" b, 5)', 'near("a 7" b, 5)'],
    ['a NEAR/5 b NEAR/2 c', 'near(a b c, 5)'],
    ['a NEAR/0 b', 'near(a b, 0)'],
    ['"a b" NEAR/5 c d', '(near("a b" c, 5) & d)'],
    ['x OR a NEAR/5 b', '(x | near(a b, 5))'],
    ['x -a NEAR/5 b', '(x -near(a b, 5))'],
    ['(a OR b) NEAR/5 c', '(near(a c, 5) | near(b c, 5))'],
    ['=a NEAR/5 b', 'near(=a =b, 5)'],
    ['gouv* NEAR/5 b', 'near(=gouv* =b, 5)'],
    ['sage-femme NEAR/5 b', 'near(sage-femme b, 5)'],
  ])('with words near one another: %s', (query, meaning) => {
    expect(read(query)).toBe(meaning);
  });

  it.each([
    ['title:figaro', 'title:figaro'],
    ['TITLE:Figaro', 'title:figaro'],
    ['titre:"Le Figaro" mer', '(title:le_figaro & mer)'],
    ['titre : « Le Figaro »', 'title:le_figaro'],
    ['title:le figaro', '(title:le & figaro)'],
    ['title:figa*', 'title:figa*'],
    ['title:(le figaro OR monde)', '(title:le_figaro | title:monde)'],
    ['عنوان:الأهرام', 'title:الاهرام'],
    ['-title:figaro mer', '(mer -title:figaro)'],
    ['section:sport', 'section:sport'],
    ['rubrique:"faits divers"', 'section:faits_divers'],
    ['قسم:ثقافة', 'section:ثقافه'],
    ['lang:fr', 'language:fr'],
    ['lang:fra', 'language:fr'],
    ['langue:français', 'language:fr'],
    ['langue:arabe', 'language:ar'],
    ['lang:Arabic', 'language:ar'],
    ['لغة:العربية', 'language:ar'],
    ['لغة:فرنسية', 'language:fr'],
    ['lang:(fr OR ar)', '(language:fr | language:ar)'],
    ['lang:fr,ar', '(language:fr | language:ar)'],
    ['-lang:en', '(all -language:en)'],
    ['page:1', 'page:1-1'],
    ['page:2-4', 'page:2-4'],
    ['page:4-2', 'page:2-4'],
    ['page:10-', 'page:10-'],
    ['page:10+', 'page:10-'],
    ['page:..3', 'page:1-3'],
    ['page:1,3-5', '(page:1-1 | page:3-5)'],
    ['صفحة:٢', 'page:2-2'],
    ['has:note', 'note'],
    ['avec:note', 'note'],
    ['مع:ملاحظة', 'note'],
    ['mer -has:notes', '(mer -note)'],
    ['has:mark', 'mark'],
    ['avec:annotation', 'mark'],
    ['avec:marques', 'mark'],
    ['مع:علامة', 'mark'],
    ['HAS:Bookmark', 'bookmark'],
    ['avec:signet', 'bookmark'],
    ['avec:marque-page', 'bookmark'],
    ['مع:اشاره', 'bookmark'],
    ['مع:"إشارة مرجعية"', 'bookmark'],
    ['has:(bookmark note)', '(bookmark | note)'],
    ['date:2024', 'date:2024'],
    ['date:2024-03 mer', '(date:2024-03 & mer)'],
    ['date:2024-03-28', 'date:2024-03-28'],
    ['date:28/03/2024', 'date:2024-03-28'],
    ['date:2024-01..2024-06', 'date:2024-01..2024-06'],
    ['date:2010..', 'date:2010..'],
    ['date:..2010', 'date:..2010'],
    ['date:"avant 2010"', 'date:..2009'],
    ['date:avant 2010 mer', '(date:..2009 & mer)'],
    ['date:mars 2024 mer', '(date:2024-03 & mer)'],
    ['date:12 mars 2024', 'date:2024-03-12'],
    ['date:après 2010', 'date:2011..'],
    ['date:since 2010', 'date:2010..'],
    ['date:entre mars 2010 et juin 2011 mer', '(date:2010-03..2011-06 & mer)'],
    ['before:2010', 'date:..2009'],
    ['depuis:2010', 'date:2010..'],
    ['قبل:2010', 'date:..2009'],
    ['تاريخ:مارس 2024', 'date:2024-03'],
    ['تاريخ:"قبل ٢٠١٠"', 'date:..2009'],
    ['تاريخ:منذ 2010 السلم', '(date:2010.. & السلم)'],
    ['date:(2019 OR mars 2021)', '(date:2019 | date:2021-03)'],
    ['title:figaro date:2020', '(title:figaro & date:2020)'],
    ['title:figaro OR page:1 mer', '(title:figaro | (page:1-1 & mer))'],
    ['=title:figaro', '="title figaro"'],
  ])('with a field: %s', (query, meaning) => {
    expect(read(query)).toBe(meaning);
  });

  it.each([
    ['"plan d’urgence', '"plan urgence"; unclosed-quote 0-15', '"plan d’urgence"'],
    ['a "', 'a; unclosed-quote 2-3', 'a'],
    ['="a', '=a; unclosed-quote 1-3', '=a'],
    ['a (b OR c', '(a & (b | c)); unclosed-parenthesis 2-3', 'a (b OR c)'],
    ['((a)', 'a; unclosed-parenthesis 0-1', 'a'],
    ['a) b', '(a & b); unopened-parenthesis 1-2', 'a b'],
    ['Maroc OU', 'maroc; operator-without-word 6-8', 'Maroc'],
    ['OU Maroc', 'maroc; operator-without-word 0-2', 'Maroc'],
    ['a OR OR b', '(a | b); operator-without-word 2-4', 'a OR b'],
    ['a OR AND b', '(a | b); operator-without-word 5-8', 'a OR b'],
    ['a AND OR b', '(a | b); operator-without-word 2-5', 'a OR b'],
    ['(a OU) b', '(a & b); operator-without-word 3-5', 'a b'],
    ['a OU b OU', '(a | b); operator-without-word 7-9', 'a OU b'],
    ['a أو b أو', '(a | b); operator-without-word 7-9', 'a أو b'],
    ['a NOT', 'a; operator-without-word 2-5', 'a'],
    ['a NOT NOT b', '(a -b); operator-without-word 2-5', 'a -b'],
    ['(-) a', 'a; operator-without-word 1-2', 'a'],
    ['a NEAR/5', 'a; operator-without-word 2-8', 'a'],
    ['NEAR/5 a', 'a; operator-without-word 0-6', 'a'],
    ['ab*', 'ab; prefix-too-short 0-3', 'ab'],
    ['a NEAR/5 lang:fr', '(a & language:fr); near-needs-words 2-8', 'a lang:fr'],
    ['(a b) NEAR/5 c', '(a & b & c); near-needs-words 6-12', 'a b c'],
    ['NEAR(a, 5)', 'a; near-needs-words 0-10', 'a'],
    ['NEAR(a OR b, 5)', 'near(a b, 5); near-needs-words 0-15', 'a NEAR/5 b'],
    ['NEAR((a) b)', '(a & b); near-needs-words 0-4', 'a b'],
    ['a NEAR/9999 b', 'near(a b, 1000); near-too-far 2-11', 'a NEAR/1000 b'],
    ['mer date:foo', 'mer; bad-date 4-12', 'mer'],
    ['mer date:2024-13', 'mer; bad-date 4-16', 'mer'],
    ['mer titre:', 'mer; field-without-value 4-10', 'mer'],
    ['titre: OU mer', 'mer; field-without-value 0-7', 'mer'],
    ['mer lang:klingon', 'mer; unknown-language 4-16', 'mer'],
    ['mer page:0', 'mer; bad-page 4-10', 'mer'],
    ['mer page:une', 'mer; bad-page 4-12', 'mer'],
    ['mer has:image', 'mer; unknown-mark 4-13', 'mer'],
    [
      'rubrique:sport langue:français (mer',
      '(section:sport & language:fr & mer); unclosed-parenthesis 31-32',
      'rubrique:sport langue:fr mer',
    ],
  ])('%s is searched all the same', (query, meaning, searched) => {
    expect(read(query).split('; ').toSorted()).toEqual(meaning.split('; ').toSorted());
    expect(parseQuery(query).searched).toBe(searched);
  });

  it('is cut where it is longer than can be read, and says where', () => {
    expect(read('a '.repeat(201)).split('; ').slice(1)).toEqual(['too-many-words 400-402']);
    expect(read('a'.repeat(10_001)).split('; ').slice(1)).toEqual(['too-long 10000-10001']);
    expect(read(`${'('.repeat(13)}a${')'.repeat(13)}`)).toBe('a; too-deep 12-13');
    expect(
      read(`"${'mot '.repeat(300)}"`)
        .split('; ')
        .slice(1),
    ).toEqual(['too-many-words 801-1202']);
    expect(read('x"'.repeat(500_000)).split('; ').slice(1)).toEqual(['too-many-words 400-1000000', 'too-long 10000-1000000']);
    expect(read(`${'('.repeat(9_000)}a`).split('; ')[0]).toBe('a');
    expect(parseQuery(`a ${')'.repeat(9_000)}`).mistakes).toHaveLength(mostMistakes);
  });

  it.each([
    ['"', 'unclosed-quote 0-1, unfinished'],
    ['(', 'unclosed-parenthesis 0-1, unfinished'],
    [')', 'unopened-parenthesis 0-1'],
    ['AND', 'operator-without-word 0-3, unfinished'],
    ['AND )', 'operator-without-word 0-3'],
    ['date:foo', 'bad-date 0-8, unfinished'],
    ['lang:klingon OR page:0 ', 'unknown-language 0-12'],
    ['title:', 'field-without-value 0-6, unfinished'],
    ['NEAR()', 'near-needs-words 0-6'],
  ])('%s is refused, because nothing is left to look for', (query, mistake) => {
    expect(read(query)).toBe(`bad: ${mistake}`);
  });

  it.each(
    Object.entries({
      'unclosed-quote': '"a',
      'unclosed-parenthesis': '(a',
      'unopened-parenthesis': 'a)',
      'operator-without-word': 'OR a',
      'prefix-too-short': 'a*',
      'near-needs-words': 'a NEAR/5 page:1',
      'near-too-far': 'a NEAR/5000 b',
      'field-without-value': 'a title:',
      'bad-date': 'a date:x',
      'bad-page': 'a page:x',
      'unknown-language': 'a lang:xx',
      'unknown-mark': 'a has:x',
      'too-long': 'a'.repeat(10_001),
      'too-many-words': 'a '.repeat(300),
      'too-deep': `${'('.repeat(99)}a`,
    } satisfies Record<QueryReason, string>),
  )('can be wrong by %s', (reason, query) => {
    expect(parseQuery(query).mistakes.map((mistake) => mistake.reason)).toContain(reason);
  });
});
