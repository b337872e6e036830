import { describe, expect, it } from 'vitest';
import { lineDirection, plainLine, sharedDirection } from '../../../renderer/search/concordance-line.ts';

const french = { left: 'dans le ', word: 'port', right: ' المدينة' };
const arabic = { left: 'قرب ', word: 'الميناء', right: ' de Tanger' };
const figure = { left: 'سنة ', word: '2024', right: '' };

describe('a line of a concordance', () => {
  it('is read from the side of its word, whatever stands beside', () => {
    expect([french, arabic].map(lineDirection)).toEqual(['ltr', 'rtl']);
  });

  it('follows its neighbours where the word is a figure', () => {
    expect(lineDirection(figure)).toBe('rtl');
    expect(lineDirection({ left: '— ', word: '2024', right: ' le port' })).toBe('ltr');
    expect(lineDirection({ left: '', word: '7', right: '' })).toBe('ltr');
  });

  it('lends its side to the headings where all lines are alike', () => {
    expect(sharedDirection([arabic, figure], 'ltr')).toBe('rtl');
    expect(sharedDirection([arabic, french], 'ltr')).toBe('ltr');
    expect(sharedDirection([], 'rtl')).toBe('rtl');
  });

  it('is copied as it is printed, with its place', () => {
    expect(plainLine({ left: 'l’', word: 'eau', right: ' coule.' }, 'Le Matin, page 2')).toBe('l’eau coule. (Le Matin, page 2)');
  });
});
