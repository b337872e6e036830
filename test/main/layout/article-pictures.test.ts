import { describe, expect, it } from 'vitest';
import { ownerOf, standIn, toPictures } from '../../../main/layout/article-pictures.ts';
import type { Block, Box, PageLayout } from '../../../preload/model.ts';
import type { Paragraph } from '../../../preload/model-article.ts';
import { blankPage } from '../../support/blank-page.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

type Printed = [Block['role'], Box];

const pageOf = (articles: readonly (readonly Printed[])[]): PageLayout =>
  blankPage({
    articles: articles.map((blocks) => ({
      headline: null,
      confidence: 1,
      continuesOn: null,
      continuedFrom: null,
      blocks: blocks.map(([role, where]) => ({ role, start: 0, end: 0, box: where })),
    })),
  });

describe('the pictures of a page', () => {
  it('are put together from their strips, and scans, marks and rules are none', () => {
    const strips = [box(10, 10, 200, 40), box(10, 50, 200, 40), box(10, 90, 200, 30)];
    const found = toPictures([...strips, box(300, 10, 10, 10), box(0, 0, 600, 800), box(300, 100, 100, 80)], pageOf([]));
    expect(found).toEqual([box(10, 10, 200, 110), box(300, 100, 100, 80)]);
    expect(toPictures([box(30, 40, 540, 720)], pageOf([]))).toEqual([]);
  });

  it('belong to the article of their caption, of the text printed over them, around them, or nearest to them', () => {
    const page = pageOf([
      [
        ['headline', box(10, 10, 300, 30)],
        ['body', box(10, 300, 100, 200)],
        ['caption', box(10, 280, 100, 10)],
      ],
      [
        ['headline', box(350, 10, 200, 30)],
        ['body', box(350, 60, 90, 300)],
        ['body', box(460, 60, 90, 300)],
      ],
    ]);
    expect(ownerOf(box(10, 60, 320, 215), page)).toBe(0);
    expect(ownerOf(box(345, 5, 210, 40), page)).toBe(1);
    expect(ownerOf(box(460, 160, 90, 80), page)).toBe(1);
    expect(ownerOf(box(460, 370, 90, 80), page)).toBe(1);
    expect(ownerOf(box(200, 600, 90, 80), page)).toBeNull();
  });
});

describe('where a picture stands in the text', () => {
  const paragraph = (role: Paragraph['role'], where: Box, part = 0, page = 1): Paragraph => ({
    role,
    text: 'x',
    language: 'fr',
    direction: 'ltr',
    part,
    pieces: [{ page, start: 0, end: 1, at: 0, box: where }],
  });
  const paragraphs = [
    paragraph('headline', box(10, 10, 300, 30)),
    paragraph('body', box(10, 250, 100, 100)),
    paragraph('body', box(10, 360, 100, 100)),
    paragraph('body', box(120, 340, 100, 100)),
    paragraph('caption', box(10, 230, 300, 10)),
    paragraph('body', box(10, 300, 100, 100), 1, 3),
  ];

  it('is before the text that begins under it, with its caption', () => {
    const found = standIn([box(120, 250, 100, 80), box(10, 50, 300, 178)], paragraphs, { page: 1, part: 0 });
    expect(found).toEqual([
      { page: 1, box: box(10, 50, 300, 178), part: 0, before: 1, captions: [4] },
      { page: 1, box: box(120, 250, 100, 80), part: 0, before: 3, captions: [] },
    ]);
  });

  it('is at the end of its part where nothing stands under it', () => {
    expect(standIn([box(10, 500, 100, 80)], paragraphs, { page: 1, part: 0 })).toMatchObject([{ before: 5 }]);
    expect(standIn([box(10, 500, 100, 80)], paragraphs, { page: 3, part: 1 })).toMatchObject([{ before: 6, part: 1 }]);
  });
});
