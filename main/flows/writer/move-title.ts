// What becomes of titles when all editions of one are given to another: the new one is kept and read as the old one was, and the old name
// leads to it from then on. library.json first, then the rows.
import type { TitleRecord } from '../../base/record.ts';
import { titleKey } from '../../library/title-key.ts';
import { findTitle } from '../../library/titles.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

/** How titles are called and where they lead, before and after. */
export type TitleNames = Pick<TitleRecord, 'name' | 'nowCalled'>;
export type TitleMove = { before: TitleNames[]; after: TitleNames[] };

const namesOf = ({ name, nowCalled }: TitleNames): TitleNames => ({ name, nowCalled });

/** Names titles as they are given; those that fold alike are meant. */
export function nameTitles(writer: Writer, names: readonly TitleNames[]): void {
  const byKey = new Map(names.map((one) => [titleKey(one.name), one]));
  changeLibraryRecord(writer, (record) => ({
    ...record,
    titles: record.titles.map((title) => ({ ...title, ...byKey.get(titleKey(title.name)) })),
  }));
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
  const [old, target] = [findTitle(writer.database, from), findTitle(writer.database, to)];
  if (old === null || target === null) return null;
  const { rowId: _, ...record } = old;
  if (old.rowId === target.rowId) {
    const move = { before: [namesOf(old)], after: [{ ...namesOf(old), name: to.normalize('NFC') }] };
    nameTitles(writer, move.after);
    return move;
  }
  if (isNew) inherit(writer, record, to);
  const move = {
    before: [namesOf(old), namesOf(target)],
    after: [
      { name: old.name, nowCalled: target.name },
      { name: target.name, nowCalled: null },
    ],
  };
  nameTitles(writer, move.after);
  return move;
}
