// Where the window stood, kept and read again, and whether it can be reached there.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReachable, keepWindowState, readWindowState } from '../../../main/shell/window-state.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the state of the window', () => {
  it('is what was kept', () => {
    const state = { bounds: { x: -20, y: 30, width: 900, height: 700 }, isMaximized: true, theme: 'dark' } as const;
    const folder = temporaryFolder();
    keepWindowState(folder, state);
    expect(readWindowState(folder)).toEqual(state);
  });

  it.each([
    '',
    '{',
    'null',
    '{"bounds":{"x":1e999},"isMaximized":true,"theme":"dark"}',
    '{"bounds":null,"isMaximized":1,"theme":"dark"}',
  ])('is that of a first run when the file holds %j', (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'window.json'), text);
    expect(readWindowState(folder)).toEqual({ bounds: null, isMaximized: false, theme: 'system' });
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
