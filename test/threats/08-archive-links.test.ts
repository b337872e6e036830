// Threat 8: links in archives, and through them. No link, hard link, pipe or device of an archive or of a bag in a folder is ever made or followed.
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBagRun } from '../../main/flows/bags/bag-desk.ts';
import { importBag } from '../../main/flows/bags/import-bag.ts';
import { makeBag, writeFiles } from '../support/made-bag.ts';
import { makeTar, type TarEntry } from '../support/make-tar.ts';
import { makeZip } from '../support/make-zip.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { mark } from './hostile-names.ts';

const files = makeBag({ 'data/a.pdf': '%PDF-' });
const honest = Object.entries(files).map(([name, content]) => ({ name: `bag/${name}`, content: Buffer.from(content) }));
const evil = Buffer.from('evil');

const save = (name: string, bytes: Uint8Array): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};

const importOf = async (core: TestCore, path: string) => {
  const run = openBagRun(new AbortController().signal, () => {});
  return (await importBag(core.parts, path, null, run)).finish();
};

/** A bag in a folder with something else in the place of a file. */
const folderWith = (place: (path: string) => void): string => {
  const folder = writeFiles(join(temporaryFolder(), 'bag'), files);
  place(join(folder, 'data', 'out'));
  return folder;
};

const tarOf = (...entries: TarEntry[]) => makeTar([...honest, ...entries]);
const zipOf = (mode: number, target: string) =>
  makeZip([...honest, { name: 'bag/data/out', content: Buffer.from(target), mode }]);

const targets = ['/etc', '/etc/passwd', '..', '../../../../etc/passwd', 'a.pdf', '/proc/self/environ', '/dev/zero'];

describe('threat 8', { timeout: 120_000 }, () => {
  it('every link, pipe and device in a bag is told by its name, and the bag is refused', async () => {
    const core = await openTestCore();
    const archives: [string, string][] = [];
    for (const target of targets) {
      archives.push([`zip to ${target}`, save('a.zip', await zipOf(0o120777, target))]);
      for (const type of ['symlink', 'link'] as const)
        archives.push([`tar ${type} to ${target}`, save('a.tar', await tarOf({ name: 'bag/data/out', type, link: target }))]);
      archives.push([`folder to ${target}`, folderWith((path) => symlinkSync(target, path))]);
    }
    for (const mode of [0o010644, 0o020644, 0o060644, 0o140644])
      archives.push([`zip of kind ${mode.toString(8)}`, save('a.zip', await zipOf(mode, ''))]);
    archives.push(['tar pipe', save('a.tar', await tarOf({ name: 'bag/data/out', type: 'fifo' }))]);
    const through = [
      { name: 'bag/data/out', type: 'symlink', link: '/tmp' } as const,
      { name: `bag/data/out/${mark}`, content: evil },
    ];
    archives.push(['tar link and through it', save('a.tar', await tarOf(...through))]);
    let refused = 0;
    for (const [name, path] of archives) {
      const bag = await importOf(core, path);
      const at = name.startsWith('folder') ? 'data/out' : 'bag/data/out';
      expect([name, bag.problems]).toEqual([name, expect.arrayContaining([{ path: at, code: 'bag/link', detail: null }])]);
      expect([name, bag.failed.map(({ code }) => code), bag.added]).toEqual([name, ['bag/invalid'], []]);
      refused += 1;
    }
    expect([existsSync(`/tmp/${mark}`), readdirSync(join(core.libraryDir, 'incoming'))]).toEqual([false, []]);
    console.log(`threat 8: ${refused} of ${archives.length} bags with links refused, 0 files outside`);
    expect(refused).toBe(archives.length);
  });

  it('every link in an archive with an issue has the whole archive refused', async () => {
    const core = await openTestCore();
    for (const target of targets) {
      const zip = await makeZip([
        { name: 'out', content: Buffer.from(target), mode: 0o120777 },
        { name: `out/${mark}.pdf`, content: evil },
      ]);
      const run = core.add([save('issue.zip', zip), save('comic.cbz', zip)], {});
      await run.settled;
      expect(run.items.map((item) => (item.state === 'failed' ? item.error.code : item.state))).toEqual([
        'zip/unsafe',
        'zip/unsafe',
      ]);
    }
    expect([existsSync(`/tmp/${mark}`), readdirSync(join(core.libraryDir, 'incoming'))]).toEqual([false, []]);
    console.log(`threat 8: ${targets.length * 2} of ${targets.length * 2} issues with links refused`);
  });

  it('a hard link in a bag in a folder is a file like any other, for nobody can tell it: it is read, and never written', async () => {
    const outside = save('outside', Buffer.from('%PDF-'));
    const folder = folderWith((path) => mkdirSync(join(path, '..', 'sub')));
    unlinkSync(join(folder, 'data', 'a.pdf'));
    linkSync(outside, join(folder, 'data', 'a.pdf'));
    const core = await openTestCore();
    const bag = await importOf(core, folder);
    expect(bag.problems).toEqual([]);
    expect(readFileSync(outside, 'utf8')).toBe('%PDF-');
  });
});
