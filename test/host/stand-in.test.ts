// The stand-in for Electron's binary, looked at from outside: what it gives, and what it refuses as Electron does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Launched, launchElectron } from '../support/launch-electron.ts';

type Bridge = {
  refusal: string;
  nested: { list: number[] };
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  add: (a: number, b: number) => number;
  on: (listener: (...args: unknown[]) => void) => () => void;
  paths: (files: File[]) => Promise<string[]>;
  fail: () => void;
  gap: () => void;
};
type ProbeWindow = Window & { bridge: Bridge; seenAtStart: string[]; told: unknown[]; frameHasBridge?: boolean };
declare const window: ProbeWindow;

const folder = mkdtempSync(join(tmpdir(), 'kiosque-probe-'));
const executable = join(import.meta.dirname, 'electron');
const probe = join(import.meta.dirname, '../fixtures/stand-in-app');
let app: Launched;

beforeAll(async () => {
  app = await launchElectron(executable, [probe], { PROBE_USER_DATA: join(folder, 'user') });
  await app.page.getByText('ready').waitFor();
});

afterAll(async () => {
  await app.quit();
  rmSync(folder, { recursive: true, force: true });
});

const refusalOf = (work: () => unknown): Promise<string> =>
  app.page.evaluate(work as () => unknown).then(
    () => 'none',
    (error: Error) => error.message,
  );

describe('the bridge between the worlds', () => {
  it('is there before the first script of the page', async () => {
    expect(await app.page.evaluate(() => window.seenAtStart)).toContain('invoke');
  });

  it('is all that the page sees of the preload script', async () => {
    const names = ['require', 'process', 'module', 'ipcRenderer', '__standInToMain', '__standInFromMain', 'Buffer', 'electron'];
    expect(await app.page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  });

  it('is frozen through and through', async () => {
    const isFrozen = await app.page.evaluate(() => Object.isFrozen(window.bridge) && Object.isFrozen(window.bridge.nested.list));
    expect(isFrozen).toBe(true);
    expect(await refusalOf(() => Object.defineProperty(window, 'bridge', { value: 1 }))).toContain('Cannot redefine');
  });

  it('answers plain functions at once and errors by their message', async () => {
    expect(await app.page.evaluate(() => window.bridge.add(2, 3))).toBe(5);
    expect(await refusalOf(() => window.bridge.fail())).toContain('in the preload');
  });

  it('gives the preload script electron alone, and of electron what is here', async () => {
    expect(await app.page.evaluate(() => window.bridge.refusal)).toBe('module not found: node:fs');
    expect(await refusalOf(() => window.bridge.gap())).toContain('not in the stand-in: ipcRenderer.sendSync');
  });

  it('lets go of listeners that were taken away, with all that they know', async () => {
    await app.page.evaluate(() => {
      const known: WeakRef<object>[] = [];
      for (let count = 0; count < 100; count += 1) {
        const something = { count };
        known.push(new WeakRef(something));
        window.bridge.on(() => something.count)();
      }
      Object.assign(window, { known });
    });
    const cdp = await app.page.context().newCDPSession(app.page);
    const isGone = async (): Promise<boolean> => {
      await cdp.send('HeapProfiler.collectGarbage');
      return app.page.evaluate(() => {
        const { known } = window as unknown as { known: WeakRef<object>[] };
        return known.every((one) => one.deref() === undefined);
      });
    };
    await expect.poll(isGone, { timeout: 10_000 }).toBe(true);
    await cdp.detach();
  });

  it('stays out of frames', async () => {
    const hasBridge = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'frame.html';
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return window.frameHasBridge;
    });
    expect(hasBridge).toBe(false);
  });
});

