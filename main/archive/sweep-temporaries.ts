// Takes away what writes that a kill interrupted have left beside the files that they were to replace. For the library's one writer, as it opens.
// Refuses every name that is none of those which we give to such files.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { nameOfTemporary } from '../base/atomic-file.ts';
import { listFolder } from '../base/list-folder.ts';
import { unfinishedName } from '../base/unfinished.ts';
import { readBackupName } from './backups/rotation.ts';
import { lastBackupName } from './full-backup/last-backup.ts';
import { fromRelative, type Places } from './places.ts';
import { librarySidecarName } from './sidecar.ts';
import type { FoundFolder } from './walk-archive.ts';

/** A copy of the catalogue on its way, and the journal that SQLite keeps beside it. */
const unfinishedCopy = /^(.+\.sqlite)\.tmp(?:-journal)?$/u;

const isLeftCopy = (name: string): boolean => readBackupName(unfinishedCopy.exec(name)?.[1] ?? '') !== null;

/** What is replaced at the root: a restore or a move that was killed at its first file leaves what was to be its sign. */
const ofTheRoot: ReadonlySet<string> = new Set([librarySidecarName, unfinishedName]);

const namesIn = (folder: string): string[] => listFolder(folder).map(({ name }) => name);

/** Removes them, those beside the sidecars of these editions among them; gives how many they were. */
export function sweepTemporaries({ root, backups }: Places, editions: readonly FoundFolder[]): number {
  const left = [
    ...namesIn(root).flatMap((name) => (ofTheRoot.has(nameOfTemporary(name) ?? '') ? [join(root, name)] : [])),
    ...namesIn(backups).flatMap((name) =>
      isLeftCopy(name) || nameOfTemporary(name) === lastBackupName ? [join(backups, name)] : [],
    ),
    ...editions.flatMap(({ path, left: names }) => names.map((name) => join(fromRelative(root, path), name))),
  ];
  for (const path of left) rmSync(path, { force: true });
  return left.length;
}
