// The editions that a full backup holds, each as its own sidecar says it, those included that the library had once and has no longer.
// Refuses to believe more of a file than its manifest: what is taken out is held against it.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#border/errors';
import { onDisk } from '../../base/disk-error.ts';
import { fromRelative } from '../places.ts';
import { editionSidecarName, readEditionFile } from '../sidecar.ts';
import type { BackupProblem } from './back-up-library.ts';
import type { BackupEntry, BackupManifest } from './backup-manifest.ts';
import { type CopyTools, copyVerified, refuseStopped } from './copy-verified.ts';
import { watchDisk } from './disk-presence.ts';
import { readWholeManifest } from './restore-library.ts';
import { locate } from './settle-backup.ts';

/** An edition of a backup. `path` is its folder there; `isRemoved` says that the library had it no longer when it was last backed up. */
export type BackedUpEdition = {
  id: string;
  title: string;
  day: string | null;
  issue: string | null;
  sizeBytes: number;
  sha256: string;
  path: string;
  isRemoved: boolean;
};

/** What a backup holds; `problems` are sidecars that cannot be read. */
export type BackedUp = { finishedAtMs: number; editions: BackedUpEdition[]; problems: BackupProblem[] };

const isOf = (path: string, { path: at }: BackupEntry): boolean => at.startsWith(`${path}/`);

/** The files of each edition's folder. */
const groupByFolder = (entries: readonly BackupEntry[]): Map<string, BackupEntry[]> => {
  const sidecars = entries.filter(({ edition, path }) => edition !== null && path.endsWith(`/${editionSidecarName}`));
  const folders = new Map(sidecars.map(({ path }) => [dirname(path), [] as BackupEntry[]]));
  for (const entry of entries) {
    let folder = dirname(entry.path);
    while (folder !== '.' && !folders.has(folder)) folder = dirname(folder);
    folders.get(folder)?.push(entry);
  }
  return folders;
};

/** The editions of a backup by title and day; of one that it holds more than once the last. Throws as readWholeManifest. */
export function listBackedUp(folder: string): BackedUp {
  const { files, removed, finishedAtMs } = readWholeManifest(folder);
  const problems: BackupProblem[] = [];
  const found = new Map<string, BackedUpEdition>();
  const take = (entries: readonly BackupEntry[], isRemoved: boolean): void => {
    for (const [path, own] of [...groupByFolder(entries)].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const sidecar = own.find((entry) => entry.path === `${path}/${editionSidecarName}`);
      const record = sidecar === undefined ? null : readEditionFile(locate(folder, sidecar));
      if (record === null) {
        problems.push({ path: `${path}/${editionSidecarName}`, code: 'backup/damaged' });
        continue;
      }
      const { id, title, day, issue, sha256 } = record;
      const sizeBytes = own.reduce((sum, entry) => sum + entry.sizeBytes, 0);
      found.set(id, { id, title, day, issue, sizeBytes, sha256, path, isRemoved });
    }
  };
  // Later ones take the place of earlier ones: of those that were removed the last, and above all what the library had at the end.
  take(removed, true);
  take(files, false);
  const keyOf = ({ title, day, id }: BackedUpEdition): string => `${title}\n${day ?? ''}\n${id}`;
  const editions = [...found.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return { finishedAtMs: finishedAtMs ?? 0, editions, problems };
}

/** The manifest of a backup that was there a moment ago: where there is none now, its disk was taken away. */
const readManifestAgain = (folder: string): BackupManifest => {
  try {
    return readWholeManifest(folder);
  } catch (error) {
    if (error instanceof AppError && error.code === 'backup/not-found') throw new AppError('backup/away', {}, { cause: error });
    throw error;
  }
};

/**
 * Copies the folder of an edition, which was listed before, out of a backup into the new folder `to`: each file read back and held against the manifest. Throws
 * backup/no-edition, backup/damaged with `name`, backup/away, backup/stopped, file/*, disk/*.
 */
export function takeOut({ folder, path, to }: { folder: string; path: string; to: string }, tools: CopyTools): void {
  onDisk(() => {
    const { files, removed } = readManifestAgain(folder);
    const own = [...files, ...removed].filter((entry) => isOf(path, entry));
    if (own.length === 0) throw new AppError('backup/no-edition', { name: path });
    const backup = watchDisk(folder, 'copy');
    try {
      for (const entry of own) {
        refuseStopped(tools);
        const target = fromRelative(to, entry.path.slice(path.length + 1));
        mkdirSync(dirname(target), { recursive: true });
        const { sha256 } = copyVerified(locate(folder, entry), target, tools);
        if (sha256 !== entry.sha256) throw new AppError('backup/damaged', { name: entry.path });
      }
    } catch (error) {
      throw backup.explain(error);
    }
  });
}
