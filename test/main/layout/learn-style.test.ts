import { describe, expect, it } from 'vitest';
import { isEmptyStyle, learnStyle } from '../../../main/layout/learn-style.ts';
import type { Block, FontMark, PageLayout, Role } from '../../../preload/model.ts';
import { blankPage } from '../../support/blank-page.ts';

const text: FontMark = { family: 'Times', sizePoints: 9, isBold: false, isItalic: false };
const bold: FontMark = { ...text, isBold: true };
const name: FontMark = { family: 'Gothic', sizePoints: 40, isBold: true, isItalic: false };

type Set = [role: Role, font: FontMark, letters: number];

/** A page of blocks under one another, each one word of so many letters. */
const page = (blocks: readonly Set[]): PageLayout => {
  const layout = blankPage({
    articles: [{ headline: null, confidence: 1, continuesOn: null, continuedFrom: null, blocks: [] }],
  });
  blocks.forEach(([role, font, letters], at) => {
    const start = layout.text.length + (at === 0 ? 0 : 1);
    layout.text += `${at === 0 ? '' : '\n'}${'x'.repeat(letters)}`;
    const box = { x: 50, y: 20 + at * 50, width: 400, height: 40 };
    layout.words.push({ start, end: layout.text.length, boxes: [box] });
    const block: Block = { role, start, end: layout.text.length, box, font };
    if (role === 'furniture') layout.furniture.push(block);
    else layout.articles[0]?.blocks.push(block);
  });
  return layout;
};

const body: Set = ['body', text, 900];
const as = (role: Role): Set => [role, bold, 20];

describe('the style of a title', () => {
  it('is learned from letters whose role a person changed', () => {
    const found = page([as('subhead'), body, as('subhead'), body]);
    const corrected = page([as('byline'), body, as('byline'), body]);
    expect(learnStyle([{ page: 2, found, corrected }])).toEqual({ headline: [], kicker: [], byline: [bold], masthead: null });
  });

  it('is learned although other pages still have what the layout found there', () => {
    const found = page([as('subhead'), body]);
    const left = { page: 3, found: page(Array.from({ length: 9 }, () => [as('subhead'), body]).flat()), corrected: null };
    expect(learnStyle([{ page: 2, found, corrected: page([as('byline'), body]) }, left]).byline).toEqual([bold]);
  });

  it('is not learned where most in these letters was left as something else on the same page', () => {
    const found = page([as('subhead'), body, as('subhead'), body, as('subhead'), body]);
    const corrected = page([as('byline'), body, as('subhead'), body, as('subhead'), body]);
    expect(isEmptyStyle(learnStyle([{ page: 2, found, corrected }]))).toBe(true);
  });

  it('is never that of the text itself', () => {
    const found = page([body, body]);
    expect(isEmptyStyle(learnStyle([{ page: 2, found, corrected: page([['byline', text, 900], body]) }]))).toBe(true);
  });

  it('is learned from what was left alone, where enough pages agree and one was arranged', () => {
    const found = page([as('kicker'), body, as('kicker'), body]);
    const pages = [
      { page: 1, found, corrected: found },
      { page: 2, found, corrected: null },
    ];
    expect(learnStyle(pages).kicker).toEqual([bold]);
    expect(learnStyle([{ page: 1, found: page([as('kicker'), body]), corrected: page([as('kicker'), body]) }]).kicker).toEqual(
      [],
    );
    expect(isEmptyStyle(learnStyle(pages.map((one) => ({ ...one, corrected: null }))))).toBe(true);
  });

  it('knows where the front page bears the name, from the last page that was arranged', () => {
    const found = page([['headline', name, 8], body, body, body]);
    const corrected = page([['furniture', name, 8], body, body, body]);
    expect(learnStyle([{ page: 1, found, corrected }]).masthead).toEqual({ x: 50, y: 20, width: 400, height: 40 });
    expect(learnStyle([{ page: 2, found, corrected }]).masthead).toBeNull();
    expect(learnStyle([{ page: 1, found, corrected: page([['furniture', bold, 8], body, body]) }]).masthead).toBeNull();
  });
});
