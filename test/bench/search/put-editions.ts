// Puts editions into an index as the program does: so many under way at once, through the threads that prepare and write them.
import { editionsInFlight } from '../../../main/flows/index-pending.ts';
import type { Workers } from '../../../main/flows/open-workers.ts';
import { putIntoIndex } from '../../../main/flows/put-into-index.ts';
import type { MadeEdition } from './make-edition.ts';

/** What puts editions in. */
export type Putting = {
  /** Begins an edition, and ends when there is room for another; `onPut` hears when it is in. Fails where an earlier one failed. */
  put: (edition: MadeEdition, onPut?: () => void) => Promise<void>;
  /** Ends when all are in. */
  whenPut: () => Promise<void>;
};

/** Opens it over the threads of an index. */
export function openPutting(workers: Pick<Workers, 'prepare' | 'index'>): Putting {
  const underWay: Promise<void>[] = [];
  return {
    put: async (edition, onPut) => {
      underWay.push(putIntoIndex(workers, edition).then(() => onPut?.()));
      if (underWay.length >= editionsInFlight) await underWay.shift();
    },
    whenPut: async () => {
      await Promise.all(underWay.splice(0));
    },
  };
}
