// What belongs to the library as a whole, between library.json and the rows: titles, sources, saved searches, dossiers, watched folders,
// settings.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { PinProof } from '../base/pin.ts';
import { type FolderRecord, firstSettings, LibraryRecord } from '../base/record.ts';
import { listDossiers, putDossiers } from './dossiers.ts';
import { listSearches, putSearches } from './searches.ts';
import { listSources, putSources } from './sources.ts';
import {
  listTitles,
  putTitle,
  putTitleHoldings,
  putTitleNames,
  putTitleReading,
  putTitleRecognition,
  putTitleRule,
  putTitleStyle,
  spellTitle,
} from './titles.ts';

const PinTries = z.object({ wrong: z.int().min(0), nextTryAtMs: z.int().min(0) });

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
  const parsed = LibraryRecord.shape.settings.safeParse(kept);
  return parsed.success ? parsed.data : firstSettings;
}

/** The reading room: what proves its PIN (null where there is none), how many wrong ones were given, and when the next may be. */
export function readReadingRoom(database: Database): { proof: PinProof | null; wrong: number; nextTryAtMs: number } {
  const proof = PinProof.nullable().safeParse(readFact(database, 'readingRoom') ?? null);
  const tries = PinTries.safeParse(readFact(database, 'pinTries'));
  return { proof: proof.success ? proof.data : null, ...(tries.success ? tries.data : { wrong: 0, nextTryAtMs: 0 }) };
}

/** Keeps how many wrong PINs were given; losing it costs nothing but patience. */
export function putPinTries(database: Database, tries: z.infer<typeof PinTries>): void {
  putFact(database, 'pinTries', tries);
}

/** The watched folders in the order in which they were chosen. */
export function listFolders(database: Database): FolderRecord[] {
  return database.prepare<[], FolderRecord>('SELECT id, path, afterwards FROM watched_folders ORDER BY rowid').all();
}

/** The record that library.json should hold, as the rows have it. */
export function readLibraryRecord(database: Database): LibraryRecord {
  const revision = readFact(database, 'revision');
  const id = LibraryRecord.shape.id.safeParse(readFact(database, 'id'));
  return {
    id: id.success ? id.data : null,
    revision: typeof revision === 'number' ? revision : 0,
    titles: listTitles(database).map(({ rowId: _, ...title }) => title),
    folders: listFolders(database),
    sources: listSources(database),
    searches: listSearches(database),
    dossiers: listDossiers(database),
    readingRoom: readReadingRoom(database).proof,
    settings: readSettings(database),
  };
}

/** Makes the rows from the record, in one transaction. Titles are never taken away. */
export function putLibraryRecord(database: Database, record: LibraryRecord): void {
  database.transaction(() => {
    for (const title of record.titles) {
      putTitle(database, title);
      putTitleRule(database, title);
      putTitleStyle(database, title);
      putTitleRecognition(database, title);
      putTitleReading(database, title);
      putTitleNames(database, title);
      spellTitle(database, title.name);
      putTitleHoldings(database, title);
    }
    putSources(database, record.sources);
    putSearches(database, record.searches);
    putDossiers(database, record.dossiers);
    putFact(database, 'readingRoom', record.readingRoom);
    const kept = new Set(record.folders.map((folder) => folder.id));
    const forget = database.prepare('DELETE FROM watched_folders WHERE id = ?');
    for (const folder of listFolders(database)) if (!kept.has(folder.id)) forget.run(folder.id);
    const insert = database.prepare(
      `INSERT INTO watched_folders (id, path, afterwards) VALUES (@id, @path, @afterwards)
       ON CONFLICT (id) DO UPDATE SET afterwards = excluded.afterwards`,
    );
    for (const folder of record.folders) insert.run(folder);
    putFact(database, 'settings', record.settings);
    if (record.id !== null) putFact(database, 'id', record.id);
    putFact(database, 'revision', record.revision);
  })();
}
