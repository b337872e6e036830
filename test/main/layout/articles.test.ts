import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../main/layout/page-glyphs.ts';
import {
  layOut,
  levelRule,
  outlineOf,
  setColumn,
  setColumnFromRight,
  setFromRight,
  setLine,
  uprightRule,
} from '../../support/made-page.ts';
import { layOutSet, makeSetBlock, makeSetPage } from '../../support/made-set-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const head = (x: number, y: number, text: string): Glyph[] => setLine(x, y, text, { size: 24, isBold: true });
/** Columns 155 points wide, 15 apart. */
const column = (at: number, y: number, letter: string, count: number): Glyph[] =>
  setColumn(40 + at * 170, y, lines(letter, count));
/** The first words of the columns of each article, by its headline. */
const storiesOf = (layout: ReturnType<typeof layOut>): string[] =>
  outlineOf(layout).map(
    (blocks, at) =>
      `${layout.articles[at]?.headline}: ${
        blocks
          .join(' ')
          .match(/\b[a-z]0/gu)
          ?.join(' ') ?? ''
      }`,
  );

describe('a headline', () => {
  it('that is centred over three columns takes all of them', () => {
    const glyphs = [
      ...head(216, 100, 'La digue tient'),
      ...column(0, 130, 'a', 12),
      ...column(1, 130, 'b', 12),
      ...column(2, 130, 'c', 12),
    ];
    expect(storiesOf(layOut(glyphs))).toEqual(['La digue tient: a0 b0 c0']);
  });

  it('of the first column takes the columns beside it that begin at its height', () => {
    const glyphs = [...head(40, 100, 'La digue'), ...column(0, 130, 'a', 12), ...column(1, 94, 'b', 15)];
    expect(storiesOf(layOut(glyphs))).toEqual(['La digue: a0 b0']);
  });

  it('takes such a column though the text of another article ends above it', () => {
    const other = [...head(210, 60, 'Le vent'), ...column(1, 85, 'c', 8)];
    const glyphs = [...other, ...head(40, 250, 'La digue'), ...column(0, 280, 'a', 12), ...column(1, 244, 'b', 15)];
    expect(storiesOf(layOut(glyphs)).sort()).toEqual(['La digue: a0 b0', 'Le vent: c0']);
  });

  it('takes nothing beyond a wall, which reaches further up than its columns', () => {
    const glyphs = [...head(40, 100, 'La digue'), ...column(0, 130, 'a', 12), ...column(1, 94, 'b', 15)];
    expect(storiesOf(layOut(glyphs, { rules: [uprightRule(202, 40, 300)] }))).toEqual(['La digue: a0', 'null: b0']);
  });

  it('takes nothing below a rule over its columns', () => {
    const glyphs = [...head(40, 100, 'La digue'), ...column(0, 130, 'a', 8), ...column(0, 250, 'b', 8)];
    expect(storiesOf(layOut(glyphs))).toEqual(['La digue: a0 b0']);
    expect(storiesOf(layOut(glyphs, { rules: [levelRule(40, 195, 231)] }))).toEqual(['La digue: a0', 'null: b0']);
  });

  it('takes all of its columns on a page that is read from the right, the right one first', () => {
    const arabic = (x1: number, word: string) =>
      setColumnFromRight(x1, 130, Array<string>(10).fill(`بقي الرصيف مفتوحا أمام ${word}`));
    const glyphs = [
      ...setFromRight(390, 100, 'السد صامد أمام الموج', { size: 24, isBold: true }),
      ...arabic(220, 'يسار'),
      ...arabic(400, 'يمين'),
    ];
    const { articles, text } = layOut(glyphs);
    expect(articles.map(({ headline }) => headline)).toEqual(['السد صامد أمام الموج']);
    expect(text.indexOf('يمين')).toBeLessThan(text.indexOf('يسار'));
  });

  it('ends at the next one, also where a column goes on beside that', () => {
    const glyphs = [
      ...head(40, 100, 'La digue tient bon au port'),
      ...column(0, 130, 'a', 8),
      ...column(1, 130, 'b', 20),
      ...head(40, 250, 'Le vent'),
      ...column(0, 275, 'c', 8),
    ];
    expect(storiesOf(layOut(glyphs))).toEqual(['La digue tient bon au port: a0 b0', 'Le vent: c0']);
  });
});

