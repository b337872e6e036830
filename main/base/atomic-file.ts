// Files and folders that are either the old ones or the new ones, whole and on the disk, whatever stops the program.
// Refuses to leave a half-written file under the final name.
import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeId } from './ids.ts';
import { openInPlace } from './open-in-place.ts';

/**
 * How what is to be forced to the disk is opened there; null where nothing can be. Windows flushes for a handle alone that may write, and
 * gives none of a folder.
 */
export function syncModeOf(platform: NodeJS.Platform, isFolder: boolean): 'r' | 'r+' | null {
  if (platform !== 'win32') return 'r';
  return isFolder ? null : 'r+';
}

/** Forces a file's or a folder's content to the disk; on Windows a file's alone. */
export function syncToDisk(path: string): void {
  const mode = syncModeOf(process.platform, statSync(path).isDirectory());
  if (mode === null) return;
  const descriptor = mode === 'r' ? openSync(path, 'r') : openInPlace(path, constants.O_RDWR);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes a new file and forces it to the disk; the folder is the caller's to sync. Throws when the file exists. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const descriptor = openSync(path, 'wx', 0o644);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder and those above it, and forces each new name to the disk: what is put into a folder is lost with its name. */
export function makeFolderDurably(path: string): void {
  const whole = resolve(path);
  const first = mkdirSync(whole, { recursive: true });
  if (first === undefined) return;
  for (let at = whole; at.length >= first.length && at !== dirname(at); at = dirname(at)) syncToDisk(dirname(at));
}

/** Renames a file or folder and forces both parents to the disk. */
export function moveDurably(from: string, to: string): void {
  renameSync(from, to);
  syncToDisk(dirname(to));
  if (dirname(from) !== dirname(to)) syncToDisk(dirname(from));
}

/**
 * Replaces a file's whole content: temporary file, fsync, rename, fsync of the folder. The temporary file is made in `by`, on the same disk:
 * beside the file unless told.
 */
export function writeAtomically(path: string, text: string, by = dirname(path)): void {
  const temporary = join(by, `${basename(path)}.${makeId()}.tmp`);
  try {
    writeDurably(temporary, text);
    moveDurably(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

const temporaryName = /^(.+)\.[0-9a-z]{16}\.tmp$/u;

/** The name of the file that was being replaced under this temporary name; null for any other name. */
export function nameOfTemporary(name: string): string | null {
  return temporaryName.exec(name)?.[1] ?? null;
}

/** Removes what replacements of this file that were killed have left beside it. Only for who alone writes the file. */
export function dropTemporaries(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (nameOfTemporary(name) === basename(path)) rmSync(join(folder, name), { force: true });
  }
}
