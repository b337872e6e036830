// From a tree to what the index is asked: rows for dates, tags for fields, and nothing where nothing can answer.
import { describe, expect, it } from 'vitest';
import { allOf, anyOf } from '../../../main/search/build-query.ts';
import { tagsOfDay, tagsOfDays } from '../../../main/search/date-tags.ts';
import { rowsBetween } from '../../../main/search/day-number.ts';
import type { Catalogue } from '../../../main/search/field-expression.ts';
import { type Narrowing, type Plan, planQuery } from '../../../main/search/plan-query.ts';
import type { DateField, MarkedField, PageField, QueryNode, Term } from '../../../main/search/query.ts';
import { currentShape, type IndexShape, shapeOfFour } from '../../../main/search/schema.ts';

const catalogue = (shape = currentShape): Catalogue => ({
  shape,
  titlesNamed: ([word]) => (word === 'monde' ? [3, 7] : []),
  titleOfKey: (key) => (key === 'le monde' ? 3 : null),
  days: { first: '2018-05-01', last: '2021-06-30' },
});

const word = (text: string, manner: Partial<Term> = {}): Term => ({
  ...{ kind: 'term', words: text.split(/[ -]/), isExact: true, isPrefix: false, isCompound: false, isOpen: false },
  ...{ typed: text, start: 0, end: text.length },
  ...manner,
});
const date = (from: string | null, to: string | null): DateField => ({ kind: 'date', from, to });
const pages = (from: number, to: number | null): PageField => ({ kind: 'page', from, to });
const noted: MarkedField = { kind: 'marked', by: 'note' };

const plainPlan = (node: QueryNode, narrowing?: Narrowing, shape?: IndexShape): Plan | null =>
  planQuery(node, catalogue(shape), narrowing).plain;
const found = (node: QueryNode, narrowing?: Narrowing): string => plainPlan(node, narrowing)?.find ?? 'nothing';

