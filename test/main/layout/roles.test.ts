import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../main/layout/page-glyphs.ts';
import { layOut, outlineOf, setColumn, setColumnFromRight, setFromRight, setLine } from '../../support/made-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const headline = setLine(50, 100, 'La digue tient bon', { size: 20, isBold: true });
const column = setColumn(50, 160, lines('a', 10));
/** The block between a headline and its text. */
const inHead = (glyphs: Glyph[]): string | undefined => outlineOf(layOut([...headline, ...glyphs, ...column]))[0]?.[1];
/** The block after the text. */
const atEnd = (glyphs: Glyph[]): string | undefined => outlineOf(layOut([...headline, ...column, ...glyphs]))[0]?.at(-1);

describe('between headline and text', () => {
  it.each([
    'Par Sophie Lahrech',
    'By Jane Morrow',
    'De notre envoyé spécial au port',
    'Propos recueillis par S. Lahrech',
    '(AFP)',
  ])('stands a byline where it begins as one does: %s', (text) => {
    expect(inHead(setLine(50, 130, text, { isItalic: true }))).toBe(`byline: ${text}`);
  });

  it('stands a byline where each word is a name, however it is set', () => {
    expect(inHead(setLine(50, 130, 'Sophie Lahrech et Karim Amrani'))).toBe('byline: Sophie Lahrech et Karim Amrani');
  });

  it('stands a standfirst where whole sentences are set apart', () => {
    const text = 'Les vagues ont baissé au matin. Le port ouvre.';
    expect(inHead(setLine(50, 130, text, { isItalic: true }))).toBe(`standfirst: ${text}`);
    expect(inHead(setLine(50, 130, text, { size: 11.5 }))).toBe(`standfirst: ${text}`);
  });

  it('stands the text itself where it is set like the text', () => {
    expect(inHead(setLine(50, 130, 'Les vagues ont baissé au matin. Le port ouvre.'))).toMatch(/^body: /u);
  });

  it('stands a subhead where the same small heads come again in the text, though it looks like a name', () => {
    const again = [...setLine(50, 290, 'Rabat Sud', { isBold: true }), ...setColumn(50, 306, lines('b', 6))];
    const outline = outlineOf(layOut([...headline, ...setLine(50, 140, 'Rabat Nord', { isBold: true }), ...column, ...again]))[0];
    expect(outline?.filter((block) => block.startsWith('subhead'))).toEqual(['subhead: Rabat Nord', 'subhead: Rabat Sud']);
  });
});

describe('at the end of an article', () => {
  it('stands a byline where it begins as one does, or in letters of its own', () => {
    expect(atEnd(setLine(50, 300, 'Par Sophie Lahrech'))).toBe('byline: Par Sophie Lahrech');
    expect(atEnd(setLine(50, 300, 'Sophie Lahrech', { isItalic: true }))).toBe('byline: Sophie Lahrech');
    expect(atEnd(setLine(50, 300, 'SOPHIE LAHRECH', { isBold: true }))).toBe('byline: SOPHIE LAHRECH');
  });

  it('stands a byline at the end side of the column, though it is set like the text', () => {
    expect(atEnd(setLine(135, 300, 'Sophie Lahrech'))).toBe('byline: Sophie Lahrech');
  });

  it('stands text where it is a sentence, or begins flush like the text', () => {
    expect(atEnd(setLine(50, 300, 'Le port rouvre lundi.', { isItalic: true }))).toMatch(/^body: /u);
    expect(atEnd(setLine(50, 300, 'Lundi à Rabat'))).toMatch(/^body: /u);
  });
});

describe('in an Arabic article', () => {
  const arabic = [
    ...setFromRight(205, 100, 'السد صامد', { size: 20, isBold: true }),
    ...setColumnFromRight(205, 160, Array<string>(8).fill('بقي الرصيف مفتوحا أمام الصيادين')),
  ];

  it.each(['بقلم سلمى العلوي', 'كتب كريم العمراني', 'إعداد سلمى العلوي'])('a byline is known by its first word: %s', (text) => {
    expect(outlineOf(layOut([...arabic, ...setFromRight(205, 130, text)]))[0]?.[1]).toBe(`byline: ${text}`);
  });

  it('a byline is known by a few words set apart, and not where they are set like the text', () => {
    const named = (isBold: boolean) =>
      outlineOf(layOut([...arabic, ...setFromRight(205, 138, 'سلمى العلوي', { isBold })]))[0]?.[1];
    expect(named(true)).toBe('byline: سلمى العلوي');
    expect(named(false)).toMatch(/^body: /u);
  });
});

describe('within the text', () => {
  const around = (glyphs: Glyph[]) => [
    ...headline,
    ...setColumn(50, 130, lines('a', 6)),
    ...glyphs,
    ...setColumn(50, 300, lines('b', 6)),
  ];
  const rolesOf = (glyphs: Glyph[]): string[] => outlineOf(layOut(around(glyphs))).flat();

  it('words in quotation marks that are larger are a quote, with the name under them', () => {
    const roles = rolesOf([
      ...setColumn(50, 225, ['« Nous avons tenu', 'dix ans sans aide »'], { size: 12.5 }),
      ...setLine(50, 255, 'Karim Amrani', { size: 8, isBold: true }),
    ]);
    expect(roles).toEqual(expect.arrayContaining(['quote: « Nous avons tenu dix ans sans aide »', 'quote: Karim Amrani']));
  });

  it('a few bold words are a subhead', () => {
    expect(rolesOf(setLine(50, 250, 'Le vent du large', { isBold: true }))).toContain('subhead: Le vent du large');
  });
});

describe('over a headline', () => {
  it('stands a kicker of a few words, and not the end of the article above', () => {
    const over = (text: string, y: number) =>
      outlineOf(
        layOut([...setColumn(50, 20, lines('z', 2)), ...setLine(50, y, text, { size: 8, isBold: true }), ...headline, ...column]),
      );
    expect(over('Littoral', 78).at(-1)?.[0]).toBe('kicker: Littoral');
    expect(over('Karim Amrani', 44).at(-1)?.[0]).toBe('headline: La digue tient bon');
  });

  it('stands its second line as one headline with it', () => {
    const deck = [...setLine(50, 76, 'Après la tempête', { size: 20, isBold: true }), ...headline, ...column];
    expect(layOut(deck).articles.map((article) => article.headline)).toEqual(['Après la tempête La digue tient bon']);
  });
});
