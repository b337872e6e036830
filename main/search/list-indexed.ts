// What the index holds: one side of the difference that says what is pending.
import type Database from 'better-sqlite3';
import type { ErrorCode } from '#border/errors';
import type { EditionFacts } from './prepare-edition.ts';

/** An edition in the index, with the pages whose text could not be read. */
export type IndexedEdition = EditionFacts & { correctionsKey: string; failedPages: { page: number; code: ErrorCode }[] };

type FailedPage = { id: string; page: number; code: ErrorCode };

/** What the text that the index has of an edition was made from; null where it is not in the index. */
export function findTextKey(database: Database.Database, id: string): string | null {
  const key = database.prepare<[string], string>('SELECT sha256 FROM edition WHERE id = ?').pluck().get(id);
  return key ?? null;
}

/** Every edition in the index. */
export function listIndexed(database: Database.Database): IndexedEdition[] {
  const editions = database
    .prepare('SELECT id, sha256, title, day, language, corrections_key AS correctionsKey FROM edition')
    .all() as Omit<IndexedEdition, 'failedPages'>[];
  const failures = database
    .prepare(
      `SELECT edition.id, page.page, page.fault AS code FROM page JOIN edition ON edition.number = page.edition
       WHERE page.fault IS NOT NULL ORDER BY page.page`,
    )
    .all() as FailedPage[];
  const byEdition = Map.groupBy(failures, (failure) => failure.id);
  return editions.map((edition) => ({
    ...edition,
    failedPages: (byEdition.get(edition.id) ?? []).map(({ page, code }) => ({ page, code })),
  }));
}
