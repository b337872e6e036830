import { describe, expect, it } from 'vitest';
import type { ShownMark } from '../../../preload/model-marks.ts';
import { markAct } from '../../../renderer/reader/marks/mark-keys.ts';
import { bookmarkOf, keyOf, markAt, marksOnPage, stepMark } from '../../../renderer/reader/marks/marks-on-page.ts';
import { press } from '../../support/key-press.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 10 });

const mark = (id: string, page: number, rest: Partial<ShownMark> = {}): ShownMark => ({
  ...{ id, editionId: 'e', kind: 'highlight', colour: 'yellow', page, point: null, note: '', tags: [], quote: id, state: 'here' },
  ...{ createdAtMs: 1, changedAtMs: 1, isCarried: false, parts: [{ page, start: 0, end: 5, boxes: [box(0, 100 * page)] }] },
  ...rest,
});

const over = mark('over', 1, {
  parts: [
    { page: 1, start: 0, end: 5, boxes: [box(0, 100), box(0, 112)] },
    { page: 2, start: 0, end: 5, boxes: [box(50, 20)] },
  ],
});
const pin = mark('pin', 2, { kind: 'note', parts: [], point: { x: 5, y: 6 } });
const ribbon = mark('ribbon', 3, { kind: 'bookmark', parts: [] });
const lost = mark('lost', 3, { parts: [], state: 'lost' });
const all = [over, pin, ribbon, lost];

describe('the marks of a page', () => {
  it('are those whose lines, point or page it is, and never the lost', () => {
    const on = (page: number) => marksOnPage(all, page).map((one) => [one.mark.id, one.boxes.length, one.point !== null]);
    expect(on(1)).toEqual([['over', 2, false]]);
    expect(on(2)).toEqual([
      ['over', 1, false],
      ['pin', 0, true],
    ]);
    expect(on(3)).toEqual([['ribbon', 0, false]]);
    expect(bookmarkOf(all, 3)).toBe(ribbon);
    expect(bookmarkOf(all, 2)).toBeNull();
  });

  it('are found under a point, the last one made on top', () => {
    const newer = mark('newer', 1, { createdAtMs: 2 });
    expect(markAt(all, 1, { x: 50, y: 117 })).toBe(over);
    expect(markAt([...all, newer], 1, { x: 50, y: 105 })).toBe(newer);
    expect(markAt([newer, ...all], 1, { x: 50, y: 105 })).toBe(newer);
    expect(markAt(all, 1, { x: 150, y: 105 })).toBeNull();
    expect(markAt(all, 2, { x: 60, y: 25 })).toBe(over);
  });

  it('are walked through in their order, round the end, from the page that is read', () => {
    const step = (current: string | null, page: number, by: 1 | -1) => stepMark(all, current, page, by)?.mark.id;
    expect(step(null, 2, 1)).toBe('pin');
    expect(step(null, 2, -1)).toBe('over');
    expect(step(null, 9, 1)).toBe('over');
    expect(step(keyOf(pin), 1, 1)).toBe('ribbon');
    expect(step(keyOf(ribbon), 1, 1)).toBe('over');
    expect(step(keyOf(over), 1, -1)).toBe('ribbon');
    expect(stepMark(all, keyOf(pin), 1, 1)).toMatchObject({ at: 3, total: 3 });
    expect(stepMark([lost], null, 1, 1)).toBeNull();
  });
});

describe('the keys of marks', () => {
  it('are letters alone, F4, Enter and Delete', () => {
    expect(['h', 'u', 'n', 'b', 'm'].map((key) => markAct(press(key)))).toEqual([
      ...['highlight', 'underline', 'note', 'bookmark', 'list'],
    ]);
    expect(markAct(press('F4'))).toBe('next');
    expect(markAct(press('F4', { shiftKey: true }))).toBe('previous');
    expect(markAct(press('n', { ctrlKey: true }))).toBeNull();
    expect(markAct(press('h', { shiftKey: true }))).toBeNull();
    expect(markAct(press('Enter'))).toBe('open');
    expect(markAct(press('ا', { code: 'KeyH' }))).toBe('highlight');
  });
});
