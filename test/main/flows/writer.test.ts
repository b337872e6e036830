import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEditionSidecar, writeEditionSidecar } from '../../../main/archive/sidecar.ts';
import { dropSeal } from '../../../main/base/seal.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { type LibraryTasks, makeLibraryTasks } from '../../../main/flows/library-tasks.ts';
import { listFolders, readSettings } from '../../../main/library/library-record.ts';
import { openLibraryReader } from '../../../main/library/open-library.ts';
import { openShelf } from '../../../main/library/open-shelf.ts';
import { readRecord } from '../../../main/library/read-record.ts';
import { suite } from '../../support/suites.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const fact = { source: 'user', confidence: 1, printed: null } as const;
const doubtful = { source: 'file-name', confidence: 0.5, printed: null } as const;
const stop = new Int32Array(new SharedArrayBuffer(4));

const files = ['newspapers/minimal-2-page.pdf', 'pypdf-sample-files/001-trivial__minimal-document.pdf'].map((name) =>
  suite(`pdf/${name}`),
);

type Facts = { title?: string; day?: string | null; isSure?: boolean };

/** Keeps one of the files under facts, as adding does once it has been inspected. */
const keep = (
  tasks: LibraryTasks,
  file: number,
  { title = 'Le Matin', day = '2024-03-28', isSure = true }: Facts = {},
): string => {
  const taken = tasks.take({ path: files[file] ?? '', stop });
  const how = isSure ? fact : doubtful;
  const facts = { title: how, day: how, issue: doubtful, language: doubtful, price: doubtful, printedPages: doubtful };
  return tasks.keep({
    taken,
    sourceName: `${file}.pdf`,
    pageSizes: [{ widthPoints: 595, heightPoints: 842, rotation: 0 }],
    isLocked: false,
    facts: {
      ...{ title, day, issue: null, language: 'fr', direction: 'ltr', variant: '', facts },
      ...{ covers: null, price: null, printedPages: null, isContested: false },
    },
    origin: null,
  }).id;
};

const openTasks = (root: string): LibraryTasks => makeLibraryTasks({ root, mustExist: false, version: '1.2.3' });

const read = async (root: string) => {
  const database = openLibraryReader(root);
  try {
    return (await openShelf(database)).list().map((edition) => ({ ...edition }));
  } finally {
    database.close();
  }
};

const folderOf = async (root: string, id: string): Promise<string> => {
  const edition = (await read(root)).find((one) => one.id === id);
  return dirname(join(root, edition?.path ?? ''));
};

