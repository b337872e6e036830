// The packed application: what lies in its archive, its fuses read back from the executable, and the smoke test of what a person installs, in the window and
// as the command `kiosque`. Packed around the stand-in, which takes the archive apart: how Electron itself reads one is not shown here.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { mainInputs } from '../run/bundle.ts';
import { projectRoot } from '../run/project-root.ts';
import { makePackedApp, type PackedApp } from '../support/packed-app.ts';
import { samples } from './sample-library.ts';
import { expect, startApp, test } from './start-app.ts';
import { ask, cardsOf, goTo, waitForCovers, waitForSharpPages } from './steps.ts';

let packed: PackedApp;

test.beforeAll(() => {
  packed = makePackedApp();
});
test.afterAll(() => packed.remove());

/** Everything that may be in the archive. */
const welcome = [
  /^package\.json$/,
  /^out\/(icon|tray)\.png$/,
  /^out\/main\/([\w-]+\.(js|wasm|ttf)|update-feed\.json)$/,
  /^out\/main\/ocr\/[\w-]+(\.cjs|\.wasm|\.traineddata\.gz)$/,
  /^out\/preload\/bridge\.cjs$/,
  /^out\/renderer\/(index\.html|licences\.json)$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2?|svg|png)$/,
  /^out\/renderer\/pdfjs\/[\w./-]+$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/linux-x64\.node)$/,
];

const filesBelow = (folder: string): string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(projectRoot, folder, name)).isFile())
    .map((name) => `${folder}/${name}`);

test('only what runs is packed, and all of it', () => {
  const { files, unpacked, resources } = packed;
  expect(files.filter((file) => !welcome.some((pattern) => pattern.test(file)))).toEqual([]);
  expect(files.filter((file) => /\.map$|\.tsx?$|\btests?\b|\.cc?p*$|\.h$/.test(file))).toEqual([]);
  const built = [...filesBelow('out/main'), ...filesBelow('out/preload'), ...filesBelow('out/renderer')];
  const runs = built.filter((file) => !file.endsWith('.map') && file !== 'out/main/cli.js');
  expect(runs.length).toBeGreaterThan(Object.keys(mainInputs()).length);
  expect(runs.filter((file) => !files.includes(file))).toEqual([]);
  expect(files.filter((file) => file.endsWith('.node'))).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
  expect(unpacked).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
  const megabytes = (statSync(join(resources, 'app.asar')).size / 1e6).toFixed(1);
  console.log(`packed: ${files.length} files, ${runs.length} of ${runs.length} that run, app.asar ${megabytes} MB`);
});

test('no file of the archive knows the machine on which it was made', () => {
  const texts = packed.files.filter((file) => /\.(js|cjs|mjs|json|html|css)$/.test(file));
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((file) => packed.read(file).includes(projectRoot))).toEqual([]);
});

test('beside the archive stand the samples, the licences and the command', () => {
  const { resources } = packed;
  const pdfs = readdirSync(samples).filter((name) => name.endsWith('.pdf'));
  expect(readdirSync(join(resources, 'samples')).sort()).toEqual(pdfs.sort());
  expect(readFileSync(join(resources, 'LICENSES.txt'))).toEqual(readFileSync(join(projectRoot, 'out/LICENSES.txt')));
  expect(statSync(join(resources, 'bin/kiosque')).mode & 0o111).toBe(0o111);
  // Nobody said where updates come from.
  expect(readdirSync(resources)).not.toContain('app-update.yml');
});

test('every fuse is what electron-builder.yml says, read back from the executable', async () => {
  const off = FuseState.DISABLE;
  const on = FuseState.ENABLE;
  const { version: _version, ...wire } = await getCurrentFuseWire(packed.executable);
  expect(wire).toEqual({
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    [FuseV1Options.WasmTrapHandlers]: on,
  });
  const { version: _before, ...asItCame } = await getCurrentFuseWire(packed.before);
  const flipped = Object.entries(wire).filter(([place, state]) => asItCame[Number(place) as FuseV1Options] !== state);
  console.log(`fuses: ${Object.keys(wire).length} read back, ${flipped.length} of them flipped by packing`);
  expect(flipped.length).toBe(7);
});

