import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolderDurably, syncModeOf, writeAtomically, writeDurably } from '../../../main/base/atomic-file.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('writing a file at once', () => {
  it('replaces the whole content and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeAtomically(path, 'first and longer');
    writeAtomically(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('leaves the old file and no other when it cannot', () => {
    const folder = temporaryFolder();
    expect(() => writeAtomically(join(folder, 'missing', 'a.json'), 'x')).toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('never writes through a link that waits under the name', () => {
    const folder = temporaryFolder();
    const target = join(folder, 'target');
    writeFileSync(target, 'mine');
    symlinkSync(target, join(folder, 'a.json'));
    writeAtomically(join(folder, 'a.json'), 'new');
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(() => writeDurably(target, 'x')).toThrow(/EEXIST/);
    expect(existsSync(target)).toBe(true);
  });
});

describe('forcing to the disk', () => {
  it('opens files to write on Windows, and no folders there', () => {
    const modes = (['win32', 'linux', 'darwin'] as const).map((platform) =>
      [false, true].map((isFolder) => syncModeOf(platform, isFolder)),
    );
    expect(modes).toEqual([
      ['r+', null],
      ['r', 'r'],
      ['r', 'r'],
    ]);
  });

  it('makes folders by a path that is relative', () => {
    const folder = temporaryFolder();
    makeFolderDurably(relative(process.cwd(), join(folder, 'a', 'b')));
    expect(existsSync(join(folder, 'a', 'b'))).toBe(true);
  });
});
