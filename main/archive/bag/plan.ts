// What is to be written as a bag, how the writing is followed, and what came of it. Holds no behaviour but the name of a bag.
import { basename } from 'node:path';
import type { ErrorCode } from '#border/errors';
import type { BagProfile } from '#border/model-bag-profile';
import type { BagReport, BagWriteForm } from '#border/model-bags';
import type { BagLabel } from '../../formats/bag-info.ts';
import type { PayloadEdition, PayloadFile } from './payload.ts';
import type { IsCancelled } from './tree.ts';

/** What is to be written. `path` is where the bag will lie: a folder, or an archive with its ending. */
export type BagPlan = {
  path: string;
  form: BagWriteForm;
  editions: readonly PayloadEdition[];
  labels: readonly BagLabel[];
  profile: BagProfile | null;
};

/** How a bag is written: bytes read so far, of all that are to be. */
export type WriteRun = { isCancelled: IsCancelled; onProgress: (done: number, total: number) => void };

/** An edition that is not in the bag, and why. */
export type LeftOut = { id: string; code: ErrorCode };

/** The bag as it was verified, the editions in it, and those that are not. */
export type WrittenBag = { report: BagReport; editions: string[]; leftOut: LeftOut[] };

/** The editions of a bag with their files. */
export type Filling = { edition: PayloadEdition; files: PayloadFile[] };

/** The name of the bag itself: without the ending of the archive. */
export function bagNameOf(path: string, form: BagWriteForm): string {
  const name = basename(path);
  return form === 'folder' ? name : name.replace(new RegExp(`\\.${form}$`, 'iu'), '');
}
