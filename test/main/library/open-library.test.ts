// A library that an earlier Kiosque made opens with all that is in it: for its writer, and for those who only read it.
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../main/base/migrate.ts';
import { openDatabase } from '../../../main/base/sqlite.ts';
import { openWriter } from '../../../main/flows/writer/open-writer.ts';
import { migrations } from '../../../main/library/migrations/migrations.ts';
import { openLibraryReader } from '../../../main/library/open-library.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const id = '01hq000000000000';
const fact = { source: 'text', confidence: 0.9 };

/** A library as version `version` kept it, with one edition whose sidecar is lost. */
const makeEarlier = (version: number): string => {
  const root = join(temporaryFolder(), 'library');
  mkdirSync(join(root, 'editions', 'Le Phare'), { recursive: true });
  const database = openDatabase(join(root, 'library.sqlite'));
  migrate(database, migrations.slice(0, version), { backupsDir: join(root, 'backups') });
  database.exec(
    `INSERT INTO titles (name, key, language, direction, folder) VALUES ('Le Phare', 'le phare', 'fr', 'ltr', 'Le Phare')`,
  );
  const facts = JSON.stringify({ title: fact, day: fact, issue: fact, language: fact });
  database
    .prepare(
      `INSERT INTO editions (id, revision, title_id, day, issue, language, direction, variant, version, state, facts, pages, size_bytes,
         sha256, is_locked, added_at_ms, path, sidecar_stamp, change)
       VALUES (?, 1, 1, '2024-03-28', '7', 'fr', 'ltr', '', 1, 'confirmed', ?, 1, 10, ?, 0, 1, 'editions/Le Phare/2024/one', '', 1)`,
    )
    .run(id, facts, 'a'.repeat(64));
  const source = JSON.stringify({ name: 'one.pdf', modifiedAtMs: 1 });
  const pageSizes = JSON.stringify([{ widthPoints: 100, heightPoints: 200, rotation: 0 }]);
  database.prepare('INSERT INTO edition_details (edition_id, page_sizes, source) VALUES (?, ?, ?)').run(id, pageSizes, source);
  database.close();
  return root;
};

describe('a library of an earlier version', () => {
  it.each([1, 2])('of number %i is read without being changed, and brought forward by its writer', async (version) => {
    const root = makeEarlier(version);
    const before = readFileSync(join(root, 'library.sqlite'));
    const expected = { id, title: 'Le Phare', day: '2024-03-28', covers: null, price: null, kind: 'pdf' };
    const reader = await openTestCore({ libraryDir: root, mode: 'read' });
    expect((await reader.ask('editions.list', {})).editions).toMatchObject([expected]);
    await reader.close();
    expect(readFileSync(join(root, 'library.sqlite'))).toEqual(before);
    const writer = await openTestCore({ libraryDir: root });
    expect((await writer.ask('editions.list', {})).editions).toMatchObject([expected]);
    await writer.close();
    const after = openDatabase(join(root, 'library.sqlite'), { isReadOnly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(migrations.length);
    after.close();
  });
});

/** A library that was being made when the power went: the first transaction of its file is half there, and its journal. */
const makeBrokenOff = (): string => {
  const [root, made] = [join(temporaryFolder(), 'library'), join(temporaryFolder(), 'library.sqlite')];
  mkdirSync(root);
  const database = new Database(made);
  database.pragma('cache_size = 1');
  database.exec('BEGIN; CREATE TABLE begun (words TEXT)');
  for (let row = 0; row < 100; row += 1) database.prepare('INSERT INTO begun VALUES (?)').run('word '.repeat(1000));
  for (const end of ['', '-journal']) copyFileSync(`${made}${end}`, join(root, `library.sqlite${end}`));
  database.close();
  return root;
};

describe('a library whose making was broken off', () => {
  it('is made to its end by who writes it', async () => {
    const root = makeBrokenOff();
    expect(statSync(join(root, 'library.sqlite')).size).toBeGreaterThan(0);
    const writer = openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' });
    expect(writer.database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'begun'").pluck().get()).toBe(0);
    expect(writer.database.pragma('user_version', { simple: true })).toBe(migrations.length);
    writer.close();
    expect(existsSync(join(root, 'library.sqlite-journal'))).toBe(false);
    expect(existsSync(join(root, 'backups'))).toBe(false);
  });

  it('is not believed by who only reads it', () => {
    const root = makeBrokenOff();
    const before = readFileSync(join(root, 'library.sqlite'));
    expect(() => openLibraryReader(root)).toThrow('library/read-only');
    expect(readFileSync(join(root, 'library.sqlite'))).toEqual(before);
  });
});
