// Archives that try to write elsewhere: 25 names as zip and as tar, and links. Nothing is written outside, each name is told, nothing is left.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackBag } from '../../../../main/archive/bag/unpack-bag.ts';
import { openBagRun } from '../../../../main/flows/bags/bag-desk.ts';
import { importBag } from '../../../../main/flows/bags/import-bag.ts';
import { makeBag } from '../../../support/made-bag.ts';
import { makeTar } from '../../../support/make-tar.ts';
import { makeZip, renameEntry } from '../../../support/make-zip.ts';
import { openTestCore, type TestCore } from '../../../support/open-test-core.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const mark = 'kiosque-hostile';
const names = [
  `../${mark}`,
  `../../../../../../tmp/${mark}`,
  `bag/../../${mark}`,
  `bag/data/../../../${mark}`,
  `bag/data/..`,
  `/tmp/${mark}`,
  `//tmp/${mark}`,
  `~/${mark}`,
  `~root/${mark}`,
  `C:/${mark}`,
  `c:\\${mark}`,
  `C:${mark}`,
  `..\\..\\${mark}`,
  `bag\\data\\..\\..\\..\\${mark}`,
  `\\\\server\\share\\${mark}`,
  `\\\\?\\C:\\${mark}`,
  `bag/data/..\\..\\${mark}`,
  `bag/data/CON`,
  `bag/data/nul.pdf`,
  `bag/data/COM1.txt`,
  `bag/data/lpt9/${mark}`,
  `bag/data/${mark}.`,
  `bag/data/${mark} `,
  `bag/data/${mark}:stream`,
  `bag/data/aux/${mark}`,
];

const honest = Object.entries(makeBag({ 'data/a.pdf': '%PDF-' })).map(([name, content]) => ({
  name: `bag/${name}`,
  content: Buffer.from(content),
}));
const evil = Buffer.from('evil');

const zipWith = async (name: string): Promise<Buffer> => {
  const placeholder = 'x'.repeat(Buffer.byteLength(name));
  return renameEntry(await makeZip([...honest, { name: placeholder, content: evil }]), placeholder, name);
};
const tarWith = (name: string): Promise<Buffer> => makeTar([...honest, { name, content: evil }]);

/** Every file below a folder, and the places outside at which a name aims. */
const everything = (folder: string): string[] => [
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('room/library')),
  ...[`/tmp/${mark}`, `/${mark}`, join(homedir(), mark), join(process.cwd(), mark), `/etc/${mark}`].filter(existsSync),
];

const isNamed = (code: string): boolean => code === 'bag/unsafe-path' || code === 'bag/reserved-name';

const importOf = async (core: TestCore, path: string) => {
  const run = openBagRun(new AbortController().signal, () => {});
  return (await importBag(core.parts, path, null, run)).finish();
};

describe('a hostile archive', { timeout: 300_000 }, () => {
  it('of 25 names as zip and tar writes nothing outside, and each name is told', async () => {
    const folder = temporaryFolder();
    const room = join(folder, 'room');
    mkdirSync(room);
    const core = await openTestCore({ libraryDir: join(room, 'library') });
    let named = 0;
    for (const name of names) {
      for (const [ending, bytes] of [
        ['zip', await zipWith(name)],
        ['tar', await tarWith(name)],
      ] as const) {
        const path = join(room, `bag.${ending}`);
        writeFileSync(path, bytes);
        const before = everything(folder);
        const bag = await importOf(core, path);
        const told = bag.problems.find((one) => one.path === name.replace(/\/+$/u, '') && isNamed(one.code));
        expect([ending, name, bag.problems]).toEqual([
          ending,
          name,
          expect.arrayContaining([expect.objectContaining({ path: name })]),
        ]);
        if (told !== undefined) named += 1;
        expect([ending, name, bag.valid, bag.failed.map(({ code }) => code), bag.added]).toEqual([
          ending,
          name,
          false,
          ['bag/invalid'],
          [],
        ]);
        // Even who unpacks it unasked writes below the folder alone, and only what is safe.
        const to = join(room, 'library', 'incoming', 'unpacked');
        await unpackBag({ path, to }, { isCancelled: () => false, onProgress: () => {} });
        expect(readdirSync(to, { recursive: true, encoding: 'utf8' }).sort()).toEqual(['data', 'data/a.pdf']);
        rmSync(to, { recursive: true });
        expect(everything(folder)).toEqual(before);
        expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
      }
    }
    console.log(`Hostile names: ${named} of ${names.length * 2} told by name, 0 files outside`);
    expect(named).toBe(50);
  });

  it('with links is refused: to a file, to a folder and then through it, hard ones, pipes', async () => {
    const core = await openTestCore();
    const save = (name: string, bytes: Uint8Array): string => {
      const path = join(temporaryFolder(), name);
      writeFileSync(path, bytes);
      return path;
    };
    const through = [
      { name: 'bag/data/out', type: 'symlink', link: '/tmp' },
      { name: `bag/data/out/${mark}`, content: evil },
    ] as const;
    const archives = [
      save('a.zip', await makeZip([...honest, { name: 'bag/data/out', content: Buffer.from('/etc'), mode: 0o120777 }])),
      save('b.tar', await makeTar([...honest, ...through])),
      save('c.tar', await makeTar([...honest, { name: 'bag/data/out', type: 'link', link: '/etc/passwd' }])),
      save('d.tar', await makeTar([...honest, { name: 'bag/data/out', type: 'fifo' }])),
    ];
    for (const path of archives) {
      const bag = await importOf(core, path);
      expect(bag.problems).toContainEqual({ path: 'bag/data/out', code: 'bag/link', detail: null });
      expect(bag.failed.map(({ code }) => code)).toEqual(['bag/invalid']);
    }
    expect(existsSync(`/tmp/${mark}`)).toBe(false);
    expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
  });
});
