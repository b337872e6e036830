// Which files of a watched folder have been dealt with, so that a restart does not hash them all again.
import type { Database } from 'better-sqlite3';

/** The dealt-with files of a folder: path to stamp. */
export function listWatchedFiles(database: Database, folderId: string): Map<string, string> {
  const rows = database
    .prepare<[string], { path: string; stamp: string }>('SELECT path, stamp FROM watched_files WHERE folder_id = ?')
    .all(folderId);
  return new Map(rows.map((row) => [row.path, row.stamp]));
}

/** Remembers files as dealt with; of a folder that is no longer watched nothing is kept. */
export function putWatchedFiles(database: Database, folderId: string, files: readonly { path: string; stamp: string }[]): void {
  const put = database.prepare(
    `INSERT INTO watched_files (folder_id, path, stamp) SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM watched_folders WHERE id = ?)
     ON CONFLICT (folder_id, path) DO UPDATE SET stamp = excluded.stamp`,
  );
  database.transaction(() => {
    for (const file of files) put.run(folderId, file.path, file.stamp, folderId);
  })();
}
