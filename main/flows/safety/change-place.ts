// Opening another library, moving this one, restoring one, and making its catalogue anew, from the screens: what needs it closed goes
// through the seat. A page names no path: dialogs ask for folders.
import { resolve } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { listBackups } from '../../archive/backups/keep-copy.ts';
import { readLastBackup } from '../../archive/full-backup/last-backup.ts';
import { readWholeManifest } from '../../archive/full-backup/restore-library.ts';
import { placesOf } from '../../archive/places.ts';
import { readLibrarySidecar } from '../../archive/sidecar.ts';
import { isEnded, openEndSign } from '../../base/end-sign.ts';
import { readLibraryRecord } from '../../library/library-record.ts';
import { openSafetyPool } from '../open-workers.ts';
import { type Parts, writingOf } from '../parts.ts';
import { seatOf } from './library-seat.ts';

const chooseFolder = async ({ desk }: Parts): Promise<string | null> => (await desk?.chooseFolder()) ?? null;

/**
 * Opens the library in a folder that is asked for, whose catalogue may be lost. Throws library/not-found and what reading it throws; nothing is
 * then closed.
 */
export async function openAnother(parts: Parts): Promise<Output<'library.choose'>> {
  seatOf(parts);
  const root = await chooseFolder(parts);
  if (root === null || resolve(root) === parts.root) return { isChosen: false };
  // Looked at before this one is closed: most mistakes show here.
  await parts.workers.safety.run('look', { root });
  seatOf(parts).reopen('open', async () => ({ root }));
  return { isChosen: true };
}

/**
 * Moves the library into a folder that is asked for: copied and verified while one works on, then closed, brought up to date and opened
 * there. The old one stays. Throws backup/inside-library, library/not-empty, library/unfinished, disk/full.
 */
export async function moveLibrary(parts: Parts): Promise<Output<'library.move'>> {
  const { root } = parts;
  writingOf(parts);
  seatOf(parts);
  const target = await chooseFolder(parts);
  if (target === null) return { isMoving: false };
  const isCopied = await parts.safety.run('move', async ({ stop, options }) => {
    try {
      await parts.workers.safety.run('copyLibrary', { root, target, stop }, options);
      return true;
    } catch (error) {
      if (isEnded(stop)) return false;
      throw error;
    }
  });
  if (!isCopied) return { isMoving: false };
  seatOf(parts).reopen('move', async (tell) => {
    const pool = openSafetyPool();
    try {
      const onProgress = (value: unknown): void => tell(value as Parameters<typeof tell>[0]);
      await pool.run('finishCopy', { root, target, stop: openEndSign() }, { onProgress });
    } finally {
      await pool.close();
    }
    return { root: target, leftBehind: root };
  });
  return { isMoving: true };
}

/** Deletes the library that a move has left behind, where it still is the same one. Throws library/locked, library/not-found. */
export async function deleteLeftBehind(parts: Parts): Promise<Output<'library.deleteLeft'>> {
  writingOf(parts);
  const seat = seatOf(parts, true);
  const left = seat.leftBehind();
  if (left === null || resolve(left) === parts.root) throw new AppError('library/not-found');
  const { id } = readLibraryRecord(parts.database);
  const other = readLibrarySidecar(left)?.id ?? null;
  if (id === null || other !== id) throw new AppError('library/not-found');
  await parts.workers.safety.run('deleteLibrary', { root: left });
  seat.forgetLeftBehind();
  return {};
}

/** Makes catalogue and index anew. */
export function rebuildLibrary(parts: Parts): Output<'safety.rebuild'> {
  writingOf(parts);
  const { root } = parts;
  seatOf(parts, true).reopen('rebuild', async () => ({ root, isRebuilding: true }));
  return {};
}

/** Opens the library with an earlier copy of its catalogue; sidecars that are newer win over it. Throws backup/not-found. */
export function restoreCopy(parts: Parts, { name }: ParsedInput<'safety.restoreCopy'>): Output<'safety.restoreCopy'> {
  writingOf(parts);
  const { root } = parts;
  const { backups } = placesOf(root);
  if (!listBackups(backups).some((one) => one.name === name && one.kind !== 'set-aside')) throw new AppError('backup/not-found');
  seatOf(parts, true).reopen('restore', async () => {
    const pool = openSafetyPool();
    try {
      await pool.run('restoreCopy', { root, name });
    } finally {
      await pool.close();
    }
    return { root };
  });
  return {};
}

/** Restores a backup into a folder, both asked for, and opens it. Null when no folder was chosen, or when it was stopped. */
export async function restoreBackup(parts: Parts): Promise<Output<'safety.restore'>> {
  seatOf(parts);
  const folder = await chooseFolder(parts);
  if (folder === null) return { restored: null };
  const manifest = readWholeManifest(folder);
  const root = await chooseFolder(parts);
  if (root === null) return { restored: null };
  const report = await parts.safety.run('restore', async ({ stop, options }) => {
    try {
      return await parts.workers.safety.run('restore', { folder, root, stop }, options);
    } catch (error) {
      if (isEnded(stop)) return null;
      throw error;
    }
  });
  if (report === null) return { restored: null };
  seatOf(parts).reopen('restore', async () => ({ root }));
  return { restored: { editions: manifest.editions, problems: report.problems } };
}

/** Shows a folder in the system's own window for files. */
export function revealPlace(parts: Parts, { what }: ParsedInput<'safety.reveal'>): Output<'safety.reveal'> {
  const path = what === 'library' ? parts.root : readLastBackup(parts.root)?.folder;
  if (path !== undefined) parts.paperDesk?.showInFolder(path);
  return {};
}
