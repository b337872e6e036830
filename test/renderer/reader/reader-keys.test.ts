import { describe, expect, it } from 'vitest';
import { readerAct } from '../../../renderer/reader/reader-keys.ts';
import { press } from '../../support/key-press.ts';

describe('the reader’s keys', () => {
  it('turn the page in the direction of reading', () => {
    expect(readerAct(press('ArrowRight'), 'ltr')).toBe('next');
    expect(readerAct(press('ArrowLeft'), 'ltr')).toBe('previous');
    expect(readerAct(press('ArrowRight'), 'rtl')).toBe('previous');
    expect(readerAct(press('ArrowLeft'), 'rtl')).toBe('next');
  });

  it('do not depend on the direction for Home, End, Space and zoom', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(['Home', 'End', ' ', '+', '-', '0'].map((key) => readerAct(press(key), direction))).toEqual([
        'first',
        'last',
        'screen-down',
        'zoom-in',
        'zoom-out',
        'fit-page',
      ]);
    }
  });

  it('find letters by their place on a keyboard without Latin letters', () => {
    expect(readerAct(press('س', { code: 'KeyS' }), 'rtl')).toBe('spread');
    expect(readerAct(press('؟'), 'rtl')).toBe('help');
  });

  it('find letters by what they write where the keyboard has them elsewhere', () => {
    expect(readerAct(press('w', { code: 'KeyZ' }), 'ltr')).toBe('fit-width');
    expect(readerAct(press('z', { code: 'KeyW' }), 'ltr')).toBe('column');
  });

  it('answer to Ctrl F and F3 like a browser, and leave other commands alone', () => {
    expect(readerAct(press('f', { ctrlKey: true }), 'ltr')).toBe('find');
    expect(readerAct(press('F3', { shiftKey: true }), 'ltr')).toBe('previous-hit');
    expect(readerAct(press('s', { ctrlKey: true }), 'ltr')).toBeNull();
  });
});
