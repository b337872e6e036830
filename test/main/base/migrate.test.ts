// A library's file moves from version to version whole, or not at all.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#border/errors';
import { checkVersion, type Migration, migrate } from '../../../main/base/migrate.ts';
import { openDatabase, refuseOldEngine } from '../../../main/base/sqlite.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosque-migrate-'));
  path = join(folder, 'library.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const backupsDir = (): string => join(folder, 'backups');
const steps: Migration[] = [
  { version: 1, up: (database) => database.exec('CREATE TABLE paper (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT') },
  {
    version: 2,
    up: (database) => database.exec('CREATE TABLE issue (paper INTEGER NOT NULL REFERENCES paper (id), day TEXT) STRICT'),
  },
  { version: 3, up: (database) => database.exec("ALTER TABLE paper ADD COLUMN language TEXT NOT NULL DEFAULT 'fr'") },
];

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : `${error}`;
  }
  return 'nothing was thrown';
};

describe('openDatabase', () => {
  it('sets full durability and foreign keys at every open, not at the first alone', () => {
    for (let round = 0; round < 3; round++) {
      const database = openDatabase(path);
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(database.pragma('synchronous', { simple: true })).toBe(2);
      expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
      database.exec(`CREATE TABLE round${round} (n)`);
      database.close();
    }
  });

  it('opens read-only beside a writer, sees what it commits and can change nothing', () => {
    const writer = openDatabase(path);
    writer.exec('CREATE TABLE paper (name)');
    const reader = openDatabase(path, { isReadOnly: true });
    writer.exec("INSERT INTO paper VALUES ('Le Matin')");
    expect(reader.prepare('SELECT count(*) FROM paper').pluck().get()).toBe(1);
    expect(() => reader.exec('DELETE FROM paper')).toThrow(/readonly/);
    reader.close();
    writer.close();
  });

  it('says that a file which is no database is damaged', () => {
    writeFileSync(path, 'this is a letter to the editor, not a database. '.repeat(100));
    expect(codeOf(() => openDatabase(path))).toBe('library/damaged');
  });

  it('refuses engines that lose data', () => {
    expect(() => refuseOldEngine('20.19.0', null)).toThrow(/Node 20/);
    expect(() => refuseOldEngine('24.1.0', '3.51.2')).toThrow(/SQLite 3\.51\.2/);
    expect(() => refuseOldEngine('24.1.0', '3.9.0')).toThrow(/SQLite 3\.9/);
    expect(() => refuseOldEngine('22.0.0', '3.51.3')).not.toThrow();
    expect(() => refuseOldEngine('24.21.0', '4.0.0')).not.toThrow();
  });
});

describe('migrate', () => {
  it('builds a new file without a copy, then has nothing more to do', () => {
    const database = openDatabase(path);
    expect(migrate(database, steps, { backupsDir: backupsDir() })).toEqual({ from: 0, to: 3, backupPath: null });
    expect(migrate(database, steps, { backupsDir: backupsDir() })).toEqual({ from: 3, to: 3, backupPath: null });
    database.close();
  });

  it('copies an existing file before it changes it, and the copy holds the old version whole', () => {
    const database = openDatabase(path);
    migrate(database, steps.slice(0, 1), { backupsDir: backupsDir() });
    database.exec("INSERT INTO paper VALUES (1, 'Le Matin')");
    const done = migrate(database, steps, { backupsDir: backupsDir(), now: () => Date.UTC(2024, 2, 28, 5) });
    database.close();
    expect(done).toMatchObject({ from: 1, to: 3 });
    expect(readdirSync(backupsDir())).toEqual(['library v1 2024-03-28T05-00-00.000Z.sqlite']);
    const copy = openDatabase(done.backupPath ?? '', { isReadOnly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(copy.prepare('SELECT * FROM paper').all()).toEqual([{ id: 1, name: 'Le Matin' }]);
    copy.close();
  });

  it('leaves the file at the version before a step that fails', () => {
    const database = openDatabase(path);
    const broken: Migration = {
      version: 4,
      up: (one) => {
        one.exec('CREATE TABLE half (n)');
        throw new Error('the step broke');
      },
    };
    expect(() => migrate(database, [...steps, broken], { backupsDir: backupsDir() })).toThrow('the step broke');
    expect(database.pragma('user_version', { simple: true })).toBe(3);
    expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined();
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    database.close();
  });

  it('refuses a step that leaves rows which refer to nothing', () => {
    const database = openDatabase(path);
    const orphan: Migration = { version: 4, up: (one) => one.exec("INSERT INTO issue VALUES (99, '2024-03-28')") };
    expect(() => migrate(database, [...steps, orphan], { backupsDir: backupsDir() })).toThrow(/refer to nothing/);
    expect(database.prepare('SELECT count(*) FROM issue').pluck().get()).toBe(0);
    database.close();
  });

  it('refuses a file of a newer program, a file that is not ours, and a list with a gap', () => {
    const database = openDatabase(path);
    expect(codeOf(() => migrate(database, [...steps].reverse(), { backupsDir: backupsDir() }))).toMatch(/migration 1 is missing/);
    database.exec('CREATE TABLE stranger (n)');
    expect(codeOf(() => checkVersion(database, steps))).toBe('library/damaged');
    database.pragma('user_version = 9');
    expect(codeOf(() => migrate(database, steps, { backupsDir: backupsDir() }))).toBe('library/from-future');
    database.close();
  });

  it('changes nothing when the copy cannot be made', () => {
    const database = openDatabase(path);
    migrate(database, steps.slice(0, 1), { backupsDir: backupsDir() });
    writeFileSync(backupsDir(), 'a file stands where the folder should be');
    expect(() => migrate(database, steps, { backupsDir: backupsDir() })).toThrow();
    expect(database.pragma('user_version', { simple: true })).toBe(1);
    database.close();
  });
});
