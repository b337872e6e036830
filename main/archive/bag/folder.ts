// A bag that lies as a folder. Follows no link: what is not a regular file is told by its path.
import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { BagFinding } from '#border/model-bags';
import { systemCodeOf } from '../../base/disk-error.ts';
import { judgePath } from '../../formats/bag-path.ts';
import { readChunks } from './read-chunks.ts';
import { BagFault, type BagTree, gatherTag, type IsCancelled } from './tree.ts';

type Walked = { files: Map<string, number>; problems: BagFinding[]; folders: Set<string> };

const list = async (path: string): Promise<Dirent[]> => {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
};

const walkFolder = async (root: string, within: string, walked: Walked, isCancelled: IsCancelled): Promise<void> => {
  if (isCancelled()) return;
  for (const entry of await list(join(root, ...within.split('/')))) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    const { fault } = judgePath(path);
    if (fault !== null) walked.problems.push({ path, code: fault, detail: null });
    else if (entry.isDirectory()) {
      walked.folders.add(path);
      try {
        await walkFolder(root, path, walked, isCancelled);
      } catch (error) {
        if (systemCodeOf(error) === null) throw error;
        walked.problems.push({ path, code: 'bag/unreadable', detail: systemCodeOf(error) });
      }
    } else if (entry.isFile()) {
      const found = await lstat(join(root, ...path.split('/'))).catch(() => null);
      if (found === null) walked.problems.push({ path, code: 'bag/unreadable', detail: null });
      else walked.files.set(path, found.size);
    } else walked.problems.push({ path, code: 'bag/link', detail: null });
  }
};

/** Opens the bag at `root`. Throws BagFault where the folder itself cannot be listed. */
export async function openBagFolder(root: string, isCancelled: IsCancelled): Promise<BagTree> {
  const walked: Walked = { files: new Map(), problems: [], folders: new Set() };
  await walkFolder(root, '', walked, isCancelled).catch((error: unknown) => {
    throw systemCodeOf(error) === null ? error : new BagFault('bag/unreadable', '', { cause: error });
  });
  async function* read(path: string): AsyncGenerator<Uint8Array> {
    try {
      yield* readChunks(join(root, ...path.split('/')), isCancelled);
    } catch (error) {
      throw systemCodeOf(error) === null ? error : new BagFault('bag/unreadable', path, { cause: error });
    }
  }
  return {
    name: basename(resolve(root)),
    form: 'folder',
    files: walked.files,
    hasPayloadFolder: walked.folders.has('data'),
    problems: walked.problems,
    warnings: [],
    readTag: (name) => gatherTag(name, read(name)),
    walk: async (wanted, each) => {
      for (const path of walked.files.keys()) if (wanted(path)) await each(path, read(path));
    },
    close: () => {},
  };
}