describe('the writer of a library', () => {
  it('keeps an edition where a person would look for it, with its record beside it', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    keep(tasks, 1, { day: null });
    tasks.close({});
    expect((await read(root)).map((edition) => edition.path)).toEqual([
      'editions/Le Matin/2024/2024-03-28/edition.pdf',
      'editions/_unsorted/Le Matin/edition.pdf',
    ]);
    const record = readEditionSidecar(await folderOf(root, id));
    expect(record).toMatchObject({ id, revision: 1, title: 'Le Matin' });
    expect(record?.events.map(({ type, outcome }) => `${type}: ${outcome}`)).toEqual([
      'ingestion: success',
      'message digest calculation: success',
      'format identification: success',
      'validation: success',
    ]);
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });

  it('shows both of two files whose facts are guesses, instead of hiding one behind the other', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    keep(tasks, 0, { isSure: false });
    keep(tasks, 1, { isSure: false });
    tasks.close({});
    const shelf = await read(root);
    expect(shelf.map(({ variant, replaces }) => ({ variant, replaces }))).toEqual([
      { variant: '', replaces: null },
      { variant: '1', replaces: null },
    ]);
  });

  it('takes two spellings of a title for one', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    keep(tasks, 0, { title: 'Libération', day: '2024-01-01' });
    keep(tasks, 1, { title: 'LIBERATION', day: '2024-01-02' });
    tasks.close({});
    expect(new Set((await read(root)).map((edition) => edition.title))).toEqual(new Set(['Libération']));
  });

  it('believes a sidecar that is newer than its row', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    tasks.close({});
    const folder = await folderOf(root, id);
    const record = readEditionSidecar(folder);
    if (record === null) throw new Error('no sidecar');
    writeEditionSidecar(folder, { ...record, revision: 2, issue: '99' });
    const again = openTasks(root);
    expect(again.open({})).toMatchObject({ renewed: 1, adopted: 0 });
    again.close({});
    expect(await read(root)).toMatchObject([{ issue: '99' }]);
  });

  it('adopts a folder that has no row, and sweeps what only half arrived', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    tasks.take({ path: files[1] ?? '', stop });
    tasks.close({});
    const database = openDatabase(join(root, 'library.sqlite'));
    database.exec('DELETE FROM edition_details; DELETE FROM editions;');
    database.close();
    dropSeal(database.name);
    expect(await read(root)).toEqual([]);
    const again = openTasks(root);
    expect(again.open({})).toMatchObject({ swept: 1, adopted: 1 });
    again.close({});
    expect((await read(root)).map((edition) => edition.id)).toEqual([id]);
  });

  it('sweeps what writes that were killed have left beside the files that they were to replace, and nothing else', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    tasks.close({});
    const folder = await folderOf(root, id);
    const left = [
      join(root, 'library.json.01hq0000000000ab.tmp'),
      join(folder, 'edition.json.01hq0000000000ab.tmp'),
      join(root, 'backups', 'full-backup.json.01hq0000000000ab.tmp'),
      join(root, 'backups', 'library 2026-11-27T10-00-00.000Z.sqlite.tmp'),
      join(root, 'backups', 'library v13 2026-11-27T10-00-00.000Z.sqlite.tmp-journal'),
    ];
    const others = [join(root, 'notes.tmp'), join(folder, 'edition.pdf.tmp'), join(root, 'backups', 'mine.sqlite.tmp')];
    for (const path of [...left, ...others]) writeFileSync(path, 'half');
    const again = openTasks(root);
    expect(again.open({})).toMatchObject({ swept: left.length, leftAlone: [] });
    again.close({});
    expect(left.filter((path) => existsSync(path))).toEqual([]);
    expect(others.filter((path) => existsSync(path))).toEqual(others);
  });

  it('finishes a removal that stopped between the sidecar and the folder', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    tasks.close({});
    const folder = await folderOf(root, id);
    const record = readEditionSidecar(folder);
    if (record === null) throw new Error('no sidecar');
    writeEditionSidecar(folder, { ...record, revision: 2, removedAtMs: Date.UTC(2026, 0, 2) });
    const again = openTasks(root);
    again.open({});
    expect(await read(root)).toEqual([]);
    expect(existsSync(join(root, 'trash/2026-01-02/Le Matin/2024/2024-03-28/edition.pdf'))).toBe(true);
    again.restore({ id });
    again.close({});
    expect((await read(root)).map((edition) => edition.path)).toEqual(['editions/Le Matin/2024/2024-03-28/edition.pdf']);
  });

  it('makes catalogue, settings and watched folders again when the database is lost or damaged', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    keep(tasks, 1, { title: 'الأهرام', day: '2024-03-29' });
    tasks.setSettings({ settings: { theme: 'dark', language: 'ar' } });
    tasks.watchFolder({ path: '/some/where' });
    tasks.correct({ id, correction: { issue: '12' } });
    tasks.keepPosition({ id, page: 1 });
    tasks.close({});
    const whole = await read(root);
    const events = () => {
      const database = openLibraryReader(root);
      const record = readRecord(database, id);
      const kept = { events: record.record.events, settings: readSettings(database), folders: listFolders(database) };
      database.close();
      return kept;
    };
    const before = events();
    for (const damage of ['lost', 'damaged']) {
      for (const end of ['-wal', '-shm']) rmSync(join(root, `library.sqlite${end}`), { force: true });
      if (damage === 'lost') rmSync(join(root, 'library.sqlite'));
      else writeFileSync(join(root, 'library.sqlite'), 'this is not a database, and long enough to be read as one'.repeat(100));
      const again = openTasks(root);
      expect(again.open({}).adopted).toBe(2);
      again.close({});
      expect(await read(root)).toEqual(whole);
      expect(events()).toEqual(before);
    }
    expect(readdirSync(join(root, 'backups')).filter((name) => name.startsWith('damaged'))).toHaveLength(1);
  });

  it('leaves a copy of an edition’s folder alone, whoever made it', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    tasks.close({});
    const folder = await folderOf(root, id);
    cpSync(folder, `${folder} copy`, { recursive: true });
    const again = openTasks(root);
    expect(again.open({}).leftAlone).toEqual(['editions/Le Matin/2024/2024-03-28 copy']);
    again.close({});
    expect(await read(root)).toHaveLength(1);
  });

  it('follows a folder that a person moved', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    tasks.close({});
    mkdirSync(join(root, 'editions', 'Mine'));
    renameSync(await folderOf(root, id), join(root, 'editions', 'Mine', 'first'));
    const again = openTasks(root);
    expect(again.open({}).missing).toBe(0);
    again.close({});
    expect((await read(root)).map((edition) => edition.path)).toEqual(['editions/Mine/first/edition.pdf']);
  });

  it('puts a file back that went missing when its bytes are added again', async () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const id = keep(tasks, 0);
    const file = join(await folderOf(root, id), 'edition.pdf');
    rmSync(file);
    expect(() => keep(tasks, 0)).toThrow(expect.objectContaining({ code: 'library/duplicate' }));
    tasks.close({});
    expect(readFileSync(file).equals(readFileSync(files[0] ?? ''))).toBe(true);
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });

  it('opens nothing of a library that a later Kiosque made', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    keep(tasks, 0);
    tasks.close({});
    const database = openDatabase(join(root, 'library.sqlite'));
    database.pragma('user_version = 99');
    database.close();
    mkdirSync(join(root, 'incoming', 'later'));
    expect(() => openTasks(root).open({})).toThrow(expect.objectContaining({ code: 'library/from-future' }));
    expect(() => openLibraryReader(root)).toThrow(expect.objectContaining({ code: 'library/from-future' }));
    expect(existsSync(join(root, 'incoming', 'later'))).toBe(true);
  });

  it('never changes or forgets an event', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    keep(tasks, 0);
    tasks.close({});
    const database = openDatabase(join(root, 'library.sqlite'));
    expect(() => database.exec("UPDATE events SET detail = ''")).toThrow(/append-only/);
    expect(() => database.exec('DELETE FROM events')).toThrow(/append-only/);
    database.close();
  });

  it('stops copying when it is told to', () => {
    const root = join(temporaryFolder(), 'library');
    const tasks = openTasks(root);
    const stopped = new Int32Array(new SharedArrayBuffer(4)).fill(1);
    expect(() => tasks.take({ path: files[0] ?? '', stop: stopped })).toThrow(expect.objectContaining({ code: 'add/cancelled' }));
    tasks.close({});
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });
});
