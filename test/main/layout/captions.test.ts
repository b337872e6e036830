import { describe, expect, it } from 'vitest';
import type { PageGlyphs } from '../../../main/layout/page-glyphs.ts';
import { layOut, outlineOf, setColumn, setLine } from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const head = (x: number, y: number, text: string) => setLine(x, y, text, { size: 20, isBold: true });
const image = { x: 50, y: 250, width: 160, height: 100 };
/** An article above a picture at 250 to 350, and one below it. */
const page = [
  ...head(50, 60, 'La digue tient'),
  ...setColumn(50, 80, lines('a', 10)),
  ...head(50, 460, 'Le vent se lève'),
  ...setColumn(50, 480, lines('b', 10)),
];
const captionsOf = (glyphs: PageGlyphs['glyphs'], images = [image]): string[] =>
  outlineOf(layOut([...page, ...glyphs], { images }))
    .flat()
    .filter((block) => block.startsWith('caption: '))
    .map((block) => block.slice('caption: '.length));

describe('a caption', () => {
  it('stands under its picture in smaller letters', () => {
    expect(captionsOf(setLine(50, 365, 'Le phare vu du nord', { size: 8 }))).toEqual(['Le phare vu du nord']);
  });

  it('stands under it in slanted letters of the size of the text', () => {
    expect(captionsOf(setLine(50, 365, 'Le phare vu du nord', { isItalic: true }))).toEqual(['Le phare vu du nord']);
  });

  it('is none in the letters of the text, unless it names a photographer', () => {
    expect(captionsOf(setLine(50, 365, 'Le phare vu du nord'))).toEqual([]);
    expect(captionsOf(setLine(50, 365, 'Le phare vu du nord. Photo : Amrani'))).toEqual(['Le phare vu du nord. Photo : Amrani']);
  });

  it('stands over its picture only with a credit', () => {
    expect(captionsOf(setLine(50, 240, 'Le phare vu du nord', { size: 8 }))).toEqual([]);
    expect(captionsOf(setLine(50, 240, 'Le phare (Photo Amrani)', { size: 8 }))).toEqual(['Le phare (Photo Amrani)']);
  });

  it('stands beside it with a credit or in slanted letters', () => {
    expect(captionsOf(setLine(220, 300, 'Le phare vu', { size: 8 }))).toEqual([]);
    expect(captionsOf(setLine(220, 300, 'Le phare vu', { size: 8, isItalic: true }))).toEqual(['Le phare vu']);
    expect(captionsOf(setLine(220, 300, 'Photo : Amrani', { size: 8 }))).toEqual(['Photo : Amrani']);
  });

  it('is none further away, nor where there is no picture', () => {
    expect(captionsOf(setLine(50, 400, 'Le phare vu du nord', { size: 8 }))).toEqual([]);
    expect(captionsOf(setLine(50, 365, 'Le phare vu du nord', { size: 8 }), [])).toEqual([]);
  });

  it('is none under an ornament that is hardly larger than its letters', () => {
    expect(captionsOf(setLine(50, 265, 'Le phare vu du nord', { size: 8 }), [{ x: 50, y: 248, width: 160, height: 8 }])).toEqual(
      [],
    );
  });

  it('is none where it is as long as a text', () => {
    expect(captionsOf(setColumn(50, 365, lines('z', 9), { size: 8 }))).toEqual([]);
  });

  it.each(['صورة: العلوي', 'تصوير سلمى', '© Le Matin', 'Ph. Amrani'])('is known by its credit: %s', (credit) => {
    expect(captionsOf(setLine(50, 365, /\p{Script=Arabic}/u.test(credit) ? [...credit].reverse().join('') : credit))).toEqual([
      credit,
    ]);
  });
});

describe('a picture with its caption', () => {
  const ownerOf = (glyphs: PageGlyphs['glyphs'], images = [image]): (string | null)[] => {
    const { articles } = layOut(glyphs, { images });
    return articles.filter(({ blocks }) => blocks.some(({ role }) => role === 'caption')).map(({ headline }) => headline);
  };
  const caption = setLine(50, 365, 'Le phare vu du nord', { size: 8 });

  it('belongs to the article whose headline stands right above it', () => {
    const glyphs = [
      ...head(50, 60, 'La digue tient'),
      ...setColumn(50, 80, lines('a', 10)),
      ...head(50, 240, 'Le vent se lève'),
      ...caption,
      ...setColumn(50, 385, lines('b', 10)),
    ];
    expect(ownerOf(glyphs)).toEqual(['Le vent se lève']);
  });

  it('belongs to the article whose headline stands right above it, though another begins right below it', () => {
    const glyphs = [
      ...head(50, 240, 'Le vent se lève sur la côte'),
      ...setColumn(230, 262, lines('b', 20)),
      ...caption,
      ...head(50, 395, 'La mer'),
      ...setColumn(50, 415, lines('c', 8)),
    ];
    expect(ownerOf(glyphs)).toEqual(['Le vent se lève sur la côte']);
  });

  it('belongs to the article whose headline stands nearer below it', () => {
    const glyphs = [
      ...page.filter(({ y }) => y < 200),
      ...caption,
      ...head(50, 395, 'Le vent se lève'),
      ...setColumn(50, 415, lines('b', 10)),
    ];
    expect(ownerOf(glyphs)).toEqual(['Le vent se lève']);
  });

  it('belongs to the article whose text goes on above it where what is below is further away', () => {
    const glyphs = [
      ...head(50, 60, 'La digue tient'),
      ...setColumn(50, 80, lines('a', 14)),
      ...caption,
      ...page.filter(({ y }) => y > 450),
    ];
    expect(ownerOf(glyphs)).toEqual(['La digue tient']);
  });

  it('is a story of its own where a few bold words lead a long caption', () => {
    const led = [
      ...setLine(50, 365, 'Pêche. ', { size: 8, isBold: true }),
      ...setLine(78, 365, 'Les bateaux sont rentrés au port', { size: 8 }),
      ...setLine(50, 375, 'avant la nuit et le vent du large', { size: 8 }),
    ];
    expect(ownerOf([...page, ...led])).toEqual([null]);
    expect(ownerOf([...page, ...caption])).toEqual(['La digue tient']);
  });

  it('comes after the text of its article, not in the middle of it', () => {
    const glyphs = [
      ...head(50, 60, 'La digue tient'),
      ...setColumn(50, 80, lines('a', 14)),
      ...caption,
      ...setColumn(50, 385, lines('b', 8)),
    ];
    expect(outlineOf(layOut(glyphs, { images: [image] }))[0]?.at(-1)).toBe('caption: Le phare vu du nord');
  });
});
