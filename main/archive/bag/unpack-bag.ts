// Unpacks a bag that was found valid into a fresh folder that nobody else may read. Refuses to write over anything, to follow a link, and
// more bytes than the archive has said; whatever stops it leaves nothing behind.
import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { onDisk, systemCodeOf, toDiskError } from '../../base/disk-error.ts';
import { refuseWithoutRoom } from '../../base/room.ts';
import { openBag } from './open-bag.ts';
import { BagFault, type BagTree, type Chunks, type IsCancelled } from './tree.ts';

/** What must stay free beside an unpacked bag. */
const reserveBytes = 1 << 30;

const checkRoom = (tree: BagTree, folder: string): void => {
  const sizeBytes = [...tree.files.values()].reduce((sum, size) => sum + size, 0);
  refuseWithoutRoom(folder, sizeBytes + reserveBytes);
};

const writeFile = async (path: string, within: string, chunks: Chunks, sizeBytes: number): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    let written = 0;
    for await (const chunk of chunks) {
      written += chunk.length;
      if (written > sizeBytes) throw new BagFault('bag/archive-broken', within);
      await file.writeFile(chunk);
    }
    if (written !== sizeBytes) throw new BagFault('bag/archive-broken', within);
  } finally {
    await file.close();
  }
};

/** Unpacks the payload of the bag at `path` into the new folder `to`. Throws zip/broken, disk/*, add/cancelled. */
export async function unpackBag(
  { path, to }: { path: string; to: string },
  run: { isCancelled: IsCancelled; onProgress: (done: number, total: number) => void },
): Promise<void> {
  onDisk(() => mkdirSync(to, { recursive: true, mode: 0o700 }));
  const tree = await openBag(path, run.isCancelled);
  try {
    checkRoom(tree, to);
    const payload = [...tree.files].filter(([within]) => within.startsWith('data/'));
    const total = payload.reduce((sum, [, size]) => sum + size, 0);
    let done = 0;
    await tree.walk(
      (within) => within.startsWith('data/'),
      async (within, chunks) => {
        if (run.isCancelled()) throw new AppError('add/cancelled');
        const sizeBytes = tree.files.get(within) ?? 0;
        await writeFile(join(to, ...within.split('/')), within, chunks, sizeBytes);
        done += sizeBytes;
        run.onProgress(done, total);
      },
    );
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    const isTheirs = error instanceof BagFault || systemCodeOf(error) === 'EEXIST';
    throw isTheirs ? new AppError('zip/broken', {}, { cause: error }) : toDiskError(error);
  } finally {
    tree.close();
  }
}
