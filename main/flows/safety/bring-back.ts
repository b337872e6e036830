// Single editions out of a full backup: those that the library lacks come back with all that was known of them, those that are damaged are
// repaired. Refuses what is there and whole, and what lies in the trash, which has its own way back.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { BackedUpState, BroughtBack, OpenedBackup } from '#border/model-safety';
import type { BackedUp, BackedUpEdition } from '../../archive/full-backup/backed-up-editions.ts';
import { readLastBackup } from '../../archive/full-backup/last-backup.ts';
import { isEnded } from '../../base/end-sign.ts';
import { makeId } from '../../base/ids.ts';
import { toFault } from '../../base/to-fault.ts';
import { findRow } from '../../library/edition-rows.ts';
import { findSameBytes } from '../../library/find-twins.ts';
import { readRecord } from '../../library/read-record.ts';
import { repairFrom } from '../audit/repair-edition.ts';
import { keepInspected } from '../audit/run-audit.ts';
import { type Parts, writingOf } from '../parts.ts';
import type { SafetyRun } from './open-safety.ts';

/** How an edition of a backup stands in the library, by its rows, and under which id. */
const stateOf = ({ database }: Parts, { id, sha256 }: BackedUpEdition): { state: BackedUpState; here: string | null } => {
  const here = findRow(database, id)?.id ?? findSameBytes(database, sha256)?.id ?? null;
  if (here === null) return { state: 'absent', here };
  const { damage, removedAtMs } = readRecord(database, here).record;
  return { state: damage !== null ? 'damaged' : removedAtMs !== null ? 'trash' : 'here', here };
};

/** What the rows call whole may have been damaged since: it is read before it is refused. */
const isFoundDamaged = async (parts: Parts, id: string): Promise<boolean> => {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const inspected = await parts.workers.audit.run('read', { id, stop });
  if (inspected === null || inspected.found.length === 0) return false;
  await keepInspected(parts, 'repair', [inspected]);
  return true;
};

const dayOf = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10);

type Source = { folder: string; finishedAtMs: number };

const bringOne = async (
  parts: Parts,
  { folder, finishedAtMs }: Source,
  edition: BackedUpEdition,
  { stop, options }: SafetyRun,
): Promise<'restored' | 'repaired'> => {
  const { title, day } = edition;
  const { state, here } = stateOf(parts, edition);
  const isDamaged = here !== null && (state === 'damaged' || (await isFoundDamaged(parts, here)));
  if (state === 'trash' && !isDamaged) throw new AppError('backup/in-trash', { title, day });
  if (here !== null && !isDamaged) throw new AppError('library/duplicate', { name: title });
  const to = join(parts.root, 'incoming', makeId());
  const name = `of ${dayOf(finishedAtMs)}`;
  try {
    await parts.workers.safety.run('takeOut', { folder, path: edition.path, to, stop }, options);
    if (here !== null) {
      const { missing } = await parts.checks.working((signal) => repairFrom(parts, here, to, signal, `the backup ${name}`));
      const isLeft = missing.length > 0 || readRecord(parts.database, here).record.damage !== null;
      if (isLeft) throw new AppError('edition/damaged', { title, day });
      return 'repaired';
    }
    const { id } = await parts.workers.library.run('adopt', { folder: to, from: { what: 'backup', name }, stop });
    writingOf(parts).welcome(id);
    return 'restored';
  } finally {
    await rm(to, { recursive: true, force: true });
  }
};

const isAway = (error: unknown): boolean => error instanceof AppError && error.code === 'backup/away';

/**
 * Brings editions back out of a backup, one after another: what fails is named, and the others go on. Stopped, it leaves out the rest; where
 * the disk of the backup goes away meanwhile, all that was left is named. Throws library/read-only, and backup/away where nothing was brought.
 */
export async function bringBack(
  parts: Parts,
  source: Source,
  wanted: readonly BackedUpEdition[],
  run: SafetyRun,
): Promise<BroughtBack> {
  writingOf(parts);
  const brought: BroughtBack = { restored: [], repaired: [], failed: [] };
  for (const [at, edition] of wanted.entries()) {
    if (isEnded(run.stop)) break;
    try {
      brought[await bringOne(parts, source, edition, run)].push(edition.id);
    } catch (error) {
      if (isEnded(run.stop)) break;
      if (isAway(error) && brought.restored.length + brought.repaired.length === 0) throw error;
      const fault = toFault(error, parts.language(), parts.log);
      const failed = isAway(error) ? wanted.slice(at) : [edition];
      brought.failed.push(...failed.map(({ id }) => ({ id, ...fault })));
      if (isAway(error)) break;
    }
  }
  return brought;
}

/** The backup that the screens look into; a page names editions and no path. */
const opened = new WeakMap<Parts, Source & Pick<BackedUp, 'editions'>>();

/** Opens a backup that is asked for, or the last one, to be looked into; null when nobody chose. Throws backup/*. */
export async function openBackup(
  parts: Parts,
  { where }: ParsedInput<'safety.openBackup'>,
): Promise<Output<'safety.openBackup'>> {
  const last = where === 'again' ? (readLastBackup(parts.root)?.folder ?? null) : null;
  const folder = last ?? (await parts.desk?.chooseFolder()) ?? null;
  if (folder === null) return { backup: null };
  const held = await parts.workers.safety.run('listBackedUp', { folder });
  opened.set(parts, { folder, ...held });
  const editions = held.editions.map(({ sha256, path: _, ...edition }) => ({
    ...edition,
    state: stateOf(parts, { ...edition, sha256, path: '' }).state,
  }));
  const backup: OpenedBackup = { path: folder, finishedAtMs: held.finishedAtMs, editions, problems: held.problems };
  return { backup };
}

/** Brings editions back out of the backup that was opened last. Throws backup/not-found without one, and as bringBack. */
export async function bringBackChosen(
  parts: Parts,
  { ids }: ParsedInput<'safety.bringBack'>,
): Promise<Output<'safety.bringBack'>> {
  const source = opened.get(parts);
  if (source === undefined) throw new AppError('backup/not-found');
  const wanted = source.editions.filter(({ id }) => ids.includes(id));
  return parts.safety.run('restore', (run) => bringBack(parts, source, wanted, run));
}
