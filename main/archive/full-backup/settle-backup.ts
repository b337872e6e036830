// Brings what a manifest counts to its places. A run that is killed within it is finished by the next one; meanwhile everything is found.
import { existsSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolderDurably, syncToDisk } from '../../base/atomic-file.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import { fromRelative } from '../places.ts';
import { arrivingName, type BackupEntry, type BackupManifest, writeManifest } from './backup-manifest.ts';

/** Where the content of an entry lies now: where it arrived, until it is in its place. */
export function locate(folder: string, entry: Pick<BackupEntry, 'path' | 'at'>): string {
  const arrived = fromRelative(folder, entry.at);
  return entry.at !== entry.path && existsSync(arrived) ? arrived : fromRelative(folder, entry.path);
}

const dropEmptyParents = (folder: string, path: string): void => {
  for (let at = dirname(path); at !== '.' && at !== ''; at = dirname(at)) {
    try {
      rmdirSync(fromRelative(folder, at));
    } catch (error) {
      if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(systemCodeOf(error) ?? '')) return;
      throw error;
    }
  }
};

/** The folders that names went to, and those that they left. */
type Touched = { to: Set<string>; from: Set<string> };

const settleOne = (folder: string, entry: BackupEntry, touched: Touched): void => {
  const from = fromRelative(folder, entry.at);
  const to = fromRelative(folder, entry.path);
  if (!existsSync(from)) return;
  makeFolderDurably(dirname(to));
  renameSync(from, to);
  touched.to.add(dirname(to));
  touched.from.add(dirname(from));
  dropEmptyParents(folder, entry.at);
};

/** Moves what is not in its place yet, and gives the manifest as it then is; writes it where anything was moved. */
export function settleBackup(folder: string, manifest: BackupManifest): BackupManifest {
  const touched: Touched = { to: new Set(), from: new Set() };
  const settle = (entry: BackupEntry): BackupEntry => {
    if (entry.at === entry.path) return entry;
    settleOne(folder, entry, touched);
    return { ...entry, at: entry.path };
  };
  const isUnsettled = [...manifest.files, ...manifest.removed].some(({ at, path }) => at !== path);
  if (!isUnsettled) return manifest;
  const settled = { ...manifest, files: manifest.files.map(settle), removed: manifest.removed.map(settle) };
  // A name must have arrived before it is surely gone where it was: a loss of power between the two would leave it nowhere.
  for (const place of [...touched.to, ...touched.from]) if (existsSync(place)) syncToDisk(place);
  writeManifest(folder, settled);
  return settled;
}

/** Deletes files of a backup that no manifest counts any more, with the folders that they leave empty. */
export function deleteSuperseded(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    rmSync(fromRelative(folder, path), { force: true });
    dropEmptyParents(folder, path);
  }
}

/** The folder of what arrives. */
export const arrivingIn = (folder: string): string => join(folder, arrivingName);
