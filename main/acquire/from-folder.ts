// A folder on this machine as a source: all PDFs below it, in the order in which people list them.
// Refuses hidden entries, the library's own folder, and to walk in circles through links.
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#border/errors';
import { isWithin } from '../base/is-within.ts';
import { compareNaturally } from '../base/natural-order.ts';
import { toSourceError } from './from-file.ts';

const isPdfName = (name: string): boolean => /\.pdf$/i.test(name);

type Walk = { paths: string[]; unreadable: string[]; seen: Set<string>; skip: string | null };

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
      if (isPdfName(entry.name) && !(await isLinkSkipped(state, entry, path))) state.paths.push(path);
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

/** Lists the PDFs below a folder by name, hidden ones left out. `skip` is a folder that is never entered: the library. */
export async function listFolder(folder: string, skip: string | null = null): Promise<FolderContent> {
  try {
    const realSkip = skip === null ? null : await realpath(skip).catch(() => null);
    const state: Walk = { paths: [], unreadable: [], seen: new Set(), skip: realSkip };
    await walk(folder, state);
    return { paths: state.paths, unreadable: state.unreadable };
  } catch (error) {
    throw toSourceError(error);
  }
}

/**
 * What one typed or dropped path stands for: itself, or the PDFs below it.
 * Throws file/not-found, folder/empty, and file/is-folder for an empty folder that carries a PDF's name.
 */
export async function listPath(path: string, skip: string | null = null): Promise<FolderContent> {
  const found = await stat(path).catch((error: unknown) => {
    throw toSourceError(error);
  });
  if (!found.isDirectory()) return { paths: [path], unreadable: [] };
  const content = await listFolder(path, skip);
  if (content.paths.length === 0 && content.unreadable.length === 0) {
    throw new AppError(isPdfName(basename(path)) ? 'file/is-folder' : 'folder/empty');
  }
  return content;
}
