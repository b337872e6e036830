import { describe, expect, it } from 'vitest';
import { isWithinMeasure } from '../../../main/base/measure-input.ts';

const nest = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 1);

const round: Record<string, unknown> = {};
round.list = [round];

describe('a value from elsewhere', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['ids as many as the contract allows', { ids: Array.from({ length: 10_000 }, () => '0123456789abcdef') }],
    [
      'rulings of a century',
      { days: Array.from({ length: 36_500 }, () => ({ day: '2024-03-28', ruling: 'missing', on: null })) },
    ],
    ['a drawn timeline', { content: 'x'.repeat(20_000_000) }],
    ['what stands as deep as a form can', nest(40)],
    ['an id twice', [round.id, round.id]],
  ])('is within measure: %s', (_name, value) => {
    expect(isWithinMeasure(value)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a list longer than any', { ids: Array.from({ length: 600_000 }, () => 1) }],
    ['a list that says it is long', { ids: new Array(2 ** 31) }],
    ['lists that are long together', Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => 1))],
    [
      'the same list again and again',
      Array.from({ length: 1000 }, () => Array.from({ length: 1000 }, () => 1)).fill([1, 2, 3].concat(Array(1000).fill(1))),
    ],
    ['an endless text', { query: 'x'.repeat(50_000_000) }],
    ['texts that are long together', Array.from({ length: 100 }, () => 'x'.repeat(500_000))],
    ['names that are long', { ['x'.repeat(50_000_000)]: 1 }],
    ['bytes', { bytes: new Uint8Array(50_000_000) }],
    ['bytes within a map', new Map([['bytes', new ArrayBuffer(50_000_000)]])],
    ['a set of very many', new Set(Array.from({ length: 600_000 }, (_, at) => at))],
    ['one within the other', nest(10_000)],
    ['what holds itself', round],
  ])('is beyond it: %s', (_name, value) => {
    expect(isWithinMeasure(value)).toBe(false);
  });
});
