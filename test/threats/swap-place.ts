// A thread that puts a link in the place of a file or folder and the thing back, again and again, until it is told to end: whoever looks first
// and opens then is caught.
import { linkSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** `stop` becomes 1 when it is to end; `swaps` counts. */
type Order = { place: string; decoy: string; stop: Int32Array; swaps: Int32Array };

/** What ends it, and tells how often the place was swapped. */
export type Swapping = { stop: () => Promise<number> };

const sharedNumber = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));

/** Begins to swap what stands at `place` with a link to `decoy`; ends with the thing itself in its place. */
export async function startSwapping(place: string, decoy: string): Promise<Swapping> {
  const order: Order = { place, decoy, stop: sharedNumber(), swaps: sharedNumber() };
  const worker = new Worker(new URL(import.meta.url), { workerData: order });
  await new Promise<void>((resolve, reject) => worker.once('message', () => resolve()).once('error', reject));
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  return {
    stop: async () => {
      Atomics.store(order.stop, 0, 1);
      await ended;
      return Atomics.load(order.swaps, 0);
    },
  };
}

/** Both steps replace in one: the place is never empty. */
const swapFile = ({ place, decoy }: Order): void => {
  const [kept, next] = [`${place}.kept`, `${place}.next`];
  linkSync(place, kept);
  symlinkSync(decoy, next);
  renameSync(next, place);
  renameSync(kept, place);
};

const swapFolder = ({ place, decoy }: Order): void => {
  const kept = `${place}.kept`;
  renameSync(place, kept);
  symlinkSync(decoy, place);
  rmSync(place);
  renameSync(kept, place);
};

if (!isMainThread && parentPort !== null) {
  const order = workerData as Order;
  const swap = statSync(order.place).isDirectory() ? swapFolder : swapFile;
  swap(order);
  parentPort.postMessage('begun');
  while (Atomics.load(order.stop, 0) === 0) {
    swap(order);
    Atomics.add(order.swaps, 0, 1);
  }
}
