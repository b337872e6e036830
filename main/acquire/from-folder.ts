// A folder on this machine as a source: all files below it that may be newspapers, in the order in which people list them.
// Refuses hidden entries, the library's own folder, and to walk in circles through links.
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin } from '../base/is-within.ts';
import { compareNaturally } from '../base/natural-order.ts';
import { toSourceError } from '../base/source-error.ts';

const isPdfName = (name: string): boolean => /\.pdf$/i.test(name);

type Walk = {
  paths: string[];
  unreadable: string[];
  seen: Set<string>;
  skip: string | null;
  isWanted: (name: string) => boolean;
};

const isFolderAt = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // A link that leads nowhere: it is listed as a file, so that its own error names it.
    return false;
  }
};

const isSkipped = ({ skip }: Walk, real: string): boolean => skip !== null && isWithin(skip, real);

/** A link to a file may lead into what is skipped. */
const isLinkSkipped = async (state: Walk, entry: Dirent, path: string): Promise<boolean> =>
  entry.isSymbolicLink() && isSkipped(state, await realpath(path).catch(() => path));

const walk = async (folder: string, state: Walk): Promise<void> => {
  const real = await realpath(folder);
  if (state.seen.has(real) || isSkipped(state, real)) return;
  state.seen.add(real);
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => compareNaturally(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolderAt(path)));
    if (!isFolder) {
      if (state.isWanted(entry.name) && !(await isLinkSkipped(state, entry, path))) state.paths.push(path);
      continue;
    }
    try {
      await walk(path, state);
    } catch {
      state.unreadable.push(path);
    }
  }
};

/** What lies below a folder: files to add, and folders that may not be read. */
export type FolderContent = { paths: readonly string[]; unreadable: readonly string[] };

/**
 * Lists the files below a folder by name, PDFs unless told what is wanted, hidden ones left out. `skip` is a folder that is never
 * entered: the library.
 */
export async function listFolder(
  folder: string,
  skip: string | null = null,
  isWanted: (name: string) => boolean = isPdfName,
): Promise<FolderContent> {
  try {
    const realSkip = skip === null ? null : await realpath(skip).catch(() => null);
    const state: Walk = { paths: [], unreadable: [], seen: new Set(), skip: realSkip, isWanted };
    await walk(folder, state);
    return { paths: state.paths, unreadable: state.unreadable };
  } catch (error) {
    throw toSourceError(error);
  }
}
