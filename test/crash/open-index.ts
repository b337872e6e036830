// The index of a library as a test looks at it: which editions it holds, and whether it is whole by SQLite's rules and by FTS5's own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../main/base/sqlite.ts';
import { currentFile } from '../../main/search/index-files.ts';

/** A page of the index: of which bytes, which page, and its row. */
export type IndexedPage = { sha256: string; page: number };

/** What was seen. `problems` are sentences. */
export type SeenIndex = { version: number; pages: IndexedPage[]; problems: string[] };

const fts = 'page_index';

/** Looks at the index; null where there is none yet. */
export function lookAtIndex(library: string): SeenIndex | null {
  const path = currentFile(join(library, 'derived', 'search.sqlite'));
  if (!existsSync(path)) return null;
  const database = openDatabase(path);
  try {
    const version = database.pragma('user_version', { simple: true }) as number;
    // A file that was begun a moment ago has no tables yet: it is begun anew.
    if (version === 0) return { version, pages: [], problems: [] };
    const problems: string[] = [];
    const verdict = database.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') problems.push(`I2 the index says ${String(verdict)}`);
    database.prepare(`INSERT INTO ${fts} (${fts}) VALUES ('integrity-check')`).run();
    const rows = database.prepare('SELECT row FROM page ORDER BY row').pluck().safeIntegers().all().join();
    const words = database.prepare(`SELECT id FROM ${fts}_docsize ORDER BY id`).pluck().safeIntegers().all().join();
    if (rows !== words) problems.push(`I2 the index has words of ${words}, and pages ${rows}`);
    const pages = database
      .prepare('SELECT e.sha256, p.page FROM page p JOIN edition e ON e.number = p.edition ORDER BY e.sha256, p.page')
      .all() as IndexedPage[];
    return { version, pages, problems };
  } finally {
    database.close();
  }
}
