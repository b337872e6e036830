// Threat 23: what is dropped on the window, named at a start, or opened by the system. Whatever lies there is named, nothing is waited for that
// never ends, and what is a newspaper among it is kept.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDrop } from '../../main/shell/ipc.ts';
import { openedFiles, wordsOf } from '../../main/shell/opened-files.ts';
import { openTestCore } from '../support/open-test-core.ts';
import { suite } from '../support/suites.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const good = suite('pdf/newspapers/minimal-2-page.pdf');
const TEN_GIGABYTES = 10 * 2 ** 30;

/** A file that is ten gigabytes long and holds nothing but its beginning. */
const makeSparse = (path: string, beginning: string): void => {
  writeFileSync(path, beginning);
  truncateSync(path, TEN_GIGABYTES);
};

/** Path to the code by which it is refused. */
const plant = async (folder: string): Promise<[path: string, code: string][]> => {
  const at = (name: string): string => join(folder, name);
  makeSparse(at('sparse.pdf'), '');
  makeSparse(at('sparse with a header.pdf'), '%PDF-1.7\n');
  execFileSync('mkfifo', [at('pipe.pdf')]);
  const socket = createServer().listen(at('socket.pdf'));
  onTestFinished(() => void socket.close());
  await new Promise<void>((resolve) => socket.once('listening', resolve));
  symlinkSync(at('circle.pdf'), at('circle.pdf'));
  symlinkSync(at('pipe.pdf'), at('link to a pipe.pdf'));
  symlinkSync('/dev/zero', at('link to zeroes.pdf'));
  symlinkSync(at('nowhere'), at('link to nothing.pdf'));
  writeFileSync(at('empty.pdf'), '');
  mkdirSync(at('empty folder'));
  return [
    [at('sparse.pdf'), 'pdf/not-pdf'],
    [at('sparse with a header.pdf'), 'pdf/too-large'],
    [at('pipe.pdf'), 'file/not-regular'],
    [at('socket.pdf'), 'file/not-regular'],
    [at('circle.pdf'), 'file/unreadable'],
    [at('link to a pipe.pdf'), 'file/not-regular'],
    [at('link to zeroes.pdf'), 'file/not-regular'],
    [at('link to nothing.pdf'), 'file/not-found'],
    [at('empty.pdf'), 'file/empty'],
    [at('empty folder'), 'folder/empty'],
    ['/dev/zero', 'file/not-regular'],
    ['/dev/tty', 'file/not-regular'],
    [at(`${'x'.repeat(250)}.pdf`), 'file/not-found'],
    [at(`${'long/'.repeat(2000)}a.pdf`), 'file/not-found'],
    [at('nothing.pdf'), 'file/not-found'],
  ];
};

/** Folders that hold one another by links, with one newspaper in the middle. */
const makeMaze = (folder: string): void => {
  const maze = join(folder, 'maze');
  mkdirSync(join(maze, 'a/b/c'), { recursive: true });
  symlinkSync(maze, join(maze, 'a/b/c/out'));
  symlinkSync('..', join(maze, 'a/up'));
  symlinkSync(join(maze, 'a'), join(maze, 'again'));
  copyFileSync(good, join(maze, 'a/b/c/paper.pdf'));
};

describe.runIf(process.platform === 'linux')('what is dropped on the window', () => {
  it('is named where it is no file, is waited for nowhere, and is kept where it is a newspaper', {
    timeout: 240_000,
  }, async () => {
    const folder = temporaryFolder();
    const expected = await plant(folder);
    makeMaze(folder);
    const crowd = join(folder, 'crowd');
    mkdirSync(crowd);
    for (let at = 0; at < 5000; at += 1) writeFileSync(join(crowd, `${at}.pdf`), '');
    const core = await openTestCore({ isFetching: false });
    const paths = readDrop([...expected.map(([path]) => path), join(folder, 'maze'), crowd]);
    const run = core.add(paths, {});
    await run.settled;
    const codes = new Map(run.items.map((item) => [item.path, 'error' in item ? item.error.code : item.state]));
    const wrong = expected
      .filter(([path, code]) => codes.get(path) !== code)
      .map(([path, code]) => [path, code, codes.get(path)]);
    const ofCrowd = run.items.filter(({ path }) => path.startsWith(crowd));
    const { editions } = await core.ask('editions.list', {});
    console.log(
      `threat 23: ${expected.length - wrong.length} of ${expected.length} hostile places named, ${ofCrowd.length} files of a crowd named, ${editions.length} newspaper kept`,
    );
    expect(wrong).toEqual([]);
    expect(ofCrowd).toHaveLength(5000);
    expect(new Set(ofCrowd.map((item) => ('error' in item ? item.error.code : item.state)))).toEqual(new Set(['file/empty']));
    expect(editions).toHaveLength(1);
  });
});

describe('what a start names', () => {
  const hostile = [
    '--library=/etc',
    '--remote-debugging-port=9',
    '--inspect',
    '-e',
    '',
    '\0',
    'a\0.pdf',
    '/etc/passwd',
    'notes.txt',
    'file://host/share/a.txt',
    'file:///etc/passwd',
    'file://%zz/a.pdf',
    'https://press.example/a.pdf.exe',
    'kiosque://app/index.html',
    'javascript:alert(1)',
    'x'.repeat(100_000),
  ];

  it('is a PDF by its absolute path, and nothing else of what was typed', () => {
    const words = wordsOf(['/opt/kiosque/kiosque', ...hostile, 'paper.pdf'], true);
    const opened = openedFiles(words, '/home/reader');
    console.log(`threat 23: ${hostile.length} hostile words of a start, ${opened.length - 1} opened`);
    expect(opened).toEqual(['/home/reader/paper.pdf']);
  });
});