describe('rules that hold a quote', () => {
  it('part neither the text around it nor its article', () => {
    const quote = setColumn(40, 262, ['Nous avons tenu', 'dix ans sans aide.'], { size: 15 });
    const glyphs = [
      ...head(40, 100, 'La digue tient'),
      ...column(0, 130, 'a', 8),
      ...quote,
      ...column(0, 320, 'b', 8),
      ...column(1, 130, 'c', 20),
    ];
    const layout = layOut(glyphs, { rules: [levelRule(38, 196, 240), levelRule(38, 196, 296)] });
    expect(storiesOf(layout)).toEqual(['La digue tient: a0 b0 c0']);
    expect(outlineOf(layout).flat()).toContain('quote: Nous avons tenu dix ans sans aide.');
  });
});

describe('a jump line', () => {
  const two = [...head(40, 100, 'La digue'), ...column(0, 130, 'a', 8), ...head(40, 270, 'Le vent'), ...column(0, 300, 'b', 8)];
  const goingOn = (glyphs: Glyph[]): [string | null, number | null, number | null][] =>
    layOut(glyphs).articles.map(({ headline, continuesOn, continuedFrom }) => [headline, continuesOn, continuedFrom]);

  it('belongs to the text above it where it leads on, though the next headline is nearer', () => {
    expect(goingOn([...two, ...setLine(150, 243, 'Suite page 4', { isBold: true })])).toEqual([
      ['La digue', 4, null],
      ['Le vent', null, null],
    ]);
  });

  it('belongs to the headline over it where it tells from where the text comes', () => {
    expect(goingOn([...two, ...setLine(40, 284, 'Suite de la page 1', { size: 7 })])).toEqual([
      ['La digue', null, null],
      ['Le vent', null, 1],
    ]);
  });
});

describe('how sure an article is', () => {
  const sureOf = (glyphs: Glyph[], headline: string | null): number => {
    const found = layOut(glyphs).articles.find((article) => article.headline === headline);
    if (found === undefined) throw new Error(`no article ${headline}`);
    return found.confidence;
  };
  const text = column(0, 130, 'a', 12);

  it('is most where it has headline and text, less where one of them is missing, and never certain', () => {
    const whole = sureOf([...head(40, 100, 'La digue'), ...text], 'La digue');
    const headAlone = sureOf([...head(40, 100, 'La digue tient bon'), ...column(2, 400, 'b', 12)], 'La digue tient bon');
    const textAlone = sureOf(text, null);
    expect(whole).toBeLessThan(1);
    expect(whole).toBeGreaterThan(headAlone);
    expect(headAlone).toBeGreaterThan(textAlone);
    expect(textAlone).toBeGreaterThan(0);
  });

  it('lies between where only a small head stands over the text', () => {
    const small = sureOf([...setLine(40, 114, 'Le vent du large', { isBold: true }), ...text], 'Le vent du large');
    expect(small).toBeLessThan(sureOf([...head(40, 100, 'La digue'), ...text], 'La digue'));
    expect(small).toBeGreaterThan(sureOf(text, null));
  });

  it('is less where another program has set the page', () => {
    const set = makeSetPage([makeSetBlock('h', 80, 100, ['La digue']), makeSetBlock('a', 40, 118, lines('a', 12))]);
    const [article] = layOutSet(set).articles;
    expect(article?.headline).toBe('La digue');
    expect(article?.confidence).toBeLessThan(sureOf([...head(40, 100, 'La digue'), ...text], 'La digue'));
  });
});
