// What belongs to the library as a whole, between library.json and the rows: titles, watched folders, settings.
import type { Database } from 'better-sqlite3';
import { emptyLibrary, LibraryRecord } from '../base/record.ts';
import { listTitles, putTitle } from './titles.ts';

type Folder = LibraryRecord['folders'][number];

const readFact = (database: Database, name: string): unknown => {
  const text = database.prepare<[string], string>('SELECT value FROM facts_of_library WHERE name = ?').pluck().get(name);
  return text === undefined ? undefined : JSON.parse(text);
};

const putFact = (database: Database, name: string, value: unknown): void => {
  database
    .prepare('INSERT INTO facts_of_library (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
    .run(name, JSON.stringify(value));
};

/** The settings; a value that is missing or that this version does not know counts as not chosen. */
export function readSettings(database: Database): LibraryRecord['settings'] {
  const kept = readFact(database, 'settings');
  const merged = { ...emptyLibrary.settings, ...(typeof kept === 'object' ? kept : {}) };
  const parsed = LibraryRecord.shape.settings.safeParse(merged);
  return parsed.success ? parsed.data : emptyLibrary.settings;
}

/** The watched folders in the order in which they were chosen. */
export function listFolders(database: Database): Folder[] {
  return database.prepare<[], Folder>('SELECT id, path FROM watched_folders ORDER BY rowid').all();
}

/** The record that library.json should hold, as the rows have it. */
export function readLibraryRecord(database: Database): LibraryRecord {
  const revision = readFact(database, 'revision');
  return {
    revision: typeof revision === 'number' ? revision : 0,
    titles: listTitles(database).map(({ rowId: _, ...title }) => title),
    folders: listFolders(database),
    settings: readSettings(database),
  };
}

/** Makes the rows from the record, in one transaction. Titles are never taken away. */
export function putLibraryRecord(database: Database, record: LibraryRecord): void {
  database.transaction(() => {
    for (const title of record.titles) putTitle(database, title);
    const kept = new Set(record.folders.map((folder) => folder.id));
    const forget = database.prepare('DELETE FROM watched_folders WHERE id = ?');
    for (const folder of listFolders(database)) if (!kept.has(folder.id)) forget.run(folder.id);
    const insert = database.prepare('INSERT INTO watched_folders (id, path) VALUES (?, ?) ON CONFLICT DO NOTHING');
    for (const folder of record.folders) insert.run(folder.id, folder.path);
    putFact(database, 'settings', record.settings);
    putFact(database, 'revision', record.revision);
  })();
}
