import { describe, expect, it } from 'vitest';
import type { Block, Box, PageLayout, Word } from '../../../../preload/model.ts';
import { isOnFurniture, isOnText, offsetNear } from '../../../../renderer/reader/selection/find-place.ts';
import { boxesOfLetters, letterEdges, offsetAt } from '../../../../renderer/reader/selection/letters.ts';
import { markBoxes } from '../../../../renderer/reader/selection/mark-boxes.ts';
import { toPageText } from '../../../../renderer/reader/selection/page-text.ts';
import { openSelection, partOnPage, rangeOf } from '../../../../renderer/reader/selection/selected.ts';
import { stepPlace } from '../../../../renderer/reader/selection/steps.ts';
import { selectionAct } from '../../../../renderer/reader/selection/use-selection-keys.ts';
import { blankPage } from '../../../support/blank-page.ts';
import { press } from '../../../support/key-press.ts';

const LETTER = 10;
const LINE = 20;

/** Lines of words, each letter ten points wide, from the left or the right edge of a column. A word that ends in `=` goes on in the next line. */
function page(
  columns: readonly { x: number; lines: readonly string[] }[],
  footer: string | null,
  isFromRight = false,
): PageLayout {
  let text = '';
  const words: Word[] = [];
  const put = (printed: string, box: Box, before: string): void => {
    text += before;
    words.push({ start: text.length, end: text.length + printed.length, boxes: [box] });
    text += printed;
  };
  /** The other half of the last word. */
  const finish = (printed: string, box: Box): void => {
    const open = words.at(-1) as Word;
    text += printed;
    open.end = text.length;
    open.boxes.push(box);
  };
  const write = (x: number, y: number, lines: readonly string[]): { start: number; end: number; box: Box } => {
    const start = text === '' ? 0 : text.length + 1;
    const printed = lines.flatMap((line, row) => {
      let across = 0;
      return line.split(' ').map((word) => {
        const width = word.replace('=', '').length * LETTER;
        const left = isFromRight ? x + 200 - across - width : x + across;
        across += width + LETTER;
        return { word, box: { x: left, y: y + row * LINE, width, height: 16 } };
      });
    });
    printed.forEach(({ word, box }, at) => {
      const letters = word.replace('=', '');
      if (printed[at - 1]?.word.endsWith('=')) finish(letters, box);
      else put(letters, box, text === '' ? '' : at === 0 ? '\n' : ' ');
    });
    return { start, end: text.length, box: { x, y, width: 200, height: lines.length * LINE } };
  };
  const blocks = columns.map(({ x, lines }): Block => ({ role: 'body', ...write(x, 100, lines) }));
  const furniture = footer === null ? [] : [{ role: 'furniture' as const, ...write(0, 500, [footer]) }];
  const article = { headline: null, confidence: 1, continuesOn: null, continuedFrom: null, blocks };
  return blankPage({
    widthPoints: 500,
    heightPoints: 600,
    direction: isFromRight ? 'rtl' : 'ltr',
    language: isFromRight ? 'ar' : 'en',
    text,
    words,
    articles: blocks.length === 0 ? [] : [article],
    furniture,
  });
}

const english = toPageText(
  page(
    [
      { x: 0, lines: ['Boats stayed in the', 'old har=', 'bour quietly'] },
      { x: 250, lines: ['All of Monday', 'and Tuesday'] },
    ],
    'Page 12',
  ),
);
const arabic = toPageText(page([{ x: 250, lines: ['سفن المدينة', 'في الميناء'] }], null, true));
const at = (text: { layout: PageLayout }, words: string): number => text.layout.text.indexOf(words);

