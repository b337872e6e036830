// Keeps what is written for people out of the library: a copy saved over one of its files would take the place of what arrived.
import { basename, dirname, resolve } from 'node:path';
import { AppError } from '#border/errors';
import { isWithin, realPathOf } from '../base/is-within.ts';
import type { Desk, Parts } from './parts.ts';

/** Throws folder/inside-library (`name`) for a folder in the library at `root`, also where links lead there. */
export function refuseInLibrary(root: string, folder: string): void {
  if (isWithin(realPathOf(root), realPathOf(resolve(folder))))
    throw new AppError('folder/inside-library', { name: basename(folder) });
}

/** Asks for a folder to write into; null where none was chosen. Throws folder/inside-library. */
export async function chooseTarget({ desk, root }: Pick<Parts, 'desk' | 'root'>): Promise<string | null> {
  const folder = (await desk?.chooseFolder()) ?? null;
  if (folder !== null) refuseInLibrary(root, folder);
  return folder;
}

/** The same dialogs, in which no file is saved into the library. */
export function savingOutside(desk: Desk, root: string): Desk {
  return {
    ...desk,
    chooseSave: async (name) => {
      const path = await desk.chooseSave(name);
      if (path !== null) refuseInLibrary(root, dirname(path));
      return path;
    },
  };
}
