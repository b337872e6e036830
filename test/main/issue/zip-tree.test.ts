import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZipTree } from '../../../main/issue/zip-tree.ts';
import { claimSize, lockEntries, makeZip, renameEntry } from '../../support/make-zip.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const text = Buffer.from('the words of a page');

const put = (bytes: Uint8Array): string => {
  const path = join(temporaryFolder(), 'issue.zip');
  writeFileSync(path, bytes);
  return path;
};

const codeOf = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    (await openZipTree(put(bytes))).close();
    return null;
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe('an archive', () => {
  it('gives its files in natural order with their bytes, and passes over what a Mac leaves in it', async () => {
    const path = put(
      await makeZip([
        { name: 'issue/10.xml', content: text },
        { name: 'issue/2.xml', content: Buffer.from('two') },
        { name: '__MACOSX/issue/._2.xml', content: text },
        { name: 'issue/.DS_Store', content: text },
      ]),
    );
    const tree = await openZipTree(path);
    expect(tree.names).toEqual(['issue/2.xml', 'issue/10.xml']);
    const to = join(dirname(path), 'copy');
    const copied = await tree.copy('issue/10.xml', to, () => false);
    expect(readFileSync(to)).toEqual(text);
    expect(copied.sizeBytes).toBe(text.length);
    expect(Buffer.from(await tree.readStart('issue/10.xml', 3))).toEqual(text.subarray(0, 3));
    await expect(tree.copy('issue/2.xml', join(dirname(path), 'never'), () => true)).rejects.toMatchObject({
      code: 'add/cancelled',
    });
    tree.close();
  });

  it('is refused whole when a name in it leads out of its folder', async () => {
    const zip = await makeZip([{ name: 'AAAAAAAAAA.xml', content: text }]);
    const names = ['../AAAAAAA.xml', '/etc/pass.xmll', 'C:/AAAAAAA.xml', 'a/../../bb.xml', '..\\AAAAAAA.xml', '~/AAAAAAAA.xml'];
    for (const name of names)
      expect([name, await codeOf(renameEntry(zip, 'AAAAAAAAAA.xml', name))]).toEqual([name, 'zip/unsafe']);
  });

  it('is refused when it holds a link', async () => {
    const zip = await makeZip([{ name: 'link.xml', content: Buffer.from('/etc/passwd'), mode: 0o120777 }]);
    expect(await codeOf(zip)).toBe('zip/unsafe');
  });

  it('is refused by name when it is locked, cut off, spoiled, or of another format', async () => {
    const zip = await makeZip([{ name: 'page.xml', content: Buffer.alloc(5000, 'words ') }]);
    expect(await codeOf(lockEntries(zip))).toBe('zip/locked');
    expect(await codeOf(zip.subarray(0, zip.length - 30))).toBe('zip/broken');
    expect(await codeOf(zip.subarray(0, 40))).toBe('zip/broken');
    const book = await makeZip([{ name: 'mimetype', content: Buffer.from('application/epub+zip') }]);
    expect(await codeOf(book)).toBe('format/unsupported');
    const spoiled = Buffer.from(zip);
    spoiled[45] = (spoiled[45] ?? 0) ^ 0xff;
    const tree = await openZipTree(put(spoiled));
    await expect(tree.read('page.xml')).rejects.toMatchObject({ code: 'zip/broken' });
    tree.close();
  });

  it('that unpacks beyond all measure, or to more than it says, is stopped', async () => {
    const bomb = await makeZip([{ name: 'page.xml', content: Buffer.alloc(66 << 20) }]);
    expect(await codeOf(bomb)).toBe('zip/too-large');
    const zip = await makeZip([{ name: 'page.xml', content: Buffer.alloc(1 << 20) }]);
    for (const size of [0, 1000]) {
      const tree = await openZipTree(put(claimSize(zip, size)));
      await expect(tree.read('page.xml')).rejects.toMatchObject({ code: 'zip/broken' });
      tree.close();
    }
    expect(await codeOf(claimSize(zip, 0xf0000000))).toBe('zip/too-large');
  });

  it('leaves nothing beside it, whatever is wrong with it', async () => {
    const zip = await makeZip([{ name: 'AAAAAAAAAA.xml', content: text }]);
    const folder = join(temporaryFolder(), 'deep', 'deeper');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a.zip'), renameEntry(zip, 'AAAAAAAAAA.xml', '../AAAAAAA.xml'));
    await expect(openZipTree(join(folder, 'a.zip'))).rejects.toMatchObject({ code: 'zip/unsafe' });
    expect(readdirSync(folder)).toEqual(['a.zip']);
    expect(existsSync(join(folder, '..', 'AAAAAAA.xml'))).toBe(false);
  });
});
