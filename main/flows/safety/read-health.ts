// The state of a library's safety, for its screen and for whoever asks: where it lies, how much it fills, how it is copied, what is missing.
import type { Output } from '#border/contract';
import { listBackups } from '../../archive/backups/keep-copy.ts';
import { readLastBackup } from '../../archive/full-backup/last-backup.ts';
import { placesOf } from '../../archive/places.ts';
import { readSettings } from '../../library/library-record.ts';
import { listTrash } from '../../library/read-editions.ts';
import { listTitleSizes } from '../../library/title-sizes.ts';
import type { Parts } from '../parts.ts';

/** Answers safety.health. */
export async function readHealth(parts: Parts): Promise<Output<'safety.health'>> {
  const { root, database } = parts;
  const measure = await parts.workers.safety.run('measure', { root });
  const trash = listTrash(database);
  const last = readLastBackup(root);
  return {
    path: root,
    isPlaceFixed: parts.seat?.isFixed ?? true,
    readOnly: parts.readOnly,
    pid: process.pid,
    bytes: {
      editions: measure.editionsBytes,
      trash: measure.trashBytes,
      derived: measure.derivedBytes,
      backups: measure.backupsBytes,
      other: measure.otherBytes,
      free: measure.freeBytes,
    },
    titles: listTitleSizes(database),
    trash: {
      editions: trash.length,
      sizeBytes: trash.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      days: readSettings(database).trashDays,
    },
    copies: listBackups(placesOf(root).backups).map(({ version: _, ...copy }) => copy),
    lastFull: last === null ? null : { ...last, path: last.folder },
    losses: [...(parts.recovery?.losses ?? [])],
    leftBehind: parts.seat?.leftBehind() ?? null,
    outcome: parts.seat?.outcome() ?? null,
    progress: parts.safety.progress(),
  };
}
