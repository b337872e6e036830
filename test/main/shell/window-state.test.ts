// Where the window stood, kept and read again, and whether it can be reached there.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetPlace, isReachable, keepWindowState, placeIn, readWindowState } from '../../../main/shell/window-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the state of the window', () => {
  it('is what was kept', () => {
    const state = { bounds: { x: -20, y: 30, width: 900, height: 700 }, isMaximized: true, theme: 'dark' } as const;
    const seen = { ...state, isFullScreen: true, place: '#/read/0123456789abcdef/4?q=train' };
    const folder = temporaryFolder();
    keepWindowState(folder, seen);
    expect(readWindowState(folder)).toEqual(seen);
    forgetPlace(folder);
    expect(readWindowState(folder)).toEqual({ ...seen, place: null });
    writeFileSync(join(folder, 'window.json'), JSON.stringify(state));
    expect(readWindowState(folder)).toEqual({ ...state, isFullScreen: false, place: null });
  });

  it.each([
    ['kiosque://app/#/read/0123456789abcdef/4?q=train', '#/read/0123456789abcdef/4?q=train'],
    ['kiosque://app/#/search?q=a%23b', '#/search?q=a%23b'],
    ['kiosque://app/', null],
    ['kiosque://app/#', null],
    ['', null],
    ['kiosque://app/#/open?link=kiosque%3A%2F%2Fopen', null],
    [`kiosque://app/#/search?q=${'a'.repeat(5000)}`, null],
  ])('has for the address %.60s the place %s', (url, place) => {
    expect(placeIn(url)).toBe(place);
  });

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":1e999},"isMaximized":true,"theme":"dark"}',
    '{"bounds":null,"isMaximized":1,"theme":"dark"}',
    '{"bounds":null,"isMaximized":true,"theme":"dark","place":"https://example.org/#/read"}',
  ])('is that of a first run when the file holds %j', (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'window.json'), text);
    expect(readWindowState(folder)).toEqual({
      ...{ bounds: null, isMaximized: false, isFullScreen: false },
      ...{ place: null, theme: 'system' },
    });
  });
});

describe('a window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1080 },
    { x: 1920, y: 0, width: 1280, height: 800 },
  ];
  it.each([
    [{ x: 100, y: 100, width: 800, height: 600 }, true],
    [{ x: -600, y: 0, width: 800, height: 600 }, true],
    [{ x: 3000, y: 10, width: 800, height: 600 }, true],
    [{ x: -790, y: 0, width: 800, height: 600 }, false],
    [{ x: 3200, y: 0, width: 800, height: 600 }, false],
    [{ x: 0, y: 1060, width: 800, height: 600 }, false],
    [{ x: 0, y: -300, width: 800, height: 600 }, false],
  ])('at %j can be reached: %s', (bounds, isIt) => {
    expect(isReachable(bounds, screens)).toBe(isIt);
  });
});
