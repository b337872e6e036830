// The review of what touches Electron, point by point (review-points.ts): the guards of sessions and pages, and the preferences of windows, with
// Electron's own shapes. What other tests show better stands there, with the number of its point.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Protocol, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession, isOwnAddress, secureApp } from '../../../main/shell/security.ts';
import { printPreferencesOf, webPreferencesOf } from '../../../main/shell/web-preferences.ts';
import { projectRoot } from '../../run/project-root.ts';
import { reviewPoints } from './review-points.ts';
import { holding, mainSources, shellSource } from './shell-sources.ts';

const electronTypes = readFileSync(new URL('../../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');

const makeSession = () => {
  const set = new Map<string, (...args: never[]) => unknown>();
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => set.set(name, handler);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    webRequest: { onBeforeRequest: keep('before') },
  });
  guardSession(session as unknown as Session, true);
  const ask = (name: string, ...args: unknown[]): unknown => (set.get(name) as (...given: unknown[]) => unknown)(...args);
  return { session, ask };
};

describe('a session', () => {
  const permissions = [
    ...(/setPermissionCheckHandler\(handler: .*?permission: ([^,]*),/.exec(electronTypes)?.[1] ?? '').matchAll(/'([^']+)'/g),
  ].map(([, name]) => name ?? '');

  it('grants two of the permissions that Electron knows, to checks and requests alike (point 9)', () => {
    expect(permissions.length).toBeGreaterThan(40);
    const { ask } = makeSession();
    const checked = permissions.filter((name) => ask('check', null, name) === true);
    const requested = permissions.filter((name) => {
      let isGranted: boolean | null = null;
      ask('request', null, name, (answer: boolean) => {
        isGranted = answer;
      });
      return isGranted;
    });
    expect(checked).toEqual(['clipboard-sanitized-write', 'fullscreen']);
    expect(requested).toEqual(checked);
  });

  it('gives no device and no screen (point 9)', () => {
    const { ask } = makeSession();
    expect(ask('device', {})).toBe(false);
    let streams: unknown = 'none given';
    ask('display', {}, (answer: unknown) => {
      streams = answer;
    });
    expect(streams).toBeNull();
  });

  it('begins no download (point 23)', () => {
    const { session } = makeSession();
    let isPrevented = false;
    session.emit('will-download', { preventDefault: () => (isPrevented = true) });
    expect(isPrevented).toBe(true);
  });

  it.each([
    ['kiosque://app/index.html', false],
    ['kiosque://open/x', true],
    ['kiosque://app.example/', true],
    ['https://example.test/', true],
    ['http://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/bundled/x.js', true],
    ['ws://example.test/', true],
    ['data:text/html,x', true],
    ['blob:kiosque://app/1', true],
  ])('cancels %s: %s (point 23)', (url, isCancelled) => {
    let answer: unknown = null;
    makeSession().ask('before', { url }, (given: unknown) => {
      answer = given;
    });
    expect(answer).toEqual({ cancel: isCancelled });
  });

  it('lets developers open their tools, in an unpacked application alone (point 24)', () => {
    expect(isOwnAddress('devtools://devtools/x.js', false)).toBe(true);
    expect(isOwnAddress('devtools://devtools/x.js', true)).toBe(false);
  });
});

describe('a page', () => {
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];

  it('goes nowhere and opens nothing (point 10)', () => {
    let decide: (details: { url: string }) => unknown = () => null;
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: (handler: typeof decide) => (decide = handler) });
    guardContents(contents as unknown as WebContents);
    expect(decide({ url: 'https://example.test' })).toEqual({ action: 'deny' });
    for (const name of events) {
      let isPrevented = false;
      contents.emit(name, { preventDefault: () => (isPrevented = true) });
      expect(isPrevented, name).toBe(true);
    }
  });

  it('is guarded by events that Electron has', () => {
    for (const name of [...events, 'certificate-error', 'login', 'session-created', 'web-contents-created']) {
      expect(electronTypes).toContain(`on(event: '${name}'`);
    }
  });

  it('has a sandbox and nothing of Node, by a literal that nobody can change (point 2)', () => {
    const preferences = webPreferencesOf({} as Session, '/bridge.cjs', true);
    expect(Object.isFrozen(preferences)).toBe(true);
    expect(preferences).toEqual({
      session: {},
      preload: '/bridge.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('runs no script and has no bridge where it is only printed (point 2)', () => {
    const { session, preload: _, ...usual } = webPreferencesOf({} as Session, '/bridge.cjs', true);
    const preferences = printPreferencesOf({} as Session);
    expect(Object.isFrozen(preferences)).toBe(true);
    expect(preferences).toEqual({ ...usual, session, javascript: false });
  });
});

const makeApp = () => {
  const done: unknown[] = [];
  const app = Object.assign(new EventEmitter(), { isPackaged: true, enableSandbox: () => done.push('sandbox') });
  const protocol = { registerSchemesAsPrivileged: (list: unknown[]) => done.push(list) };
  secureApp(app as unknown as App, protocol as unknown as Protocol);
  return { app, done };
};

describe('the application', () => {
  it('is sandboxed and has one scheme without loopholes, before it is ready (points 1 and 3)', () => {
    expect(makeApp().done).toEqual([
      'sandbox',
      [{ scheme: 'kiosque', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }],
    ]);
    expect(holding(/enableSandbox\(/)).toEqual(['main/shell/security.ts']);
    expect(holding(/registerSchemesAsPrivileged\(/)).toEqual(['main/shell/security.ts']);
    // The stand-in, as Electron, throws for either once it is ready: this order is also run by every click test.
    expect(shellSource('start-shell')).toMatch(/secureApp\(app, protocol\);[\s\S]*app\s*\.whenReady\(\)/);
  });

  it('trusts no bad certificate, gives none of the machine, and signs in nowhere (point 21)', () => {
    const { app } = makeApp();
    const answers: unknown[] = [];
    const event = { preventDefault: () => answers.push('prevented') };
    app.emit('certificate-error', event, null, '', '', null, (answer: unknown) => answers.push(answer));
    app.emit('select-client-certificate', event, null, '', [{}], (...given: unknown[]) => answers.push(given));
    app.emit('login', event, null, {}, {}, (...given: unknown[]) => answers.push(given));
    expect(answers).toEqual(['prevented', false, 'prevented', [], 'prevented', []]);
    expect(holding(/setCertificateVerifyProc|net\.(fetch|request)\(|rejectUnauthorized:\s*false/, mainSources)).toEqual([]);
  });

  it('guards every session and page that is made, before the first of them (points 9 and 10)', () => {
    const { app } = makeApp();
    const made = makeSession().session;
    made.removeAllListeners();
    app.emit('session-created', made);
    expect(made.listenerCount('will-download')).toBe(1);
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: () => undefined });
    app.emit('web-contents-created', {}, contents);
    expect(contents.listenerCount('will-navigate')).toBe(1);
    // Who listens for a device to be chosen has one chosen unless it is prevented; nobody does.
    expect(holding(/'select-(bluetooth|hid|serial|usb)-/)).toEqual([]);
  });
});

describe('the review', () => {
  it('has each of its 25 points tested where it says', () => {
    const held = reviewPoints.filter(({ point, files }) =>
      files.every((file) => {
        const titles = readFileSync(join(projectRoot, file), 'utf8').match(/\(points? [\d, and]+\)'/g) ?? [];
        return titles.some((title) => title.match(/\d+/g)?.includes(String(point)));
      }),
    );
    console.log(`review: ${held.length} of ${reviewPoints.length} points`);
    expect(held.map(({ point }) => point)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });
});
