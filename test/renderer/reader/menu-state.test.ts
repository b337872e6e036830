// What of the application's menu can act on an open edition.
import { describe, expect, it } from 'vitest';
import { type MenuFacts, menuStateOf } from '../../../renderer/reader/menu-state.ts';

const facts: MenuFacts = {
  hasNext: true,
  hasPrevious: true,
  pages: 8,
  hits: 2,
  isDouble: true,
  isContinuous: false,
  hasMarks: false,
  isBookmarked: false,
  hasThumbnails: true,
  isArranging: true,
  access: 'whole',
};

describe('the menu over an edition', () => {
  it('leaves out what would do nothing', () => {
    const on = ['spread', 'thumbnails', 'articles'];
    expect(menuStateOf(facts).on).toEqual(on);
    const { can } = menuStateOf(facts);
    const first = menuStateOf({ ...facts, hasPrevious: false });
    expect(can.filter((act) => !first.can.includes(act))).toEqual(['previous', 'first']);
    const alone = menuStateOf({ ...facts, hasNext: false, hasPrevious: false, pages: 1, hits: 0, isDouble: false });
    expect(can.filter((act) => !alone.can.includes(act)).sort()).toEqual(
      ['continuous', 'first', 'last', 'next', 'next-hit', 'previous', 'previous-hit', 'spread'].sort(),
    );
    expect(alone.on).toEqual(['thumbnails', 'articles']);
    expect(alone.can).toContain('print');
  });

  it('leaves out what changes the library where it may not be changed, and for a visitor also the marks', () => {
    const { can } = menuStateOf(facts);
    const without = (access: MenuFacts['access']) => can.filter((act) => !menuStateOf({ ...facts, access }).can.includes(act));
    expect(without('read-only')).toEqual(['articles', 'bookmark']);
    expect(without('reading-room')).toEqual(['articles', 'bookmark', 'marks']);
  });
});
