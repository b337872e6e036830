import { describe, expect, it } from 'vitest';
import { UNNAMED, UNNAMED_MARK } from '../../../main/layout/page-glyphs.ts';
import { openActualText } from '../../../main/pdf/actual-text.ts';
import { openDocument } from '../../../main/pdf/open-document.ts';
import { readGlyphs } from '../../../main/pdf/read-glyphs.ts';
import { findSlipped, mendSlipped, type Stretch } from '../../../main/pdf/slipped-text.ts';
import { suite } from '../../support/suites.ts';

const unnamed = (texts: readonly { text: string }[]): number =>
  texts.filter(({ text }) => text === UNNAMED || text === UNNAMED_MARK).length;

describe('fill', () => {
  it.each(['amiri', 'dejavu', 'noto'])('names the vowelled letters of %s that the font leaves without a name', async (font) => {
    const path = suite(`arabic/generated/${font}.pdf`);
    const document = await openDocument(path, null);
    const actualText = openActualText(path, null);
    try {
      const page = await readGlyphs(document, await document.pdf.getPage(1));
      expect(unnamed(page.glyphs)).toBeGreaterThan(0);
      await actualText.fill(1, page);
      expect(unnamed(page.glyphs)).toBe(0);
    } finally {
      await actualText.close();
      await document.close();
    }
  });
});

describe('slipped text', () => {
  /** Stretches from left to right, each of one letter of no name and its mark, or of a space. */
  const run = (texts: readonly string[], letters: readonly string[]): Stretch[] =>
    texts.map((text, at) => {
      const glyph = { x: at * 10, y: 0, width: 8, size: 10, angle: 0, font: 0, marks: '', node: -1 };
      const glyphs = [...(letters[at] ?? '')].map((letter) => ({ ...glyph, text: letter, width: /\p{M}/u.test(letter) ? 2 : 8 }));
      return { text, glyphs, first: at, end: at + 1 };
    });
  const textsOf = (stretches: readonly Stretch[]): string[] =>
    stretches.map(({ glyphs }) => glyphs.map(({ text }) => text).join(''));
  /** Printed as `كَتَبَ لَهُ`: each letter has no name, each vowel has. */
  const glyphs = ['\u0000ُ', '\u0000َ', ' ', '\u0000َ', '\u0000َ', '\u0000َ'];

  it('is turned until its vowels and spaces fit', () => {
    const slipped = run(['َ', 'ك', 'هُ', 'لَ', ' ', 'تَبَ'], glyphs);
    const [found] = findSlipped(slipped, []);
    expect(found).toHaveLength(6);
    mendSlipped(slipped);
    expect(textsOf(slipped).map((text) => text.replaceAll('\u034F', ''))).toEqual(['هُ', 'لَ', ' ', 'بَ', 'تَ', 'كَ']);
  });

  it('is left alone where it fits in no way', () => {
    const slipped = run(['ِ', 'ك', 'هِ', 'لِ', ' ', 'تِبِ'], glyphs);
    mendSlipped(slipped);
    expect(textsOf(slipped)).toEqual(glyphs);
  });

  it('is not seen in a line that is right', () => {
    expect(findSlipped(run(['هُ', 'لَ', ' ', 'بَ', 'تَ', 'كَ'], glyphs), [])).toEqual([]);
  });
});
