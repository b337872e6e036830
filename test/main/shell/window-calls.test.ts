// What a window answers for itself, and that nobody else does: over a real core, with a window that notes what is asked of it.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import type { MenuState } from '#border/model-menu';
import { followFullScreen, windowCallsOf } from '../../../main/shell/window-calls.ts';
import { openTestCore } from '../../support/open-test-core.ts';

const makeWindow = () => {
  let isFull = false;
  const opened: string[] = [];
  const window = {
    isFullScreen: () => isFull,
    setFullScreen: (wanted: boolean) => {
      isFull = wanted;
    },
  };
  const told: MenuState[] = [];
  const own = windowCallsOf(
    window,
    (hash) => opened.push(hash),
    (state) => told.push(state),
  );
  return { opened, told, own };
};

describe('the calls of a window', () => {
  it('open another window on the shelf, an edition, or a page of it, and no other place', async () => {
    const core = await openTestCore();
    const { own, opened } = makeWindow();
    const id = '0123456789abcdef';
    for (const input of [
      { id: null, page: null },
      { id, page: null },
      { id, page: 4 },
    ])
      expect(await core.answer('window.open', input, own)).toEqual({ ok: true, value: {} });
    expect(opened).toEqual(['#/shelf', `#/read/${id}`, `#/read/${id}/4`]);
    for (const input of [
      { id: '../../etc', page: null },
      { id, page: 0 },
      { id, page: '4?x' },
      { id },
      {},
      null,
      { id, page: 1, hash: '#' },
    ])
      expect(await core.answer('window.open', input, own)).toMatchObject({ ok: false, fault: { code: 'input/invalid' } });
    expect(opened).toHaveLength(3);
  });

  it('fill the screen with the window that asks, and say how it stands', async () => {
    const core = await openTestCore();
    const [one, other] = [makeWindow(), makeWindow()];
    await core.answer('window.fill', { isFullScreen: true }, one.own);
    expect(await core.answer('window.state', {}, one.own)).toEqual({ ok: true, value: { isFullScreen: true } });
    expect(await core.answer('window.state', {}, other.own)).toEqual({ ok: true, value: { isFullScreen: false } });
  });

  it('tell the menu what the page can do, by names that the menu has', async () => {
    const core = await openTestCore();
    const { own, told } = makeWindow();
    const state = { can: ['print', 'next'], on: ['spread'] };
    expect(await core.answer('window.can', state, own)).toEqual({ ok: true, value: {} });
    expect(await core.answer('window.can', { can: ['quit'], on: [] }, own)).toMatchObject({ ok: false });
    expect(told).toEqual([state]);
  });

  it('are unknown to whoever is no window', async () => {
    const core = await openTestCore();
    for (const name of ['window.open', 'window.state', 'window.fill'] as const)
      expect(await core.answer(name, name === 'window.open' ? { id: null, page: null } : { isFullScreen: true })).toMatchObject({
        ok: false,
        fault: { code: 'input/unknown-call' },
      });
  });
});

describe('a window that fills the screen', () => {
  it('tells its page so, whoever asked it, and hides its menu bar meanwhile', () => {
    const events = new EventEmitter();
    const done: unknown[] = [];
    const window = Object.assign(events, { setMenuBarVisibility: (isVisible: boolean) => done.push(isVisible) });
    followFullScreen(window as unknown as BrowserWindow, (state) => done.push(state));
    events.emit('enter-full-screen');
    events.emit('leave-full-screen');
    expect(done).toEqual([false, { isFullScreen: true }, true, { isFullScreen: false }]);
  });
});
