// Whether a folder may take a restored or a moved library: a free one, one in which the same work was interrupted, or a library in which
// nobody has kept anything.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { makeFolderDurably, moveDurably, nameOfTemporary } from '../../base/atomic-file.ts';
import { dropSeal } from '../../base/seal.ts';
import { readUnfinished, type Unfinished, unfinishedName } from '../../base/unfinished.ts';
import { stampOf } from '../backups/rotation.ts';
import { placesOf } from '../places.ts';
import { librarySidecarName, readLibrarySidecar } from '../sidecar.ts';
import { walkArchive } from '../walk-archive.ts';
import { isFreeFolder } from './check-target.ts';

const own = new Set(['editions', 'trash', 'derived', 'incoming', 'backups', librarySidecarName, 'lock.sqlite', 'lock.pid']);
/** What a run has left that was killed as it wrote its first file. */
const isLeft = (name: string): boolean => [unfinishedName, librarySidecarName].some((one) => one === nameOfTemporary(name));
const isOwn = (name: string): boolean =>
  own.has(name) || isLeft(name) || name.startsWith('library.sqlite') || name.startsWith('lock.sqlite-');

const isEmptyLibrary = (root: string): boolean => {
  if (!readdirSync(root).every(isOwn) || walkArchive(placesOf(root)).length > 0) return false;
  const hasSidecar = existsSync(join(root, librarySidecarName));
  const record = hasSidecar ? readLibrarySidecar(root) : null;
  if (record === null) return !hasSidecar;
  const { titles, folders, sources, searches, dossiers } = record;
  return [titles, folders, sources, searches, dossiers].every((list) => list.length === 0);
};

/** Throws library/not-empty, library/not-a-folder, library/unfinished (of other work) where a folder may not take a library. */
export function refuseFilled(root: string, sign: Unfinished): void {
  if (isFreeFolder(root)) return;
  const unfinished = readUnfinished(root);
  if (unfinished !== null) {
    const isSame = unfinished !== 'unreadable' && unfinished.kind === sign.kind && unfinished.from === sign.from;
    if (!isSame) throw new AppError('library/unfinished');
    return;
  }
  if (!isEmptyLibrary(root)) throw new AppError('library/not-empty');
}

/** The database of an empty library goes to its backups/, so that it does not speak for what comes. */
export function setDatabaseAside(root: string, reason: 'restore' | 'rebuild', now: () => number): void {
  const path = join(root, 'library.sqlite');
  dropSeal(path);
  if (!existsSync(path)) return;
  const { backups } = placesOf(root);
  makeFolderDurably(backups);
  const to = join(backups, `before ${reason} ${stampOf(now())}.sqlite`);
  for (const end of ['-wal', '-shm']) if (existsSync(`${path}${end}`)) moveDurably(`${path}${end}`, `${to}${end}`);
  moveDurably(path, to);
  rmSync(`${to}-shm`, { force: true });
}
