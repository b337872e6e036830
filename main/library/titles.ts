// Titles: the newspapers. Two spellings that fold alike are one title, and the first spelling stays.
import type { Database } from 'better-sqlite3';
import type { Recognition } from '#border/model';
import { firstAuthority, firstHoldings, firstReading, type TitleRecord } from '../base/record.ts';
import { titleKey } from './title-key.ts';

type TitleRow = Omit<TitleRecord, 'keep' | 'isArchive' | 'style' | 'recognition' | 'reading' | 'authority' | 'holdings'> & {
  id: number;
  keep: string;
  isArchive: number;
  style: string | null;
  recognition: string | null;
  reading: string | null;
  authority: string | null;
  holdings: string | null;
};

const columns =
  'id, name, language, direction, folder, keep, is_archive AS isArchive, style, style_since_ms AS styleSinceMs, recognition, reading, authority, holdings, now_called AS nowCalled';

/** A title and its number in this database. */
export type StoredTitle = TitleRecord & { rowId: number };

const toTitle = ({ id, keep, isArchive, style, recognition, reading, authority, holdings, ...rest }: TitleRow): StoredTitle => ({
  rowId: id,
  ...rest,
  keep: JSON.parse(keep),
  isArchive: isArchive === 1,
  style: style === null ? null : JSON.parse(style),
  recognition: recognition === null ? null : JSON.parse(recognition),
  reading: reading === null ? firstReading : JSON.parse(reading),
  authority: authority === null ? firstAuthority : JSON.parse(authority),
  holdings: holdings === null ? firstHoldings : JSON.parse(holdings),
});

/** The title that a name means, in whatever spelling; null where the library has none. */
export function findTitle(database: Database, name: string): StoredTitle | null {
  const row = database.prepare<[string], TitleRow>(`SELECT ${columns} FROM titles WHERE key = ?`).get(titleKey(name));
  return row === undefined ? null : toTitle(row);
}

/** All titles by name. */
export function listTitles(database: Database): StoredTitle[] {
  return database.prepare<[], TitleRow>(`SELECT ${columns} FROM titles ORDER BY key`).all().map(toTitle);
}

/** Whether a title already has this folder, in whatever case. */
export function hasTitleFolder(database: Database, folder: string): boolean {
  return database.prepare<[string], number>('SELECT 1 FROM titles WHERE folder = ?').pluck().get(folder) !== undefined;
}

/** Keeps a title; one that folds alike is left as it is. */
export function putTitle(database: Database, title: TitleRecord): void {
  database
    .prepare('INSERT INTO titles (name, key, language, direction, folder) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING')
    .run(title.name, titleKey(title.name), title.language, title.direction, title.folder);
}

/** Keeps the rule of a title that is there: how many of its editions are kept. */
export function putTitleRule(
  database: Database,
  { name, keep, isArchive }: Pick<TitleRecord, 'name' | 'keep' | 'isArchive'>,
): void {
  database
    .prepare('UPDATE titles SET keep = ?, is_archive = ? WHERE key = ?')
    .run(JSON.stringify(keep), isArchive ? 1 : 0, titleKey(name));
}

/** Keeps what corrections have taught of a title that is there. */
export function putTitleStyle(
  database: Database,
  { name, style, styleSinceMs }: Pick<TitleRecord, 'name' | 'style' | 'styleSinceMs'>,
): void {
  database
    .prepare('UPDATE titles SET style = ?, style_since_ms = ? WHERE key = ?')
    .run(style === null ? null : JSON.stringify(style), styleSinceMs, titleKey(name));
}

/** The titles whose later files are known by a rule, under the names that they have now. */
export function listRecognitions(database: Database): { name: string; recognition: Recognition }[] {
  const rows = database
    .prepare<[], { name: string; recognition: string }>(
      'SELECT name, recognition FROM titles WHERE recognition IS NOT NULL ORDER BY key',
    )
    .all();
  return rows.map(({ name, recognition }) => ({
    name: findTitleNow(database, name)?.name ?? name,
    recognition: JSON.parse(recognition),
  }));
}

/** Keeps by what later files of a title that is there are known. */
export function putTitleRecognition(database: Database, { name, recognition }: Pick<TitleRecord, 'name' | 'recognition'>): void {
  database
    .prepare('UPDATE titles SET recognition = ? WHERE key = ?')
    .run(recognition === null ? null : JSON.stringify(recognition), titleKey(name));
}

/** Keeps how a title that is there is read. */
export function putTitleReading(database: Database, { name, reading }: Pick<TitleRecord, 'name' | 'reading'>): void {
  database.prepare('UPDATE titles SET reading = ? WHERE key = ?').run(JSON.stringify(reading), titleKey(name));
}

/** Keeps how sections and places of a title that is there are called, and where its editions went. */
export function putTitleNames(
  database: Database,
  { name, authority, nowCalled }: Pick<TitleRecord, 'name' | 'authority' | 'nowCalled'>,
): void {
  database
    .prepare('UPDATE titles SET authority = ?, now_called = ? WHERE key = ?')
    .run(JSON.stringify(authority), nowCalled, titleKey(name));
}

/** How the sections of titles are called, of those titles that have such a list. */
export function listSectionNames(database: Database): { title: string; sections: TitleRecord['authority']['sections'] }[] {
  return database
    .prepare<[], { title: string; authority: string }>(
      'SELECT name AS title, authority FROM titles WHERE authority IS NOT NULL ORDER BY key',
    )
    .all()
    .map(({ title, authority }) => ({ title, sections: (JSON.parse(authority) as TitleRecord['authority']).sections }))
    .filter(({ sections }) => sections.length > 0);
}

/** Spells the name of a title that is there as it is given. */
export function spellTitle(database: Database, name: string): void {
  database.prepare('UPDATE titles SET name = ? WHERE key = ?').run(name, titleKey(name));
}

/** Under which name a title's editions stand now, where they were given to another one; null where the library has no such title. */
export function findTitleNow(database: Database, name: string): StoredTitle | null {
  const seen = new Set<number>();
  let title = findTitle(database, name);
  while (title !== null && title.nowCalled !== null && !seen.has(title.rowId)) {
    seen.add(title.rowId);
    title = findTitle(database, title.nowCalled) ?? { ...title, nowCalled: null };
  }
  return title;
}

/** Keeps what a person said of a title that is there as a serial, and of its days. */
export function putTitleHoldings(database: Database, { name, holdings }: Pick<TitleRecord, 'name' | 'holdings'>): void {
  database.prepare('UPDATE titles SET holdings = ? WHERE key = ?').run(JSON.stringify(holdings), titleKey(name));
}

/** Brings the keys to the present fold, which may have changed since they were made. Titles that now fold alike keep the old key. */
export function refreshTitleKeys(database: Database): void {
  const rows = database.prepare<[], { id: number; name: string; key: string }>('SELECT id, name, key FROM titles').all();
  const update = database.prepare('UPDATE OR IGNORE titles SET key = ? WHERE id = ?');
  for (const { id, name, key } of rows) if (titleKey(name) !== key) update.run(titleKey(name), id);
}
