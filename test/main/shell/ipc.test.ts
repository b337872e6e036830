// The window's channels, with an event as Electron hands it over: who may speak, and what a drop may hold.
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { channels } from '#border/channels';
import type { EventName, WindowHandlers } from '#border/contract';
import { type Answer, AppError } from '#border/errors';
import { silentLog } from '../../../main/base/log.ts';
import type { CoreEvent } from '../../../main/flows/parts.ts';
import { isOurSender, readDrop, serveWindow } from '../../../main/shell/ipc.ts';

type Frame = { origin: string; parent: Frame | null; isDestroyed: () => boolean };
type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const lives = (): boolean => false;

/** As Electron's: whatever is asked of a frame that has gone throws. */
const goneFrame: Frame = {
  isDestroyed: () => true,
  parent: null,
  get origin(): string {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed');
  },
};

const makeWindow = (opening?: Promise<never>) => {
  const mainFrame: Frame = { origin: 'kiosque://app', parent: null, isDestroyed: lives };
  let isDestroyed = false;
  const handlers = new Map<string, Handler>();
  const sent: unknown[][] = [];
  const whenDestroyed: (() => void)[] = [];
  const contents = {
    id: 7,
    mainFrame,
    isDestroyed: () => isDestroyed,
    once: (_event: 'destroyed', listener: () => void) => whenDestroyed.push(listener),
    send: (...args: unknown[]) => sent.push(args),
    ipc: {
      handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
      removeHandler: (channel: string) => handlers.delete(channel),
    },
  };
  const asked: unknown[][] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const core = {
    answer: async (...args: unknown[]): Promise<Answer<unknown>> => {
      asked.push(args);
      return { ok: true, value: 'answered' };
    },
    addPaths: (paths: readonly string[]) => {
      asked.push([...paths]);
      return { batchId: '0123456789abcdef' };
    },
    tells: (name: EventName) => name !== 'marks.changed',
    on: (listener: (event: CoreEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const own: WindowHandlers = {
    'window.open': () => ({}),
    'window.state': () => ({ isFullScreen: false }),
    'window.fill': () => ({}),
    'window.can': () => ({}),
  };
  serveWindow(contents as unknown as WebContents, {
    core: opening ?? Promise.resolve(core),
    log: silentLog,
    language: () => 'fr',
    own,
  });
  const invoke = async (channel: string, sender: { senderFrame: Frame | null; id?: number }, ...args: unknown[]) =>
    handlers.get(channel)?.(
      { sender: { id: sender.id ?? 7 }, senderFrame: sender.senderFrame } as unknown as IpcMainInvokeEvent,
      ...args,
    );
  const destroy = (): void => {
    isDestroyed = true;
    for (const end of whenDestroyed) end();
  };
  return { contents, mainFrame, own, invoke, asked, sent, listeners, destroy, handlers };
};

describe('a call', () => {
  it('from the main frame of the window at our origin is answered (point 13)', async () => {
    const window = makeWindow();
    expect(await window.invoke(channels.call, { senderFrame: window.mainFrame }, 'editions.list', {})).toEqual({
      ok: true,
      value: 'answered',
    });
    // With what this window, and no other, answers for itself.
    expect(window.asked).toEqual([['editions.list', {}, window.own]]);
  });

  it.each<[string, (main: Frame) => { senderFrame: Frame | null; id?: number }]>([
    ['a frame that has gone', () => ({ senderFrame: null })],
    ['a frame that goes this moment', () => ({ senderFrame: goneFrame })],
    ['a frame within the page', (main) => ({ senderFrame: { origin: 'kiosque://app', parent: main, isDestroyed: lives } })],
    ['another window', (main) => ({ senderFrame: main, id: 8 })],
  ])('from %s is refused and reaches nothing (point 12)', async (_name, sender) => {
    const window = makeWindow();
    for (const channel of [channels.call, channels.drop]) {
      await expect(window.invoke(channel, sender(window.mainFrame), 'editions.list', {})).rejects.toThrow('refused');
    }
    expect(window.asked).toEqual([]);
  });

  it.each(['https://example.test', 'null', 'file://', 'kiosque://open', 'kiosque://app.example', 'http://app'])(
    'from the origin %s is refused',
    async (origin) => {
      const window = makeWindow();
      window.mainFrame.origin = origin;
      await expect(window.invoke(channels.call, { senderFrame: window.mainFrame }, 'editions.list', {})).rejects.toThrow(
        'refused',
      );
      expect(window.asked).toEqual([]);
    },
  );

  it('is looked at before anything is awaited (point 12)', () => {
    const window = makeWindow();
    const event = { sender: window.contents, senderFrame: window.mainFrame } as unknown as IpcMainInvokeEvent;
    expect(isOurSender(event, window.contents as unknown as WebContents)).toBe(true);
    window.mainFrame.origin = 'https://example.test';
    expect(() => window.handlers.get(channels.call)?.(event, 'editions.list', {})).toThrow('refused');
  });

  it('is refused while a thousand others are under way, and answered once they are done', async () => {
    const window = makeWindow();
    const ask = () => window.invoke(channels.call, { senderFrame: window.mainFrame }, 'editions.list', {});
    const flood = await Promise.all(Array.from({ length: 1500 }, ask));
    const refused = flood.filter((answer) => !(answer as Answer<unknown>).ok) as Extract<Answer<unknown>, { ok: false }>[];
    expect(refused.map(({ fault }) => fault.code)).toEqual(Array(500).fill('input/too-much'));
    expect(window.asked).toHaveLength(1000);
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('has a channel of its own window, one for drops and no other, until the window is destroyed (point 13)', () => {
    const window = makeWindow();
    expect([...window.handlers.keys()].sort()).toEqual([channels.call, channels.drop].sort());
    window.destroy();
    expect(window.handlers.size).toBe(0);
  });

  it('over a library that never opened is a fault with a code, and nothing of what was thrown (point 15)', async () => {
    const thrown = makeWindow(Promise.reject(new Error('ENOENT: /home/reader/library')));
    const named = makeWindow(Promise.reject(new AppError('library/locked', { pid: '7' })));
    for (const [window, code] of [
      [thrown, 'internal'],
      [named, 'library/locked'],
    ] as const) {
      for (const channel of [channels.call, channels.drop]) {
        const input = channel === channels.call ? 'editions.list' : ['/a.pdf'];
        const answer = (await window.invoke(channel, { senderFrame: window.mainFrame }, input, {})) as Answer<unknown>;
        expect(answer.ok ? null : answer.fault.code).toBe(code);
        expect(JSON.stringify(answer)).not.toMatch(/ENOENT|reader/);
      }
    }
  });
});

describe('a drop', () => {
  it('hands absolute paths on and leaves out files that a script made (point 16)', async () => {
    const window = makeWindow();
    const answer = await window.invoke(channels.drop, { senderFrame: window.mainFrame }, ['/a/b.pdf', '', '/c']);
    expect(answer).toEqual({ ok: true, value: { batchId: '0123456789abcdef' } });
    expect(window.asked).toEqual([['/a/b.pdf', '/c']]);
  });

  it.each<[unknown, string]>([
    ['/a/b.pdf', 'input/invalid'],
    [null, 'input/invalid'],
    [{ length: 1, 0: '/a' }, 'input/invalid'],
    [[1], 'input/invalid'],
    [[['/a']], 'input/invalid'],
    [Array.from({ length: 100_001 }, () => '/a'), 'input/invalid'],
    [[], 'file/not-found'],
    [['relative.pdf'], 'file/not-found'],
    [['/a\0.pdf'], 'file/not-found'],
  ])('%j becomes a fault', async (input, code) => {
    const window = makeWindow();
    const answer = (await window.invoke(channels.drop, { senderFrame: window.mainFrame }, input)) as Answer<unknown>;
    expect(answer.ok ? null : answer.fault.code).toBe(code);
    expect(window.asked).toEqual([]);
  });

  it('keeps the order of the paths', () => {
    expect(readDrop(['/b', '/a'])).toEqual(['/b', '/a']);
  });
});

describe('events', () => {
  it('reach the window until it is destroyed', async () => {
    const window = makeWindow();
    await Promise.resolve();
    for (const tell of window.listeners) tell({ name: 'library.changed', value: { ids: null } });
    // What is not for whoever sits at it never leaves main.
    for (const tell of window.listeners) tell({ name: 'marks.changed', value: { ids: ['0123456789abcdef'] } });
    expect(window.sent).toEqual([[channels.event, 'library.changed', { ids: null }]]);
    window.destroy();
    expect(window.listeners.size).toBe(0);
  });

  it('are not listened for in the name of a window that closed while the library was opening (point 25)', async () => {
    const window = makeWindow();
    window.destroy();
    await Promise.resolve();
    expect(window.listeners.size).toBe(0);
  });
});
