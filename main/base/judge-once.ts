// One look at the seal of a file for all threads of a program: the first that needs the file looks, the others wait for it. Looking closes a
// descriptor, and on POSIX that drops the locks by which threads that have the file open keep other programs from changing it under them.
// Refuses to look again at what was found fit to be opened, and to trust a thread that never ends its look.
import { judgeSeal, type SealVerdict } from './seal.ts';

/** What the threads share. */
export type SharedLook = Int32Array<SharedArrayBuffer>;

const [unseen, looking, seen] = [0, 1, 2];

/** Longer than a gigabyte takes to be read. A thread that was ended while it looked holds up the others for so long. */
const patienceMs = 60_000;

/** A look that nobody has taken yet. */
export const openSharedLook = (): SharedLook => new Int32Array(new SharedArrayBuffer(4));

/** As judgeSeal, for whoever opens the file next. Once it was not `broken`, it is `none` for the rest of the program. For threads only. */
export function judgeOnce(path: string, look: SharedLook): SealVerdict {
  let state = Atomics.compareExchange(look, 0, unseen, looking);
  if (state === looking) {
    const isStuck = Atomics.wait(look, 0, looking, patienceMs) === 'timed-out';
    if (!isStuck) return judgeOnce(path, look);
    state = unseen;
  }
  if (state === seen) return 'none';
  let verdict: SealVerdict = 'broken';
  try {
    verdict = judgeSeal(path);
    return verdict;
  } finally {
    Atomics.store(look, 0, verdict === 'broken' ? unseen : seen);
    Atomics.notify(look, 0);
  }
}
