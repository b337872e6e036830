// What a full backup holds, as one file at its root that is replaced whole: it alone says what counts. `at` is where content lies while its
// place is not settled yet, so that a backup is whole before, during and after each run.
// Refuses manifests of a later Kiosque and names that lead out of the folder.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { EditionId } from '#border/model';
import { writeAtomically } from '../../base/atomic-file.ts';
import { systemCodeOf } from '../../base/disk-error.ts';

/** The manifest's name at the root of a backup. */
export const manifestName = 'kiosque-backup.json';
/** The folder of what has been copied and is not settled yet. */
export const arrivingName = 'arriving';
/** The folder of what the library no longer has, by the day on which a backup first missed it. */
export const removedName = 'removed';

const format = 'kiosque-backup-1';

/** A path below the root with `/`; no part of it leads up or is empty. */
const Below = z
  .string()
  .max(4000)
  .refine((path) => !/(^|\/)(\.{0,2})(\/|$)/.test(path) && !/[\\\0]/.test(path) && !/^[a-z]:/i.test(path));

/** A file of a backup. `modifiedNs` is its time in the library, by which the next run sees that it is unchanged. */
export const BackupEntry = z.object({
  path: Below,
  at: Below,
  sizeBytes: z.int().min(0),
  modifiedNs: z.string().regex(/^-?\d+$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The edition that it belongs to; null for what belongs to the whole, and where the sidecar cannot be read. */
  edition: EditionId.nullable(),
});
export type BackupEntry = z.infer<typeof BackupEntry>;

/** A backup. `finishedAtMs` is null until its first run ended; `editions` counts those that the library had. */
export const BackupManifest = z.object({
  libraryId: EditionId.nullable(),
  version: z.string(),
  finishedAtMs: z.int().nullable(),
  editions: z.int().min(0),
  files: z.array(BackupEntry),
  /** What the library had once and has no longer. */
  removed: z.array(BackupEntry),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The manifest of the folder; null where there is none. Throws backup/unreadable. */
export function readManifest(folder: string): BackupManifest | null {
  let text: string;
  try {
    text = readFileSync(join(folder, manifestName), 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    const isOurs = typeof value === 'object' && value !== null && 'format' in value && value.format === format;
    if (isOurs) return BackupManifest.parse(value);
  } catch (error) {
    throw new AppError('backup/unreadable', {}, { cause: error });
  }
  throw new AppError('backup/unreadable');
}

/** Replaces the manifest, whole and on the disk. */
export function writeManifest(folder: string, manifest: BackupManifest): void {
  const files = [...manifest.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  writeAtomically(join(folder, manifestName), `${JSON.stringify({ format, ...manifest, files }, null, 1)}\n`);
}
