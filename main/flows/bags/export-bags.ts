// Exports editions as bags, one after the other, each whole or not at all. Never overwrites: a name that is taken gets a number. Clears away
// what a killed export has left in the same folder, and refuses the library itself as a place.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#border/errors';
import type { ExportedBags } from '#border/model-bags';
import type { BagProgress } from '../../archive/bag/bag-worker.ts';
import { numberLabel } from '../../archive/label.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import { toOutsideError } from '../../base/outside-error.ts';
import { toFault } from '../../base/to-fault.ts';
import { refuseInLibrary } from '../outside-library.ts';
import type { Parts } from '../parts.ts';
import type { BagRun } from './bag-desk.ts';
import { type BagWish, type NamedPlan, pickEditions, placeOfBag, planBags } from './plan-bags.ts';

const isThere = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw toOutsideError(error, path);
  }
};

const freePlace = async (folder: string, { name }: NamedPlan, { as }: BagWish): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const path = placeOfBag(folder, number === 1 ? name : numberLabel(name, number), as);
    if (!(await isThere(path))) return path;
  }
};

const prepare = async (parts: Parts, to: string): Promise<number> => {
  refuseInLibrary(parts.root, to);
  return parts.workers.bags.run('prepare', { folder: to });
};

/** Writes one bag, which is whole or not there. Throws bag/nothing, bag/unfit, add/cancelled, folder/not-writable, disk/*. */
const writeOne = async (parts: Parts, named: NamedPlan, wish: BagWish, to: string, run: BagRun) => {
  const { name } = named;
  const onProgress = (progress: unknown): void => run.tell({ name, ...(progress as BagProgress) });
  run.tell({ name, done: 0, total: 0 });
  if (run.signal.aborted) throw new AppError('add/cancelled', { name });
  const plan = named.plan(await freePlace(to, named, wish));
  try {
    return await parts.workers.bags.run('write', { plan, stop: run.stop }, { onProgress });
  } catch (error) {
    throw toPlaceError(error, to);
  }
};

const isCode = (error: unknown, code: AppError['code']): error is AppError => error instanceof AppError && error.code === code;

/** What has come of an export so far; `fail` tells of an edition that is in no bag. */
type Ledger = Pick<ExportedBags, 'bags' | 'failed'> & { fail: (ids: readonly string[], error: AppError) => void };

const openLedger = ({ language, log }: Parts): Ledger => {
  const failed: ExportedBags['failed'] = [];
  const fail: Ledger['fail'] = (ids, error) => {
    const { code, message } = toFault(error, language(), log);
    failed.push(...ids.map((id) => ({ id, code, message })));
  };
  return { bags: [], failed, fail };
};

/** Notes why the bag at this place among all is not there; gives whether the others are written all the same. Throws what ends the export. */
const noteFailure = (error: unknown, plans: readonly NamedPlan[], at: number, { bags, fail }: Ledger): boolean => {
  const isUnsound = isCode(error, 'bag/nothing');
  if (!isUnsound && (bags.length === 0 || !(error instanceof AppError))) throw error;
  if (isUnsound) for (const id of plans[at]?.ids ?? []) fail([id], new AppError('edition/damaged', { id }));
  else for (const { ids } of plans.slice(at)) fail(ids, error);
  return isUnsound;
};

/**
 * Writes the bags of a wish into the folder `to`, which is made where it is missing. An edition that is not sound or not there is told and
 * left out; `isStopped` where a person ended it, and the bags are those that were whole by then. What the disk refuses after the first whole
 * bag is told of each edition that is not in one. Throws title/not-found, bag/nothing, bag/unfit, folder/*, file/exists, disk/*.
 */
export async function exportBags(
  parts: Parts,
  wish: BagWish,
  to: string,
  run: BagRun,
): Promise<ExportedBags & { isStopped: boolean }> {
  const { rows, unknown } = pickEditions(parts, wish.content);
  const ledger = openLedger(parts);
  const { bags, failed, fail } = ledger;
  for (const id of unknown) fail([id], new AppError('edition/not-found', { id }));
  const cleared = rows.length === 0 ? 0 : await prepare(parts, to);
  const plans = planBags(parts, rows, wish);
  for (const [at, named] of plans.entries()) {
    try {
      const { report, editions, leftOut } = await writeOne(parts, named, wish, to, run);
      bags.push({ ...report, editions });
      for (const { id, code } of leftOut) fail([id], new AppError(code, { id }));
    } catch (error) {
      if (run.signal.aborted && isCode(error, 'add/cancelled')) return { bags, failed, cleared, isStopped: true };
      if (!noteFailure(error, plans, at, ledger)) break;
    }
  }
  return { bags, failed, cleared, isStopped: false };
}

/** What the thread takes for the library's disk is the place that was chosen. */
function toPlaceError(error: unknown, to: string): unknown {
  return isCode(error, 'library/read-only')
    ? new AppError('folder/not-writable', { name: basename(to) }, { cause: error })
    : error;
}
