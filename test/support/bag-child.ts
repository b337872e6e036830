// Writes a bag in a process of its own that is to be killed: `bag-child.ts PLAN`, the plan as JSON. It says "begun" when bytes of the bag lie on
// the disk, and goes no further.
import { writeBag } from '../../main/archive/bag/write-bag.ts';

const forever = new Int32Array(new SharedArrayBuffer(4));

const onProgress = (done: number): void => {
  if (done === 0) return;
  process.stdout.write('begun\n');
  Atomics.wait(forever, 0, 0);
};

await writeBag(JSON.parse(process.argv[2] ?? ''), { isCancelled: () => false, onProgress });
