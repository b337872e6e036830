// Brings sources up to date and waits: checked, then everything that is new fetched and kept. What the command line calls sync.
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import { listSources } from '../library/sources.ts';
import type { DownloadEnd } from './downloads/attempt-download.ts';
import { type Parts, writingOf } from './parts.ts';

/** What a sync came to; what the quota holds has failed too: nothing that is missed goes unsaid. `url` is the source's own where the source itself could not be checked. */
export type Synced = {
  checked: number;
  downloaded: { id: EditionId; sha256: string }[];
  failed: { title: string; url: string; error: AppError }[];
};

/**
 * Checks these sources, or all that are followed, and fetches what is new and what was waiting for them. Ends when nothing of it is
 * under way any more, or when `signal` stops it: what is then half there is gone on with the next time.
 */
export async function sync(parts: Parts, ids: readonly string[] | null, signal: AbortSignal): Promise<Synced> {
  const { sources, downloads } = writingOf(parts);
  const wanted = listSources(parts.database).filter((source) => (ids === null ? source.isFollowed : ids.includes(source.id)));
  const isOurs = new Set(wanted.map(({ id }) => id));
  const synced: Synced = { checked: 0, downloaded: [], failed: [] };
  const hear = (end: DownloadEnd): void => {
    if (end.row.sourceId === null || !isOurs.has(end.row.sourceId)) return;
    if ('error' in end) synced.failed.push({ title: end.row.offer.title, url: end.row.url, error: end.error });
    else if (end.brought.isNew && end.brought.editionId !== null && end.brought.sha256 !== null)
      synced.downloaded.push({ id: end.brought.editionId, sha256: end.brought.sha256 });
  };
  if (signal.aborted) return synced;
  const stop = downloads.on(hear);
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  try {
    const checking = sources.check([...isOurs], true);
    await Promise.race([checking, stopped]);
    if (signal.aborted) return synced;
    for (const [id, { error }] of await checking) {
      const source = wanted.find((one) => one.id === id);
      if (error === null) synced.checked += 1;
      else if (source !== undefined) synced.failed.push({ title: source.title, url: source.url, error });
    }
    const underWay = downloads
      .rows()
      .filter(({ sourceId, state }) => sourceId !== null && isOurs.has(sourceId) && state === 'waiting');
    await Promise.race([downloads.whenSettled(underWay.map(({ id }) => id)), stopped]);
    for (const { sourceId, offer, url } of downloads.heldByQuota())
      if (sourceId !== null && isOurs.has(sourceId))
        synced.failed.push({ title: offer.title, url, error: new AppError('download/quota', { name: offer.title }) });
    return synced;
  } finally {
    stop();
  }
}