test('the installed program: its command keeps, lists and finds, its window shows the shelf, opens an edition and finds a word', async ({
  folder,
}) => {
  // Six starts, each of which takes the archive apart.
  test.setTimeout(240_000);
  const run = (...words: string[]) => {
    const place = { KIOSQUE_LIBRARY: join(folder, 'library'), LANG: 'en_GB.UTF-8', LC_ALL: '', DISPLAY: '', WAYLAND_DISPLAY: '' };
    const env = { ...process.env, ...place };
    const { status, stdout, stderr } = spawnSync(join(packed.resources, 'bin/kiosque'), words, { encoding: 'utf8', env });
    return { status, stdout, stderr };
  };
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: kiosque'), stderr: '' });
  const sample = join(packed.resources, 'samples/HP_20240326.pdf');
  expect(run('add', sample)).toMatchObject({ status: 0, stdout: expect.stringContaining('The Harbour Post') });
  expect(run('list')).toMatchObject({ status: 0, stdout: expect.stringContaining('searchable') });
  const { hits } = JSON.parse(run('find', 'harbour', '--json').stdout);
  expect(hits.length).toBeGreaterThan(0);
  expect(run('find', '--wrong')).toMatchObject({ status: 2, stderr: expect.stringContaining('kiosque: ') });

  const app = await startApp(folder, { packed: packed.executable });
  await waitForCovers(app);
  await cardsOf(app, 'The Harbour Post').first().locator('a, button').first().click();
  await waitForSharpPages(app);
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('harbour');
  await expect(app.page.locator('.hit mark').first()).toHaveText(/harbour/i);
  // The samples stand beside the archive, where a packed application looks for them.
  await goTo(app, '#/');
  await ask(app, 'add.samples');
  await expect(cardsOf(app, 'L’Atlas du Matin').first()).toBeVisible({ timeout: 60_000 });
  expect(app.troubles).toEqual([]);
  expect(await app.quit()).toBe(0);
});

test('a binary with a fuse that nobody has decided about is refused', () => {
  expect(() => makePackedApp({ fuses: '1011000111' })).toThrow(/strictlyRequireAllFuses/);
});

const others = [
  { system: 'linux', processor: 'arm64', command: 'kiosque' },
  { system: 'win32', processor: 'x64', command: 'kiosque.cmd' },
  { system: 'win32', processor: 'arm64', command: 'kiosque.cmd' },
] as const;

test.describe('for other machines', () => {
  test.skip(process.env.KIOSQUE_ALL_PACKED !== '1', 'npm run proof:packed packs for them too');
  for (const { system, processor, command } of others) {
    test(`packed for ${system} ${processor}: the same files, with the one binary that runs there`, () => {
      const other = makePackedApp({ system, processor, updatesFrom: 'https://updates.example/kiosque' });
      const binary = `node_modules/better-sqlite3/prebuilds/${system}-${processor}.node`;
      expect(other.unpacked).toEqual([binary]);
      const withoutBinary = (files: readonly string[]) => files.filter((file) => !file.endsWith('.node'));
      expect(withoutBinary(other.files)).toEqual(withoutBinary(packed.files));
      expect(readdirSync(join(other.resources, 'bin'))).toEqual([command]);
      const isTold = readdirSync(other.resources).includes('app-update.yml');
      // Of a folder for Windows electron-builder tells it with the installer alone.
      expect(isTold).toBe(system === 'linux');
      if (isTold)
        expect(readFileSync(join(other.resources, 'app-update.yml'), 'utf8')).toContain('url: https://updates.example/kiosque');
      console.log(`packed for ${system} ${processor}: ${other.files.length} files`);
      other.remove();
    });
  }
});
