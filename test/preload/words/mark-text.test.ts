import { describe, expect, it } from 'vitest';
import { markText } from '../../../preload/words/mark-text.ts';

describe('a marked snippet', () => {
  it('is cut at its marks and loses nothing', () => {
    expect(markText('le vote repoussé', [{ start: 3, end: 7 }])).toEqual([
      { text: 'le ', isMarked: false },
      { text: 'vote', isMarked: true },
      { text: ' repoussé', isMarked: false },
    ]);
  });

  it('may begin and end with a mark, or have none', () => {
    expect(markText('ab', [{ start: 0, end: 2 }])).toEqual([{ text: 'ab', isMarked: true }]);
    expect(markText('ab', [])).toEqual([{ text: 'ab', isMarked: false }]);
    expect(markText('', [])).toEqual([]);
  });

  it('forgives marks out of order, overlapping or beyond the end', () => {
    const text = 'abcdefgh';
    const cut = markText(text, [
      { start: 6, end: 20 },
      { start: 1, end: 4 },
      { start: 3, end: 5 },
    ]);
    expect(cut.map((stretch) => stretch.text).join('')).toBe(text);
    expect(cut.filter(({ isMarked }) => isMarked).map((stretch) => stretch.text)).toEqual(['bcd', 'e', 'gh']);
  });
});
