import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkFile, checkUnchanged } from '../../../main/acquire/from-file.ts';
import { listFolder } from '../../../main/acquire/from-folder.ts';
import { openFolderWatch, type WatchedFile } from '../../../main/acquire/watch-folder.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const pdf = suite('pdf/newspapers/minimal-2-page.pdf');

describe('a file as a source', () => {
  it('is noticed to have changed, by its length, its time or its place', () => {
    const path = join(temporaryFolder(), 'a.pdf');
    copyFileSync(pdf, path);
    const source = checkFile(path);
    expect(() => checkUnchanged(source)).not.toThrow();
    appendFileSync(path, 'x');
    expect(() => checkUnchanged(source)).toThrow(expect.objectContaining({ code: 'file/changed' }));

    copyFileSync(pdf, path);
    const again = checkFile(path);
    copyFileSync(pdf, `${path}.other`);
    renameSync(`${path}.other`, path);
    expect(() => checkUnchanged(again)).toThrow(expect.objectContaining({ code: 'file/changed' }));
    rmSync(path);
    expect(() => checkUnchanged(again)).toThrow(expect.objectContaining({ code: 'file/not-found' }));
  });
});

describe('a folder as a source', () => {
  it('gives its PDFs in natural order, follows links once, and enters neither hidden folders nor the library', async () => {
    const folder = temporaryFolder();
    for (const name of ['10.pdf', '2.PDF', 'deep/1.pdf', '.hidden/3.pdf', 'library/4.pdf', 'notes.txt', '._2.pdf']) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), 'x');
    }
    symlinkSync(folder, join(folder, 'deep', 'circle'));
    const { paths } = await listFolder(folder, join(folder, 'library'));
    expect(paths.map((path) => relative(folder, path))).toEqual(['2.PDF', '10.pdf', join('deep', '1.pdf')]);
  });
});

describe('a watched folder', () => {
  const watch = (path: string) => {
    const given: WatchedFile[] = [];
    const problems: (string | null)[] = [];
    const known = new Set<string>();
    const watching = openFolderWatch({
      path,
      skip: '/nowhere',
      intervalMs: 20,
      isKnown: (file) => known.has(file.relativePath + file.stamp),
      isWanted: (name) => name.endsWith('.pdf'),
      toUnits: (files) => files.map((file) => ({ ...file, files: [file] })),
      onUnits: async (units) => {
        given.push(...units);
        for (const file of units) known.add(file.relativePath + file.stamp);
      },
      onProblem: (problem) => problems.push(problem?.code ?? null),
      onError: (error) => {
        throw error;
      },
    });
    onTestFinished(() => watching.close());
    return { given, problems };
  };

  it('gives what is there, what arrives, and each state of a file once', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'old.pdf'), 'old');
    writeFileSync(join(folder, 'empty.pdf'), '');
    const { given } = watch(folder);
    await vi.waitFor(() => expect(given.map((file) => file.relativePath)).toEqual(['old.pdf']), 5000);
    writeFileSync(join(folder, 'new.pdf'), 'new');
    await vi.waitFor(() => expect(given.map((file) => file.relativePath)).toEqual(['old.pdf', 'new.pdf']), 5000);
    appendFileSync(join(folder, 'old.pdf'), ' and more');
    await vi.waitFor(() => expect(given.map((file) => file.relativePath)).toEqual(['old.pdf', 'new.pdf', 'old.pdf']), 5000);
  });

  it('says when the folder is gone and when it is back', async () => {
    const folder = join(temporaryFolder(), 'watched');
    mkdirSync(folder);
    const { given, problems } = watch(folder);
    renameSync(folder, `${folder}-away`);
    await vi.waitFor(() => expect(problems).toEqual(['file/not-found']), 5000);
    renameSync(`${folder}-away`, folder);
    writeFileSync(join(folder, 'a.pdf'), 'a');
    await vi.waitFor(() => expect(problems).toEqual(['file/not-found', null]), 5000);
    await vi.waitFor(() => expect(given).toHaveLength(1), 5000);
  });
});