describe('letters of a word', () => {
  it('never part a letter from its vowels, nor the halves of a pair', () => {
    expect(letterEdges('بَيْت')).toEqual([0, 2, 4, 5]);
    expect(letterEdges('a😀b')).toEqual([0, 1, 3, 4]);
  });

  const box = { x: 100, y: 0, width: 40, height: 10 };

  it('share its box from the side from which it is read', () => {
    expect(boxesOfLetters('port', [box], 1, 3)).toEqual([{ ...box, x: 110, width: 20 }]);
    expect(boxesOfLetters('ميناء'.slice(0, 4), [box], 0, 1)).toEqual([{ ...box, x: 130, width: 10 }]);
    expect(boxesOfLetters('port', [box], 0, 4)).toEqual([box]);
    expect(boxesOfLetters('port', [box], 2, 2)).toEqual([]);
    expect(offsetAt('port', [box], 0, 118)).toBe(2);
    expect(offsetAt('مينا', [box], 0, 118)).toBe(2);
    expect(offsetAt('مينا', [box], 0, 139)).toBe(0);
    expect(offsetAt('port', [box], 0, 500)).toBe(4);
  });

  it('go on in the second box of a word that a line end cuts', () => {
    const second = { x: 0, y: 20, width: 40, height: 10 };
    expect(boxesOfLetters('ports12x', [box, second], 3, 6)).toEqual([
      { ...box, x: 130, width: 10 },
      { ...second, x: 0, width: 20 },
    ]);
    expect(offsetAt('ports12x', [box, second], 1, 21)).toBe(6);
  });
});

describe('a place under the pointer', () => {
  it('is the edge of a letter, and between two lines and words it is on the text', () => {
    expect(offsetNear(english, { x: 24, y: 108 }, false)).toBe(2);
    expect(isOnText(english, { x: 55, y: 108 })).toBe(true);
    expect(isOnText(english, { x: 30, y: 118 })).toBe(true);
    expect(isOnText(english, { x: 225, y: 108 })).toBe(false);
    expect(offsetNear(arabic, { x: 446, y: 108 }, false)).toBe(0);
    expect(offsetNear(arabic, { x: 411, y: 108 }, false)).toBe(4);
  });

  it('is in the column that is nearest, at the end of its line where the pointer is behind it', () => {
    expect(offsetNear(english, { x: 240, y: 108 }, false)).toBe(at(english, 'All'));
    expect(offsetNear(english, { x: 490, y: 128 }, false)).toBe(at(english, 'Tuesday') + 'Tuesday'.length);
    expect(offsetNear(english, { x: 180, y: 148 }, false)).toBe(at(english, 'quietly') + 'quietly'.length);
  });

  it('keeps furniture and articles apart', () => {
    expect(isOnFurniture(english, { x: 20, y: 508 })).toBe(true);
    expect(isOnFurniture(english, { x: 20, y: 108 })).toBe(false);
    expect(offsetNear(english, { x: 12, y: 508 }, true)).toBe(at(english, 'Page') + 1);
    expect(offsetNear(english, { x: 12, y: 508 }, false)).toBeLessThan(at(english, 'Page'));
    expect(offsetNear(arabic, { x: 12, y: 508 }, true)).toBeNull();
  });
});

describe('the marks of a selection', () => {
  it('are one box a line, and parts of words at its ends', () => {
    const boxes = markBoxes(english, at(english, 'ayed'), at(english, 'quietly') + 2, false);
    expect(boxes).toEqual([
      { x: 80, y: 100, width: 110, height: 16 },
      { x: 0, y: 120, width: 70, height: 16 },
      { x: 0, y: 140, width: 70, height: 16 },
    ]);
  });

  it('grow from the right in Arabic', () => {
    expect(markBoxes(arabic, 1, 6, false)).toEqual([{ x: 390, y: 100, width: 50, height: 16 }]);
  });

  it('pass over furniture, unless the selection is there', () => {
    const { length } = english.layout.text;
    expect(markBoxes(english, 0, length, false).every(({ y }) => y < 400)).toBe(true);
    expect(markBoxes(english, at(english, 'Page'), length, true)).toEqual([{ x: 0, y: 500, width: 70, height: 16 }]);
    const alone = toPageText(page([], 'Page 12'));
    expect(markBoxes(alone, 0, 7, false)).toHaveLength(1);
  });
});

