// The end of the application: nothing that is being written is cut off, and nothing holds it up for ever.
import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../../main/base/log.ts';
import { closeInOrder } from '../../../main/shell/close-in-order.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const makeApp = (core: Promise<{ close: () => Promise<void> }>, withinMs?: number) => {
  const done: string[] = [];
  const log: Log = { info: (message) => done.push(message), error: (message) => done.push(message) };
  const app = Object.assign(new EventEmitter(), {
    quit: () => {
      let isPrevented = false;
      app.emit('will-quit', { preventDefault: () => (isPrevented = true) });
      done.push(isPrevented ? 'held' : 'ended');
    },
  });
  closeInOrder(app as unknown as App, { core, log }, withinMs);
  return { app, done };
};

describe('the application', () => {
  it('ends when the library has closed, and closes it once (point 20)', async () => {
    const closing = Promise.withResolvers<void>();
    let closed = 0;
    const close = (): Promise<void> => {
      closed += 1;
      return closing.promise;
    };
    const { app, done } = makeApp(Promise.resolve({ close }));
    app.quit();
    await settle();
    app.quit();
    expect(done).toEqual(['held', 'held']);
    closing.resolve();
    await settle();
    expect([done, closed]).toEqual([['held', 'held', 'ended'], 1]);
  });

  it('ends all the same when its time is over', async () => {
    const { app, done } = makeApp(Promise.resolve({ close: () => new Promise(() => undefined) }), 20);
    app.quit();
    await expect.poll(() => done).toEqual(['held', 'the library was not closed in time', 'ended']);
  });

  it('ends where no library could be opened', async () => {
    const { app, done } = makeApp(Promise.reject(new Error('no library')));
    app.quit();
    await expect.poll(() => done).toEqual(['held', 'the library did not close', 'ended']);
  });
});
