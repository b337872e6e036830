// Keeps what looking at editions found: a line in the log for those that were read, and on the edition itself only a change of outcome.
// Marks damage and takes the mark away; never moves or changes a file of an edition.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditReport } from '#border/model-checks';
import type { Damage } from '#border/model-damage';
import { fromRelative } from '../../archive/places.ts';
import { editionSidecarName, readSealedEdition } from '../../archive/sidecar.ts';
import type { CheckReason, KeptHead } from '../../base/check-record.ts';
import { onDisk } from '../../base/disk-error.ts';
import type { NewEvent } from '../../base/events.ts';
import { putDamage } from '../../library/checks.ts';
import { findRow } from '../../library/edition-rows.ts';
import { type PlacedRecord, readRecord } from '../../library/read-record.ts';
import type { Inspected } from '../audit/inspect-edition.ts';
import type { Writer } from './open-writer.ts';
import { saveRecord } from './save-record.ts';
import { writeLog } from './take-in-log.ts';

/** What is kept of an edition that was looked at. */
export type Found = Pick<Inspected, 'id' | 'atMs' | 'isRead' | 'bytes' | 'found'>;

type Files = Damage['files'];

/** Only reading a file tells that these are over. */
const byReading = new Set<Files[number]['code']>(['file-changed', 'file-swapped', 'file-unreadable']);

/** What is wrong now: what only reading would tell stays marked where nothing was read. */
const filesNow = ({ found, isRead }: Found, before: Damage | null): Files => {
  if (isRead || before === null) return found;
  const names = new Set(found.map(({ name }) => name));
  return [...found, ...before.files.filter(({ name, code }) => byReading.has(code) && !names.has(name))];
};

const mostNamed = 20;

const eventOf = (files: Files, atMs: number): NewEvent => {
  if (files.length === 0)
    return { type: 'fixity check', atMs, outcome: 'success', detail: 'SHA-256: all files are what arrived again' };
  const named = files.slice(0, mostNamed).map(({ name, code }) => `${name} ${code}`);
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : '';
  return { type: 'fixity check', atMs, outcome: 'failure', detail: `SHA-256: ${named.join(', ')}${more}` };
};

/** Whether the sidecar may be written: one that is gone or damaged is evidence, and is left for a repair. */
const isWritable = (writer: Writer, { record, path }: PlacedRecord): boolean => {
  const folder = fromRelative(writer.places.root, path);
  if (!existsSync(join(folder, editionSidecarName))) return false;
  const kept = readSealedEdition(folder);
  return kept !== null && kept.seal !== 'broken' && kept.record.id === record.id && kept.record.revision === record.revision;
};

const isSame = (one: Files, other: Files): boolean => {
  const key = (files: Files): string => JSON.stringify(files.map(({ name, code }) => [name, code]).sort());
  return key(one) === key(other);
};

/** Marks an edition, or takes its mark away; true where that changed anything. */
function markDamage(writer: Writer, found: Found): boolean {
  if (findRow(writer.database, found.id) === null) return false;
  const placed = readRecord(writer.database, found.id);
  const before = placed.record.damage;
  const files = filesNow(found, before);
  if (isSame(files, before?.files ?? [])) return false;
  const damage = files.length === 0 ? null : { sinceMs: before?.sinceMs ?? found.atMs, files };
  if (isWritable(writer, placed)) {
    const record = { ...placed.record, damage };
    saveRecord(writer, { record, path: placed.path }, eventOf(files, found.atMs));
  } else putDamage(writer.database, found.id, damage);
  return true;
}

/** Keeps what was found of editions, and gives the ids of those whose mark has changed. Throws disk/full, disk/failed. */
export function keepChecks(writer: Writer, { why, found }: { why: CheckReason; found: readonly Found[] }): string[] {
  return onDisk(() => {
    const editions = found
      .filter(({ isRead }) => isRead)
      .map(
        ({ id, atMs, bytes, found: files }) =>
          [id, atMs, bytes, files.length === 0 ? 1 : 0] satisfies [string, number, number, 0 | 1],
      );
    if (editions.length > 0) writeLog(writer, [{ kind: 'checked', why, by: writer.agent(), editions }], writer.now());
    return found.filter((one) => markDamage(writer, one)).map(({ id }) => id);
  });
}

/** Keeps an audit that ended, with the ends of all chains as it found them. Throws disk/full, disk/failed. */
export function keepAudit(writer: Writer, { report, heads }: { report: AuditReport; heads: readonly KeptHead[] }): void {
  onDisk(() =>
    writeLog(writer, [{ kind: 'audit', by: writer.agent(), report, heads: report.isFull ? [...heads] : [] }], writer.now()),
  );
}
