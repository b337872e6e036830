// A PIN as it is typed on any keyboard.
import { describe, expect, it } from 'vitest';
import { Pin } from '../../../preload/model-access.ts';
import { figuresOf, lackOf } from '../../../renderer/access/pin-figures.ts';

describe('the figures of a PIN', () => {
  it('are the same from every keyboard', () => {
    for (const typed of ['2468', '٢٤٦٨', '۲۴۶۸', '２４６８', ' 24 68 ', '\u200f٢٤٦٨']) {
      expect(figuresOf(typed)).toEqual({ figures: '2468', isClean: true });
      expect(Pin.safeParse(figuresOf(typed).figures).success).toBe(true);
    }
  });

  it('leave out what is no figure, and say so; more than twelve are not taken', () => {
    expect(figuresOf('12a4')).toEqual({ figures: '124', isClean: false });
    expect(figuresOf('1234567890123').figures).toBe('123456789012');
  });

  it('are compared as they are typed again', () => {
    expect(lackOf('123', '')).toBe('short');
    expect(lackOf('1234', '12')).toBe('again');
    expect(lackOf('1234', '13')).toBe('mismatch');
    expect(lackOf('1234', '12345')).toBe('mismatch');
    expect(lackOf('1234', '1234')).toBeNull();
  });
});
