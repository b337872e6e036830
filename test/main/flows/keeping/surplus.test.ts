// Which editions of a title its rule lets go.
import { describe, expect, it } from 'vitest';
import { findSurplus, type Kept } from '../../../../main/flows/keeping/surplus.ts';

const nowMs = Date.parse('2024-03-28T12:00:00Z');
const dayMs = 86_400_000;

const edition = (id: string, daysAgo: number | null, more: Partial<Kept> = {}): Kept => ({
  id,
  day: daysAgo === null ? null : new Date(nowMs - daysAgo * dayMs).toISOString().slice(0, 10),
  addedAtMs: nowMs - (daysAgo ?? 0) * dayMs,
  sizeBytes: 400_000_000,
  isPinned: false,
  ...more,
});

const week = [edition('today', 0), edition('yesterday', 1), edition('two', 2), edition('three', 3)];
const idsOf = (editions: readonly Kept[]): string[] => editions.map(({ id }) => id);
const surplus = (editions: readonly Kept[], rule: Parameters<typeof findSurplus>[1]): string[] =>
  idsOf(findSurplus(editions, rule, nowMs));

describe('a rule', () => {
  it('that keeps all lets nothing go', () => {
    expect(surplus(week, { kind: 'all' })).toEqual([]);
  });

  it('that keeps the newest lets the others go, oldest first, in whatever order they are given', () => {
    expect(surplus(week, { kind: 'newest', count: 2 })).toEqual(['three', 'two']);
    expect(surplus([...week].reverse(), { kind: 'newest', count: 2 })).toEqual(['three', 'two']);
    expect(surplus(week, { kind: 'newest', count: 4 })).toEqual([]);
  });

  it('that keeps so many days lets go what is older', () => {
    expect(surplus(week, { kind: 'days', days: 2 })).toEqual(['three']);
    expect(surplus(week, { kind: 'days', days: 1 })).toEqual(['three', 'two']);
  });

  it('that keeps so much room lets go what goes beyond it', () => {
    expect(surplus(week, { kind: 'size', gigabytes: 0.8 })).toEqual(['three', 'two']);
    expect(surplus(week, { kind: 'size', gigabytes: 1.6 })).toEqual([]);
  });

  it('lets nothing go where there is nothing', () => {
    for (const rule of [
      { kind: 'newest', count: 1 },
      { kind: 'days', days: 1 },
      { kind: 'size', gigabytes: 1 },
    ] as const) {
      expect(surplus([], rule)).toEqual([]);
    }
  });
});

describe('the newest edition', () => {
  it('stays, however old and however large it is', () => {
    expect(surplus([edition('only', 400)], { kind: 'days', days: 1 })).toEqual([]);
    expect(surplus([edition('large', 0, { sizeBytes: 9e9 })], { kind: 'size', gigabytes: 1 })).toEqual([]);
  });

  it('is the one that arrived last where two are of one day', () => {
    const first = edition('first', 0, { addedAtMs: nowMs - 2000 });
    const corrected = edition('corrected', 0, { addedAtMs: nowMs - 1000 });
    expect(surplus([first, corrected], { kind: 'newest', count: 1 })).toEqual(['first']);
  });

  it('counts by its arrival where its day is not known', () => {
    const undated = edition('undated', null, { addedAtMs: nowMs });
    expect(surplus([edition('yesterday', 1), undated], { kind: 'newest', count: 1 })).toEqual(['yesterday']);
  });
});

describe('a pinned edition', () => {
  const pinned = [
    edition('today', 0),
    edition('yesterday', 1, { isPinned: true }),
    edition('two', 2),
    edition('three', 3, { isPinned: true }),
  ];

  it('stays under every rule', () => {
    for (const rule of [
      { kind: 'newest', count: 1 },
      { kind: 'days', days: 1 },
      { kind: 'size', gigabytes: 0.4 },
    ] as const) {
      expect(surplus(pinned, rule)).toEqual(['two']);
    }
  });

  it('counts among the newest, and towards the room', () => {
    expect(surplus(pinned, { kind: 'newest', count: 2 })).toEqual(['two']);
    expect(surplus(pinned, { kind: 'size', gigabytes: 1 })).toEqual(['two']);
    expect(surplus(pinned, { kind: 'size', gigabytes: 1.2 })).toEqual([]);
  });
});
