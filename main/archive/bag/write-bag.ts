// Writes a bag: in a workplace beside its place, verified, forced to the disk, and only then under its own name. Whatever stops it
// leaves nothing behind. An edition that is not sound is left out and told.
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError } from '#border/errors';
import type { BagReport } from '#border/model-bags';
import { moveDurably } from '../../base/atomic-file.ts';
import { toDiskError } from '../../base/disk-error.ts';
import { roomFor } from '../../base/room.ts';
import { fillFolder } from './fill-folder.ts';
import { packArchive } from './pack-archive.ts';
import { listPayload } from './payload.ts';
import { type BagPlan, bagNameOf, type Filling, type LeftOut, type WriteRun, type WrittenBag } from './plan.ts';
import { verifyBag } from './verify-bag.ts';
import { openWorkplace } from './workplace.ts';

const listFillings = (plan: BagPlan, leftOut: LeftOut[], { isCancelled }: WriteRun): Filling[] => {
  const fillings: Filling[] = [];
  for (const edition of plan.editions) {
    if (isCancelled()) throw new AppError('add/cancelled');
    try {
      fillings.push({ edition, files: listPayload(edition) });
    } catch (error) {
      if (error instanceof AppError) leftOut.push({ id: edition.id, code: error.code });
      else leftOut.push({ id: edition.id, code: 'edition/damaged' });
    }
  }
  return fillings;
};

/** Gives the ids of the editions that were written; a disk without room is told with what they take. */
async function fill(
  plan: BagPlan,
  fillings: readonly Filling[],
  inside: string,
  leftOut: LeftOut[],
  run: WriteRun,
): Promise<string[]> {
  const sizeBytes = fillings.flatMap(({ files }) => files).reduce((sum, file) => sum + file.sizeBytes, 0);
  const room = roomFor(dirname(inside), sizeBytes);
  const write = plan.form === 'folder' ? fillFolder : packArchive;
  try {
    return await write(plan, fillings, inside, leftOut, run);
  } catch (error) {
    throw toDiskError(error, room);
  }
}

/**
 * Writes one bag. Throws file/exists, bag/nothing where no edition is sound, bag/unfit where the profile asks for something else,
 * add/cancelled, and what the disk says.
 */
export async function writeBag(plan: BagPlan, run: WriteRun): Promise<WrittenBag> {
  if (existsSync(plan.path)) throw new AppError('file/exists', { name: basename(plan.path) });
  const workplace = openWorkplace(plan.path);
  const leftOut: LeftOut[] = [];
  try {
    const fillings = listFillings(plan, leftOut, run);
    const editions = await fill(plan, fillings, workplace.inside, leftOut, run);
    if (editions.length === 0) throw new AppError('bag/nothing');
    const report = await check(plan, workplace.inside, run);
    if (existsSync(plan.path)) throw new AppError('file/exists', { name: basename(plan.path) });
    moveDurably(workplace.inside, plan.path);
    return { report: { ...report, path: plan.path, name: bagNameOf(plan.path, plan.form) }, editions, leftOut };
  } finally {
    workplace.close();
  }
}

/** A folder's files were summed from the disk as they were written; an archive is read from begin to end. */
async function check(plan: BagPlan, inside: string, run: WriteRun): Promise<BagReport> {
  const isFolder = plan.form === 'folder';
  const { isCancelled } = run;
  const report = await verifyBag(inside, {
    profile: plan.profile,
    isCancelled,
    isChecked: (path) => isFolder && path.startsWith('data/'),
    onProgress: (done, total) => {
      if (!isFolder) run.onProgress(2 * total + done, 3 * total);
    },
  });
  const [first] = report.problems;
  if (first === undefined) return report;
  const name = basename(plan.path);
  if (first.code.startsWith('bag/profile-')) throw new AppError('bag/unfit', { name, reason: first.detail ?? first.path });
  throw new AppError('disk/failed', { name: dirname(plan.path), file: first.path });
}
