// Catalogues of every earlier version, made by the migrations of their time and filled with all rows that had a place then: each is brought to the
// newest with those rows, behind a copy that is verified, and one that the disk has damaged is named and left as it is.
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrateCopy } from '../../main/base/migrate.ts';
import { dropSeal, sealFile } from '../../main/base/seal.ts';
import { openDatabase } from '../../main/base/sqlite.ts';
import { openWriter } from '../../main/flows/writer/open-writer.ts';
import { migrations } from '../../main/library/migrations/migrations.ts';
import { judgeLibrary, openLibraryReader, openLibraryWriter } from '../../main/library/open-library.ts';
import { codeOf } from '../support/code-of.ts';
import { exportState } from '../support/library-state.ts';
import { prepareKept } from '../support/prepare-kept.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { damagePage, everyDamage, pageBytes } from './damage-page.ts';
import { sampled } from './sampled.ts';

const master = prepareKept(24);
const earlier = migrations.slice(0, -1).map(({ version }) => version);
const mostMs = 1_200_000;

/** Tables with their columns. */
type Shape = Map<string, string[]>;

const shapeOf = (database: Database): Shape => {
  const tables = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  const columns = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck();
  return new Map(
    tables
      .pluck()
      .all()
      .map((table) => [table, columns.all(table)]),
  );
};

/** Every row of these tables, as far as these columns go. */
const rowsOf = (database: Database, shape: Shape): string[] =>
  [...shape].flatMap(([table, columns]) =>
    database
      .prepare(`SELECT ${columns.join(', ')} FROM ${table}`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`)
      .sort(),
  );

const looking = <Value>(path: string, look: (database: Database) => Value): Value => {
  const database = openDatabase(path, { isReadOnly: true });
  try {
    return look(database);
  } finally {
    database.close();
  }
};

/** A library whose catalogue is of that version, with what its rows are. */
const makeEarlier = (version: number) => {
  const root = join(temporaryFolder(), 'library');
  cpSync(master(), root, { recursive: true, preserveTimestamps: true });
  const path = join(root, 'library.sqlite');
  rmSync(path);
  dropSeal(path);
  const database = openDatabase(path);
  migrateCopy(database, migrations.slice(0, version));
  const shape = shapeOf(database);
  database.pragma('foreign_keys = OFF');
  database.prepare('ATTACH ? AS present').run(join(master(), 'library.sqlite'));
  for (const [table, columns] of shape)
    database.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM present.${table}`);
  database.exec('DETACH present');
  const rows = rowsOf(database, shape);
  database.close();
  return { root, path, shape, rows, backups: join(root, 'backups') };
};

/** Opens it to read as the program does, which holds it against its seal first. */
const read = (root: string): void => {
  judgeLibrary(root);
  openLibraryReader(root).close();
};

const isAt = (path: string, version: number): boolean =>
  looking(
    path,
    (database) =>
      database.pragma('user_version', { simple: true }) === version &&
      database.pragma('integrity_check', { simple: true }) === 'ok',
  );

/** What is wrong once the present program has brought it forward. */
const judgeRise = async (version: number, shelf: readonly string[]): Promise<string[]> => {
  const { root, path, shape, rows, backups } = makeEarlier(version);
  const before = readFileSync(path);
  read(root);
  const isUntouched = readFileSync(path).equals(before);
  openLibraryWriter(root, backups, Date.now).close();
  const copies = readdirSync(backups).filter((name) => name.startsWith(`library v${version} `));
  const copy = join(backups, copies[0] ?? '');
  const same = (file: string): boolean => looking(file, (database) => rowsOf(database, shape)).join('\n') === rows.join('\n');
  const wrong = [
    ...(rows.length > 100 ? [] : [`${rows.length} rows alone`]),
    ...(isUntouched ? [] : ['a reader has changed it']),
    ...(isAt(path, migrations.length) ? [] : ['it is not of the newest version']),
    ...(same(path) ? [] : ['its rows are others']),
    ...(copies.length === 1 && isAt(copy, version) && same(copy) ? [] : ['the copy is not what it was']),
  ];
  openWriter({ root, mustExist: true, now: Date.now, version: '1.2.3' }).close();
  const isShown = (await exportState(root)).shelf.join() === shelf.join();
  return [...wrong, ...(isShown ? [] : ['its editions are not shown'])];
};

type Damage = { name: string; damage: (path: string) => void };

/** Whatever a disk does to one that the program has sealed, and empty pages and cuts of one that no program of its time sealed. */
const damagesOf = (pages: number): Damage[] => [
  ...sampled(everyDamage(pages), 4).map((one) => ({
    name: `${one.how} in page ${one.page}`,
    damage: (path: string) => {
      sealFile(path);
      damagePage(path, one);
    },
  })),
  ...sampled(
    everyDamage(pages).filter(({ how }) => how === 'zeros'),
    4,
  ).map((one) => ({ name: `zeros in page ${one.page}, unsealed`, damage: (path: string) => void damagePage(path, one) })),
  ...sampled(
    Array.from({ length: pages - 1 }, (_, page) => page + 1),
    3,
  ).map((page) => ({
    name: `cut off after ${page} pages, unsealed`,
    damage: (path: string) => truncateSync(path, page * pageBytes),
  })),
];

const judgeDamages = (version: number): { all: number; wrong: string[] } => {
  const { root, path, backups } = makeEarlier(version);
  const whole = readFileSync(path);
  const damages = damagesOf(whole.length / pageBytes);
  const wrong: string[] = [];
  for (const { name, damage } of damages) {
    for (const one of readdirSync(root)) if (one.startsWith('library.sqlite')) rmSync(join(root, one));
    writeFileSync(path, whole);
    damage(path);
    const damaged = readFileSync(path);
    const said = [codeOf(() => read(root)), codeOf(() => openLibraryWriter(root, backups, Date.now).close())];
    const isLeft = readFileSync(path).equals(damaged);
    if (said.some((code) => code !== 'library/damaged') || !isLeft)
      wrong.push(`version ${version}, ${name}: ${said.join(' and ')}, ${isLeft ? 'left' : 'changed'}`);
  }
  return { all: damages.length, wrong };
};

describe('a catalogue of an earlier version', () => {
  it('is brought to the newest with every row, behind a copy that holds it as it was', { timeout: mostMs }, async () => {
    const { shelf } = await exportState(master());
    const wrong: string[] = [];
    for (const version of earlier) {
      const found = await judgeRise(version, shelf);
      if (found.length > 0) wrong.push(`version ${version}: ${found.join('; ')}`);
    }
    console.log(
      `Catalogues of earlier versions: ${earlier.length - wrong.length} of ${earlier.length} brought to version ${migrations.length} with every row`,
    );
    expect(wrong).toEqual([]);
    expect(earlier.length).toBeGreaterThan(10);
  });

  it('that the disk has damaged is named to whoever opens it, and stays as it is', { timeout: mostMs }, () => {
    const judged = earlier.map(judgeDamages);
    const all = judged.reduce((sum, one) => sum + one.all, 0);
    const wrong = judged.flatMap((one) => one.wrong);
    console.log(`Damaged catalogues of earlier versions: ${all - wrong.length} of ${all} named and left as they were`);
    expect(wrong).toEqual([]);
    expect(all).toBeGreaterThan(60);
  });
});
