// Catalogues that are gone, empty, junk or of a later Kiosque: each has its own right answer, and none is written over.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../main/base/sqlite.ts';
import { openWriter } from '../../main/flows/writer/open-writer.ts';
import { judgeLibrary, openLibraryReader } from '../../main/library/open-library.ts';
import { codeOf } from '../support/code-of.ts';
import { folderSums } from '../support/folder-sums.ts';
import { openDraws } from '../support/kept-library.ts';
import { exportState, type LibraryState } from '../support/library-state.ts';
import { prepareKept } from '../support/prepare-kept.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { isWhole } from './sampled.ts';

const master = prepareKept(24);

const open = (root: string) => openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' });
const comparable = ({ whole: { revision: _, ...whole }, ...state }: LibraryState) => ({ ...state, whole });
const asideIn = (root: string): string[] =>
  existsSync(join(root, 'backups')) ? readdirSync(join(root, 'backups')).filter((name) => name.startsWith('damaged ')) : [];

/** What lies in a library, without what SQLite and the lock lay beside it for as long as somebody looks. */
const untouched = (root: string) =>
  Object.entries(folderSums(root)).filter(([name]) => !/^(lock\.pid|library\.sqlite-(wal|shm))$/.test(name));

/** `bytes` stand in the place of the catalogue; null where there is none. `reader` is what a reader says, `isKept` whether they are set aside. */
type Case = { name: string; bytes: (whole: Buffer) => Buffer | null; reader: string | null; isKept: boolean };

const noise = (seed: number): Buffer => {
  const draw = openDraws(seed);
  return Buffer.from(Array.from({ length: 65_536 }, () => Math.floor(draw() * 256)));
};

const cases: Case[] = [
  { name: 'deleted', bytes: () => null, reader: 'library/not-found', isKept: false },
  { name: 'of zero bytes', bytes: () => Buffer.alloc(0), reader: 'library/damaged', isKept: false },
  { name: 'of zeros', bytes: ({ length }) => Buffer.alloc(length), reader: 'library/damaged', isKept: true },
  { name: 'text', bytes: () => Buffer.from('no database '.repeat(2000)), reader: 'library/damaged', isKept: true },
  ...(isWhole ? [1, 2, 3, 4, 5] : [1]).map((seed) => ({
    name: `noise ${seed}`,
    bytes: () => noise(seed),
    reader: 'library/damaged',
    isKept: true,
  })),
  ...(isWhole ? [100, 512, 4096, 40_000, 100_000, 200_000] : [100, 100_000]).map((length) => ({
    name: `cut off after ${length} bytes`,
    bytes: (whole: Buffer) => whole.subarray(0, length),
    reader: 'library/damaged',
    isKept: true,
  })),
  {
    name: 'longer by a page',
    bytes: (whole) => Buffer.concat([whole, noise(9).subarray(0, 4096)]),
    reader: 'library/damaged',
    isKept: true,
  },
];

describe('a catalogue that is', () => {
  it('gone, empty, junk or cut off is refused to readers, set aside, and made again from the files', {
    timeout: 900_000,
  }, async () => {
    const root = join(temporaryFolder(), 'library');
    cpSync(master(), root, { recursive: true });
    open(root).close();
    const truth = comparable(await exportState(root));
    const path = join(root, 'library.sqlite');
    const whole = readFileSync(path);
    const wrong: string[] = [];
    for (const { name, bytes, reader, isKept } of cases) {
      rmSync(join(root, 'backups'), { recursive: true, force: true });
      const put = bytes(whole);
      if (put === null) rmSync(path);
      else writeFileSync(path, put);
      const said = codeOf(() => {
        judgeLibrary(root);
        openLibraryReader(root).close();
      });
      open(root).close();
      const aside = asideIn(root).map((one) => readFileSync(join(root, 'backups', one)));
      const isAside = isKept ? aside.length === 1 && put !== null && aside[0]?.equals(put) === true : true;
      const isTrue = isDeepStrictEqual(comparable(await exportState(root)), truth);
      if (said !== reader || !isAside || !isTrue)
        wrong.push(`${name}: ${said}, ${isAside ? '' : 'not '}aside, ${isTrue ? '' : 'not '}true`);
    }
    console.log(`Lost catalogues: ${cases.length - wrong.length} of ${cases.length} told, set aside and made again`);
    expect(wrong).toEqual([]);
  });

  it('of a later Kiosque is left untouched by whoever opens it', async () => {
    const root = join(temporaryFolder(), 'library');
    cpSync(master(), root, { recursive: true });
    open(root).close();
    const truth = comparable(await exportState(root));
    const database = openDatabase(join(root, 'library.sqlite'));
    const version = database.pragma('user_version', { simple: true }) as number;
    database.pragma(`user_version = ${version + 1}`);
    database.close();
    const before = untouched(root);
    expect(codeOf(() => openLibraryReader(root))).toBe('library/from-future');
    expect(codeOf(() => open(root))).toBe('library/from-future');
    expect(untouched(root)).toEqual(before);
    const back = openDatabase(join(root, 'library.sqlite'));
    back.pragma(`user_version = ${version}`);
    back.close();
    open(root).close();
    expect(comparable(await exportState(root))).toEqual(truth);
    console.log('Catalogues of a later Kiosque: 2 of 2 openings refused, nothing changed');
  });
});
