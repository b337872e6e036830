// Repairs damaged files of an edition: from a folder or file that holds their bytes, or from the address that the edition came from.
// Refuses bytes whose sum is another, and leaves everything as it is then.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '#border/errors';
import type { Repaired } from '#border/model-checks';
import { dropPart } from '../../acquire/download/part.ts';
import { editionFileName } from '../../archive/places.ts';
import { makeId } from '../../base/ids.ts';
import { readRecord } from '../../library/read-record.ts';
import { listSources } from '../../library/sources.ts';
import { type Parts, writingOf } from '../parts.ts';
import { accessOfSource } from '../sources/source-access.ts';
import { keepInspected } from './run-audit.ts';

const stopOf = (signal: AbortSignal): Int32Array => {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  if (signal.aborted) Atomics.store(stop, 0, 1);
  signal.addEventListener('abort', () => void Atomics.store(stop, 0, 1), { once: true });
  return stop;
};

/** What follows a repair: the edition is read once more, its mark follows what is found, and its text is tried again. */
const settle = async (parts: Parts, id: string, signal: AbortSignal): Promise<void> => {
  const inspected = await parts.workers.audit.run('read', { id, stop: stopOf(signal) });
  if (inspected !== null) await keepInspected(parts, 'repair', [inspected]);
  await parts.workers.library.run('clearIndexFailure', { id });
  await writingOf(parts).indexer.refresh();
  parts.emit({ name: 'library.changed', value: { ids: [id] } });
};

/**
 * Repairs an edition with what a folder or a file holds. What is well already is left alone; nothing damaged is nothing repaired. Throws
 * edition/not-found, file/not-found, repair/nothing-found, repair/wrong-bytes, disk/*, add/cancelled.
 */
export async function repairFrom(parts: Parts, id: string, path: string, signal: AbortSignal): Promise<Repaired> {
  writingOf(parts);
  const { title } = readRecord(parts.database, id).record;
  const looked = await parts.workers.audit.run('findCopies', { id, path, stop: stopOf(signal) });
  const { copies, missing, isSidecarWrong } = looked;
  if (signal.aborted) throw new AppError('add/cancelled');
  if (copies.length === 0 && missing.length > 0 && !isSidecarWrong) throw new AppError('repair/nothing-found', { title });
  const repaired = await parts.workers.library.run('mend', { id, copies, from: basename(path) });
  await settle(parts, id, signal);
  return { repaired, missing };
}

/** How private an address may be: as its source says, else as of any page of the network. */
const reachOf = (parts: Parts, sourceId: string | null) =>
  listSources(parts.database).find(({ id }) => id === sourceId)?.reach ?? 'public';

/**
 * Fetches an edition again from where it came, and repairs it if the bytes are the same. Throws repair/no-source, download/wrong-digest
 * where its publisher has other bytes now, network/*, source/*, disk/*, add/cancelled.
 */
export async function repairFromSource(parts: Parts, id: string, signal: AbortSignal): Promise<Repaired> {
  writingOf(parts);
  const { record } = readRecord(parts.database, id);
  const { origin } = record.source;
  if (origin === null || record.files.length > 0) throw new AppError('repair/no-source', { title: record.title });
  const folder = join(parts.root, 'incoming', makeId());
  const path = join(folder, editionFileName);
  try {
    await parts.workers.download.run(
      'fetch',
      {
        ...{ url: origin.url, path, reach: reachOf(parts, origin.sourceId), isTyped: false, sizeBytes: record.sizeBytes },
        access: await accessOfSource(parts, origin.sourceId),
        digest: { algorithm: 'sha-256', hex: record.sha256 },
        knownEtag: null,
      },
      { signal },
    );
    const repaired = await parts.workers.library.run('mend', {
      id,
      copies: [{ name: editionFileName, path }],
      from: new URL(origin.url).host,
    });
    await settle(parts, id, signal);
    return { repaired, missing: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
    dropPart(path);
  }
}
