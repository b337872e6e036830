// Threat 20: a library in a folder that others can write, whose databases bring views, triggers, virtual tables or pages of their own. Readers
// refuse them by name; who may write sets them aside and makes them again from the editions, and nothing that they brought has run.
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { differenceOf, readSchema } from '../../main/base/read-schema.ts';
import { sealFile } from '../../main/base/seal.ts';
import { copyToMemory, openDatabase, openToRead } from '../../main/base/sqlite.ts';
import { openLibraryReader } from '../../main/library/open-library.ts';
import { openReader } from '../../main/search/open-reader.ts';
import { openWriter } from '../../main/search/open-writer.ts';
import { openSmallArchive } from '../main/search/small-archive.ts';
import { codeOf } from '../support/code-of.ts';
import { keepFile, openTasks } from '../support/kept-file.ts';
import { makePdf } from '../support/make-pdf.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Changes a file as a stranger would, with an engine that trusts whatever it is given. */
const tamper = (path: string, change: (database: Database.Database) => void): void => {
  const database = new Database(path);
  try {
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    change(database);
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  // Whoever changes the file can seal it again: anybody can make that sum.
  sealFile(path);
};

const run = (sql: string) => (database: Database.Database) => void database.exec(sql);
const rewrite = (name: string, from: string, to: string) => (database: Database.Database) => {
  const { changes } = database.prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?').run(from, to, name);
  expect(changes).toBe(1);
};

const strangers: readonly [string, string, (database: Database.Database) => void][] = [
  ['a trigger on new editions', 'library/damaged', run('CREATE TRIGGER x AFTER INSERT ON editions BEGIN DELETE FROM marks; END')],
  [
    'a trigger on changed titles',
    'library/damaged',
    run('CREATE TRIGGER x AFTER UPDATE ON titles BEGIN DELETE FROM editions; END'),
  ],
  [
    'a trigger in place of ours',
    'library/damaged',
    run('DROP TRIGGER events_keep; CREATE TRIGGER events_keep AFTER INSERT ON events BEGIN DELETE FROM marks; END'),
  ],
  ['a guard taken away', 'library/damaged', run('DROP TRIGGER events_keep')],
  ['a guard rewritten', 'library/damaged', rewrite('events_keep', 'ABORT', 'IGNORE')],
  ['a view', 'library/damaged', run('CREATE VIEW x AS SELECT * FROM editions')],
  ['a view that loads a library', 'library/damaged', run("CREATE VIEW x AS SELECT load_extension('/tmp/x')")],
  [
    'a view in place of a table',
    'library/damaged',
    run('ALTER TABLE searches RENAME TO y; CREATE VIEW searches AS SELECT * FROM y'),
  ],
  ['a virtual table', 'library/damaged', run('CREATE VIRTUAL TABLE x USING fts5(a)')],
  [
    'a virtual table in place of a table',
    'library/damaged',
    run('DROP TABLE watched_files; CREATE VIRTUAL TABLE watched_files USING fts5(path)'),
  ],
  ['a tree of boxes', 'library/damaged', run('CREATE VIRTUAL TABLE x USING rtree(id, a, b)')],
  ['a table more', 'library/damaged', run('CREATE TABLE x (a)')],
  ['a table less', 'library/damaged', run('DROP TABLE unmatched_pages')],
  ['a column more', 'library/damaged', run("ALTER TABLE titles ADD COLUMN x TEXT DEFAULT 'y'")],
  [
    'a column that is computed',
    'library/damaged',
    run('ALTER TABLE titles ADD COLUMN x TEXT GENERATED ALWAYS AS (hex(name)) VIRTUAL'),
  ],
  ['an index more', 'library/damaged', run('CREATE INDEX x ON editions (day)')],
  ['an index over a function', 'library/damaged', run('CREATE INDEX x ON titles (upper(name))')],
  ['a table that takes anything', 'library/damaged', rewrite('titles', 'STRICT', '')],
  ['a schema that cannot be read', 'library/damaged', rewrite('titles', 'CREATE TABLE', 'CREATE TALBE')],
  ['an earlier number', 'library/damaged', (database) => void database.pragma('user_version = 3')],
  ['no number', 'library/damaged', (database) => void database.pragma('user_version = 0')],
  ['a number below nothing', 'library/damaged', (database) => void database.pragma('user_version = -1')],
  ['a later number', 'library/from-future', (database) => void database.pragma('user_version = 9999')],
];

/** A library of three editions, one of them with a bookmark. */
const makeLibrary = (): string => {
  const root = join(temporaryFolder(), 'library');
  const tasks = openTasks(root);
  const folder = temporaryFolder();
  for (const number of [1, 2, 3]) {
    const path = join(folder, `${number}.pdf`);
    writeFileSync(path, makePdf([{ content: `BT /F 24 Tf 50 700 Td (Number ${number}) Tj ET` }]));
    const editionId = keepFile(tasks, { path, title: 'Le Matin', day: `2024-03-0${number}` });
    if (number === 1)
      tasks.addMark({
        editionId,
        mark: { kind: 'bookmark', colour: 'yellow', page: 1, point: null, text: [], note: '', tags: [] },
      });
  }
  tasks.close({});
  return root;
};

const tables = ['titles', 'editions', 'events', 'marks'] as const;

/** The rows that editions make, by the columns that the files decide. */
const rowsOf = (root: string): unknown => {
  const database = openLibraryReader(root);
  try {
    const count = tables.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    return [
      ...count,
      database.prepare('SELECT id, revision, day, sha256, path FROM editions ORDER BY id').all(),
      readSchema(database),
    ];
  } finally {
    database.close();
  }
};

const copyOf = (root: string): string => {
  const copy = join(temporaryFolder(), 'library');
  cpSync(root, copy, { recursive: true });
  return copy;
};

describe('threat 20', () => {
  it('a catalogue that brings what is not ours is refused to readers, and made again by its writer', () => {
    const root = makeLibrary();
    const before = rowsOf(root);
    let [refused, healed] = [0, 0];
    for (const [name, code, change] of strangers) {
      const copy = copyOf(root);
      tamper(join(copy, 'library.sqlite'), change);
      const bytes = readFileSync(join(copy, 'library.sqlite'));
      expect([name, codeOf(() => openLibraryReader(copy).close())]).toEqual([name, code]);
      refused += 1;
      const tasks = openTasks(copy);
      const opening = codeOf(() => tasks.open({}));
      if (opening === null) tasks.close({});
      if (code === 'library/from-future') {
        expect([name, opening, readFileSync(join(copy, 'library.sqlite')).equals(bytes)]).toEqual([name, code, true]);
      } else {
        expect([name, opening, rowsOf(copy)]).toEqual([name, null, before]);
        expect(readdirSync(join(copy, 'backups')).filter((one) => one.startsWith('damaged '))).toHaveLength(1);
        healed += 1;
      }
    }
    console.log(
      `threat 20: ${refused} of ${strangers.length} catalogues refused, ${healed} of ${strangers.length - 1} made again`,
    );
    expect([refused, healed]).toEqual([strangers.length, strangers.length - 1]);
  });

  it('cells that claim more than their page has are seen when the catalogue is opened, page by page', () => {
    const root = makeLibrary();
    const before = rowsOf(root);
    const whole = readFileSync(join(root, 'library.sqlite'));
    const pageBytes = whole.readUInt16BE(16);
    /** Pages of tables (leaves) with a cell: the first cell is made to claim 2 GiB. */
    const leaves = Array.from({ length: whole.length / pageBytes }, (_, page) => page * pageBytes).filter((at) => {
      const header = at === 0 ? 100 : at;
      return whole[header] === 0x0d && whole.readUInt16BE(header + 3) > 0;
    });
    const seen = leaves.filter((at) => {
      const header = at === 0 ? 100 : at;
      const bytes = Buffer.from(whole);
      const cell = at + bytes.readUInt16BE(header + 8);
      Buffer.from([0x87, 0xff, 0xff, 0xff, 0x7f]).copy(bytes, cell);
      const copy = copyOf(root);
      writeFileSync(join(copy, 'library.sqlite'), bytes);
      sealFile(join(copy, 'library.sqlite'));
      const tasks = openTasks(copy);
      tasks.open({});
      tasks.close({});
      const wasSetAside = readdirSync(join(copy, 'backups')).some((one) => one.startsWith('damaged '));
      return wasSetAside && JSON.stringify(rowsOf(copy)) === JSON.stringify(before);
    });
    console.log(`threat 20: ${seen.length} of ${leaves.length} oversized cells found, and all rows made again`);
    expect(leaves.length).toBeGreaterThan(3);
    expect(seen).toEqual(leaves);
  });

  it('an index that brings what is not ours answers nobody, and is made again', () => {
    const changes: readonly [string, (database: Database.Database) => void][] = [
      ['a trigger', run('CREATE TRIGGER x AFTER INSERT ON page BEGIN DELETE FROM edition; END')],
      ['a view', run('CREATE VIEW x AS SELECT * FROM page')],
      ['a view in place of a table', run('ALTER TABLE title RENAME TO y; CREATE VIEW title AS SELECT * FROM y')],
      ['a virtual table', run('CREATE VIRTUAL TABLE x USING fts5vocab(page_index, row)')],
      [
        'another index of words',
        run("DROP TABLE page_index; CREATE VIRTUAL TABLE page_index USING fts5(word, stem, head, start, tag, content='page')"),
      ],
      ['a table more', run('CREATE TABLE x (a)')],
      [
        'a trigger under an earlier number',
        run('CREATE TRIGGER x AFTER INSERT ON page BEGIN DELETE FROM edition; END; PRAGMA user_version = 4001'),
      ],
      [
        'a virtual table under an earlier number',
        run('CREATE VIRTUAL TABLE x USING rtree(id, a, b); PRAGMA user_version = 4001'),
      ],
    ];
    let refused = 0;
    for (const [name, change] of changes) {
      const own = openSmallArchive();
      own.put({ name: 'a', pages: ['la mer'] });
      const copy = join(temporaryFolder(), 'search.sqlite');
      own.writer.run((database) => database.pragma('wal_checkpoint(TRUNCATE)'));
      copyFileSync(own.path, copy);
      own.close();
      expect(
        codeOf(() => openReader(copy).read((database) => readSchema(database).length)),
        name,
      ).toBeNull();
      tamper(copy, change);
      const reader = openReader(copy);
      expect([name, codeOf(() => reader.read(() => null))]).toEqual([name, 'search/unavailable']);
      reader.close();
      const writer = openWriter(copy);
      const made = writer.run((database) => [
        readSchema(database),
        database.prepare('SELECT count(*) FROM edition').pluck().get(),
      ]);
      writer.close();
      const [schema, editions] = made.value as [ReturnType<typeof readSchema>, number];
      expect([name, made.isRebuilt, editions, schema.some((part) => ['x', 'y'].includes(part.name))]).toEqual([
        name,
        true,
        0,
        false,
      ]);
      refused += 1;
    }
    console.log(`threat 20: ${refused} of ${changes.length} indexes refused and made again`);
    expect(refused).toBe(changes.length);
  });

  it('every connection trusts no schema, looks at cells, and loads no library', () => {
    const path = join(temporaryFolder(), 'x.sqlite');
    const writer = openDatabase(path);
    writer.exec('CREATE TABLE a (b)');
    const connections = [writer, openDatabase(path, { isReadOnly: true }), openToRead(path), copyToMemory(writer)];
    for (const database of connections) {
      const settings = ['trusted_schema', 'cell_size_check', 'foreign_keys'].map((name) =>
        database.pragma(name, { simple: true }),
      );
      expect(settings).toEqual([0, 1, 1]);
      expect(() => database.prepare("SELECT load_extension('/tmp/x')").get()).toThrow(/not authorized|no such function/);
      expect(() => database.exec("UPDATE sqlite_schema SET sql = 'x'")).toThrow(/may not be modified|readonly/);
    }
    for (const database of connections) database.close();
    const main = resolve(import.meta.dirname, '../../main');
    const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const loading = files.filter((name) =>
      /loadExtension|unsafeMode|writable_schema/.test(readFileSync(join(main, name), 'utf8')),
    );
    expect([files.length > 300, loading]).toEqual([true, []]);
  });

  it('files are told apart by any part that only one of them has, or that they write otherwise', () => {
    const part = (name: string, sql: string) => ({ type: 'table', name, table: name, sql });
    const [a, b] = [part('a', 'CREATE TABLE a (x)'), part('b', 'CREATE TABLE b (x)')];
    expect(differenceOf([a, b], [b, a])).toBeNull();
    expect(differenceOf([a, b], [a])).toBe('table b');
    expect(differenceOf([a], [a, b])).toBe('table b');
    expect(differenceOf([a, { ...b, sql: 'CREATE TABLE b (y)' }], [a, b])).toBe('table b');
  });
});
