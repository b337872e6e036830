// What is wrong with a full backup: by its manifest every file must be where it says, to the last byte.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../main/archive/full-backup/backup-manifest.ts';
import { sumOfFile } from './open-stage.ts';

/** What is wrong, as sentences; a folder without a manifest holds no backup. */
export function judgeBackup(folder: string): string[] {
  const manifest = readManifest(folder);
  if (manifest === null) return [`I1 there is no backup in ${folder}`];
  return [...manifest.files, ...manifest.removed].flatMap(({ at, sha256 }) => {
    const path = join(folder, at);
    if (!existsSync(path)) return [`I1 the backup lacks ${at}`];
    return sumOfFile(path) === sha256 ? [] : [`I1 the backup has other bytes in ${at}`];
  });
}
