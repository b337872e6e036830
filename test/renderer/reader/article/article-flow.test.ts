import { describe, expect, it } from 'vitest';
import type { ArticlePicture, Paragraph } from '../../../../preload/model-article.ts';
import { flowOf, marksIn } from '../../../../renderer/reader/article/article-flow.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const paragraph = (role: Paragraph['role'], part = 0): Paragraph => ({
  role,
  text: role,
  language: 'fr',
  direction: 'ltr',
  part,
  pieces: [{ page: part + 1, start: 0, end: role.length, at: 0, box }],
});
const picture = (before: number, captions: number[] = [], part = 0): ArticlePicture => ({
  page: part + 1,
  box,
  part,
  before,
  captions,
});

/** The column in words. */
const column = (paragraphs: readonly Paragraph[], pictures: readonly ArticlePicture[] | null): string[] => {
  const { head, rest } = flowOf({ paragraphs: [...paragraphs] }, pictures);
  return [
    head.map(({ paragraph: { role } }) => role).join(' '),
    ...rest.map((item) => {
      if (item.kind === 'paragraph') return item.paragraph.role;
      return item.kind === 'part' ? `part ${item.part}` : `picture with ${item.captions.map(({ at }) => at).join()}`;
    }),
  ];
};

const story = [
  paragraph('kicker'),
  paragraph('headline'),
  paragraph('body'),
  paragraph('body'),
  paragraph('caption'),
  paragraph('headline', 1),
  paragraph('body', 1),
];

describe('the column of an article', () => {
  it('has its head, its text, and a line where the next part begins', () => {
    expect(column(story, [])).toEqual(['kicker headline', 'body', 'body', 'caption', 'part 1', 'headline', 'body']);
  });

  it('keeps captions for their pictures while these are looked for', () => {
    expect(column(story, null)).toEqual(['kicker headline', 'body', 'body', 'part 1', 'headline', 'body']);
  });

  it('has each picture before its paragraph, with its captions, and within its part', () => {
    expect(column(story, [picture(3, [4]), picture(5), picture(5, [], 1), picture(7, [], 1)])).toEqual([
      'kicker headline',
      'body',
      'picture with 4',
      'body',
      'picture with ',
      'part 1',
      'picture with ',
      'headline',
      'body',
      'picture with ',
    ]);
  });

  it('loses no picture, neither of a part whose text all goes on from before nor of an article without text', () => {
    expect(column(story.slice(0, 4), [picture(9, [], 1)])).toEqual([
      'kicker headline',
      'body',
      'body',
      'part 1',
      'picture with ',
    ]);
    expect(column([], [picture(0)])).toEqual(['', 'picture with ']);
  });
});

describe('the marks in a paragraph', () => {
  it('are those of its pages, where they stand in its text', () => {
    const text: Paragraph = {
      ...paragraph('body'),
      text: 'un deux trois quatre',
      pieces: [
        { page: 1, start: 100, end: 107, at: 0, box },
        { page: 3, start: 5, end: 17, at: 8, box },
      ],
    };
    const marks: Record<number, { start: number; end: number }[]> = {
      1: [
        { start: 90, end: 95 },
        { start: 103, end: 107 },
      ],
      3: [{ start: 0, end: 10 }],
    };
    expect(marksIn(text, (page) => marks[page] ?? [])).toEqual([
      { start: 3, end: 7 },
      { start: 8, end: 13 },
    ]);
  });
});