describe('messages', () => {
  it('carry values both ways and name the sender as Electron does', async () => {
    expect(await app.page.evaluate(() => window.bridge.invoke('echo', 1, { a: ['é', null] }))).toEqual([1, { a: ['é', null] }]);
    expect(await app.page.evaluate(() => window.bridge.invoke('sender'))).toEqual({ isMain: true, origin: 'probe://app' });
  });

  it('bring errors in the words of Electron', async () => {
    expect(await refusalOf(() => window.bridge.invoke('fail'))).toContain("Error invoking remote method 'fail': Error: said no");
    expect(await refusalOf(() => window.bridge.invoke('nobody'))).toContain("No handler registered for 'nobody'");
  });

  it('reach listeners until these are taken away, also after a reload', async () => {
    const hear = () =>
      app.page.evaluate(async () => {
        const told: unknown[][] = [];
        const off = window.bridge.on((...args) => told.push(args));
        await window.bridge.invoke('tell');
        off();
        await window.bridge.invoke('tell');
        return told;
      });
    expect(await hear()).toEqual([[{ n: 1 }, 'two']]);
    await app.page.reload();
    await app.page.getByText('ready').waitFor();
    expect(await hear()).toEqual([[{ n: 1 }, 'two']]);
  });

  it('carry the path of a file that a person chose, and no path of one that a script made', async () => {
    const path = join(folder, 'Le Monde – 1.pdf');
    writeFileSync(path, '%PDF-1.4');
    await app.page.evaluate(() => {
      const input = document.body.appendChild(document.createElement('input'));
      input.type = 'file';
    });
    await app.page.locator('input').setInputFiles(path);
    const paths = await app.page.evaluate(() => {
      const [file] = document.querySelector('input')?.files ?? [];
      return file === undefined ? [] : window.bridge.paths([file, new File(['x'], 'x.pdf')]);
    });
    expect(paths).toEqual([path, '']);
  });
});

describe('the guards', () => {
  it('ask the application before a page goes elsewhere', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      window.location.href = 'http://127.0.0.1:9/';
    });
    await app.page.evaluate(() => {
      window.location.href = '/frame.html';
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(app.page.url()).toBe(before);
  });

  it('let no window open', async () => {
    await app.page.evaluate(() => void window.open('http://example.test/'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(app.page.context().pages()).toHaveLength(1);
  });

  it('show every request to the filter and let none out', async () => {
    const foreign = await refusalOf(() => fetch('http://example.test/x'));
    expect(foreign).toContain('Failed to fetch');
    const seen = await app.page.evaluate(() => window.bridge.invoke('seen'));
    expect(seen).toContain('probe://app/page.js');
  });

  it('grant what the application grants, and deny the rest', async () => {
    const state = (name: string) =>
      app.page.evaluate(async (one) => (await navigator.permissions.query({ name: one as PermissionName })).state, name);
    expect(await state('clipboard-write')).toBe('granted');
    expect(await state('geolocation')).toBe('denied');
    expect(await state('notifications')).toBe('denied');
  });

  it('let in nobody without the token, and nobody under another name', async () => {
    const { origin, host } = new URL(app.page.url());
    expect((await fetch(`${origin}/page.js`)).status).toBe(403);
    expect((await fetch(`${origin}/__enter?token=guess&to=/`, { redirect: 'manual' })).status).toBe(403);
    expect((await fetch(`http://localhost:${host.split(':')[1]}/page.js`)).status).toBe(403);
  });

  it('tell the handler who asked', async () => {
    expect(await app.page.evaluate(async () => (await fetch('page.js')).headers.get('x-initiator'))).toBe('probe://app');
  });
});

describe('the desktop', () => {
  it('answers dialogs from the queue of the test', async () => {
    await app.control({ do: 'answerDialog', answer: { paths: ['/a/b.pdf'] } });
    const chosen = await app.page.evaluate(() => window.bridge.invoke('choose'));
    expect(chosen).toEqual({ canceled: false, filePaths: ['/a/b.pdf'] });
    expect(await refusalOf(() => window.bridge.invoke('choose'))).toContain('no answer for a dialog');
  });

  it('clicks menus, by name and by shortcut', async () => {
    await app.page.evaluate(() => {
      window.told = [];
      window.bridge.on((...args) => window.told.push(...args));
    });
    await app.control({ do: 'clickMenu', id: 'hello' });
    await app.page.keyboard.press('Control+h');
    await app.page.waitForFunction(() => window.told.length === 2);
    expect(await app.page.evaluate(() => window.told)).toEqual(['menu', 'menu']);
  });
});

describe('the process', () => {
  it('ends with 0 when its last window is closed', async () => {
    const second = await launchElectron(executable, [probe], { PROBE_USER_DATA: join(folder, 'second') });
    await second.page.getByText('ready').waitFor();
    await second.page.close();
    expect(await second.ended).toBe(0);
  });
});
