import { describe, expect, it } from 'vitest';
import { arrangeAct } from '../../../../renderer/reader/articles/arrange-keys.ts';
import { type ArrangedPage, outsideKey } from '../../../../renderer/reader/articles/arranged-page.ts';
import { listRows } from '../../../../renderer/reader/articles/rows.ts';
import { treeMove } from '../../../../renderer/ui/tree-move.ts';
import { press } from '../../../support/key-press.ts';

const block = (key: string) => ({ key, role: 'body' as const, box: { x: 0, y: 0, width: 1, height: 1 }, text: key });
const page: ArrangedPage = {
  articles: ['a', 'b'].map((key) => ({
    key,
    headline: key,
    isRetitled: false,
    confidence: 1,
    blocks: [block(`${key}1`), block(`${key}2`)],
  })),
  outside: [block('o1')],
};
const rows = listRows(page, new Set(['a']));

describe('the rows of a page', () => {
  it('are its articles, the parts of those that are open, and last what is outside', () => {
    expect(rows.map(({ key, at, of }) => `${key} ${at}/${of}`)).toEqual([
      'a 1/3',
      'a1 1/2',
      'a2 2/2',
      'b 2/3',
      `${outsideKey} 3/3`,
    ]);
    expect(listRows({ ...page, outside: [] }, new Set()).map(({ key, of }) => `${key} ${of}`)).toEqual(['a 2', 'b 2']);
  });

  it('are walked by the arrows, mirrored where the interface is', () => {
    expect(treeMove(rows, 'a2', 'ArrowDown', 'ltr')).toEqual({ go: 'b' });
    expect(treeMove(rows, 'a', 'ArrowUp', 'ltr')).toEqual({ go: 'a' });
    expect(treeMove(rows, 'b', 'ArrowRight', 'ltr')).toEqual({ open: 'b' });
    expect(treeMove(rows, 'b', 'ArrowLeft', 'rtl')).toEqual({ open: 'b' });
    expect(treeMove(rows, 'a', 'ArrowRight', 'ltr')).toEqual({ go: 'a1' });
    expect(treeMove(rows, 'a', 'ArrowLeft', 'ltr')).toEqual({ close: 'a' });
    expect(treeMove(rows, 'a2', 'ArrowLeft', 'ltr')).toEqual({ go: 'a' });
    expect(treeMove(rows, 'a2', 'ArrowRight', 'rtl')).toEqual({ go: 'a' });
    expect(treeMove(rows, 'a', 'End', 'ltr')).toEqual({ go: outsideKey });
    expect(treeMove(rows, 'a', 'x', 'ltr')).toBeNull();
  });
});

describe('the keys of arranging', () => {
  it('are found by their place where the keyboard has no Latin letters', () => {
    expect(arrangeAct(press('ئ', { code: 'KeyZ', ctrlKey: true }))).toBe('undo');
    expect(arrangeAct(press('Z', { code: 'KeyZ', metaKey: true, shiftKey: true }))).toBe('redo');
    expect(arrangeAct(press('م', { code: 'KeyM' }))).toBe('merge');
  });

  it('leave other combinations alone', () => {
    expect(arrangeAct(press('m', { ctrlKey: true }))).toBeNull();
    expect(arrangeAct(press('ArrowLeft', { altKey: true }))).toBeNull();
    expect(arrangeAct(press('M', { shiftKey: true }))).toBeNull();
    expect(arrangeAct(press('ArrowDown', { altKey: true }))).toBe('later');
  });
});
