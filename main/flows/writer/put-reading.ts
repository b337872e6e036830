// Keeps how a title is read, as a person said it: library.json first, then the row. Refuses titles that the library has not.
import { AppError } from '#border/errors';
import type { TitleReading } from '#border/model-reading';
import { findTitle } from '../../library/titles.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

/** The title's name as the library has it, and how it was read before. */
export type ReadingChange = { title: string; before: TitleReading };

/** Keeps it, and answers what was kept before, for taking it back. Throws title/not-found. */
export function putReading(writer: Writer, { title, reading }: { title: string; reading: TitleReading }): ReadingChange {
  const known = findTitle(writer.database, title);
  if (known === null) throw new AppError('title/not-found', { title });
  changeLibraryRecord(writer, (record) => ({
    ...record,
    titles: record.titles.map((one) => (one.name === known.name ? { ...one, reading } : one)),
  }));
  return { title: known.name, before: known.reading };
}
