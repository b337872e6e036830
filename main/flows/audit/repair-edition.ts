// Repairs damaged files of an edition: from a folder or file that holds their bytes, or from the address that the edition came from.
// Refuses bytes whose sum is another, and leaves everything as it is then.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError, type ErrorCode } from '#border/errors';
import type { Repaired } from '#border/model-checks';
import { dropPart } from '../../acquire/download/part.ts';
import type { Access } from '../../acquire/http/client.ts';
import { editionFileName } from '../../archive/places.ts';
import { makeId } from '../../base/ids.ts';
import type { EditionRecord } from '../../base/record.ts';
import { readRecord } from '../../library/read-record.ts';
import { listSources } from '../../library/sources.ts';
import { type Parts, writingOf } from '../parts.ts';
import { askSignedIn } from '../sources/source-access.ts';
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

/** Whatever ends because nobody waits any more has one name here. */
const unlessStopped = async <Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted && error instanceof AppError && error.code === 'add/cancelled') throw new AppError('repair/stopped');
    throw error;
  }
};

/**
 * Repairs an edition with what a folder or a file holds, which its events call `from`. What is well already is left alone; nothing damaged is nothing repaired. Throws
 * edition/not-found, file/not-found, repair/nothing-found, repair/wrong-bytes, repair/stopped, disk/*.
 */
export function repairFrom(
  parts: Parts,
  id: string,
  path: string,
  signal: AbortSignal,
  from = basename(path),
): Promise<Repaired> {
  writingOf(parts);
  return unlessStopped(signal, async () => {
    const { title } = readRecord(parts.database, id).record;
    const looked = await parts.workers.audit.run('findCopies', { id, path, stop: stopOf(signal) });
    const { copies, missing, isSidecarWrong } = looked;
    if (signal.aborted) throw new AppError('repair/stopped');
    if (copies.length === 0 && missing.length > 0 && !isSidecarWrong) throw new AppError('repair/nothing-found', { title });
    const repaired = await parts.workers.library.run('mend', { id, copies, from });
    await settle(parts, id, signal);
    return { repaired, missing };
  });
}

/** What a publisher sends instead of the bytes that once arrived. */
const otherBytes: ReadonlySet<ErrorCode> = new Set(['download/wrong-digest', 'download/wrong-size', 'pdf/not-pdf', 'file/empty']);

/** The same fault with the host that it speaks of and the edition that was wanted. */
const named = (error: unknown, detail: { host: string; title: string }): unknown => {
  if (!(error instanceof AppError)) return error;
  if (otherBytes.has(error.code)) return new AppError('repair/source-differs', detail, { cause: error });
  return new AppError(error.code, { host: detail.host, ...error.detail }, { cause: error });
};

type Origin = NonNullable<EditionRecord['source']['origin']>;
type Target = { path: string; signal: AbortSignal };

/** The address that an edition came from as one PDF. Throws repair/no-source. */
const originOf = ({ title, source: { origin }, files }: EditionRecord): Origin => {
  if (origin === null || files.length > 0) throw new AppError('repair/no-source', { title });
  return origin;
};

/** A publisher who has other bytes under this address now is told apart from one who cannot be reached. */
const fetchAgain = async (parts: Parts, record: EditionRecord, { url, sourceId }: Origin, to: Target): Promise<void> => {
  const { path, signal } = to;
  const source = listSources(parts.database).find(({ id }) => id === sourceId);
  const ask = async (access: Access | null): Promise<object> => {
    const wanted = {
      sizeBytes: record.sizeBytes,
      digest: { algorithm: 'sha-256', hex: record.sha256 },
      knownEtag: null,
    } as const;
    const reach = source?.reach ?? 'public';
    await parts.workers.download.run('fetch', { url, path, access, reach, isTyped: false, ...wanted }, { signal });
    return {};
  };
  try {
    await (source === undefined ? ask(null) : askSignedIn(parts, source, url, ask));
  } catch (error) {
    throw named(error, { host: new URL(url).host, title: record.title });
  }
};

/**
 * Fetches an edition again from where it came, and repairs it if the bytes are the same; asks nobody where nothing that arrived is
 * damaged. Throws edition/not-found, repair/no-source, repair/source-differs where its publisher has other bytes now, repair/stopped,
 * network/*, source/*, sign-in/*, download/web-page, disk/*; the edition is then as it was.
 */
export function repairFromSource(parts: Parts, id: string, signal: AbortSignal): Promise<Repaired> {
  writingOf(parts);
  return unlessStopped(signal, async () => {
    const { record } = readRecord(parts.database, id);
    const origin = originOf(record);
    const folder = join(parts.root, 'incoming', makeId());
    const path = join(folder, editionFileName);
    try {
      const found = (await parts.workers.audit.run('read', { id, stop: stopOf(signal) }))?.found ?? [];
      const isWanted = found.some(({ name }) => name === editionFileName || name === '.');
      if (isWanted) await fetchAgain(parts, record, origin, { path, signal });
      const copies = isWanted ? [{ name: editionFileName, path }] : [];
      const from = isWanted ? new URL(origin.url).host : 'the catalogue';
      const repaired = await parts.workers.library.run('mend', { id, copies, from });
      await settle(parts, id, signal);
      const left = readRecord(parts.database, id).record.damage?.files ?? [];
      return { repaired, missing: left.map(({ name }) => name) };
    } finally {
      await rm(folder, { recursive: true, force: true });
      dropPart(path);
    }
  });
}