describe('a step of a selection', () => {
  const textOf = (number: number) => (number === 1 ? english : number === 2 ? arabic : null);
  const step = (offset: number, by: 'letter' | 'word' | 'line', direction: 1 | -1, number = 1) =>
    stepPlace({ page: number, offset }, by, direction, false, textOf);

  it('goes by letters, by words and by lines', () => {
    expect(step(0, 'letter', 1)).toEqual({ page: 1, offset: 1 });
    expect(step(3, 'letter', -1)).toEqual({ page: 1, offset: 2 });
    expect(step(2, 'word', 1)).toEqual({ page: 1, offset: 5 });
    expect(step(8, 'word', -1)).toEqual({ page: 1, offset: 6 });
    expect(step(at(english, 'stayed') + 1, 'line', 1)).toEqual({ page: 1, offset: at(english, 'harbour') + 3 });
    expect(step(at(english, 'quietly'), 'line', -1)).toEqual({ page: 1, offset: at(english, 'harbour') + 1 });
  });

  it('goes on to the next page behind the last article, and back, and no further than there are pages', () => {
    const last = at(english, '\nPage');
    expect(step(last, 'letter', 1)).toEqual({ page: 2, offset: 0 });
    expect(step(last - 2, 'line', 1)).toEqual({ page: 2, offset: 0 });
    expect(step(0, 'word', -1, 2)).toEqual({ page: 1, offset: last });
    const end = arabic.layout.text.length;
    expect(step(end - 1, 'line', 1, 2)).toEqual({ page: 2, offset: end });
    expect(step(end, 'letter', 1, 2)).toEqual({ page: 2, offset: end });
    expect(step(0, 'line', -1)).toEqual({ page: 1, offset: 0 });
  });
});

describe('what is selected', () => {
  const made = { anchor: { page: 3, offset: 5 }, focus: { page: 1, offset: 7 }, isFurniture: false, isDone: true };

  it('is in the order of reading, however it was drawn, and goes over whole pages', () => {
    expect(rangeOf(made)).toEqual({ from: made.focus, to: made.anchor });
    expect(rangeOf({ ...made, focus: made.anchor })).toBeNull();
    expect([0, 1, 2, 3, 4].map((number) => partOnPage(made, number, 100))).toEqual([
      null,
      { from: 7, to: 100 },
      { from: 0, to: 100 },
      { from: 0, to: 5 },
      null,
    ]);
  });

  it('tells its pages when it changes', () => {
    const store = openSelection();
    let heard = 0;
    const stop = store.subscribe(() => {
      heard += 1;
    });
    store.set(made);
    store.set(made);
    stop();
    store.set(null);
    expect(heard).toBe(1);
    expect(store.get()).toBeNull();
  });
});

describe('the keys of a selection', () => {
  it('go the way in which the pages are read', () => {
    const right = press('ArrowRight', { shiftKey: true });
    expect(selectionAct(right, 'ltr')).toEqual({ kind: 'step', by: 'letter', direction: 1 });
    expect(selectionAct(right, 'rtl')).toEqual({ kind: 'step', by: 'letter', direction: -1 });
    expect(selectionAct({ ...right, ctrlKey: true }, 'ltr')).toEqual({ kind: 'step', by: 'word', direction: 1 });
    expect(selectionAct(press('ArrowUp', { shiftKey: true }), 'rtl')).toEqual({ kind: 'step', by: 'line', direction: -1 });
  });

  it('select all on any keyboard, and leave the keys of the reader alone', () => {
    expect(selectionAct(press('ش', { ctrlKey: true, code: 'KeyA' }), 'rtl')).toEqual({ kind: 'all' });
    expect(selectionAct(press('a'), 'ltr')).toBeNull();
    expect(selectionAct(press('ArrowRight'), 'ltr')).toBeNull();
    expect(selectionAct(press('Escape'), 'ltr')).toEqual({ kind: 'none' });
  });
});
