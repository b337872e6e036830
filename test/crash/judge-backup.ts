// What is wrong with a full backup: by its manifest every file must be found where a restore would look for it, to the last byte.
import { existsSync } from 'node:fs';
import { readManifest } from '../../main/archive/full-backup/backup-manifest.ts';
import { locate } from '../../main/archive/full-backup/settle-backup.ts';
import { sumOfFile } from './open-stage.ts';

/** What is wrong, as sentences; a folder without a manifest holds no backup. */
export function judgeBackup(folder: string): string[] {
  const manifest = readManifest(folder);
  if (manifest === null) return [`I1 there is no backup in ${folder}`];
  return [...manifest.files, ...manifest.removed].flatMap((entry) => {
    const path = locate(folder, entry);
    if (!existsSync(path)) return [`I1 the backup lacks ${entry.path}`];
    return sumOfFile(path) === entry.sha256 ? [] : [`I1 the backup has other bytes in ${entry.path}`];
  });
}
