// Exports editions as bags, one after the other, each whole or not at all. Never overwrites: a name that is taken gets a number.
import { mkdir, stat } from 'node:fs/promises';
import { AppError } from '#border/errors';
import type { ExportedBag, ExportedBags } from '#border/model-bags';
import type { BagProgress } from '../../archive/bag/bag-worker.ts';
import { numberLabel } from '../../archive/label.ts';
import { systemCodeOf } from '../../base/disk-error.ts';
import { toOutsideError } from '../../base/outside-error.ts';
import { toFault } from '../../base/to-fault.ts';
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

/**
 * Writes the bags of a wish into the folder `to`, which is made where it is missing. An edition that is not sound or not there is told and
 * left out; `isStopped` where a person ended it, and the bags are those that were whole by then. Throws title/not-found, bag/nothing,
 * bag/unfit, folder/not-writable, disk/*.
 */
export async function exportBags(
  parts: Parts,
  wish: BagWish,
  to: string,
  run: BagRun,
): Promise<ExportedBags & { isStopped: boolean }> {
  const { rows, unknown } = pickEditions(parts, wish.content);
  const bags: ExportedBag[] = [];
  const failed: ExportedBags['failed'] = [];
  const fail = (id: string, code: AppError): void => {
    const fault = toFault(code, parts.language(), parts.log);
    failed.push({ id, code: fault.code, message: fault.message });
  };
  for (const id of unknown) fail(id, new AppError('edition/not-found', { id }));
  if (rows.length > 0) {
    await mkdir(to, { recursive: true }).catch((error: unknown) => {
      throw toOutsideError(error, to);
    });
  }
  for (const named of planBags(parts, rows, wish)) {
    const { name } = named;
    const onProgress = (progress: unknown): void => run.tell({ name, ...(progress as BagProgress) });
    run.tell({ name, done: 0, total: 0 });
    if (run.signal.aborted) return { bags, failed, isStopped: true };
    const plan = named.plan(await freePlace(to, named, wish));
    try {
      const written = await parts.workers.bags.run('write', { plan, stop: run.stop }, { onProgress });
      bags.push({ ...written.report, editions: written.editions });
      for (const { id, code } of written.leftOut) fail(id, new AppError(code, { id }));
    } catch (error) {
      if (run.signal.aborted && error instanceof AppError && error.code === 'add/cancelled')
        return { bags, failed, isStopped: true };
      // One edition for each bag: the others are written all the same.
      const isAlone = error instanceof AppError && error.code === 'bag/nothing';
      if (!isAlone) throw toPlaceError(error, to);
      for (const { id } of plan.editions) fail(id, new AppError('edition/damaged', { id }));
    }
  }
  return { bags, failed, isStopped: false };
}

/** What the thread takes for the library's disk is the place that was chosen. */
function toPlaceError(error: unknown, to: string): unknown {
  const isOurs = error instanceof AppError && error.code === 'library/read-only';
  return isOurs ? new AppError('folder/not-writable', { name: to.split(/[\\/]/u).at(-1) ?? to }, { cause: error }) : error;
}
