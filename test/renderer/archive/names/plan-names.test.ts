// What chosen names and a typed one come to, as a list would be changed.
import { describe, expect, it } from 'vitest';
import {
  commonName,
  countMerged,
  filterNames,
  type NameRow,
  planAddEach,
  planName,
  planRemove,
  rowsOf,
} from '../../../../renderer/archive/names/plan-names.ts';

const rows = rowsOf({
  title: 'Le Matin',
  list: 'sections',
  entries: [
    { name: 'Culture', count: 30, variants: [{ name: 'Arts', count: 4 }] },
    { name: 'Sports', count: 50, variants: [] },
  ],
  proposed: [
    { name: 'Économie', count: 20 },
    { name: 'Sport', count: 7 },
    { name: 'رياضة', count: 3 },
  ],
});

const pick = (...names: string[]): NameRow[] => rows.filter(({ name }) => names.includes(name));
const plan = (typed: string, ...names: string[]) => planName(rows, pick(...names), typed);

describe('the names of a list', () => {
  it('stand with entries first, and are found by any of their names, with or without accents', () => {
    expect(rows.map(({ name, isListed }) => `${name} ${isListed}`)).toEqual([
      'Culture true',
      'Sports true',
      'Économie false',
      'Sport false',
      'رياضة false',
    ]);
    const found = (typed: string) => filterNames(rows, typed).map(({ name }) => name);
    expect(found('arts')).toEqual(['Culture']);
    expect(found(' ECONO')).toEqual(['Économie']);
    expect(found('رياض')).toEqual(['رياضة']);
    expect(found('')).toHaveLength(5);
    expect(found('monde')).toEqual([]);
  });

  it('are called together as the entry that is used most, else as the commonest of them', () => {
    expect(commonName(pick('Culture', 'Sports', 'Économie'))).toBe('Sports');
    expect(commonName(pick('Économie', 'Culture'))).toBe('Culture');
    expect(commonName(pick('Sport', 'Économie'))).toBe('Économie');
    expect(commonName([])).toBe('');
  });
});

describe('a typed name', () => {
  it('is added where none is chosen, unless an entry means it', () => {
    expect(plan(' Monde ')).toEqual({ act: { kind: 'add', names: ['Monde'] }, uses: 0 });
    expect(plan('Sport')).toEqual({ act: { kind: 'add', names: ['Sport'] }, uses: 7 });
    expect(plan('culture')).toBeNull();
    expect(plan('ARTS')).toBeNull();
    expect(plan('  ')).toBeNull();
  });

  it('renames a chosen entry, counting what says the new name already, and merges it where another entry has that name', () => {
    expect(plan('Culture', 'Culture')).toBeNull();
    expect(plan('CULTURE', 'Culture')).toEqual({ act: { kind: 'rename', name: 'Culture', to: 'CULTURE' }, uses: 34 });
    expect(plan('Arts', 'Culture')).toEqual({ act: { kind: 'rename', name: 'Culture', to: 'Arts' }, uses: 34 });
    expect(plan('Sport', 'Sports')).toEqual({ act: { kind: 'rename', name: 'Sports', to: 'Sport' }, uses: 57 });
    expect(plan('sports', 'Culture')).toEqual({ act: { kind: 'merge', names: ['Culture'], into: 'Sports' }, uses: 84 });
  });

  it('takes a proposed name into the list, under its own name or as a variant of another', () => {
    expect(plan('Économie', 'Économie')).toEqual({ act: { kind: 'add', names: ['Économie'] }, uses: 20 });
    expect(plan('Economie', 'Économie')).toEqual({ act: { kind: 'add', names: ['Economie'] }, uses: 20 });
    expect(plan('Sports', 'Sport')).toEqual({ act: { kind: 'merge', names: ['Sport'], into: 'Sports' }, uses: 57 });
    expect(plan('Finances', 'Économie')).toEqual({ act: { kind: 'merge', names: ['Économie'], into: 'Finances' }, uses: 20 });
  });

  it('merges several, into one of them, into an entry by its variant, or into a new one', () => {
    expect(plan('Sports', 'Sports', 'Sport', 'رياضة')).toEqual({
      act: { kind: 'merge', names: ['Sports', 'Sport', 'رياضة'], into: 'Sports' },
      uses: 60,
    });
    expect(plan('arts', 'Sport', 'رياضة')).toEqual({
      act: { kind: 'merge', names: ['Sport', 'رياضة'], into: 'Culture' },
      uses: 44,
    });
    expect(plan('Stades', 'Sport', 'رياضة')?.act).toMatchObject({ into: 'Stades' });
    expect(countMerged(['Sports', 'Sport', 'رياضة'], 'sports')).toBe(2);
  });
});

describe('chosen names', () => {
  it('are added each for itself where several are, and entries leave with their variants', () => {
    expect(planAddEach(pick('Sport', 'Économie', 'Culture'))).toEqual({
      act: { kind: 'add', names: ['Économie', 'Sport'] },
      uses: 27,
    });
    expect(planAddEach(pick('Sport'))).toBeNull();
    expect(planAddEach(pick('Culture', 'Sports'))).toBeNull();
    expect(planRemove(pick('Culture', 'Sport'))).toEqual({ act: { kind: 'remove', names: ['Culture'] }, uses: 34 });
    expect(planRemove(pick('Sport'))).toBeNull();
  });
});
