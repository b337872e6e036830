import { describe, expect, it } from 'vitest';
import { readSetPage } from '../../../main/layout/read-set-page.ts';
import type { SetBlock, SetLine } from '../../../main/layout/set-page.ts';
import { layOutSet, makeSetBlock, makeSetLine, makeSetPage, setWords } from '../../support/made-set-page.ts';

const lines = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at} le quai reste ouvert au port`);
const blockOf = (...own: SetLine[]): SetBlock => ({ id: 'b', box: { x: 0, y: 0, width: 1, height: 1 }, lines: own, role: null });
const readLines = (...own: SetLine[]): string[] =>
  readSetPage(makeSetPage([blockOf(...own)])).reading.blocks[0]?.read.map((line) => line.map(({ text }) => text).join(' ')) ?? [];

describe('the lines of a file', () => {
  it('are read from the left by where words stand, whatever their order in the file', () => {
    const words = setWords(50, 100, 'le quai reste ouvert').reverse();
    expect(readLines(makeSetLine(50, 100, '', { words }))).toEqual(['le quai reste ouvert']);
  });

  it('are read from the top, whatever their order in the file', () => {
    expect(readLines(makeSetLine(50, 124, 'trois'), makeSetLine(50, 100, 'un'), makeSetLine(50, 112, 'deux'))).toEqual([
      'un',
      'deux',
      'trois',
    ]);
  });

  it('are read from the right where they are Arabic', () => {
    expect(readLines(makeSetLine(50, 100, 'القديم الميناء في'))).toEqual(['في الميناء القديم']);
  });

  it('keep words of a Latin name in their order within an Arabic line, and numbers in theirs', () => {
    expect(readLines(makeSetLine(50, 100, 'في 2024 سنة New York Times صحيفة قالت'))).toEqual([
      'قالت صحيفة New York Times سنة 2024 في',
    ]);
  });

  it('are Arabic however many numbers stand in them', () => {
    expect(readLines(makeSetLine(50, 100, '9 , 7 : النتيجة'))).toEqual(['النتيجة : 7 , 9']);
  });

  it('are read from the left where a Latin block stands on an Arabic page', () => {
    const arabic = makeSetBlock('a', 50, 200, Array<string>(6).fill('القديم الميناء في القوارب'));
    const { reading } = readSetPage(makeSetPage([arabic, makeSetBlock('l', 50, 100, ['Le quai مفتوح ouvert au'])]));
    expect(reading.direction).toBe('rtl');
    expect(reading.blocks.map(({ direction }) => direction)).toEqual(['rtl', 'ltr']);
  });

  it('without words are left out', () => {
    expect(readLines(makeSetLine(50, 100, 'un'), { ...makeSetLine(50, 112, 'x'), words: [] })).toEqual(['un']);
    expect(readSetPage(makeSetPage([blockOf()])).reading.blocks).toEqual([]);
  });
});

describe('a word that a line end cuts', () => {
  const [first, second] = [setWords(50, 100, 'le porte'), setWords(50, 112, 'voix parle')];
  const cut = (whole: string | null, endsInHyphen: boolean, more: SetBlock[] = []) => {
    const halves = [...first.slice(0, 1), ...first.slice(1).map((word) => ({ ...word, whole }))];
    const tails = [...second.slice(0, 1).map((word) => ({ ...word, isTail: whole !== null })), ...second.slice(1)];
    const block = blockOf(makeSetLine(50, 100, '', { words: halves, endsInHyphen }), makeSetLine(50, 112, '', { words: tails }));
    return layOutSet(makeSetPage([block, ...more]));
  };

  it('is joined without a hyphen where the file names the whole word', () => {
    const layout = cut('portevoix', true);
    expect(layout.text).toBe('le portevoix parle');
    expect(layout.words.map(({ boxes }) => boxes.length)).toEqual([1, 2, 1]);
  });

  it('is joined where the file only prints the hyphen', () => {
    expect(cut(null, true).text).toBe('le portevoix parle');
  });

  it('keeps a hyphen that the page prints elsewhere, unless the file names the whole word', () => {
    const other = [makeSetBlock('o', 50, 300, ['un porte-voix neuf'])];
    expect(cut(null, true, other).text).toContain('le porte-voix parle');
    expect(cut('portevoix', true, other).text).toContain('le portevoix parle');
  });

  it('is left alone where there is no hyphen', () => {
    expect(cut(null, false).text).toBe('le porte voix parle');
  });
});

describe('sizes that a file does not know', () => {
  it('are told from the height of the line', () => {
    const { reading } = readSetPage(
      makeSetPage([
        makeSetBlock('a', 50, 200, lines('a', 8), { sizePoints: null }),
        {
          ...blockOf(makeSetLine(50, 100, 'La digue', { sizePoints: null, box: { x: 50, y: 80, width: 80, height: 23 } })),
          id: 'h',
        },
      ]),
    );
    expect(reading.blocks.map(({ size }) => Math.round(size))).toEqual([9, 20]);
    expect(Math.round(reading.bodySize)).toBe(9);
  });
});

describe('a page without a letter', () => {
  it('needs reading by eye where a picture stands on it, and nothing where it is white', () => {
    const image = { x: 0, y: 0, width: 600, height: 800 };
    expect(layOutSet(makeSetPage([], { images: [image] })).needsOcr).toBe('no-text');
    expect(layOutSet(makeSetPage([])).needsOcr).toBeNull();
  });
});
