// How the application is packed and installed, as far as files tell it: electron-builder.yml by electron-builder's own schema, and the scripts of the installers, run
// in folders of the test's own. What packing makes of it is looked at in app/packed.app.ts.
import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { afterAll, describe, expect, it } from 'vitest';
import { readSignedManifest } from '../main/shell/updates/signed-manifest.ts';
import { wishedFuses } from './run/flip-fuses.ts';
import { argumentsOf } from './run/pack.ts';
import { projectRoot } from './run/project-root.ts';
import { signManifest } from './run/sign-update.ts';

const installer = join(projectRoot, 'assets/installer');
const read = (name: string): string => readFileSync(join(installer, name), 'utf8');
const config = await getConfig(projectRoot, 'electron-builder.yml', null);

const place = mkdtempSync(join(tmpdir(), 'kiosque-installed-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A folder that is there. */
const folderOf = (...parts: string[]): string => {
  const folder = join(place, ...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const program = (path: string, text: string): void => {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
};

describe('electron-builder.yml', () => {
  it('is what electron-builder’s own schema takes, which refuses what it does not know', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
    await expect(
      validateConfiguration({ ...config, nsis: { oneClik: false } } as typeof config, new DebugLogger(false)),
    ).rejects.toThrow(/configuration\.nsis/);
  });

  it('has the installers of three systems', () => {
    const targets = (list: unknown) =>
      (list as { target: string; arch: string | string[] }[]).map(({ target, arch }) => `${target} ${[arch].flat().join(' ')}`);
    expect(targets(config.linux?.target)).toEqual(['AppImage x64 arm64', 'deb x64 arm64']);
    expect(targets(config.mac?.target)).toEqual(['dmg universal', 'zip universal']);
    expect(targets(config.win?.target)).toEqual(['nsis x64 arm64']);
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    });
    expect(config.mac).toMatchObject({ hardenedRuntime: true });
    expect(config.protocols).toMatchObject([{ schemes: ['kiosque'] }]);
  });

  it('makes Kiosque one of the programs that open PDFs, and takes them from none', () => {
    expect([config.fileAssociations, config.win?.fileAssociations, config.linux?.fileAssociations]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(config.mac?.fileAssociations).toMatchObject([{ ext: 'pdf', rank: 'Alternate' }]);
    expect(config.linux?.mimeTypes).toEqual(['application/pdf']);
    const written = [...read('installer.nsh').matchAll(/Write\w+ HKCU "Software\\Classes\\\.pdf([^"]*)" "([^"]*)"/g)].map(
      ([, below, name]) => [below, name],
    );
    expect(written).toEqual([['\\OpenWithProgids', 'Kiosque.pdf']]);
  });

  it('gives the hardened runtime of macOS one leave, to compile as it runs', () => {
    expect([...read('entitlements.mac.plist').matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });

  it('decides about every fuse, or packing ends', () => {
    expect(Object.keys(wishedFuses(config.electronFuses))).toHaveLength(9);
    const { onlyLoadAppFromAsar: _left, ...open } = config.electronFuses ?? {};
    expect(() => wishedFuses(open)).toThrow('onlyLoadAppFromAsar');
  });

  it('names the installer for Windows as a signed feed can name it', () => {
    const values: Record<string, string> = { productName: config.productName ?? '', version: '0.1.0', ext: 'exe' };
    const name = (config.nsis?.artifactName ?? '').replace(/\$\{(\w+)\}/g, (_all, word: string) => values[word] ?? '?');
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const sha512 = createHash('sha512').update(name).digest('base64');
    const offered = (url: string): unknown => {
      const bytes = Buffer.from(JSON.stringify({ version: '0.1.0', files: [{ url, sha512, size: 1 }] }));
      return readSignedManifest({ bytes, signature: signManifest(bytes, privateKey), key: publicKey }, '.exe', JSON.parse);
    };
    expect(offered(name)).toMatchObject({ files: [{ url: 'Kiosque-Setup-0.1.0.exe' }] });
    // What electron-builder would call it otherwise.
    expect(() => offered('Kiosque Setup 0.1.0.exe')).toThrow();
  });

  it('names a place of updates only where it is told one, over https, and uploads nothing', () => {
    expect(config.publish).toBeNull();
    expect(argumentsOf({ args: ['--dir'] })).toEqual(['--dir', '--publish', 'never']);
    expect(argumentsOf({ args: [], updatesFrom: 'https://updates.example/kiosque' }).slice(-2)).toEqual([
      '-c.publish.provider=generic',
      '-c.publish.url=https://updates.example/kiosque',
    ]);
    expect(() => argumentsOf({ args: [], updatesFrom: 'http://updates.example/kiosque' })).toThrow(/https only/);
  });
});

describe('the command on the PATH', () => {
  const tell = '#!/bin/sh\nprintf "%s|" "$0" "$@"\n';
  const run = (command: string, environment: Record<string, string>) =>
    spawnSync(command, ['find', 'deux mots', '--title', 'x*'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...environment },
    })
      .stdout.split('|')
      .slice(0, -1);

  it('finds the application through links, and tells Chromium of a missing screen', () => {
    const app = folderOf('linux');
    const bin = folderOf('linux/resources/bin');
    program(join(app, 'kiosque'), tell);
    copyFileSync(join(installer, 'kiosque'), join(bin, 'kiosque'));
    const link = join(folderOf('usr-bin'), 'kiosque');
    symlinkSync(join(bin, 'kiosque'), link);
    const words = ['--', 'find', 'deux mots', '--title', 'x*'];
    const isLinux = process.platform === 'linux';
    expect(run(link, { DISPLAY: ':0' }).slice(1)).toEqual(words);
    expect(run(link, {}).slice(1)).toEqual(isLinux ? ['--ozone-platform=headless', ...words] : words);
  });

  it('finds it inside an application of macOS', () => {
    const macOs = folderOf('Kiosque.app/Contents/MacOS');
    const bin = folderOf('Kiosque.app/Contents/Resources/bin');
    program(join(macOs, 'Kiosque'), tell);
    copyFileSync(join(installer, 'kiosque'), join(bin, 'kiosque'));
    const [name = '', ...words] = run(join(bin, 'kiosque'), { DISPLAY: ':0' });
    expect(name).toMatch(/MacOS\/Kiosque$/);
    expect(words).toEqual(['--', 'find', 'deux mots', '--title', 'x*']);
  });

  it('waits on Windows as a script does, with lines as Windows ends them', () => {
    const script = read('kiosque.cmd');
    expect(script).toContain('@"%~dp0..\\..\\kiosque.exe" -- %*\r\n');
    expect(
      script
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true);
  });
});

describe('the scripts of the Debian package', () => {
  const root = folderOf('debian');
  /** Runs one as dpkg does, below a root of its own. */
  const runWith = (path: string, name: string, ...args: string[]) => {
    const text = read(name)
      .replace(/\$\{sanitizedProductName\}/g, 'Kiosque')
      .replace(/(?<=["' ])\/(opt|usr|etc)\//g, `${root}/$1/`);
    return spawnSync('sh', ['-s', '--', ...args], { input: text, encoding: 'utf8', env: { ...process.env, PATH: path } });
  };
  const ownPath = process.env.PATH ?? '';
  const run = (name: string, ...args: string[]) => runWith(ownPath, name, ...args);
  const link = join(root, 'usr/bin/kiosque');

  it('put the command on the PATH, and take it away with the package alone', () => {
    folderOf('debian/usr/bin');
    program(join(folderOf('debian/opt/Kiosque'), 'chrome-sandbox'), '');
    expect(run('after-install.sh', 'configure')).toMatchObject({ status: 0, stderr: '' });
    expect(readlinkSync(link)).toBe(join(root, 'opt/Kiosque/resources/bin/kiosque'));
    expect(run('after-remove.sh', 'upgrade', '0.2.0')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(root, 'usr/bin')) && readlinkSync(link)).toContain('resources/bin');
    expect(run('after-remove.sh', 'remove')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(link)).toBe(false);
  });

  // Root, who runs the script, has namespaces of its own either way: whether users have them, only one of them can say.
  it.each([
    ['takes the helper of the sandbox from root where users have namespaces of their own', 'exit 0', 0o755],
    ['gives it to root where they have none', 'exit 1', 0o4755],
  ])('%s', (_name, answer, mode) => {
    folderOf('debian/usr/bin');
    const helper = join(folderOf('debian/opt/Kiosque'), 'chrome-sandbox');
    program(helper, '');
    const commands = folderOf('commands');
    program(join(commands, 'runuser'), `#!/bin/sh\n[ "$*" = '-u nobody -- unshare --user true' ] || exit 2\n${answer}\n`);
    program(join(commands, 'unshare'), '#!/bin/sh\nexit 0\n');
    expect(runWith(`${commands}:${ownPath}`, 'after-install.sh', 'configure')).toMatchObject({ status: 0, stderr: '' });
    expect(statSync(helper).mode & 0o7777).toBe(mode);
  });
});

const hasNsis = spawnSync('makensis', ['-VERSION']).status === 0;

describe.skipIf(!hasNsis)('the script of the installer for Windows (needs makensis: sudo apt-get install nsis)', () => {
  it('is compiled without a warning, both ways', () => {
    const script = `Unicode true
!include LogicLib.nsh
Name Kiosque
OutFile "${join(place, 'kiosque-installer.exe')}"
InstallDir "$LOCALAPPDATA\\Programs\\kiosque"
RequestExecutionLevel user
Var isForceCurrentInstall
Var isNew
!define isUpdated '$isNew == "1"'
!include "${join(installer, 'installer.nsh')}"
Function .onInit
  !insertmacro customInstallMode
FunctionEnd
Function un.onInit
  StrCpy $isNew "0"
FunctionEnd
Section
  SetOutPath $INSTDIR
  WriteUninstaller $INSTDIR\\uninstall.exe
  !insertmacro customInstall
SectionEnd
Section un.kiosque
  !insertmacro customUnInstall
SectionEnd
`;
    writeFileSync(join(place, 'setup.nsi'), script);
    const { status, stdout, stderr } = spawnSync('makensis', ['-WX', '-V2', join(place, 'setup.nsi')], { encoding: 'utf8' });
    expect({ status, said: `${stdout}${stderr}`.trim() }).toEqual({ status: 0, said: '' });
  });
});
