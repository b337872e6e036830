// The queue as the screens see it: what runs and what failed first, counts of all. Pure.
// Refuses to list thousands: they would be copied to the window several times a second.

import type { InterfaceLanguage } from '#border/model';
import type { Download, DownloadList } from '#border/model-downloads';
import type { Log } from '../../base/log.ts';
import type { Queued } from './attempt-download.ts';
import { type HoldFacts, holdOf } from './hold.ts';
import { showDownload } from './show-download.ts';

const mostListed = 200;

/** Why a file does not begin. */
export function holdOfQueued({ row }: Queued, facts: HoldFacts): Download['hold'] {
  return holdOf({ asked: row.asked, nextTryAtMs: row.nextTryAtMs, isForRoom: row.fault?.code === 'disk/full' }, facts);
}

/** Whether a file waits for its turn or its time. */
export function isWaiting({ row, run, arrived }: Queued): boolean {
  return row.state === 'waiting' && run === null && arrived === null;
}

/** Held by a choice of the reader's, not by the time of the next try. */
export function isHeld(hold: Download['hold']): boolean {
  return hold === 'metered' || hold === 'quiet' || hold === 'quota';
}

type Kind = 'running' | 'failed' | 'waiting' | 'held' | 'paused' | 'done';

const kindOf = (queued: Queued, hold: Download['hold']): Kind => {
  if (queued.arrived !== null) return 'done';
  if (queued.run !== null) return 'running';
  if (queued.row.state !== 'waiting') return queued.row.state;
  return hold === null ? 'waiting' : 'held';
};

const order: readonly Kind[] = ['running', 'failed', 'waiting', 'held', 'paused', 'done'];

/** Lists the queue. `arrived` is how many files have come since something last began to move. */
export function listDownloads(
  queue: Iterable<Queued>,
  facts: HoldFacts,
  arrived: number,
  speech: { language: InterfaceLanguage; log: Log },
): DownloadList {
  const all = [...queue].map((queued) => {
    const hold = holdOfQueued(queued, facts);
    return { queued, hold, kind: kindOf(queued, hold) };
  });
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  const count = (kind: Kind): number => byKind.get(kind)?.length ?? 0;
  const listed = order.flatMap((kind) => (byKind.get(kind) ?? []).slice(0, mostListed)).slice(0, 2 * mostListed);
  return {
    downloads: listed.map(({ queued, hold }) => showDownload(queued, hold, speech)),
    counts: {
      moving: count('running') + count('waiting'),
      held: count('held'),
      paused: count('paused'),
      failed: count('failed'),
      arrived,
    },
  };
}
