import { describe, expect, it } from 'vitest';
import type { SetBlock } from '../../../main/layout/set-page.ts';
import { furnitureOf, outlineOf } from '../../support/made-page.ts';
import { layOutSet, makeSetBlock, makeSetPage } from '../../support/made-set-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);

/** Columns of a page that knows no sizes: 155 points wide, 20 apart. */
const columnAt = (at: number): number => 20 + at * 175;
const centred = (id: string, at: number, y: number, text: string): SetBlock =>
  makeSetBlock(id, columnAt(at) + (155 - text.length * 5) / 2, y, [text]);

describe('the headings of a page whose sizes are guesses', () => {
  const headlinesOf = (head: SetBlock): (string | null)[] =>
    layOutSet(
      makeSetPage([makeSetBlock('a', columnAt(0), 100, lines('a', 8)), head, makeSetBlock('b', columnAt(0), 232, lines('b', 8))]),
    ).articles.map(({ headline }) => headline);

  it('are single lines in the middle of their column', () => {
    expect(headlinesOf(centred('h', 0, 214, 'Le port'))).toContain('Le port');
  });

  it.each([
    ['the end of a sentence', centred('h', 0, 204, 'au port.')],
    ['a line that goes on', centred('h', 0, 204, 'au port,')],
    ['a name at the end side', makeSetBlock('h', columnAt(0) + 100, 214, ['J. Amrani'])],
    ['a line of small letters that begins flush', makeSetBlock('h', columnAt(0), 196, ['et le quai du port ancien'])],
    ['a line without letters', centred('h', 0, 214, '* * *')],
  ])('are not %s', (_, block) => {
    expect(headlinesOf(block)).toEqual([null]);
  });

  it('are what the file says they are', () => {
    expect(headlinesOf({ ...makeSetBlock('h', columnAt(0), 214, ['et le quai du port ancien.']), role: 'headline' })).toContain(
      'et le quai du port ancien.',
    );
    expect(headlinesOf({ ...centred('h', 0, 214, 'Le port'), role: 'body' })).toEqual([null]);
  });
});

describe('a page that runs down its columns', () => {
  const page = (more: SetBlock[] = []) =>
    makeSetPage([
      centred('h1', 0, 100, 'Le port'),
      makeSetBlock('a', columnAt(0), 118, lines('a', 20)),
      makeSetBlock('b', columnAt(1), 100, lines('b', 8)),
      centred('h2', 1, 216, 'La digue'),
      makeSetBlock('c', columnAt(1), 234, lines('c', 10)),
      makeSetBlock('d', columnAt(2), 100, lines('d', 21)),
      ...more,
    ]);
  const storiesOf = (layout: ReturnType<typeof layOutSet>): string[] =>
    outlineOf(layout).map(
      (blocks) =>
        blocks
          .join(' ')
          .replace(/[a-z]+: /gu, '')
          .match(/\b[a-d]0|Le port|La digue/gu)
          ?.join(' ') ?? '',
    );

  it('lets an article go on at the head of the next column, until the next heading', () => {
    expect(storiesOf(layOutSet(page()))).toEqual(['Le port a0 b0', 'La digue c0 d0']);
  });

  it('lets nothing flow through what is wider than a column', () => {
    const wide = makeSetBlock(
      'w',
      columnAt(0),
      420,
      Array.from({ length: 6 }, () => 'le tableau des marées du jour et de la nuit au port de la ville'),
    );
    const outline = outlineOf(layOutSet(page([wide])));
    expect(outline).toHaveLength(3);
    expect(outline.map((blocks) => blocks.join(' ').match(/le tableau/gu)?.length ?? 0)).toEqual([0, 0, 6]);
  });

  it('is read from its right column where it is Arabic', () => {
    const arabic = (word: string) => Array<string>(12).fill(`القديم الميناء في القوارب ${word}`);
    const layout = layOutSet(
      makeSetPage([
        makeSetBlock('left', columnAt(0), 100, arabic('يسار')),
        makeSetBlock('right', columnAt(1), 100, arabic('يمين')),
      ]),
    );
    expect(layout.text.indexOf('يمين')).toBeLessThan(layout.text.indexOf('يسار'));
  });
});

describe('the articles that a file tells of', () => {
  const page = makeSetPage([
    centred('h', 0, 100, 'Le port'),
    makeSetBlock('a', columnAt(0), 118, lines('a', 8)),
    makeSetBlock('b', columnAt(1), 118, lines('b', 8)),
    centred('h2', 2, 100, 'La digue'),
    makeSetBlock('c', columnAt(2), 118, lines('c', 8)),
    makeSetBlock('f', 400, 20, ['12']),
  ]);
  const said = [
    {
      headline: 'Le port de la ville',
      blocks: [
        { id: 'h', role: 'headline' as const },
        { id: 'b', role: 'body' as const },
        { id: 'a', role: 'body' as const },
      ],
    },
  ];

  it('are believed, with their order, and what they leave out is grouped by our rules', () => {
    const layout = layOutSet(page, said);
    const [first, ...rest] = layout.articles;
    expect([first?.headline, first?.confidence]).toEqual(['Le port', 1]);
    expect(
      outlineOf(layout)[0]
        ?.slice(1)
        .map((block) => block.slice(0, 8)),
    ).toEqual(['body: b0', 'body: a0']);
    expect(rest.map(({ headline }) => headline)).toEqual(['La digue']);
    expect(rest.every(({ confidence }) => confidence < 1)).toBe(true);
    expect(furnitureOf(layout)).toEqual(['12']);
  });

  it('are called as the file calls them where no block of theirs is a headline', () => {
    expect(layOutSet(page, [{ headline: 'Marées', blocks: [{ id: 'a', role: 'body' }] }]).articles[0]?.headline).toBe('Marées');
  });

  it('keep what they claim, though it looks like furniture', () => {
    const layout = layOutSet(page, [{ headline: 'Folio', blocks: [{ id: 'f', role: 'body' }] }]);
    expect(furnitureOf(layout)).toEqual([]);
    expect(outlineOf(layout)[0]).toEqual(['body: 12']);
  });

  it('share no block: the first to claim one has it', () => {
    const layout = layOutSet(page, [
      ...said,
      {
        headline: 'Une autre',
        blocks: [
          { id: 'a', role: 'body' },
          { id: 'c', role: 'body' },
        ],
      },
    ]);
    expect(outlineOf(layout)[1]?.map((block) => block.slice(0, 8))).toEqual(['body: c0']);
  });

  it('are none where their blocks are not on the page', () => {
    expect(
      layOutSet(page, [{ headline: 'Ailleurs', blocks: [{ id: 'x', role: 'body' }] }]).articles.map(({ headline }) => headline),
    ).not.toContain('Ailleurs');
  });

  it('keep their jump lines out of the text', () => {
    const jump = makeSetPage([makeSetBlock('a', 50, 100, lines('a', 8)), makeSetBlock('j', 50, 210, ['Suite page 4'])]);
    const layout = layOutSet(jump, [
      {
        headline: null,
        blocks: [
          { id: 'a', role: 'body' },
          { id: 'j', role: 'body' },
        ],
      },
    ]);
    expect(layout.articles[0]?.continuesOn).toBe(4);
  });
});
