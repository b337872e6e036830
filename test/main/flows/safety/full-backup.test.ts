// Full backups and what comes back of them: whole, incremental, verified, and never over anything of a person's.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { type BackupReport, backUpLibrary } from '../../../../main/archive/full-backup/back-up-library.ts';
import { readManifest } from '../../../../main/archive/full-backup/backup-manifest.ts';
import { listLibraryFiles } from '../../../../main/archive/full-backup/library-files.ts';
import { restoreLibrary } from '../../../../main/archive/full-backup/restore-library.ts';
import { makeId } from '../../../../main/base/ids.ts';
import { openLock } from '../../../../main/base/lock.ts';
import { migrate } from '../../../../main/base/migrate.ts';
import { openDatabase } from '../../../../main/base/sqlite.ts';
import { safetyTasks } from '../../../../main/flows/safety/safety-tasks.ts';
import { openWriter } from '../../../../main/flows/writer/open-writer.ts';
import { readLibraryRecord } from '../../../../main/library/library-record.ts';
import { migrations } from '../../../../main/library/migrations/migrations.ts';
import { openLibraryReader } from '../../../../main/library/open-library.ts';
import { folderSums } from '../../../support/folder-sums.ts';
import { openTasks } from '../../../support/kept-file.ts';
import { exportState } from '../../../support/library-state.ts';
import { prepareKept } from '../../../support/prepare-kept.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const count = 24;
const master = prepareKept(count);

const places = () => {
  const folder = temporaryFolder();
  const root = join(folder, 'library');
  cpSync(master(), root, { recursive: true, preserveTimestamps: true });
  return { root, folder: join(folder, 'backup'), again: join(folder, 'again') };
};

const tools = (stopAfterBytes = Number.POSITIVE_INFINITY) => {
  let bytes = 0;
  return {
    isStopped: () => bytes >= stopAfterBytes,
    onPlan: () => {},
    onBytes: (more: number) => {
      bytes += more;
    },
  };
};

type Wish = { isChecking?: boolean; isPruning?: boolean; stopAfterBytes?: number; now?: number; run?: ReturnType<typeof tools> };

const backUp = (
  root: string,
  folder: string,
  { isChecking = false, isPruning = false, stopAfterBytes, now, run = tools(stopAfterBytes) }: Wish = {},
): BackupReport => {
  const database = openLibraryReader(root);
  try {
    const { id } = readLibraryRecord(database);
    const input = {
      root,
      folder,
      database,
      libraryId: id,
      version: '1.2.3',
      isChecking,
      isPruning,
      now: () => now ?? Date.now(),
    };
    return backUpLibrary(input, run);
  } finally {
    database.close();
  }
};

const restore = (folder: string, root: string, stopAfterBytes?: number) =>
  restoreLibrary({ folder, root, now: Date.now }, tools(stopAfterBytes));

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'nothing was thrown';
};

const ofEditions = (sums: Record<string, string>) =>
  Object.fromEntries(Object.entries(sums).filter(([path]) => /^(editions|trash|log)\/|^library\.json$/.test(path)));

const firstPdf = (root: string, top = 'editions'): string => {
  const found = readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .sort()
    .find((name) => name.endsWith('edition.pdf'));
  return join(root, top, found ?? '');
};

