// The damaged files that repairs left beside what took their place: listed, and deleted when a person says so.
// Refuses to delete them beside an edition that is not whole now: they may be the best that there is of it.
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import { toFault } from '../../base/to-fault.ts';
import { readRecord } from '../../library/read-record.ts';
import { type Parts, writingOf } from '../parts.ts';
import { keepInspected } from './run-audit.ts';

/** Lists them by edition, the trash included. */
export async function listSetAside({ workers }: Parts): Promise<Output<'safety.listAside'>> {
  return { editions: await workers.audit.run('listAside', {}) };
}

/** Reads an edition first. Throws edition/not-found, edition/damaged, disk/*. */
const deleteOf = async (parts: Parts, id: string): Promise<{ files: number; sizeBytes: number }> => {
  const { title } = readRecord(parts.database, id).record;
  const inspected = await parts.workers.audit.run('read', { id, stop: new Int32Array(new SharedArrayBuffer(4)) });
  if (inspected === null) throw new AppError('edition/not-found', { id });
  await keepInspected(parts, 'repair', [inspected]);
  if (inspected.found.length > 0) throw new AppError('edition/damaged', { title });
  const files = await parts.workers.library.run('dropAside', { id });
  return { files: files.length, sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0) };
};

/** Deletes those of some editions, or all of them; an edition that is damaged keeps its own and is named. Throws library/read-only. */
export async function deleteSetAside(
  parts: Parts,
  { ids }: ParsedInput<'safety.deleteAside'>,
): Promise<Output<'safety.deleteAside'>> {
  writingOf(parts);
  const told: Output<'safety.deleteAside'> = { files: 0, sizeBytes: 0, failed: [] };
  const wanted = ids ?? (await listSetAside(parts)).editions.map(({ id }) => id);
  for (const id of new Set(wanted)) {
    try {
      const { files, sizeBytes } = await deleteOf(parts, id);
      told.files += files;
      told.sizeBytes += sizeBytes;
    } catch (error) {
      told.failed.push({ id, ...toFault(error, parts.language(), parts.log) });
    }
  }
  if (told.files > 0) parts.emit({ name: 'library.changed', value: { ids: [...wanted] } });
  return told;
}
