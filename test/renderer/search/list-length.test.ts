import { describe, expect, it } from 'vitest';
import type { FoundHit } from '#border/model-search';
import { learnLength, lengthOf, unknownLength } from '../../../renderer/search/list-length.ts';

const hits = (count: number, more: number): FoundHit[] =>
  Array.from({ length: count }, (_, index) => ({
    editionId: '0123456789abcdef',
    title: 'A',
    day: null,
    page: index + 1,
    headline: null,
    snippet: '',
    marks: [],
    boxes: [],
    more,
    section: null,
  }));
const counted = { total: 1000, totalIsExact: true };

describe('the length of a list', () => {
  it('is the total where pages stand one by one and the total is exact', () => {
    const length = learnLength(unknownLength, { offset: 0, limit: 40, hits: hits(40, 0) });
    expect(lengthOf(length, counted, false)).toBe(1000);
  });

  it('goes on while a total that is no more than a bound is reached', () => {
    const length = learnLength(unknownLength, { offset: 960, limit: 40, hits: hits(40, 0) });
    expect(lengthOf(length, { ...counted, totalIsExact: false }, false)).toBe(1001);
  });

  it('is guessed from the editions seen, and exact once a window ends it', () => {
    const first = learnLength(unknownLength, { offset: 0, limit: 40, hits: hits(40, 3) });
    expect(lengthOf(first, counted, true)).toBe(250);
    const twice = learnLength(first, { offset: 0, limit: 40, hits: hits(40, 3) });
    expect(lengthOf(twice, counted, true)).toBe(250);
    const last = learnLength(first, { offset: 200, limit: 40, hits: hits(12, 0) });
    expect(lengthOf(last, counted, true)).toBe(212);
  });

  it('stands still while a guess gets better by little only', () => {
    const length = learnLength(unknownLength, { offset: 0, limit: 40, hits: hits(40, 3) });
    expect(lengthOf(length, counted, true, 260)).toBe(260);
    expect(lengthOf(length, counted, true, 300)).toBe(250);
    expect(lengthOf(learnLength(length, { offset: 240, limit: 40, hits: hits(11, 3) }), counted, true, 260)).toBe(251);
  });

  it('finds the end of a list that was guessed too long in a few looks', () => {
    const real = 45;
    let length = learnLength(unknownLength, { offset: 0, limit: 40, hits: hits(40, 0) });
    let looks = 0;
    const guess = (): number => lengthOf(length, { total: 100_000, totalIsExact: true }, true);
    while (guess() !== real) {
      const offset = Math.floor((guess() - 1) / 40) * 40;
      length = learnLength(length, { offset, limit: 40, hits: hits(Math.max(0, Math.min(40, real - offset)), 0) });
      looks += 1;
      expect(looks).toBeLessThan(20);
    }
    expect(guess()).toBe(real);
  });
});
