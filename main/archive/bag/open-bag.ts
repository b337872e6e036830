// What a path stands for as a bag: a folder, a zip, a tar, told by its first bytes and not by its name.
import { open, stat } from 'node:fs/promises';
import { systemCodeOf } from '../../base/disk-error.ts';
import { openBagFolder } from './folder.ts';
import { openBagTar } from './tar.ts';
import { BagFault, type BagTree, type IsCancelled } from './tree.ts';
import { openBagZip } from './zip.ts';

const zipStarts = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];

const readStart = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** Opens the bag at `path`. Throws BagFault: bag/not-found, bag/not-a-bag, bag/unreadable, bag/archive-*; and add/cancelled. */
export async function openBag(path: string, isCancelled: IsCancelled): Promise<BagTree> {
  let start: Buffer;
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await openBagFolder(path, isCancelled);
    if (!found.isFile()) throw new BagFault('bag/not-a-bag');
    start = await readStart(path);
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    throw new BagFault(code === 'ENOENT' || code === 'ENOTDIR' ? 'bag/not-found' : 'bag/unreadable', '', { cause: error });
  }
  if (zipStarts.includes(start.subarray(0, 4).toString('latin1'))) return openBagZip(path, isCancelled);
  if (start[0] === 0x1f && start[1] === 0x8b) return openBagTar(path, true, isCancelled);
  if (start.subarray(257, 262).toString('latin1') === 'ustar') return openBagTar(path, false, isCancelled);
  throw new BagFault('bag/not-a-bag');
}
