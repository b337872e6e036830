import bidiFactory from 'bidi-js';
import { describe, expect, it } from 'vitest';
import { isRightToLeft, mirror, readBracket, toReadingOrder } from '../../../main/text/bidi.ts';
import type { Direction } from '../../../preload/model.ts';

const bidi = bidiFactory();

/** What is printed for a text, from left to right, by the forward algorithm. */
function print(text: string, base: Direction): string[] {
  const levels = bidi.getEmbeddingLevels(text, base);
  const order = bidi.getReorderedIndices(text, levels);
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  return order.map((index) => mirrored.get(index) ?? text[index] ?? '');
}

/** What is read back from print. */
function readBack(text: string, base: Direction): string {
  const printed = print(text, base);
  return toReadingOrder(printed, base)
    .map(({ index, isMirrored }) => (isMirrored ? mirror(printed[index] ?? '') : printed[index]))
    .join('');
}

describe('toReadingOrder', () => {
  it.each([
    'كتاب',
    'قال الوزير إن الخطة جاهزة',
    'يوم 28 مارس 2024 في الرباط',
    'الموافق 28/03/2024 صباحًا',
    'بلغت 1,250.75 درهما',
    'من ١٩٠١ إلى ١٩٥٦',
    'شركة Renault Maroc في طنجة',
    'طائرة Airbus A320 جديدة',
    'قال (نعم) ثم سكت',
    'جريدة «الصباح» اليومية',
    'عن وكالة (Reuters) أمس',
    'كتاب Le Matin (du Sahara) قديم',
    'السعر: 4 دراهم، والعدد 17321.',
    'الساعة 20:30 مساء',
  ])('reads %s back from print on a line that runs leftwards', (text) => {
    expect(readBack(text, 'rtl')).toBe(text);
  });

  it.each([
    'Le barrage à moitié plein',
    'The word كتاب means book',
    'He said السلام عليكم and left',
    'Le N° 17 321 du 28/03/2024',
    'La « une » (en couleur)',
    'Titre العدد 12 من الجريدة suite',
  ])('reads %s back from print on a line that runs rightwards', (text) => {
    expect(readBack(text, 'ltr')).toBe(text);
  });

  it('keeps what one glyph stands for together', () => {
    const printed = ['م', 'لا', 'س'];
    expect(
      toReadingOrder(printed, 'rtl')
        .map(({ index }) => printed[index])
        .join(''),
    ).toBe('سلام');
  });

  it('keeps a sign at the right end of its number, and a hyphen at the right end of a Latin half word', () => {
    const temperature = [...'17° / 8°'];
    expect(
      toReadingOrder(temperature, 'rtl')
        .map(({ index }) => temperature[index])
        .join(''),
    ).toBe('8° / 17°');
    const half = [...'Saint- في'];
    expect(
      toReadingOrder(half, 'rtl')
        .map(({ index }) => half[index])
        .join(''),
    ).toBe('يف Saint-');
  });

  it('gives every index once, whatever stands there', () => {
    const printed = [...'a1(אب ٣-4)%،b'];
    for (const base of ['ltr', 'rtl'] as const) {
      const order = toReadingOrder(printed, base).map(({ index }) => index);
      expect([...order].sort((one, other) => one - other)).toEqual(printed.map((_, at) => at));
    }
  });
});

describe('readBracket', () => {
  it('tells an opening from a closing one by what stands around it, where a font names both alike', () => {
    expect(readBracket('»', ' ', 'ا')).toBe('«');
    expect(readBracket('»', 'ا', '،')).toBe('»');
    expect(readBracket('(', 'ا', ' ')).toBe(')');
  });

  it('swaps it where that does not tell', () => {
    expect(readBracket('(', 'ا', 'ب')).toBe(')');
    expect(readBracket('»', ' ', ' ')).toBe('«');
  });

  it('leaves letters alone', () => {
    expect(readBracket('ب', ' ', ' ')).toBe('ب');
  });
});

describe('isRightToLeft', () => {
  it('is true of Arabic and Hebrew letters, not of their digits', () => {
    expect(['ب', 'ﻻ', 'א', '٣', 'a', '(', ''].map(isRightToLeft)).toEqual([true, true, true, false, false, false, false]);
  });
});