describe('a full backup', () => {
  it('holds what the library holds, as files that anyone can open, and brings all of it back', async () => {
    const { root, folder, again } = places();
    const report = backUp(root, folder);
    expect(report).toMatchObject({ editions: count, removed: 0, problems: [] });
    expect(ofEditions(folderSums(folder))).toEqual(ofEditions(folderSums(root)));
    expect(existsSync(join(folder, 'arriving'))).toBe(false);
    const restored = restore(folder, again);
    expect(restored).toMatchObject({ editions: count, problems: [] });
    expect(await exportState(again)).toEqual(await exportState(root));
    const writer = openWriter({ root: again, mustExist: true, now: Date.now, version: '1.2.3' });
    expect(writer.recovery).toMatchObject({ leftAlone: [], missing: 0 });
    writer.close();
    expect(await exportState(again)).toEqual(await exportState(root));
  });

  it('copies only what has changed, also after a restore, and takes along what moved to the trash', () => {
    const { root, folder, again } = places();
    const first = backUp(root, folder);
    expect(backUp(root, folder)).toMatchObject({ copiedFiles: 0, copiedBytes: 0, editions: count });
    const tasks = openTasks(root);
    const [id = ''] = [readManifest(folder)?.files.find(({ path }) => path.startsWith('editions/'))?.edition ?? ''];
    tasks.remove({ id });
    tasks.close({});
    const second = backUp(root, folder);
    expect(second.copiedFiles).toBe(1);
    expect(second.copiedBytes).toBeLessThan(first.copiedBytes / 4);
    expect(ofEditions(folderSums(folder))).toEqual(ofEditions(folderSums(root)));
    restore(folder, again);
    expect(backUp(again, folder).copiedFiles).toBe(0);
  });

  it('keeps what the library no longer has until it is told to let it go', () => {
    const { root, folder } = places();
    backUp(root, folder);
    const gone = dirname(firstPdf(root));
    const name = gone.slice(root.length + 1);
    const sum = folderSums(gone)['edition.pdf'];
    rmSync(gone, { recursive: true });
    expect(backUp(root, folder, { now: Date.UTC(2026, 10, 27) })).toMatchObject({ editions: count - 1, removed: 1 });
    expect(existsSync(join(folder, name))).toBe(false);
    expect(folderSums(join(folder, 'removed/2026-11-27', name))['edition.pdf']).toBe(sum);
    expect(backUp(root, folder)).toMatchObject({ removed: 1, copiedFiles: 0 });
    expect(backUp(root, folder, { isPruning: true })).toMatchObject({ removed: 0, pruned: 1 });
    expect(existsSync(join(folder, 'removed'))).toBe(false);
  });

  it('takes nothing for gone that moved under its walk to where that had been already, also where it prunes', () => {
    const { root, folder } = places();
    backUp(root, folder);
    const walked = listLibraryFiles(root).flatMap(({ path }) => (path.endsWith('/edition.json') ? [dirname(path)] : []));
    const [first = '', last = ''] = [walked.at(0), walked.at(-1)];
    const moved = join(root, dirname(first), 'moved meanwhile');
    let isMoved = false;
    // A run asks at each edition that it walks over whether it is to end.
    const isStopped = (): boolean => {
      if (!isMoved) renameSync(join(root, last), moved);
      isMoved = true;
      return false;
    };
    expect(backUp(root, folder, { isPruning: true, run: { ...tools(), isStopped } })).toMatchObject({
      editions: count,
      copiedFiles: 0,
      pruned: 0,
      problems: [],
    });
    expect(existsSync(moved)).toBe(true);
    expect(ofEditions(folderSums(folder))).toEqual(ofEditions(folderSums(root)));
  });

  it('does not let a damaged file take the place of the good copy, and names it', () => {
    const { root, folder } = places();
    backUp(root, folder);
    const path = firstPdf(root);
    const good = readFileSync(path);
    writeFileSync(path, Buffer.from(good.map((byte, at) => (at === 100 ? byte ^ 1 : byte))));
    const name = path.slice(root.length + 1);
    expect(backUp(root, folder).problems).toEqual([{ path: name, code: 'edition/damaged' }]);
    expect(readFileSync(join(folder, name))).toEqual(good);
    rmSync(path);
    expect(backUp(root, folder)).toMatchObject({ editions: count, problems: [{ path: name, code: 'edition/damaged' }] });
    expect(readFileSync(join(folder, name))).toEqual(good);
  });

  it('finds what has turned bad in the backup when it is asked to look, and copies it anew', () => {
    const { root, folder } = places();
    backUp(root, folder);
    const name = firstPdf(root).slice(root.length + 1);
    writeFileSync(join(folder, name), 'x'.repeat(statSync(join(folder, name)).size));
    expect(backUp(root, folder).problems).toEqual([]);
    expect(backUp(root, folder, { isChecking: true }).problems).toEqual([{ path: name, code: 'backup/damaged' }]);
    expect(ofEditions(folderSums(folder))).toEqual(ofEditions(folderSums(root)));
  });

  it('goes on where it was stopped, and is the backup before until then', () => {
    const { root, folder } = places();
    expect(codeOf(() => backUp(root, folder, { stopAfterBytes: 5000 }))).toBe('backup/stopped');
    expect(codeOf(() => restore(folder, join(dirname(root), 'early')))).toBe('backup/unfinished');
    const whole = backUp(root, folder);
    expect(whole.problems).toEqual([]);
    const settled = folderSums(folder);
    const tasks = openTasks(root);
    tasks.setSettings({ settings: { theme: 'light' } });
    tasks.close({});
    expect(codeOf(() => backUp(root, folder, { stopAfterBytes: 1 }))).toBe('backup/stopped');
    const after = folderSums(folder);
    for (const [path, sum] of Object.entries(settled)) expect(after[path]).toBe(sum);
    expect(backUp(root, folder).copiedFiles).toBe(1);
  });

  it('takes the catalogue of an earlier version as it is', () => {
    const root = join(temporaryFolder(), 'library');
    mkdirSync(root);
    const earlier = openDatabase(join(root, 'library.sqlite'));
    migrate(earlier, migrations.slice(0, 2), { backupsDir: join(root, 'backups') });
    earlier.close();
    const folder = join(dirname(root), 'backup');
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const wish = { root, folder, version: '1.2.3', isChecking: false, isPruning: false, isKnown: false, stop };
    expect(safetyTasks.backUp(wish, { progress: () => {} })).toMatchObject({ files: 1, problems: [] });
    const copy = openDatabase(join(folder, 'library.sqlite'), { isReadOnly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(2);
    copy.close();
  });

  it('takes a folder in which a first run was killed before it could say what it is', () => {
    const { root, folder } = places();
    mkdirSync(folder);
    writeFileSync(join(folder, 'in-progress.json'), '{"pid":');
    writeFileSync(join(folder, `kiosque-backup.json.${makeId()}.tmp`), '{"for');
    expect(backUp(root, folder).problems).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp') || name === 'in-progress.json')).toEqual([]);
  });

  it('refuses folders that are not its own, and touches nothing there', () => {
    const { root, folder, again } = places();
    expect(codeOf(() => backUp(root, join(root, 'backups', 'full')))).toBe('backup/inside-library');
    expect(codeOf(() => backUp(root, dirname(root)))).toBe('backup/inside-library');
    mkdirSync(folder);
    writeFileSync(join(folder, 'holiday.jpg'), 'a picture');
    expect(codeOf(() => backUp(root, folder))).toBe('backup/not-empty');
    expect(readdirSync(folder)).toEqual(['holiday.jpg']);
    const other = openTasks(again);
    other.setSettings({ settings: { theme: 'dark' } });
    other.close({});
    const taken = join(dirname(root), 'taken');
    backUp(again, taken);
    expect(codeOf(() => backUp(root, taken))).toBe('backup/other-library');
    writeFileSync(join(taken, 'kiosque-backup.json'), '{"format":"kiosque-backup-2"}');
    expect(codeOf(() => backUp(root, taken))).toBe('backup/unreadable');
  });
});

describe('a restore', () => {
  it('never goes over a library with content, and takes an empty one', async () => {
    const { root, folder, again } = places();
    backUp(root, folder);
    const before = folderSums(root);
    expect(codeOf(() => restore(folder, root))).toBe('library/not-empty');
    expect(folderSums(root)).toEqual(before);
    const fresh = openTasks(again);
    fresh.open({});
    fresh.close({});
    expect(restore(folder, again).problems).toEqual([]);
    expect((await exportState(again)).shelf).toEqual((await exportState(root)).shelf);
  });

  it('takes a folder in which a restore was killed as it wrote its first file', async () => {
    const { root, folder, again } = places();
    backUp(root, folder);
    mkdirSync(again);
    openLock(again).close();
    writeFileSync(join(again, `unfinished.json.${makeId()}.tmp`), '{"kind":');
    expect(restore(folder, again).problems).toEqual([]);
    expect(readdirSync(again).filter((name) => name.startsWith('unfinished.json'))).toEqual([]);
    expect(await exportState(again)).toEqual(await exportState(root));
  });

  it('is no library until it ends, and goes on where it was stopped', async () => {
    const { root, folder, again } = places();
    backUp(root, folder);
    expect(codeOf(() => restore(folder, again, 4000))).toBe('backup/stopped');
    const open = () => openWriter({ root: again, mustExist: false, now: Date.now, version: '1.2.3' });
    expect(codeOf(open)).toBe('library/unfinished');
    expect(restore(folder, again).problems).toEqual([]);
    expect(await exportState(again)).toEqual(await exportState(root));
  });

  it('names what the backup no longer has whole, and brings back the rest', () => {
    const { root, folder, again } = places();
    backUp(root, folder);
    const name = firstPdf(root).slice(root.length + 1);
    writeFileSync(join(folder, name), 'x'.repeat(statSync(join(folder, name)).size));
    const inTrash = firstPdf(root, 'trash').slice(root.length + 1);
    renameSync(join(folder, inTrash), join(folder, `${inTrash} lost`));
    const { problems } = restore(folder, again);
    expect(problems).toEqual(
      expect.arrayContaining([
        { path: name, code: 'backup/damaged' },
        { path: inTrash, code: 'file/not-found' },
      ]),
    );
    expect(problems).toHaveLength(2);
  });
});
