// What a full disk is told with, in three languages.
import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '../../../preload/model.ts';
import { faultWords } from '../../../preload/words/faults.ts';

const say = (detail: Record<string, number | null>): Record<InterfaceLanguage, string> => ({
  en: faultWords('disk/full', detail, 'en').what,
  fr: faultWords('disk/full', detail, 'fr').what.replaceAll(/[\u00a0\u202f]/g, ' '),
  ar: faultWords('disk/full', detail, 'ar').what.replaceAll(/[\u200e\u200f\u061c\u00a0]/g, ' '),
});

describe('a full disk', () => {
  it('is told with what is needed and what is free', () => {
    const { en, fr, ar } = say({ neededBytes: 12_000_000, freeBytes: 3_400_000 });
    expect(en).toBe('The disk is full: this needs 12 MB, and 3.4 MB are free.');
    expect(fr).toBe('Le disque est plein : il faut 12 Mo et il reste 3,4 Mo.');
    expect(ar).toMatch(/^القرص ممتلئ: يلزم .+ والمتاح .+\.$/u);
  });

  it('is told to the byte where rounding would make both look the same', () => {
    expect(say({ neededBytes: 1_500_001, freeBytes: 1_500_000 }).en).toBe(
      'The disk is full: this needs 1,500,001 bytes, and 1,500,000 bytes are free.',
    );
    expect(say({ neededBytes: 5_000_000, freeBytes: 0 }).en).toBe('The disk is full: this needs 5 MB, and 0 bytes are free.');
  });

  it('is told alone where the size is not known, or where there is room enough', () => {
    expect(say({})).toEqual({ en: 'The disk is full.', fr: 'Le disque est plein.', ar: 'القرص ممتلئ.' });
    expect(say({ neededBytes: 5, freeBytes: 6 }).en).toBe('The disk is full.');
    expect(say({ neededBytes: 5_000_000, freeBytes: null }).en).toBe('The disk is full: this needs 5 MB.');
  });
});
