// Which total the head of the results shows.
import { describe, expect, it } from 'vitest';
import type { FindInput } from '#border/model-search';
import { exactTotal } from '../../../renderer/search/exact-total.ts';

const asked: FindInput = { query: 'mer', title: 'T', from: '2024-01-01', sort: 'relevance', isGrouped: true, asker: 'results' };
const counted = { asked: { query: 'mer', title: 'T', from: '2024-01-01', isOpen: false, asker: 'timeline' }, total: 123_456 };
const atLeast = { total: 10_000, totalIsExact: false };

describe('the total of a search', () => {
  it('is what was counted over time for the same question, whoever asked and in which order', () => {
    expect(exactTotal(asked, atLeast, counted)).toEqual({ total: 123_456, isExact: true });
  });

  it('stays what the answer says where that is exact or nothing was counted', () => {
    expect(exactTotal(asked, { total: 5, totalIsExact: true }, counted)).toEqual({ total: 5, isExact: true });
    expect(exactTotal(asked, atLeast, null)).toEqual({ total: 10_000, isExact: false });
  });

  it('is no count of other words, other days, other letters, or of pages that are not new alone', () => {
    const others: FindInput[] = [
      { ...asked, query: 'mers' },
      { ...asked, to: '2024-12-31' },
      { query: 'mer', title: 'T' },
      { ...asked, isAsWritten: true },
      { ...asked, isOpen: true },
      { ...asked, newIn: { id: '0123456789abcdef', sinceMs: 0 } },
    ];
    for (const other of others) expect(exactTotal(other, atLeast, counted)).toEqual({ total: 10_000, isExact: false });
  });

  it('is no count from before the archive grew', () => {
    expect(exactTotal(asked, { total: 200_000, totalIsExact: false }, counted)).toEqual({ total: 200_000, isExact: false });
  });
});
