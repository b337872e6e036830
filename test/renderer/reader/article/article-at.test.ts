import { describe, expect, it } from 'vitest';
import type { Block, Box } from '../../../../preload/model.ts';
import { articleAt, articleNear, articleWith, paragraphAt } from '../../../../renderer/reader/article/article-at.ts';
import { blankPage } from '../../../support/blank-page.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const block = (where: Box, start: number, role: Block['role'] = 'body'): Block => ({ role, start, end: start + 9, box: where });

const page = blankPage({
  furniture: [block(box(10, 5, 580, 10), 90, 'furniture')],
  articles: [
    [block(box(10, 30, 580, 20), 0), block(box(10, 60, 100, 200), 10), block(box(400, 60, 190, 200), 20)],
    [block(box(120, 100, 100, 50), 30), block(box(240, 100, 100, 50), 40)],
    [block(box(10, 600, 100, 50), 50, 'advert')],
  ].map((blocks) => ({ headline: null, confidence: 1, continuesOn: null, continuedFrom: null, blocks })),
});

describe('the article that is meant', () => {
  it('is that of the block at the point, else the smallest one around it', () => {
    expect(articleAt(page, { x: 50, y: 100 })).toBe(0);
    expect(articleAt(page, { x: 150, y: 120 })).toBe(1);
    expect(articleAt(page, { x: 230, y: 120 })).toBe(1);
    expect(articleAt(page, { x: 230, y: 200 })).toBe(0);
  });

  it('is none in furniture and beside all articles', () => {
    expect(articleAt(page, { x: 50, y: 8 })).toBeNull();
    expect(articleAt(page, { x: 300, y: 700 })).toBeNull();
    expect(articleAt({ ...page, articles: [] }, { x: 50, y: 100 })).toBeNull();
  });

  it('is the nearest one where a key asks, but no advert', () => {
    expect(articleNear(page, { x: 120, y: 560 })).toBe(0);
    expect(articleNear(page, { x: 50, y: 620 })).toBe(2);
    expect(articleNear({ ...page, articles: [] }, { x: 50, y: 100 })).toBeNull();
  });

  it('is the one that holds a place of the text', () => {
    expect(articleWith(page, 35)).toBe(1);
    expect(articleWith(page, 95)).toBeNull();
  });

  it('has its paragraph under the point, on each page of it', () => {
    const paragraphs = [box(10, 10, 100, 20), box(10, 40, 100, 20)].map((where, at) => ({
      role: 'body' as const,
      text: 'x',
      language: null,
      direction: 'ltr' as const,
      part: 0,
      pieces: [{ page: at + 1, start: 0, end: 1, at: 0, box: where }],
    }));
    expect(paragraphAt({ paragraphs }, 1, { x: 20, y: 20 })).toBe(0);
    expect(paragraphAt({ paragraphs }, 2, { x: 20, y: 50 })).toBe(1);
    expect(paragraphAt({ paragraphs }, 2, { x: 20, y: 20 })).toBe(-1);
  });
});
