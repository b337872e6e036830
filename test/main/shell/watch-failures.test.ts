// A page that stops is loaded again a few times, and then no more.
import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../main/base/log.ts';
import { makeRetryLimit, watchFailures } from '../../../main/shell/watch-failures.ts';

const makeWindow = () => {
  const done: string[] = [];
  const webContents = Object.assign(new EventEmitter(), { reload: () => done.push('reload') });
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
  watchFailures(window as unknown as BrowserWindow, silentLog, () => done.push('give up'));
  return { stop: (reason: string) => webContents.emit('render-process-gone', {}, { reason, exitCode: 1 }), done };
};

describe('a page that stops', () => {
  it('is loaded again three times within a minute, then given up', () => {
    const { stop, done } = makeWindow();
    for (const reason of ['crashed', 'oom', 'killed', 'crashed']) stop(reason);
    expect(done).toEqual(['reload', 'reload', 'reload', 'give up']);
  });

  it('is left alone when it ended by itself', () => {
    const { stop, done } = makeWindow();
    stop('clean-exit');
    expect(done).toEqual([]);
  });

  it('may stop again when the last failures are long past', () => {
    let now = 0;
    const mayRetry = makeRetryLimit(() => now);
    expect([mayRetry(), mayRetry(), mayRetry(), mayRetry()]).toEqual([true, true, true, false]);
    now = 61_000;
    expect(mayRetry()).toBe(true);
  });
});
