// What is wrong with a bag is named by path and code, and complete is told from valid.
import { renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BagProfile } from '#border/model-bag-profile';
import { type BagFiles, makeBag, sumOf, writeFiles } from '../../../support/made-bag.ts';
import { makeTar } from '../../../support/make-tar.ts';
import { claimSize, lockEntries, makeZip } from '../../../support/make-zip.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { codesOf, verifyAt } from '../../../support/verify-at.ts';

const payload = { 'data/a.txt': 'alpha', 'data/b/ب.txt': 'beta' };
const put = (files: BagFiles): string => writeFiles(join(temporaryFolder(), 'bag'), files);
const inFolder = (files: BagFiles): BagFiles =>
  Object.fromEntries(Object.entries(files).map(([path, one]) => [`bag/${path}`, one]));
const entriesOf = (files: BagFiles) =>
  Object.entries(inFolder(files)).map(([name, content]) => ({ name, content: Buffer.from(content) }));
const save = (name: string, bytes: Uint8Array): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
};

describe('a bag', () => {
  it('is valid as a folder, a zip, a tar and a packed tar, and says how much it holds', async () => {
    const bag = makeBag(payload, { 'bag-info.txt': 'Payload-Oxum: 9.2\n' });
    const tar = await makeTar(entriesOf(bag));
    const paths = [
      put(bag),
      save('bag.zip', await makeZip(entriesOf(bag))),
      save('bag.tar', tar),
      save('bag.tgz', gzipSync(tar)),
    ];
    for (const [at, form] of (['folder', 'zip', 'tar', 'tar.gz'] as const).entries()) {
      const report = await verifyAt(paths[at] ?? '');
      expect(report).toMatchObject({ name: 'bag', form, version: '1.0', valid: true, complete: true, files: 2, sizeBytes: 9 });
      expect([...report.problems, ...report.warnings]).toEqual([]);
    }
  });

  it('is complete but not valid when a file has changed, whatever it lies in', async () => {
    const changed = { ...makeBag(payload), 'data/a.txt': 'alphA' };
    for (const path of [
      put(changed),
      save('b.zip', await makeZip(entriesOf(changed))),
      save('b.tar', await makeTar(entriesOf(changed))),
    ]) {
      const report = await verifyAt(path);
      expect(report).toMatchObject({ complete: true, valid: false });
      expect(report.problems).toEqual([{ path: 'data/a.txt', code: 'bag/changed', detail: 'manifest-sha256.txt' }]);
    }
  });

  it('names what is missing and what is extra, and is then not complete', async () => {
    const bag = put(makeBag(payload));
    renameSync(join(bag, 'data/a.txt'), join(bag, 'data/c.txt'));
    const report = await verifyAt(bag);
    expect(report).toMatchObject({ complete: false, valid: false });
    expect(codesOf(report.problems)).toEqual(['bag/missing data/a.txt', 'bag/extra data/c.txt']);
  });

  it('is asked for every manifest in version 1.0, and for one before it', async () => {
    const two = { 'manifest-md5.txt': `${sumOf('alpha', 'md5')}  data/a.txt\n` };
    const strict = await verifyAt(put(makeBag(payload, two)));
    expect(codesOf(strict.problems)).toEqual(['bag/not-in-every-manifest data/b/ب.txt']);
    const old = { ...two, 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' };
    expect(await verifyAt(put(makeBag(payload, old)))).toMatchObject({ valid: true });
  });

  it('tells files that are to be fetched, and requests nothing', async () => {
    const files = makeBag(payload, { 'fetch.txt': 'http://127.0.0.1:9/a.txt 5 data/a.txt\n' });
    delete files['data/a.txt'];
    const report = await verifyAt(put(files));
    expect(codesOf(report.problems)).toEqual(['bag/to-fetch data/a.txt']);
    const lost = makeBag(payload, { 'fetch.txt': 'http://127.0.0.1:9/z.txt - data/z.txt\nbroken\n' });
    expect(codesOf((await verifyAt(put(lost))).problems)).toEqual(['bag/bad-line fetch.txt', 'bag/fetch-not-listed data/z.txt']);
  });

  it('names links and never follows them', async () => {
    const bag = put(makeBag(payload));
    unlinkSync(join(bag, 'data/a.txt'));
    symlinkSync('/etc/hostname', join(bag, 'data/a.txt'));
    const report = await verifyAt(bag);
    expect(codesOf(report.problems)).toEqual(['bag/link data/a.txt', 'bag/missing data/a.txt']);
  });

  it('says which label, line, sum, algorithm or encoding cannot be taken', async () => {
    const codes = async (more: BagFiles): Promise<string[]> => codesOf((await verifyAt(put(makeBag(payload, more)))).problems);
    expect(await codes({ 'bag-info.txt': 'Payload-Oxum: 9.3\n' })).toEqual(['bag/wrong-oxum bag-info.txt']);
    expect(await codes({ 'bag-info.txt': 'no label\n' })).toEqual(['bag/bad-line bag-info.txt']);
    expect(await codes({ 'manifest-crc7.txt': 'ab  data/a.txt\nab  data/b/ب.txt\n' })).toEqual([
      'bag/unknown-algorithm manifest-crc7.txt',
    ]);
    expect(await codes({ 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: klingon\n' })).toContain(
      'bag/bad-encoding manifest-sha256.txt',
    );
    expect(await codes({ 'bagit.txt': 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n' })).toEqual([
      'bag/unknown-version bagit.txt',
    ]);
    const short = `abcd  data/a.txt\n${sumOf('beta')}  data/b/ب.txt\n`;
    expect(await codes({ 'manifest-sha256.txt': short })).toEqual(['bag/bad-sum data/a.txt', 'bag/changed data/a.txt']);
  });

  it('reads names with encoded signs, marks for binary files and other encodings', async () => {
    const names = { 'data/50%.txt': 'x', 'data/a\nb.txt': 'y' };
    const manifest = `${sumOf('x')} *data/50%25.txt\n${sumOf('y')}  data/a%0Ab.txt\n`;
    expect(await verifyAt(put(makeBag(names, { 'manifest-sha256.txt': manifest })))).toMatchObject({ valid: true, warnings: [] });
    const latin = {
      'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n',
      'manifest-sha256.txt': Buffer.from(`${sumOf('z')}  data/été.txt\n`, 'latin1'),
    };
    expect(await verifyAt(put(makeBag({ 'data/été.txt': 'z' }, latin)))).toMatchObject({ valid: true });
  });

  it('warns of names that some systems take for one', async () => {
    const both = makeBag({ 'data/a.txt': '1', 'data/A.txt': '2' });
    const report = await verifyAt(put(both));
    expect(report.valid).toBe(true);
    expect(report.warnings.map(({ code }) => code)).toEqual(['bag/case-collision']);
    const composed = makeBag({ 'data/e\u0301.txt': '1' }, { 'manifest-sha256.txt': `${sumOf('1')}  data/\u00e9.txt\n` });
    expect((await verifyAt(put(composed))).warnings.map(({ code }) => code)).toEqual(['bag/form-collision']);
  });

  it('is told from what is none: nothing there, another file, a broken, locked or lying archive', async () => {
    const code = async (path: string): Promise<unknown> => (await verifyAt(path)).problems[0]?.code;
    const zip = await makeZip(entriesOf(makeBag(payload)));
    expect(await code(join(temporaryFolder(), 'gone'))).toBe('bag/not-found');
    expect(await code(save('x.pdf', Buffer.from('%PDF-1.7')))).toBe('bag/not-a-bag');
    expect(await code(save('x.zip', zip.subarray(0, zip.length - 40)))).toBe('bag/archive-broken');
    expect(await code(save('x.zip', lockEntries(zip)))).toBe('bag/archive-locked');
    const tar = await makeTar(entriesOf(makeBag(payload)));
    expect(await code(save('x.tar', tar.subarray(0, 1800)))).toBe('bag/archive-broken');
    expect(await code(save('x.tgz', gzipSync(tar).subarray(0, 200)))).toBe('bag/archive-broken');
    expect(await code(save('x.zip', claimSize(zip, 0xfffffff0)))).toBe('bag/archive-too-large');
    expect(await code(save('x.zip', claimSize(zip, 1)))).toBe('bag/archive-broken');
    expect(await code(temporaryFolder())).toBe('bag/no-declaration');
  });

  it('stops at an archive that grows beyond all measure, by what comes out and not by what it says', async () => {
    // What follows the end of a tar is no entry, and says nothing of its size.
    const endless = Buffer.concat([await makeTar(entriesOf(makeBag(payload))), Buffer.alloc(66 << 20)]);
    const report = await verifyAt(save('bomb.tgz', gzipSync(endless, { level: 1 })));
    expect(codesOf(report.problems)).toEqual(['bag/archive-too-large ']);
  });

  it('wants one folder in an archive, warns where there is none, and names what lies beside it', async () => {
    const bag = makeBag(payload);
    const bare = Object.entries(bag).map(([name, content]) => ({ name, content: Buffer.from(content) }));
    const report = await verifyAt(save('bare.zip', await makeZip(bare)));
    expect(report).toMatchObject({ valid: true, name: 'bare' });
    expect(codesOf(report.warnings)).toEqual(['bag/no-single-folder ']);
    const beside = [...entriesOf(bag), { name: 'other/b.txt', content: Buffer.from('x') }];
    expect(codesOf((await verifyAt(save('two.zip', await makeZip(beside)))).problems)).toEqual([
      'bag/no-single-folder other/b.txt',
    ]);
  });

  it('is held to a profile where one is given', async () => {
    const profile = BagProfile.parse({
      'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': 'https://example.org/profile.json' },
      'Bag-Info': { 'Contact-Name': { required: true }, 'Source-Organization': { values: ['Library'], repeatable: false } },
      'Manifests-Required': ['sha512'],
      'Allow-Fetch.txt': false,
      Serialization: 'required',
      'Accept-BagIt-Version': ['0.97'],
      'Tag-Files-Required': ['METADATA/info.txt'],
    });
    const report = await verifyAt(put(makeBag(payload)), profile);
    expect(report).toMatchObject({ valid: false, complete: true });
    expect(report.problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      'bag/profile-version 1.0',
      'bag/profile-identifier https://example.org/profile.json',
      'bag/profile-label Contact-Name',
      'bag/profile-value Source-Organization: Test',
      'bag/profile-manifest sha512',
      'bag/profile-serialization folder',
      'bag/profile-file required',
    ]);
  });

  it('gives a list that can be read in part although a folder cannot', async () => {
    const bag = put(makeBag(payload));
    rmSync(join(bag, 'data'), { recursive: true });
    expect(codesOf((await verifyAt(bag)).problems).sort()).toEqual([
      'bag/missing data/a.txt',
      'bag/missing data/b/ب.txt',
      'bag/no-payload data',
    ]);
  });
});
