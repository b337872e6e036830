// Rules of the review that no run can show to hold everywhere: they are held by the sources of the shell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { readWebAddress } from '../../../main/shell/web-address.ts';
import { projectRoot } from '../../run/project-root.ts';
import { bridgeSource, holding, mainSources, shellSource, shellSources } from './shell-sources.ts';

describe('the sources of the shell', () => {
  it('are there', () => {
    expect(shellSources.length).toBeGreaterThan(35);
    expect(holding(/from 'electron'/).length).toBeGreaterThan(20);
  });

  it('use nothing of Electron that its security rests on avoiding (points 1, 2, 4 and 25)', () => {
    const avoided =
      /sandbox:\s*false|contextIsolation:\s*false|webSecurity:\s*false|nodeIntegration\w*:\s*true|webviewTag:\s*true|enableBlinkFeatures|experimentalFeatures|allowRunningInsecureContent|executeJavaScript|insertCSS|registerFileProtocol|interceptFileProtocol|registerHttpProtocol|loadFile\(|bypassCSP|@electron\/remote|crashReporter|\b(en|de)cryptString\(/;
    expect(holding(avoided, mainSources)).toEqual([]);
  });

  it('open windows with the two literals alone, in the one session (points 2 and 5)', () => {
    expect(holding(/new BrowserWindow\(/)).toEqual(['main/shell/paper-desk.ts', 'main/shell/window.ts']);
    expect(
      holding(/webPreferences: (webPreferencesOf\(session, preload, app\.isPackaged\)|printPreferencesOf\(session\))/),
    ).toEqual(['main/shell/paper-desk.ts', 'main/shell/window.ts']);
    expect(holding(/session\.(fromPartition|defaultSession|fromPath)/)).toEqual(['main/shell/start-shell.ts']);
    expect(holding(/protocol\.handle\(/)).toEqual(['main/shell/start-shell.ts']);
    const start = shellSource('start-shell');
    expect(start).toMatch(/const view = session\.fromPartition\(PARTITION\)/);
    for (const use of ['view.protocol.handle(SCHEME', 'openPaperDesk(view)', 'session: view', 'guardSession(view'])
      expect(start).toContain(use);
  });

  it('keep the session of the pages in memory (point 23)', () => {
    const [, partition = 'persist:'] = /PARTITION = '([^']+)'/.exec(shellSource('start-shell')) ?? [];
    expect(partition).not.toMatch(/^persist:/);
  });

  it('have one door to the outside, and it opens what was read as a web address (point 11)', () => {
    expect(holding(/import \{[^}]*\bshell\b[^}]*\} from 'electron'/)).toEqual([
      'main/shell/open-address.ts',
      'main/shell/paper-desk.ts',
    ]);
    expect(shellSource('paper-desk').match(/\bshell\.\w+/g)).toEqual(['shell.showItemInFolder']);
    expect(shellSource('open-address').match(/\bshell\.\w+/g)).toEqual(['shell.openExternal']);
    expect(holding(/openPath\(|openExternal\((?!readWebAddress\()/, mainSources)).toEqual([]);
  });

  it('answer windows by handlers of their own, never by one for all (point 13)', () => {
    expect(holding(/ipcMain/)).toEqual([]);
    expect(holding(/\.ipc\.handle\(/)).toEqual(['main/shell/ipc.ts', 'main/shell/ipc.ts']);
  });

  it('give the page three functions, and none of them takes a channel (point 14)', () => {
    const bridge = bridgeSource;
    const channelsUsed = [...bridge.matchAll(/ipcRenderer\.(\w+)\(\s*([\w.]+)/g)].map(
      ([, verb, channel]) => `${verb} ${channel}`,
    );
    expect(channelsUsed).toEqual(['invoke channels.call', 'on channels.event', 'off channels.event', 'invoke channels.drop']);
    expect(bridge.match(/exposeInMainWorld/g)).toHaveLength(1);
    // The listener of the page never sees Electron's event.
    expect(bridge).toContain('(_event: unknown, name: string, value: unknown): void => listener(name, value)');
  });

  it('start threads from one place, and no process but the program itself after an update (point 17)', () => {
    expect(holding(/new Worker\(/, mainSources)).toEqual(['main/base/worker-pool.ts']);
    expect(holding(/child_process|\bfork\(|utilityProcess/, mainSources)).toEqual(['main/shell/updates/start-program.ts']);
    expect(holding(/better-sqlite3/)).toEqual([]);
  });

  it('take the lock of the one instance after the profile is known and before anything is opened (point 19)', () => {
    const start = shellSource('start-shell').slice(shellSource('start-shell').indexOf('export function startShell'));
    const order = ["app.setPath('userData'", 'app.requestSingleInstanceLock()', 'secureApp(', 'openShell('].map((word) =>
      start.indexOf(word),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order.every((at) => at > 0)).toBe(true);
  });

  it('and the stand-in take every type of Electron from Electron', () => {
    const types = readFileSync(join(projectRoot, 'node_modules/electron/electron.d.ts'), 'utf8');
    const names = new Set([...types.matchAll(/^ {2}(?:interface|class) (\w+)/gm)].map(([, name]) => name ?? ''));
    expect(names.size).toBeGreaterThan(150);
    const own = shellSources.flatMap(({ text }) =>
      [...text.matchAll(/^(?:export )?(?:type|interface|class) (\w+)/gm)].map(([, name]) => name ?? ''),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((name) => names.has(name))).toEqual([]);
    // What the stand-in exports is held to Electron's types by held.ts, which does not compile otherwise.
    const api = readFileSync(join(projectRoot, 'test/host/electron-api.ts'), 'utf8');
    const standing = [...api.matchAll(/^export \{ (.*) \} from/gm)].flatMap(([, list = '']) =>
      list.split(', ').map((name) => name.replace(/^.* as /, '')),
    );
    expect(standing.length).toBeGreaterThan(15);
    const held = readFileSync(join(projectRoot, 'test/host/held.ts'), 'utf8');
    expect(standing.filter((name) => !new RegExp(`^  ${name}: (\\[\\n\\s*)?\\[?Held<`, 'm').test(held))).toEqual([]);
  });
});

describe('an address for the browser', () => {
  it('is a plain web address, and nothing else (point 11)', () => {
    expect(readWebAddress('https://sign.example.org/in?x=1')).toBe('https://sign.example.org/in?x=1');
    const refused = [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/c$',
      'ms-msdt:x',
      'https://a:b@c.org/',
      '\\\\host\\c$',
      'x',
      '',
    ];
    for (const address of [...refused, `https://a.org/${'x'.repeat(5000)}`])
      expect(() => readWebAddress(address), address).toThrow(AppError);
  });
});
