// What becomes of titles when all editions of one are given to another: the new one is kept and read as the old one was, the old name
// leads to it from then on, and saved searches narrowed to the old one follow. library.json first, then the rows.
import type { TitleRecord } from '../../base/record.ts';
import { listMatchedPages, restoreMatchedPages } from '../../library/search-matches.ts';
import { listSearches } from '../../library/searches.ts';
import { titleKey } from '../../library/title-key.ts';
import { findTitle } from '../../library/titles.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import { moveSearches, planSearches, type SearchMove, turnSearches } from './move-searches.ts';
import type { Writer } from './open-writer.ts';

/** How titles are called and where they lead, before and after, and which saved searches went along. */
type TitleNames = Pick<TitleRecord, 'name' | 'nowCalled'>;
export type TitleMove = { before: TitleNames[]; after: TitleNames[]; searches: SearchMove };

const namesOf = ({ name, nowCalled }: TitleNames): TitleNames => ({ name, nowCalled });

/**
 * Names titles as they are given, those that fold alike being meant, and narrows searches to them. What was new in these stays new: it is
 * dropped and brought back in one transaction.
 */
function nameTitles(writer: Writer, names: readonly TitleNames[], searches: SearchMove): void {
  const { database } = writer;
  const byKey = new Map(names.map((one) => [titleKey(one.name), one]));
  database.transaction(() => {
    const pages = searches.ids.map((id) => [id, listMatchedPages(database, id)] as const);
    changeLibraryRecord(writer, (record) => ({
      ...record,
      titles: record.titles.map((title) => ({ ...title, ...byKey.get(titleKey(title.name)) })),
      searches: moveSearches(record.searches, searches),
    }));
    for (const [id, ofSearch] of pages) restoreMatchedPages(database, id, ofSearch);
  })();
}

/** Takes a move back, or makes it again. */
export function repeatMove(writer: Writer, { before, after, searches }: TitleMove, way: 'undo' | 'redo'): void {
  if (way === 'undo') nameTitles(writer, before, turnSearches(searches));
  else nameTitles(writer, after, searches);
}

/** A title that was made for the editions is kept, read and described as the one that they come from; one that was there stays as it is. */
function inherit(writer: Writer, from: TitleRecord, to: string): void {
  changeLibraryRecord(writer, (record) => ({
    ...record,
    titles: record.titles.map((title) =>
      titleKey(title.name) === titleKey(to) ? { ...from, name: title.name, folder: title.folder, nowCalled: null } : title,
    ),
  }));
}

/** Leads from one title to another, or spells the same one anew. Throws nothing for titles that are not there: nothing leads there then. */
export function moveTitle(writer: Writer, { from, to, isNew }: { from: string; to: string; isNew: boolean }): TitleMove | null {
  const { database } = writer;
  const [old, target] = [findTitle(database, from), findTitle(database, to)];
  if (old === null || target === null) return null;
  const { rowId: _, ...record } = old;
  const isSpelling = old.rowId === target.rowId;
  const name = isSpelling ? to.normalize('NFC') : target.name;
  if (!isSpelling && isNew) inherit(writer, record, to);
  const move = {
    before: isSpelling ? [namesOf(old)] : [namesOf(old), namesOf(target)],
    after: isSpelling
      ? [{ ...namesOf(old), name }]
      : [
          { name: old.name, nowCalled: name },
          { name, nowCalled: null },
        ],
    searches: planSearches(listSearches(database), old.name, name),
  };
  nameTitles(writer, move.after, move.searches);
  return move;
}
