// A page that stops is loaded again a few times, and then no more; one that hangs is ended only when the person says so.
import { EventEmitter } from 'node:events';
import type { App, BrowserWindow } from 'electron';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../main/base/log.ts';
import { makeRetryLimit, watchFailures, watchProcesses } from '../../../main/shell/watch-failures.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const makeWindow = () => {
  const done: string[] = [];
  const questions: { signal: AbortSignal; answer: (isWaiting: boolean) => void }[] = [];
  const stop = (reason: string) => webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  const webContents = Object.assign(new EventEmitter(), {
    reload: () => done.push('reload'),
    forcefullyCrashRenderer: () => {
      done.push('end');
      stop('killed');
    },
  });
  const window = Object.assign(new EventEmitter(), { webContents, isDestroyed: () => false });
  watchFailures(window as unknown as BrowserWindow, {
    log: silentLog,
    mayWait: (signal) => new Promise((answer) => questions.push({ signal, answer })),
    giveUp: () => done.push('give up'),
  });
  return { stop, done, questions, window };
};

describe('a page that stops', () => {
  it('is loaded again three times within a minute, then given up (point 20)', () => {
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

describe('a page that hangs', () => {
  it('is asked about once, and loaded again when the person says so (point 20)', async () => {
    const { window, done, questions } = makeWindow();
    window.emit('unresponsive');
    window.emit('unresponsive');
    expect([questions.length, done]).toEqual([1, []]);
    questions[0]?.answer(false);
    await settle();
    expect(done).toEqual(['end', 'reload']);
  });

  it('is waited for when the person says so, and asked about again when it goes on', async () => {
    const { window, done, questions } = makeWindow();
    window.emit('unresponsive');
    questions[0]?.answer(true);
    await settle();
    window.emit('unresponsive');
    expect([questions.length, done]).toEqual([2, []]);
  });

  it.each(['responsive', 'closed'])('is no question any more when it is %s', async (event) => {
    const { window, done, questions } = makeWindow();
    window.emit('unresponsive');
    window.emit(event);
    expect(questions[0]?.signal.aborted).toBe(true);
    // Whatever a dialog says that was taken away.
    questions[0]?.answer(false);
    await settle();
    expect(done).toEqual([]);
  });
});

describe('a process of the browser that ends', () => {
  it('is noted with why (point 20)', () => {
    const lines: unknown[] = [];
    const app = new EventEmitter();
    watchProcesses(app as unknown as App, { ...silentLog, info: (...line) => lines.push(line) });
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 139 });
    expect(lines).toEqual([['a process of the browser ended', { type: 'GPU', reason: 'crashed', exitCode: 139, name: null }]]);
  });
});
