import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mountDisk } from '../../support/mount-disk.ts';
import { runCli } from '../../support/run-cli.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sample = join(import.meta.dirname, '../../../assets/samples/HP_20240326.pdf');
const good = suite('pdf/newspapers/minimal-2-page.pdf');

/** Every file of a library but those that a program holds, may make again, or writes anew whenever it ends. */
const filesOf = (library: string): string[] =>
  existsSync(library)
    ? readdirSync(library, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(library.length + 1))
        .filter((name) => !/^(library\.sqlite|lock\.|derived|backups)/.test(name))
        .sort()
    : [];

type Report = { added: { id: string }[]; skipped: { path: string; code: string }[]; failed: { path: string; code: string }[] };
const addJson = async (library: string, paths: string[], options: string[] = []): Promise<Report & { exit: number | null }> => {
  const run = await runCli(['add', ...paths, '--library', library, '--json', ...options]);
  return { ...JSON.parse(run.out), exit: run.code };
};

/** Adds an edition, and finds it there: a library that holds something takes its id when it is next opened. */
const addTwice = async (library: string): Promise<Report> => {
  const first = await addJson(library, [good], ['--no-wait']);
  await addJson(library, [good], ['--no-wait']);
  return first;
};

describe('kiosque add, given what is no edition', { timeout: 180_000 }, () => {
  it('gives each its own code, hangs at none, and leaves the library as it was', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const at = (name: string): string => join(folder, name);
    await addTwice(library);
    const before = filesOf(library);

    writeFileSync(at('zero.pdf'), '');
    writeFileSync(at('text.pdf'), 'this is not a PDF');
    writeFileSync(at('book.epub'), 'PK\x03\x04mimetypeapplication/epub+zip');
    mkdirSync(at('folder.pdf'));
    mkdirSync(at('nothing'));
    execFileSync('mkfifo', [at('pipe.pdf')]);
    writeFileSync(at('cut.pdf'), readFileSync(good).subarray(0, 9000));
    const expected: [string, string][] = [
      [at('zero.pdf'), 'file/empty'],
      [at('text.pdf'), 'pdf/not-pdf'],
      [at('book.epub'), 'format/unsupported'],
      [at('folder.pdf'), 'file/is-folder'],
      [at('nothing'), 'folder/empty'],
      [at('pipe.pdf'), 'file/not-regular'],
      ['/dev/zero', 'file/not-regular'],
      [at('missing.pdf'), 'file/not-found'],
      [suite('pdf/newspapers/broken-truncated.pdf'), 'pdf/truncated'],
      [suite('pdf/qpdf/qpdf__qtest__qpdf__c-r6-in.pdf'), 'pdf/locked'],
    ];
    const report = await addJson(library, [...expected.map(([path]) => path), good, at('cut.pdf')], ['--no-wait']);
    const codes = new Map(report.failed.map(({ path, code }) => [path, code]));
    expect(expected.map(([path]) => [path, codes.get(path)])).toEqual(expected);
    expect(codes.get(at('cut.pdf'))).toMatch(/^pdf\/(truncated|broken)$/);
    expect(report.skipped).toEqual([{ path: good, code: 'library/duplicate' }]);
    expect(report.added).toEqual([]);
    expect(report.exit).toBe(1);
    expect(filesOf(library)).toEqual(before);
  });

  it('refuses a PDF without pages', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pageless.pdf');
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'];
    let text = '%PDF-1.4\n';
    const offsets = objects.map((object, index) => {
      const offset = text.length;
      text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return offset;
    });
    const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    writeFileSync(
      path,
      `${text}xref\n0 3\n0000000000 65535 f \n${table}trailer<</Size 3/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    );
    const library = join(folder, 'library');
    expect((await addJson(library, [path])).failed.map(({ code }) => code)).toEqual(['pdf/no-pages']);
    expect(filesOf(library)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 && !existsSync('/usr/bin/setpriv'))('names a file that may not be read', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'closed.pdf');
    copyFileSync(good, path);
    execFileSync('chmod', ['000', path]);
    execFileSync('chmod', ['777', folder]);
    const { checkFile } = await import('../../../main/acquire/from-file.ts');
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(() => checkFile(path)).toThrow(expect.objectContaining({ code: 'file/unreadable' }));
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('says that the disk is full, keeps what was there, and adds again when there is room', async (context) => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    mkdirSync(library);
    mountDisk(context, library, 'size=2m');
    try {
      const first = await addTwice(library);
      expect(first.added).toHaveLength(1);
      const before = filesOf(library);
      const large = suite('pdf/newspapers/sample-4page-issue.pdf');
      const report = await addJson(library, [large], ['--no-wait']);
      expect(report.failed.map(({ code }) => code)).toEqual(['disk/full']);
      expect(filesOf(library)).toEqual(before);
      execFileSync('mount', ['-o', 'remount,size=64m', library]);
      expect((await addJson(library, [large], ['--no-wait'])).added).toHaveLength(1);
    } finally {
      execFileSync('umount', [library]);
    }
  });

  it('lists and searches a library on a write-protected disk, and changes nothing there', async (context) => {
    const library = join(temporaryFolder(), 'library');
    mkdirSync(library);
    mountDisk(context, library, 'size=16m');
    try {
      const { added } = await addJson(library, [sample]);
      execFileSync('mount', ['-o', 'remount,ro', library]);
      const listed = await runCli(['list', '--library', library, '--json']);
      expect(JSON.parse(listed.out).editions).toMatchObject([{ id: added[0]?.id }]);
      const found = await runCli(['find', 'harbour', '--library', library, '--json']);
      expect(JSON.parse(found.out).hits).toHaveLength(4);
      const set = await runCli(['set', added[0]?.id ?? '', 'issue=1', '--library', library, '--json']);
      expect([set.code, JSON.parse(set.out).fault.code]).toEqual([3, 'library/read-only']);
    } finally {
      execFileSync('umount', [library]);
    }
  });

  it('makes no library on a disk that may not be written', async (context) => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    mkdirSync(library);
    mountDisk(context, library, 'size=8m,ro');
    try {
      const run = await runCli(['add', good, '--library', library, '--json']);
      expect(JSON.parse(run.out).fault.code).toBe('library/read-only');
      expect(run.code).toBe(3);
    } finally {
      execFileSync('umount', [library]);
    }
  });
});
