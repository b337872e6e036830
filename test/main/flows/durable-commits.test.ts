// Whatever way a library is opened to be written, a commit is on the disk when it returns: better-sqlite3 would fall back to NORMAL, with
// which a loss of power takes the last commits, in every session but the first.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepCopy } from '../../../main/archive/backups/keep-copy.ts';
import { putCopyBack } from '../../../main/archive/backups/put-copy-back.ts';
import { placesOf } from '../../../main/archive/places.ts';
import { migrate } from '../../../main/base/migrate.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { openWriter, type WriterOptions } from '../../../main/flows/writer/open-writer.ts';
import { migrations } from '../../../main/library/migrations/migrations.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const projectRoot = new URL('../../..', import.meta.url).pathname;
const full = 2;

const openAt = (root: string, options: Partial<WriterOptions> = {}) =>
  openWriter({ root, mustExist: false, now: Date.now, version: '1.2.3', ...options });

const makeLibrary = (): string => {
  const root = join(temporaryFolder(), 'library');
  openAt(root).close();
  return root;
};

/** What lies at the place before it is opened to be written, and how. */
const ways: Record<string, () => ReturnType<typeof openAt>> = {
  'a library that is made': () => openAt(join(temporaryFolder(), 'library')),
  'a library that is there': () => openAt(makeLibrary()),
  'a library of an earlier version': () => {
    const root = temporaryFolder();
    const database = openDatabase(join(root, 'library.sqlite'));
    migrate(database, migrations.slice(0, 3), { backupsDir: join(root, 'backups') });
    database.close();
    return openAt(root);
  },
  'a library whose catalogue is damaged': () => {
    const root = makeLibrary();
    writeFileSync(join(root, 'library.sqlite'), 'no database at all. '.repeat(500));
    return openAt(root);
  },
  'a catalogue that is rebuilt': () => openAt(makeLibrary(), { mustExist: true, isRebuilding: true }),
  'an earlier copy that was put back': () => {
    const root = makeLibrary();
    const writer = openAt(root);
    const { name } = keepCopy(writer.database, placesOf(root).backups, Date.now);
    writer.close();
    putCopyBack(root, name, Date.now);
    return openAt(root);
  },
};

describe('a commit to the catalogue', () => {
  it.for(Object.keys(ways))('is forced to the disk in %s', (way) => {
    const writer = ways[way]?.();
    expect(writer?.database.pragma('synchronous', { simple: true })).toBe(full);
    expect(writer?.database.pragma('journal_mode', { simple: true })).toBe('wal');
    writer?.close();
  });

  it('has no other way to the disk: one file opens the catalogue to write it, and one the index', () => {
    const sources = readdirSync(join(projectRoot, 'main'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const naming = (call: string): string[] =>
      sources.filter((name) => readFileSync(join(projectRoot, 'main', name), 'utf8').includes(call)).sort();
    expect(sources.length).toBeGreaterThan(300);
    expect(naming('new Database(path')).toEqual(['base/lock.ts', 'base/sqlite.ts']);
    expect(naming('openDatabase(')).toEqual(['base/sqlite.ts', 'library/open-library.ts', 'search/open-writer.ts']);
    expect(naming('openLibraryWriter(')).toEqual(['flows/writer/open-writer.ts', 'library/open-library.ts']);
    expect(naming("'synchronous = ")).toEqual(['base/sqlite.ts', 'search/open-writer.ts']);
  });

  it('comes from an engine that two connections cannot damage', () => {
    const database = openDatabase(join(temporaryFolder(), 'library.sqlite'));
    const [major = 0, minor = 0, patch = 0] = (database.prepare('SELECT sqlite_version()').pluck().get() as string)
      .split('.')
      .map(Number);
    database.close();
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003);
  });
});
