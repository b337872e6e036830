// Threat 24: whoever can set variables of the environment, and no more, gets nothing that they do not have already. The switches inside Electron's
// binary are turned off when it is packed; here stand the variables that our own code looks at, and one of Node's that would open every door.
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readProxies } from '../../main/acquire/http/proxy-choice.ts';
import { libraryPlace } from '../../main/base/library-place.ts';
import { systemLanguage } from '../../main/base/system-language.ts';
import { openCliSecrets } from '../../main/commands/cli-secrets.ts';
import { chosenProfile } from '../../main/shell/chosen-profile.ts';
import { projectRoot } from '../run/project-root.ts';
import { builtCli } from '../support/built-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = promisify(execFile);

/** Every variable that the product reads, and why it gives nothing away. A new one has to be judged here first. */
const judged: Readonly<Record<string, string>> = {
  KIOSQUE_LIBRARY: 'names a folder to work in, as --library does; all that lies in it is untrusted',
  KIOSQUE_PROFILE: 'names a folder by its absolute path; what is sealed in it opens by the keyring alone',
  KIOSQUE_SECRET: 'comes from whoever knows the secret; the command line alone, kept in memory',
  KIOSQUE_SECRET_0123456789abcdef: 'comes from whoever knows the secret; the command line alone, kept in memory',
  KIOSQUE_PDF_PASSWORD: 'comes from whoever knows the password; the command line alone, kept in memory',
  XDG_DATA_HOME: 'where data lie by the rules of the desktop',
  APPDATA: 'where data lie on Windows',
  APPIMAGE: 'which file a proved update takes the place of; set by the AppImage itself',
  APPDIR: 'where the AppImage is mounted: APPIMAGE counts only for a program that lies there',
  LC_ALL: 'one of three languages',
  LC_MESSAGES: 'one of three languages',
  LANGUAGE: 'one of three languages',
  LANG: 'one of three languages',
  http_proxy: 'the way out, as for every program; it sees what goes over http, as the network does',
  HTTP_PROXY: 'the way out, as for every program; it sees what goes over http, as the network does',
  https_proxy: 'the way out, as for every program; certificates are checked behind it',
  HTTPS_PROXY: 'the way out, as for every program; certificates are checked behind it',
  no_proxy: 'what goes without a proxy',
  NO_PROXY: 'what goes without a proxy',
};

const sources = ['main', 'preload', 'renderer'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx,js}`, { cwd: projectRoot }).map((name) => ({
    name,
    text: readFileSync(join(projectRoot, name), 'utf8'),
  })),
);

/** What the functions ask for that take names from a list of their own. */
const askedNames = async (): Promise<Set<string>> => {
  const asked = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    { get: (_target, name) => void (typeof name === 'string' && asked.add(name)), has: () => true },
  );
  systemLanguage(environment);
  readProxies(environment);
  chosenProfile(environment);
  for (const platform of ['linux', 'win32', 'darwin'] as const) libraryPlace(environment, platform, '/home/reader');
  await openCliSecrets(environment).get('source:0123456789abcdef');
  return asked;
};

describe('threat 24: variables of the environment', () => {
  it('that the product reads are all judged', async () => {
    // Who takes a name from a list is asked; who spells it out is read.
    const byName = sources.filter(({ text }) => /\b(?:env|environment)\[/.test(text)).map(({ name }) => name);
    expect(byName.sort()).toEqual(['main/base/system-language.ts', 'main/commands/cli-secrets.ts']);
    const spelled = sources.flatMap(({ text }) => [...text.matchAll(/\b(?:env|environment)\??\.([A-Z][A-Z0-9_]*)\b/g)]);
    const names = new Set([...(await askedNames()), ...spelled.map(([, name]) => name ?? '')]);
    const known = [...names].filter((name) => name in judged);
    console.log(`threat 24: ${known.length} of ${names.size} variables judged`);
    expect([...names].sort()).toEqual(Object.keys(judged).sort());
  });

  it('cannot put the profile where the program happens to be started', () => {
    for (const path of ['', '.', 'profile', '../x', '~/x']) expect(chosenProfile({ KIOSQUE_PROFILE: path })).toBeNull();
    expect(chosenProfile({ KIOSQUE_PROFILE: temporaryFolder() })).not.toBeNull();
  });

  it('cannot switch off the checking of certificates', async () => {
    const tls = (name: string): Buffer => readFileSync(join(projectRoot, 'test/fixtures/tls', name));
    let asked = 0;
    const server = createServer({ key: tls('self-signed.key'), cert: tls('self-signed.pem') }, (_request, response) => {
      asked += 1;
      response.end('<rss/>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const words = ['sources', 'add', `https://127.0.0.1:${port}/`, '--library', join(temporaryFolder(), 'library'), '--json'];
    const environment = { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' };
    const refused = await run(process.execPath, [builtCli(), ...words], { env: environment }).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
    expect(refused).toContain('"code":"network/tls"');
    expect(asked).toBe(0);
  });

  it('of Node and of debuggers are switched off in what is packed (point 24)', () => {
    const packing = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8');
    const off = ['runAsNode', 'enableNodeOptionsEnvironmentVariable', 'enableNodeCliInspectArguments'];
    expect(off.filter((fuse) => !new RegExp(`^ +${fuse}: false$`, 'm').test(packing))).toEqual([]);
  });
});
