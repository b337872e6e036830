// Changes to an edition that is kept already: facts, reading position, trash. Sidecar first, then folder, then row.

import { AppError } from '#border/errors';
import type { CorrectedPage, Direction, Edition, Fact } from '#border/model';
import type { Correction } from '#border/model-correction';
import { correctionsKey } from '../../base/corrections-key.ts';
import type { NewEvent } from '../../base/events.ts';
import { compareFields, writeChanges } from '../../base/field-changes.ts';
import type { EditionRecord } from '../../base/record.ts';
import { findSameBytes, findVersions } from '../../library/find-twins.ts';
import { readRecord } from '../../library/read-record.ts';
import { findTitle } from '../../library/titles.ts';
import { isOpenFact } from '../valued.ts';
import { applyChange } from './apply-change.ts';
import { ensureTitle } from './ensure-title.ts';
import type { Writer } from './open-writer.ts';
import { readShelvedRecord, saveRecord } from './save-record.ts';

const versionAfter = ({ database }: Writer, before: EditionRecord, after: EditionRecord): EditionRecord => {
  if (after.day === null || (after.title === before.title && after.day === before.day)) return after;
  const { highest } = findVersions(database, { id: after.id, title: after.title, day: after.day, variant: after.variant });
  return { ...after, version: highest + 1, replaces: null };
};

/** A correction confirms the edition, and says itself from which side it is read where that changes. */
const applyCorrection = (writer: Writer, record: EditionRecord, correction: Correction): EditionRecord => {
  const spell = (title: string): string => findTitle(writer.database, title)?.name ?? title.normalize('NFC');
  const direction = correction.direction ?? record.direction;
  const after = applyChange(record, { ...correction, direction }, spell);
  return versionAfter(writer, record, { ...after, state: 'confirmed' });
};

/** Takes a person's word for facts of an edition. The folder keeps its name; the sidecar is what counts. */
export function correctEdition(writer: Writer, { id, correction }: { id: Edition['id']; correction: Correction }): void {
  const { record, path } = readShelvedRecord(writer, id);
  const after = applyCorrection(writer, record, correction);
  ensureTitle(writer, after);
  const changes = compareFields(record, after);
  const detail = changes.length > 0 ? writeChanges(changes) : Object.keys(correction).join(', ');
  saveRecord(writer, { record: after, path }, { type: 'metadata modification', atMs: writer.now(), outcome: 'success', detail });
}

/**
 * Takes the language that the pages of an edition are in, where nothing better was known when it came. What a person has said meanwhile
 * stays, and so does what is no longer on the shelf.
 */
export function settleLanguage(
  writer: Writer,
  { id, language, direction, share }: { id: Edition['id']; language: string; direction: Direction; share: number },
): void {
  const { record, path } = readRecord(writer.database, id);
  if (record.removedAtMs !== null || !isOpenFact(record.facts.language) || record.language === language) return;
  const fact: Fact = { source: 'text', confidence: Math.round(share * 90) / 100, printed: null };
  const after = { ...record, language, direction, facts: { ...record.facts, language: fact } };
  const detail = writeChanges(compareFields(record, after));
  const event: NewEvent = { type: 'metadata modification', atMs: writer.now(), outcome: 'success', detail };
  saveRecord(writer, { record: after, path }, event);
}

/** Remembers the page at which an edition was left. */
export function keepPosition(writer: Writer, { id, page }: { id: Edition['id']; page: number }): void {
  const { record, path } = readShelvedRecord(writer, id);
  if (page > record.pageSizes.length) throw new AppError('page/not-found', { page });
  saveRecord(writer, { record: { ...record, lastPage: page, readAtMs: writer.now() }, path }, null);
}

/** One page as a person left it; `articles` null is the page as it was found. */
export type PageToCorrect = { id: Edition['id']; page: number; articles: CorrectedPage['articles'] | null };

/** The names of the corrections of an edition before and after a change. */
export type KeyChange = { keyBefore: string; keyAfter: string };

/** Steps at one page within this time are one sitting, and one event. */
const SITTING_MS = 3_600_000;

/** Keeps how a person arranged the articles of a page. What changes nothing is not written. Throws edition/not-found, page/not-found. */
export function correctPage(writer: Writer, { id, page, articles }: PageToCorrect): KeyChange {
  const { record, path } = readShelvedRecord(writer, id);
  if (page > record.pageSizes.length) throw new AppError('page/not-found', { page });
  const atMs = writer.now();
  const others = record.corrections.filter((one) => one.page !== page);
  const corrections = articles === null ? others : [...others, { page, correctedAtMs: atMs, articles }];
  const keys = { keyBefore: correctionsKey(record.corrections), keyAfter: correctionsKey(corrections) };
  if (keys.keyBefore === keys.keyAfter) return keys;
  const detail = articles === null ? `articles of page ${page} as found` : `articles of page ${page} arranged by hand`;
  const last = record.events.at(-1);
  const isSameSitting = last?.detail === detail && atMs - last.atMs < SITTING_MS;
  corrections.sort((one, other) => one.page - other.page);
  saveRecord(
    writer,
    { record: { ...record, corrections }, path },
    isSameSitting ? null : { type: 'metadata modification', atMs, outcome: 'success', detail },
  );
  return keys;
}

/** Pins an edition, so that no rule of its title lets it go, or takes the pin away. */
export function pinEdition(writer: Writer, { id, isPinned }: { id: Edition['id']; isPinned: boolean }): void {
  const { record, path } = readShelvedRecord(writer, id);
  if (record.isPinned === isPinned) return;
  const detail = isPinned ? 'kept whatever the rule of its title' : 'kept by the rule of its title';
  const event: NewEvent = { type: 'policy assignment', atMs: writer.now(), outcome: 'success', detail };
  saveRecord(writer, { record: { ...record, isPinned }, path }, event);
}

/** Moves an edition to the trash. */
export function removeEdition(writer: Writer, { id, reason }: { id: Edition['id']; reason?: string | undefined }): void {
  const { record, path } = readShelvedRecord(writer, id);
  const atMs = writer.now();
  saveRecord(
    writer,
    { record: { ...record, removedAtMs: atMs }, path },
    { type: 'deletion', atMs, outcome: 'success', detail: reason ?? 'to the trash' },
  );
}

/** Brings an edition back from the trash. Throws edition/not-found, and library/duplicate when its bytes were added again meanwhile. */
export function restoreEdition(writer: Writer, { id }: { id: Edition['id'] }): void {
  const { record, path } = readRecord(writer.database, id);
  if (record.removedAtMs === null) throw new AppError('edition/not-found', { id });
  const twin = findSameBytes(writer.database, record.sha256);
  if (twin !== null) throw new AppError('library/duplicate', { id: twin.id });
  const event: NewEvent = { type: 'recovery', atMs: writer.now(), outcome: 'success', detail: 'from the trash' };
  saveRecord(writer, { record: { ...record, removedAtMs: null }, path }, event);
}
