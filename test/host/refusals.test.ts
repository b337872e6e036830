// What the stand-in refuses: everything that it lacks, and everything by which an application would be less safe than in Electron.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeReady, theApp } from './app.ts';
import * as electron from './electron-api.ts';
import { checkWindowOptions } from './window-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosque-refusals-'));
beforeAll(() => theApp.setPath('userData', folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the stand-in', () => {
  it('exports every name that Electron exports to main, so that no import fails to link', () => {
    const types = readFileSync(new URL('../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');
    const main = types.slice(types.indexOf('namespace Main {'), types.indexOf('namespace Renderer {'));
    const names = [...main.matchAll(/^ {4}(?:const|class) (\w+)/gm)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(35);
    expect(names.filter((name) => !(name in electron))).toEqual([]);
  });

  it('throws for a name that it lacks, of what is here and of what is not', () => {
    expect(() => Reflect.get(electron.app, 'dock')).toThrow('not in the stand-in: app.dock');
    expect(() => Reflect.get(electron.protocol, 'registerFileProtocol')).toThrow(
      'not in the stand-in: protocol.registerFileProtocol',
    );
    expect(() => Reflect.get(electron.shell, 'openPath')).toThrow('not in the stand-in: shell.openPath');
    expect(() => Reflect.get(electron.safeStorage, 'encryptString')).toThrow('not in the stand-in: safeStorage.encryptString');
    expect(() => Reflect.get(electron.utilityProcess, 'fork')).toThrow('not in the stand-in: utilityProcess.fork');
    expect(() => Reflect.construct(electron.WebContentsView as new () => object, [])).toThrow(
      'not in the stand-in: WebContentsView',
    );
  });

  it.each([
    [{ contextIsolation: false }],
    [{ sandbox: false }],
    [{ nodeIntegration: true }],
    [{ nodeIntegrationInWorker: true }],
    [{ nodeIntegrationInSubFrames: true }],
    [{ webSecurity: false }],
    [{ allowRunningInsecureContent: true }],
    [{ webviewTag: true }],
  ])('refuses a window with %j', (webPreferences) => {
    expect(() => checkWindowOptions({ webPreferences }, true)).toThrow('the stand-in refuses');
  });

  it('refuses a window without a sandbox, with unknown preferences or with unknown options', () => {
    expect(() => checkWindowOptions({}, false)).toThrow('without a sandbox');
    expect(() => checkWindowOptions({ webPreferences: { sandbox: true } }, false)).not.toThrow();
    expect(() => checkWindowOptions({ webPreferences: { enableBlinkFeatures: 'X' } }, true)).toThrow('not in the stand-in');
    expect(() => checkWindowOptions({ kiosk: true }, true)).toThrow('not in the stand-in: the window option kiosk');
  });
});

describe('before and after readiness', () => {
  it('it is as strict as Electron about the order of things', () => {
    const scheme = { scheme: 'x', privileges: { standard: true, secure: true, supportFetchAPI: true } };
    expect(() => new electron.BrowserWindow({})).toThrow('before app is ready');
    expect(() => electron.session.defaultSession).toThrow('when app is ready');
    expect(() => electron.protocol.handle('x', () => new Response())).toThrow('after app is ready');
    for (const name of ['bypassCSP', 'allowServiceWorkers', 'allowExtensions']) {
      const loose = { ...scheme, privileges: { ...scheme.privileges, [name]: true } };
      expect(() => electron.protocol.registerSchemesAsPrivileged([loose])).toThrow(`refuses a scheme with ${name}`);
    }
    electron.protocol.registerSchemesAsPrivileged([scheme]);
    expect(() => electron.protocol.registerSchemesAsPrivileged([scheme])).toThrow('only once');
    becomeReady();
    expect(() => electron.app.enableSandbox()).toThrow('before app is ready');
    expect(() => electron.protocol.registerSchemesAsPrivileged([scheme])).toThrow('before app is ready');
    expect(() => electron.session.defaultSession.protocol.handle('y', () => new Response())).toThrow('without privileges');
  });
});

describe('the safe', () => {
  it('gives back what it sealed, and refuses what was changed', async () => {
    const sealed = await electron.safeStorage.encryptStringAsync('sésame');
    expect(sealed.toString('latin1')).not.toContain('same');
    expect((await electron.safeStorage.decryptStringAsync(sealed)).result).toBe('sésame');
    sealed[sealed.length - 20] = (sealed[sealed.length - 20] ?? 0) ^ 1;
    await expect(electron.safeStorage.decryptStringAsync(sealed)).rejects.toThrow();
    await expect(electron.safeStorage.decryptStringAsync(Buffer.from('plain'))).rejects.toThrow(
      'does not appear to be encrypted',
    );
  });
});

describe('a visible window', () => {
  it.runIf(process.platform === 'linux')('without a screen is refused in one sentence', () => {
    const executable = join(import.meta.dirname, 'electron');
    const probe = join(import.meta.dirname, '../fixtures/stand-in-app');
    const environment = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', STAND_IN_HEADED: '1' };
    const { status, stderr } = spawnSync(executable, [probe], { env: environment, encoding: 'utf8', timeout: 20_000 });
    expect(status).not.toBe(0);
    expect(stderr).toContain('A visible window needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set.');
  });
});
