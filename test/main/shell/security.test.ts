// The guards of sessions and pages, and the preferences of the window, with Electron's own shapes.
import { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { App, Protocol, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession, isOwnAddress, secureApp } from '../../../main/shell/security.ts';
import { printPreferencesOf, webPreferencesOf } from '../../../main/shell/web-preferences.ts';

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

  it('grants two of the permissions that Electron knows, to checks and requests alike', () => {
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

  it('gives no device and no screen', () => {
    const { ask } = makeSession();
    expect(ask('device', {})).toBe(false);
    let streams: unknown = 'none given';
    ask('display', {}, (answer: unknown) => {
      streams = answer;
    });
    expect(streams).toBeNull();
  });

  it('begins no download', () => {
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
  ])('cancels %s: %s', (url, isCancelled) => {
    let answer: unknown = null;
    makeSession().ask('before', { url }, (given: unknown) => {
      answer = given;
    });
    expect(answer).toEqual({ cancel: isCancelled });
  });

  it('lets developers open their tools, in an unpacked application alone', () => {
    expect(isOwnAddress('devtools://devtools/x.js', false)).toBe(true);
    expect(isOwnAddress('devtools://devtools/x.js', true)).toBe(false);
  });
});

describe('a page', () => {
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];

  it('goes nowhere and opens nothing', () => {
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

  it('has a sandbox and nothing of Node, by a literal that nobody can change', () => {
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

  it('runs no script and has no bridge where it is only printed', () => {
    const { session, preload: _, ...usual } = webPreferencesOf({} as Session, '/bridge.cjs', true);
    const preferences = printPreferencesOf({} as Session);
    expect(Object.isFrozen(preferences)).toBe(true);
    expect(preferences).toEqual({ ...usual, session, javascript: false });
  });
});

describe('the application', () => {
  it('is sandboxed, has one scheme without loopholes, trusts no bad certificate and signs in nowhere', () => {
    const done: string[] = [];
    const schemes: unknown[] = [];
    const app = Object.assign(new EventEmitter(), { isPackaged: true, enableSandbox: () => done.push('sandbox') });
    const protocol = { registerSchemesAsPrivileged: (list: unknown[]) => schemes.push(...list) };
    secureApp(app as unknown as App, protocol as unknown as Protocol);
    expect(done).toEqual(['sandbox']);
    expect(schemes).toEqual([
      { scheme: 'kiosque', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
    const answers: unknown[] = [];
    const event = { preventDefault: () => answers.push('prevented') };
    app.emit('certificate-error', event, null, '', '', null, (answer: unknown) => answers.push(answer));
    app.emit('login', event, null, {}, {}, (...given: unknown[]) => answers.push(given));
    expect(answers).toEqual(['prevented', false, 'prevented', []]);
  });

  it('uses nothing of Electron that its security rests on avoiding', () => {
    const folder = new URL('../../../main/shell/', import.meta.url);
    const sources = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
    expect(sources.length).toBeGreaterThan(15);
    const avoided =
      /sandbox:\s*false|contextIsolation:\s*false|webSecurity:\s*false|nodeIntegration\w*:\s*true|executeJavaScript|registerFileProtocol|interceptFileProtocol|loadFile\(|openPath\(|openExternal\(|bypassCSP|ipcMain|setCertificateVerifyProc|webviewTag:\s*true|enableBlinkFeatures|encryptString\(|decryptString\(/;
    expect(sources.filter(([, text]) => avoided.test(text)).map(([name]) => name)).toEqual(['open-address.ts']);
  });
});
