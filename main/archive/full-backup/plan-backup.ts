// What a backup has to do: files of the library against the manifest of the last run. Pure.
// Refuses to copy again what the backup holds under another path, and to forget anything of an edition that the library no longer has.
import { type BackupEntry, type BackupManifest, removedName } from './backup-manifest.ts';
import type { LibraryFile } from './library-files.ts';

/** What is to be done. `moved` keep their content and get another place; `removed` are what the library has no longer. */
export type BackupPlan = {
  unchanged: BackupEntry[];
  moved: BackupEntry[];
  copies: LibraryFile[];
  removed: BackupEntry[];
  /** Of editions that are there: a file that the library has lost, or whose former place holds nothing any more. */
  missing: BackupEntry[];
};

const nameOf = (path: string): string => path.split('/').at(-1) ?? path;
const isSame = (entry: BackupEntry, file: LibraryFile): boolean =>
  entry.sizeBytes === file.sizeBytes && entry.modifiedNs === file.modifiedNs;

/** Where a file of an edition that is gone is kept from `day` on. */
const removedPath = (day: string, path: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const wish = `${removedName}/${day}${number === 1 ? '' : ` (${number})`}/${path}`;
    if (!taken.has(wish)) return wish;
  }
};

/** A file that moved keeps time, length, name and edition. What stands in the way of a move is copied instead. */
const findMoved = (before: readonly BackupEntry[], files: readonly LibraryFile[]): Map<string, BackupEntry> => {
  const paths = new Set(files.map(({ path }) => path));
  const held = new Set(before.map(({ path }) => path));
  const free = new Map(
    before
      .filter(({ path, edition }) => edition !== null && !paths.has(path))
      .map((entry) => [`${entry.edition} ${nameOf(entry.path)}`, entry]),
  );
  return new Map(
    files.flatMap((file) => {
      const entry = file.edition === null || held.has(file.path) ? undefined : free.get(`${file.edition} ${nameOf(file.path)}`);
      return entry !== undefined && isSame(entry, file) ? [[file.path, entry] as const] : [];
    }),
  );
};

/** Compares the library with what the backup holds; `day` is today's. */
export function planBackup(manifest: BackupManifest, files: readonly LibraryFile[], day: string): BackupPlan {
  const before = new Map(manifest.files.map((entry) => [entry.path, entry]));
  const moved = findMoved(manifest.files, files);
  const plan: BackupPlan = { unchanged: [], moved: [], copies: [], removed: [], missing: [] };
  for (const file of files) {
    const entry = before.get(file.path);
    const source = moved.get(file.path);
    if (entry !== undefined && isSame(entry, file)) plan.unchanged.push({ ...entry, edition: file.edition });
    else if (source !== undefined) plan.moved.push({ ...source, path: file.path, at: source.path, edition: file.edition });
    else plan.copies.push(file);
  }
  const paths = new Set(files.map(({ path }) => path));
  const live = new Set(files.flatMap(({ edition }) => edition ?? []));
  const movedFrom = new Set([...moved.values()].map(({ path }) => path));
  const taken = new Set(manifest.removed.map(({ path }) => path));
  for (const entry of manifest.files) {
    if (paths.has(entry.path) || movedFrom.has(entry.path) || entry.path === 'library.sqlite') continue;
    if (entry.edition !== null && live.has(entry.edition)) plan.missing.push(entry);
    else plan.removed.push({ ...entry, at: entry.path, path: removedPath(day, entry.path, taken) });
  }
  return plan;
}
