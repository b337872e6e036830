// Keeps how the sections and places of a title are called: library.json first, then the row.
import { AppError } from '#border/errors';
import type { AuthorityAct, AuthorityList, TitleAuthority } from '#border/model-authority';
import { findTitle } from '../../library/titles.ts';
import { applyAuthority } from './apply-authority.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

/** The lists of a title before and after an act. */
export type AuthorityMove = { title: string; before: TitleAuthority; after: TitleAuthority };

/** Keeps the lists of a title. Throws title/not-found. */
export function putAuthority(writer: Writer, { title, authority }: { title: string; authority: TitleAuthority }): void {
  const known = findTitle(writer.database, title);
  if (known === null) throw new AppError('title/not-found', { title });
  changeLibraryRecord(writer, (record) => ({
    ...record,
    titles: record.titles.map((one) => (one.name === known.name ? { ...one, authority } : one)),
  }));
}

/** Does something to a list; null where that changes nothing. Throws title/not-found, authority/not-found, authority/name-taken. */
export function changeAuthority(
  writer: Writer,
  { title, list, act }: AuthorityList & { act: AuthorityAct },
): AuthorityMove | null {
  const known = findTitle(writer.database, title);
  if (known === null) throw new AppError('title/not-found', { title });
  const before = known.authority;
  const after = { ...before, [list]: applyAuthority(before[list], act) };
  if (JSON.stringify(after) === JSON.stringify(before)) return null;
  putAuthority(writer, { title: known.name, authority: after });
  return { title: known.name, before, after };
}
