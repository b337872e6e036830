// What a person's correction teaches of a title, kept with the title: by what its later files are known.
// Refuses to learn from an edition whose title or day nobody has said or seen.

import { AppError } from '#border/errors';
import type { PageLayout, Recognition } from '#border/model';
import type { Learned } from '#border/model-correction';
import { readRecord } from '../../library/read-record.ts';
import { findTitle } from '../../library/titles.ts';
import { learnRecognition } from '../recognise-title.ts';
import { changeLibraryRecord } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';

const isSame = (a: Recognition, b: Recognition | null): boolean =>
  JSON.stringify({ ...a, learnedAtMs: 0 }) === JSON.stringify({ ...b, learnedAtMs: 0 });

/** Keeps or forgets by what later files of a title are known, and answers what was known before. Throws title/not-found. */
export function putRecognition(
  writer: Writer,
  { title, recognition }: { title: string; recognition: Recognition | null },
): Recognition | null {
  const known = findTitle(writer.database, title);
  if (known === null) throw new AppError('title/not-found', { title });
  changeLibraryRecord(writer, (record) => ({
    ...record,
    titles: record.titles.map((one) => (one.name === known.name ? { ...one, recognition } : one)),
  }));
  return known.recognition;
}

/** Learns from a corrected edition, front page and all; null where it teaches nothing, or nothing new. */
export function learnTitle(writer: Writer, id: string, front: PageLayout | null): Learned | null {
  const { record } = readRecord(writer.database, id);
  const { title, day, issue, source } = record;
  if (day === null) return null;
  const recognition = learnRecognition({ sourceName: source.name, front, day, issue, learnedAtMs: writer.now() });
  const before = findTitle(writer.database, title)?.recognition ?? null;
  if (recognition === null || isSame(recognition, before)) return null;
  putRecognition(writer, { title, recognition });
  return { title, recognition, before };
}
