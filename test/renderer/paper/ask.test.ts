// What can be printed of what is in sight, and what main is asked for.
import { describe, expect, it } from 'vitest';
import { contentOf, type PrintAsk, usualPaper, whatOf } from '../../../renderer/paper/ask.ts';

const id = '0123456789abcdef';
const spread: PrintAsk = { id, pages: 8, visible: [2, 3], direction: 'ltr' };
const range = { from: 5, to: 3 };

describe('what can be printed', () => {
  it('begins with what is in sight', () => {
    expect(whatOf(spread)).toEqual(['page-2', 'page-3', 'spread', 'range', 'whole']);
    expect(whatOf({ ...spread, visible: [1] })).toEqual(['page-1', 'range', 'whole']);
    expect(whatOf({ ...spread, pages: 1, visible: [1] })).toEqual(['page-1']);
  });

  it('begins with an article or a clipping where one is meant', () => {
    const region = { x: 1, y: 2, width: 3, height: 4 };
    const both: PrintAsk = { ...spread, article: { page: 2, article: 0 }, clipping: [{ page: 3, region }] };
    expect(whatOf(both).slice(0, 2)).toEqual(['clipping', 'article']);
    expect(contentOf(both, 'clipping', range)).toEqual({ kind: 'clipping', id, parts: [{ page: 3, region }] });
    expect(contentOf(both, 'article', range)).toEqual({ kind: 'article', id, page: 2, article: 0 });
  });

  it('is asked for by pages; two lie from the left as they are seen, and a range may be typed backwards', () => {
    expect(contentOf(spread, 'page-3', range)).toEqual({ kind: 'pages', id, from: 3, to: 3 });
    expect(contentOf(spread, 'spread', range)).toEqual({ kind: 'spread', id, pages: [2, 3] });
    expect(contentOf({ ...spread, direction: 'rtl' }, 'spread', range)).toEqual({ kind: 'spread', id, pages: [3, 2] });
    expect(contentOf(spread, 'range', range)).toEqual({ kind: 'pages', id, from: 3, to: 5 });
    expect(contentOf(spread, 'whole', range)).toEqual({ kind: 'pages', id, from: 1, to: 8 });
  });
});

describe('the usual paper', () => {
  it.each([
    ['en-US', 'letter'],
    ['fr-CA', 'letter'],
    ['fr-FR', 'a4'],
    ['ar-MA', 'a4'],
    ['en', 'a4'],
  ])('of %s is %s', (tag, size) => {
    expect(usualPaper(tag)).toBe(size);
  });
});