describe('a plan', () => {
  it('finds a word by its stems, and ranks it by the very word and by headlines too', () => {
    expect(plainPlan(word('economie', { isExact: false }))).toMatchObject({
      find: '("·feconom" OR "·eeconomi" OR "·xeconomie")',
      rank: '(word : "economie" OR ("·feconom" OR "·eeconomi" OR "·xeconomie") OR "¶·feconom" OR "¶·eeconomi" OR "¶·xeconomie")',
      exact: 'word : "economie"',
      head: '("¶·feconom" OR "¶·eeconomi" OR "¶·xeconomie")',
      words: [['economie']],
    });
  });

  it('asks an index of schema 4 for no column that it lacks', () => {
    expect(plainPlan(word('economie', { isExact: false }), {}, shapeOfFour)).toMatchObject({
      find: 'stem : ("feconom" OR "eeconomi" OR "xeconomie")',
      rank: '(word : "economie" OR stem : ("feconom" OR "eeconomi" OR "xeconomie"))',
    });
  });

  it('leaves out the stems that no page has, as long as one is left', () => {
    const findOf = (hasStem: (token: string) => boolean): string =>
      planQuery(word('economie', { isExact: false }), { ...catalogue(), hasStem }).plain?.find ?? '';
    expect(findOf((token) => token === '·eeconomi')).toBe('"·eeconomi"');
    expect(findOf(() => false)).toBe('"·feconom"');
  });

  it('looks for a prefix of three letters among the beginnings, for longer ones among the words', () => {
    expect(found(word('eco', { isPrefix: true }))).toBe('start : "eco"');
    expect(found(word('econ', { isPrefix: true }))).toBe('(word : "econ" * OR start : "econ" *)');
    expect(found(word('plan eco', { isPrefix: true }))).toBe('word : "plan eco" *');
  });

  it('measures distances between words or between stems, never across', () => {
    const terms = [word('plan', { isExact: false }), word('eau', { isExact: false })];
    expect(found({ kind: 'near', terms, distance: 5 })).toBe(
      'stem : (NEAR("·fplan" "·feau", 5) OR NEAR("·eplan" "·eeau", 5) OR NEAR("·xplan" "·xeau", 5))',
    );
    expect(found({ kind: 'near', terms: [word('plan'), word('eau', { isPrefix: true })], distance: 5 })).toBe(
      'word : NEAR("plan" "eau" *, 5)',
    );
  });

  it('narrows rows by dates that all pages must have, and tags by the others', () => {
    const node = allOf([word('mer'), date('2019-05-01', null), date(null, '2020-12-31')]);
    expect(plainPlan(node)?.rows).toEqual(rowsBetween('2019-05-01', '2020-12-31'));
    expect(plainPlan(node, { from: '2020-01-01' })?.rows).toEqual(rowsBetween('2020-01-01', '2020-12-31'));
    expect(plainPlan(node, { from: '2021-01-01' })).toBeNull();
    expect(found(allOf([word('mer')], [date('2020-01-01', '2020-12-31')]))).toBe('(word : "mer" NOT tag : "y2020")');
  });

  it('asks for no year before the first and after the last of the archive', () => {
    expect(found(allOf([word('mer')], [date(null, '2019-12-31')]))).toBe('(word : "mer" NOT tag : ("y2018" OR "y2019"))');
    expect(found(allOf([word('mer')], [date('2022-01-01', null)]))).toBe('word : "mer"');
  });

  it('answers for all pages where there is a date alone, or only something to leave out', () => {
    expect(plainPlan(date('2020-01-01', null))).toMatchObject({ find: 'tag : "a"', rows: rowsBetween('2020-01-01', undefined) });
    expect(found(allOf([], [word('mer')]))).toBe('(tag : "a" NOT word : "mer")');
  });

  it('has no page where no title is named so, and leaves such a branch out', () => {
    const nowhere: QueryNode = { kind: 'title', words: ['figaro'], isPrefix: false, typed: 'Figaro' };
    const monde: QueryNode = { kind: 'title', words: ['monde'], isPrefix: false, typed: 'Monde' };
    expect(found(nowhere)).toBe('nothing');
    expect(found(allOf([word('mer'), nowhere]))).toBe('nothing');
    expect(found({ kind: 'any', parts: [word('mer'), nowhere] })).toBe('word : "mer"');
    expect(found(allOf([word('mer'), monde]))).toBe('(word : "mer" AND tag : ("t3" OR "t7"))');
    expect(found(word('mer'), { titleNumber: null })).toBe('nothing');
  });

  it('counts pages from both ends', () => {
    expect(found(pages(2, 3))).toBe('tag : ("p2" OR "p3")');
    expect(found(pages(1, null))).toBe('tag : "a"');
    expect(found(pages(3, null))).toBe('(tag : "a" NOT tag : ("p1" OR "p2"))');
  });

  it.each([
    ['a page', pages(1, 1)],
    ['no word', allOf([], [word('mer')])],
    ['one of two dates', { kind: 'any', parts: [date('2020-01-01', null), word('mer')] }],
  ] satisfies [string, QueryNode][])('waits for the new index where an earlier one cannot tell: %s', (_, node) => {
    expect(() => plainPlan(node, {}, shapeOfFour)).toThrow(expect.objectContaining({ code: 'search/renewing' }));
  });

  it('asks pages with a note and those without for different things', () => {
    const both = (node: QueryNode): (string | null)[] => {
      const { plain, marked } = planQuery(node, catalogue(), {}, [['note']]);
      return [plain?.find ?? null, marked[0]?.plan?.find ?? null];
    };
    expect(both(noted)).toEqual([null, 'tag : "a"']);
    expect(both(allOf([word('mer'), noted]))).toEqual([null, 'word : "mer"']);
    expect(both(allOf([word('mer')], [noted]))).toEqual(['word : "mer"', null]);
    expect(both(anyOf([word('mer'), noted]) ?? noted)).toEqual(['word : "mer"', 'tag : "a"']);
    expect(planQuery(word('mer'), catalogue(), {}, [['note']])).toMatchObject({ asksForMarks: false, marked: [] });
  });

  it('asks pages for what each way of carrying marks leaves to be asked', () => {
    const bookmarked: MarkedField = { kind: 'marked', by: 'bookmark' };
    const node = anyOf([allOf([word('mer'), noted]), allOf([word('lac'), bookmarked])]) ?? noted;
    const ways = [['note'], ['mark', 'bookmark'], ['note', 'mark', 'bookmark']] as const;
    const { plain, marked } = planQuery(node, catalogue(), {}, ways);
    expect([plain, ...marked.map(({ plan }) => plan?.find)]).toEqual([
      null,
      'word : "mer"',
      'word : "lac"',
      '(word : "mer" OR word : "lac")',
    ]);
  });
});

describe('the tags of a range of days', () => {
  const days = Array.from({ length: 1500 }, (_, at) => new Date(Date.UTC(2018, 10, 20 + at)).toISOString().slice(0, 10));

  it('stand on the days within it, once on each, and on no other', () => {
    for (let at = 0; at < 60; at++) {
      const [from = '', to = ''] = [days[(at * 37) % days.length], days[(at * 101 + 7) % days.length]].sort();
      const tags = new Set(tagsOfDays(from, to));
      const times = (day: string): number => tagsOfDay(day).filter((tag) => tags.has(tag)).length;
      const wrong = days.filter((day) => times(day) !== (from <= day && day <= to ? 1 : 0));
      expect(wrong, `${from}..${to}`).toEqual([]);
    }
  });

  it('are few', () => {
    expect(tagsOfDays('2001-01-01', '2020-12-31')).toHaveLength(20);
    expect(tagsOfDays('2001-01-02', '2020-12-30')).toHaveLength(18 + 30 + 11 + 30 + 11);
  });
});
