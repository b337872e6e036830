// What people choose for the whole library: settings and watched folders.
import { basename, relative } from 'node:path';
import type { Settings, WatchedFolder } from '#border/contract';
import { AppError } from '#border/errors';
import { toFault } from '../base/to-fault.ts';
import { listFolders, readSettings } from '../library/library-record.ts';
import { type Parts, writingOf } from './parts.ts';

/** Keeps the settings that are named, and gives all. */
export async function changeSettings(parts: Parts, change: Record<string, unknown>): Promise<Settings> {
  writingOf(parts);
  // An absent setting stays; the schema of the call has checked the values.
  const settings = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Settings>;
  await parts.workers.library.run('setSettings', { settings });
  const now = readSettings(parts.database);
  parts.emit({ name: 'settings.changed', value: now });
  return now;
}

/** The watched folders by their own names, each with what is wrong with it. */
export function showFolders(parts: Parts): WatchedFolder[] {
  return listFolders(parts.database).map(({ id, path }) => {
    const label = basename(path);
    const problem = parts.writing?.watches.problemOf(id) ?? null;
    if (problem === null) return { id, label, problem: null };
    const named = new AppError(problem.code, { ...problem.detail, name: label }, { cause: problem });
    return { id, label, problem: toFault(named, parts.language(), parts.log) };
  });
}

const applyFolders = async (parts: Parts): Promise<WatchedFolder[]> => {
  await writingOf(parts).watches.set(listFolders(parts.database));
  const folders = showFolders(parts);
  parts.emit({ name: 'folders.changed', value: { folders } });
  return folders;
};

/** Asks for a folder and watches it from now on. Throws input/invalid for a folder of the library itself. */
export async function watchChosenFolder(parts: Parts): Promise<WatchedFolder[]> {
  writingOf(parts);
  const path = (await parts.desk?.chooseFolder()) ?? null;
  if (path === null) return showFolders(parts);
  if (!relative(parts.root, path).startsWith('..')) throw new AppError('input/invalid', { field: 'folder' });
  await parts.workers.library.run('watchFolder', { path });
  return applyFolders(parts);
}

/** Watches a folder no longer; its editions stay. */
export async function forgetFolder(parts: Parts, id: string): Promise<WatchedFolder[]> {
  writingOf(parts);
  await parts.workers.library.run('forgetFolder', { id });
  return applyFolders(parts);
}
