import { describe, expect, it } from 'vitest';
import { markSnippet } from '../../../renderer/search/mark-snippet.ts';

describe('a marked snippet', () => {
  it('is cut at its marks and loses nothing', () => {
    expect(markSnippet('le vote repoussé', [{ start: 3, end: 7 }])).toEqual([
      { text: 'le ', isMarked: false },
      { text: 'vote', isMarked: true },
      { text: ' repoussé', isMarked: false },
    ]);
  });

  it('may begin and end with a mark, or have none', () => {
    expect(markSnippet('ab', [{ start: 0, end: 2 }])).toEqual([{ text: 'ab', isMarked: true }]);
    expect(markSnippet('ab', [])).toEqual([{ text: 'ab', isMarked: false }]);
    expect(markSnippet('', [])).toEqual([]);
  });

  it('forgives marks out of order, overlapping or beyond the end', () => {
    const text = 'abcdefgh';
    const cut = markSnippet(text, [
      { start: 6, end: 20 },
      { start: 1, end: 4 },
      { start: 3, end: 5 },
    ]);
    expect(cut.map((stretch) => stretch.text).join('')).toBe(text);
    expect(cut.filter(({ isMarked }) => isMarked).map((stretch) => stretch.text)).toEqual(['bcd', 'e', 'gh']);
  });
});
