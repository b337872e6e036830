// Threat 7: archives that try to write elsewhere. Each name as zip and as tar, as a bag and as an issue: nothing is written outside, each name
// that leads out is told, nothing is left of what was refused.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpackBag } from '../../main/archive/bag/unpack-bag.ts';
import { openBagRun } from '../../main/flows/bags/bag-desk.ts';
import { importBag } from '../../main/flows/bags/import-bag.ts';
import { openResolver } from '../../main/issue/resolve-href.ts';
import { makeBag } from '../support/made-bag.ts';
import { makePdf } from '../support/make-pdf.ts';
import { makeTar } from '../support/make-tar.ts';
import { makeZip, renameEntry } from '../support/make-zip.ts';
import { openTestCore, type TestCore } from '../support/open-test-core.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { everything, hostileNames, leavingNames, reservedNames } from './hostile-names.ts';

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

const isNamed = (code: string): boolean => code === 'bag/unsafe-path' || code === 'bag/reserved-name';

const importOf = async (core: TestCore, path: string) => {
  const run = openBagRun(new AbortController().signal, () => {});
  return (await importBag(core.parts, path, null, run)).finish();
};

describe('threat 7: a hostile archive', { timeout: 300_000 }, () => {
  it('as zip and tar with a bag writes nothing outside, and each name is told', async () => {
    const folder = temporaryFolder();
    const room = join(folder, 'room');
    mkdirSync(room);
    const core = await openTestCore({ libraryDir: join(room, 'library') });
    let named = 0;
    for (const name of hostileNames) {
      for (const [ending, bytes] of [
        ['zip', await zipWith(name)],
        ['tar', await tarWith(name)],
      ] as const) {
        const path = join(room, `bag.${ending}`);
        writeFileSync(path, bytes);
        const before = everything(folder, 'room/library');
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
        expect(everything(folder, 'room/library')).toEqual(before);
        expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
      }
    }
    console.log(`threat 7: ${named} of ${hostileNames.length * 2} names in bags told by name, 0 files outside`);
    expect(named).toBe(hostileNames.length * 2);
  });

  it('as a zip with an issue is refused whole where it leads out, and what is added of the others has names of ours', async () => {
    const folder = temporaryFolder();
    const room = join(folder, 'room');
    mkdirSync(room);
    const core = await openTestCore({ libraryDir: join(room, 'library') });
    let [refused, kept] = [0, 0];
    for (const [at, name] of hostileNames.entries()) {
      const path = join(room, `issue-${at}.zip`);
      const pdf = makePdf([{ content: `BT /F 24 Tf 50 700 Td (Number ${at} of the paper) Tj ET` }]);
      const placeholder = 'x'.repeat(Buffer.byteLength(name));
      writeFileSync(path, renameEntry(await makeZip([{ name: placeholder, content: pdf }]), placeholder, name));
      const before = everything(folder, 'room/library');
      const run = core.add([path], {});
      await run.settled;
      const codes = run.items.map((item) =>
        item.state === 'added' ? 'added' : item.state === 'failed' ? item.error.code : item.state,
      );
      expect(everything(folder, 'room/library')).toEqual(before);
      expect(readdirSync(join(core.libraryDir, 'incoming'))).toEqual([]);
      if (leavingNames.includes(name)) {
        expect([name, codes]).toEqual([name, ['zip/unsafe']]);
        refused += 1;
      } else {
        expect([name, codes.every((code) => code === 'added' || code === 'zip/empty')]).toEqual([name, true]);
        kept += 1;
      }
    }
    const editions = readdirSync(join(core.libraryDir, 'editions'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect([...new Set(editions.map(({ name }) => name))].sort()).toEqual(['edition.json', 'edition.pdf']);
    console.log(
      `threat 7: ${refused} of ${leavingNames.length} names in issues refused, ${kept} of ${reservedNames.length} harmless there, 0 files outside`,
    );
    expect([refused, kept]).toEqual([leavingNames.length, reservedNames.length]);
  });

  it('cannot have a METS mean a file that is not in its place', () => {
    const names = ['issue/mets.xml', 'issue/1.jpg'];
    const resolve = openResolver(names);
    for (const name of [
      ...hostileNames,
      'file:///etc/passwd',
      'http://127.0.0.1/1.png',
      '%2e%2e/%2e%2e/etc/passwd',
      '/etc/passwd',
      '..\\1.gif',
    ])
      expect([name, resolve('issue/mets.xml', name, false)]).toEqual([name, null]);
  });
});
