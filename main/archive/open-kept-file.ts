// Opens a file of the library to be handed to a page. Refuses whatever stands there that is not the library's own plain file: a link, a pipe,
// a device, and a file that a folder turned into a link leads to, also where one is put there between the look and the opening.
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath } from 'node:fs/promises';
import { isWithin } from '../base/is-within.ts';

/** A file that is open; whoever asked for it closes it. */
export type KeptOpenFile = { handle: FileHandle; sizeBytes: number };

/** Windows knows neither; there the place of the opened file tells alone. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Where the system says that an open file lies, with all links followed; null where it does not say. */
const placeOf = async (handle: FileHandle): Promise<string | null> => readlink(`/proc/self/fd/${handle.fd}`).catch(() => null);

/**
 * Whether the file that is open lies within the library. Linux tells where it lies, which nobody can race. Elsewhere it must be the one that
 * stands at `path` now: whoever swaps folders a few times between two steps of this could still deceive us there.
 */
const isOwn = async (root: string, path: string, handle: FileHandle): Promise<boolean> => {
  const opened = await handle.stat({ bigint: true });
  if (!opened.isFile()) return false;
  const realRoot = await realpath(root);
  const place = await placeOf(handle);
  if (place !== null) return isWithin(realRoot, place);
  const real = await realpath(path);
  const found = await lstat(real, { bigint: true });
  return isWithin(realRoot, real) && found.ino === opened.ino && found.dev === opened.dev;
};

/** The file at `path`, which the library at `root` says is its own; null where it is not, or not there. Throws where it cannot be read. */
export async function openKeptFile(root: string, path: string): Promise<KeptOpenFile | null> {
  let handle: FileHandle | null = null;
  let isHandedOver = false;
  try {
    handle = await open(path, flags);
    if (!(await isOwn(root, path, handle))) return null;
    const { size } = await handle.stat();
    isHandedOver = true;
    return { handle, sizeBytes: size };
  } catch (error) {
    // ELOOP and EMLINK are what systems say of a link that must not be followed, ENXIO of a pipe or socket that nobody serves.
    const { code } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'ENXIO'].includes(code ?? '')) return null;
    throw error;
  } finally {
    if (!isHandedOver) await handle?.close();
  }
}
