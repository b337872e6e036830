// One attempt to bring one file into the library: fetched, verified, inspected, kept. The caller decides what follows a failure.
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import type { FetchInput, FetchProgress } from '../../acquire/download/fetch-file.ts';
import type { Access } from '../../acquire/http/client.ts';
import type { DownloadRow } from '../../library/downloads.ts';
import { type AddTools, addArrived } from '../add-edition.ts';

/** What an attempt works with. */
export type DownloadTools = AddTools & {
  root: string;
  /** The secret of a source, as a request may carry it; null where there is none. */
  accessOf: (sourceId: string | null) => Promise<Access | null>;
  limits: FetchLimits;
};

/** How long a sender is waited for; the usual limits unless told. */
export type FetchLimits = { leastRate?: FetchInput['leastRate']; timeouts?: FetchInput['timeouts'] };

/** What an attempt brought: an edition that is new, or that the library had. */
export type Brought = { editionId: EditionId | null; sha256: string | null; isNew: boolean };

const duplicateOf = (error: unknown): string | null =>
  error instanceof AppError && error.code === 'library/duplicate' && typeof error.detail.id === 'string' ? error.detail.id : null;

/** A key can take half a minute to be renewed; who stops a file does not wait for it. */
const unlessStopped = async <Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> => {
  const stop = Promise.withResolvers<never>();
  const onAbort = (): void => stop.reject(new AppError('add/cancelled'));
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    if (signal.aborted) onAbort();
    return await Promise.race([work, stop.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
};

/** Fetches and adds one file. Throws network/*, source/*, download/*, pdf/*, disk/*, add/cancelled. */
export async function runDownload(
  tools: DownloadTools,
  row: DownloadRow,
  password: string | undefined,
  signal: AbortSignal,
  onProgress: (progress: FetchProgress) => void,
): Promise<Brought> {
  const { offer, url, id, sourceId, entryId, stamp } = row;
  const input = {
    url,
    path: join(tools.root, 'incoming', id, 'edition.pdf'),
    access: await unlessStopped(tools.accessOf(sourceId), signal),
    reach: offer.reach,
    isTyped: offer.isTyped,
    sizeBytes: offer.sizeBytes,
    digest: offer.digest,
    knownEtag: offer.knownEtag,
    ...tools.limits,
  };
  const onTold = (value: unknown): void => onProgress(value as FetchProgress);
  const fetched = await tools.workers.download.run('fetch', input, { signal, onProgress: onTold });
  if (fetched === 'unchanged') return { editionId: null, sha256: null, isNew: false };
  const { sha256, sizeBytes, etag } = fetched;
  const origin = { sourceId, entryId, stamp, url, etag };
  const unasked = row.asked === 'file' ? null : { sourceId, entryId };
  const said = { sourceName: offer.sourceName, feed: offer.facts, origin, password };
  try {
    const added = await addArrived(tools, { id, sha256, sizeBytes, unasked }, said, signal);
    return { editionId: added.id, sha256, isNew: true };
  } catch (error) {
    const twin = duplicateOf(error);
    if (twin === null) throw error;
    return { editionId: twin, sha256, isNew: false };
  }
}
