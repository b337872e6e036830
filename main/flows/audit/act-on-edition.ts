// What a person does about one edition in the list of problems: check it, repair it, look at its folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { Repaired, RepairFrom } from '#border/model-checks';
import type { Damage } from '#border/model-damage';
import { fromRelative } from '../../archive/places.ts';
import { editionSidecarName } from '../../archive/sidecar.ts';
import { findRow } from '../../library/edition-rows.ts';
import { readRecord } from '../../library/read-record.ts';
import { type Parts, writingOf } from '../parts.ts';
import { repairFrom, repairFromSource } from './repair-edition.ts';
import { keepInspected } from './run-audit.ts';

/** Reads every byte of an edition, and gives what is wrong with it. Throws edition/not-found, audit/busy. */
export async function checkEdition(parts: Parts, id: string): Promise<Damage | null> {
  writingOf(parts);
  readRecord(parts.database, id);
  return parts.checks.working(async (signal) => {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    signal.addEventListener('abort', () => void Atomics.store(stop, 0, 1), { once: true });
    const inspected = await parts.workers.audit.run('read', { id, stop });
    if (inspected !== null) await keepInspected(parts, 'audit', [inspected]);
    return readRecord(parts.database, id).record.damage;
  });
}

const choose = async ({ desk }: Parts, from: RepairFrom): Promise<string | null> => {
  if (from === 'folder') return (await desk?.chooseFolder()) ?? null;
  const [path] = (await desk?.chooseFiles()) ?? [];
  return path ?? null;
};

/**
 * Repairs an edition from where a dialog asks, or from its source; null when nobody chose, or when it was stopped. Throws as repairFrom
 * and repairFromSource.
 */
export async function repairEdition(parts: Parts, id: string, from: RepairFrom): Promise<Repaired | null> {
  writingOf(parts);
  const path = from === 'source' ? null : await choose(parts, from);
  if (from !== 'source' && path === null) return null;
  try {
    return await parts.checks.working((signal) =>
      path === null ? repairFromSource(parts, id, signal) : repairFrom(parts, id, path, signal),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'repair/stopped') return null;
    throw error;
  }
}

/** Shows the folder of an edition in the system's file manager. Throws edition/not-found, edition/damaged where it is gone. */
export function revealEdition(parts: Parts, id: string): Record<string, never> {
  const row = findRow(parts.database, id);
  if (row === null) throw new AppError('edition/not-found', { id });
  const folder = fromRelative(parts.root, row.path);
  if (!existsSync(folder)) throw new AppError('edition/damaged', { title: readRecord(parts.database, id).record.title });
  if (parts.paperDesk === null) throw new AppError('format/unsupported');
  const sidecar = join(folder, editionSidecarName);
  parts.paperDesk.showInFolder(existsSync(sidecar) ? sidecar : folder);
  return {};
}
