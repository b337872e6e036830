import { describe, expect, it } from 'vitest';
import { markMistakes } from '../../../renderer/search/mark-mistakes.ts';

/** The stretches as one text, marks in brackets. */
const shown = (query: string, ...spans: [number, number][]): string =>
  markMistakes(
    query,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

describe('the mistakes of a query', () => {
  it('are marked where they stand', () => {
    expect(shown('port) de pêche', [4, 5])).toBe('port[)] de pêche');
    expect(shown('a OR b AND', [7, 10])).toBe('a OR b [AND]');
    expect(shown('(a) "b', [0, 1], [4, 5])).toBe('[(]a) ["]b');
  });

  it('mark a letter also where they have none', () => {
    expect(shown('mer OR', [6, 6])).toBe('mer O[R]');
    expect(shown('mer', [1, 1])).toBe('m[e]r');
    expect(shown('', [0, 0])).toBe('');
  });

  it('are looked for in a long query, of which little else is shown', () => {
    const query = `${'a '.repeat(200)}) ${'b '.repeat(200)}`;
    const text = shown(query, [400, 401]);
    expect(text).toContain('[)]');
    expect(text.startsWith('…')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(text.length).toBeLessThan(140);
  });

  it('never cut a letter of two units', () => {
    const query = `${'😀'.repeat(100)})`;
    for (const { text } of markMistakes(query, [{ start: 200, end: 201 }])) expect(text.isWellFormed()).toBe(true);
    for (const { text } of markMistakes(`x${query}`, [{ start: 201, end: 202 }])) expect(text.isWellFormed()).toBe(true);
  });
});
