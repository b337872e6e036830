// When the library was last backed up as a whole and where to, kept among its own copies. A library that cannot be written keeps no note:
// the backup's own manifest says the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { makeFolderDurably, writeAtomically } from '../../base/atomic-file.ts';
import { toDiskError } from '../../base/disk-error.ts';
import { placesOf } from '../places.ts';
import type { BackupReport } from './back-up-library.ts';

/** The last full backup that ended. `removed` counts editions that it keeps and the library has no longer. */
export const LastBackup = z.object({
  atMs: z.int(),
  folder: z.string(),
  editions: z.int(),
  totalBytes: z.int(),
  removed: z.int(),
  problems: z.int(),
});
export type LastBackup = z.infer<typeof LastBackup>;

/** The name of the note among the copies of the catalogue. */
export const lastBackupName = 'full-backup.json';

const fileIn = (root: string): string => join(placesOf(root).backups, lastBackupName);

/** The note of the last full backup; null where there was none. */
export function readLastBackup(root: string): LastBackup | null {
  try {
    return LastBackup.parse(JSON.parse(readFileSync(fileIn(root), 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the note. */
export function noteFullBackup(root: string, folder: string, report: BackupReport, atMs: number): void {
  const { editions, totalBytes, removed, problems } = report;
  try {
    makeFolderDurably(placesOf(root).backups);
    writeAtomically(
      fileIn(root),
      `${JSON.stringify({ atMs, folder, editions, totalBytes, removed, problems: problems.length })}\n`,
    );
  } catch (error) {
    const known = toDiskError(error);
    if (!(known instanceof AppError) || !['library/read-only', 'disk/full'].includes(known.code)) throw known;
  }
}
