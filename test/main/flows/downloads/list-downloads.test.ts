// The queue as the screens see it, however long it is.
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../../../main/base/log.ts';
import { firstSettings } from '../../../../main/base/record.ts';
import type { Queued } from '../../../../main/flows/downloads/attempt-download.ts';
import { listDownloads } from '../../../../main/flows/downloads/list-downloads.ts';
import { DownloadList } from '../../../../preload/model-downloads.ts';
import { plainOffer } from '../../../support/offer.ts';

const queued = (number: number, row: Partial<Queued['row']> = {}, more: Partial<Queued> = {}): Queued => ({
  row: {
    id: String(number).padStart(16, '0'),
    number,
    sourceId: null,
    entryId: String(number),
    stamp: '',
    url: 'https://press.example/a.pdf',
    offer: plainOffer,
    state: 'waiting',
    attempts: 0,
    nextTryAtMs: null,
    fault: null,
    asked: 'no',
    ...row,
  },
  host: 'press.example',
  run: null,
  receivedBytes: 0,
  mostBytes: 0,
  totalBytes: null,
  arrived: null,
  ...more,
});

const list = (queue: readonly Queued[], isMetered = false) =>
  listDownloads(queue, { settings: { ...firstSettings, isMetered }, nowMs: 0, filledBytes: 0 }, 7, {
    language: 'en',
    log: silentLog,
  });

const run = {
  controller: new AbortController(),
  receivedBytes: 1,
  totalBytes: 2,
  bytesPerSecond: null,
  settled: Promise.resolve(),
};

describe('a queue of thousands', () => {
  const failed = { state: 'failed', fault: { code: 'source/missing', detail: {} } } as const;
  const many = [
    ...Array.from({ length: 5000 }, (_, index) => queued(index)),
    ...Array.from({ length: 3000 }, (_, index) => queued(10_000 + index, { state: 'paused' })),
    queued(20_000, failed),
    queued(20_001, {}, { run }),
  ];

  it('is counted whole and listed in part, what runs and what failed first', () => {
    const shown = list(many);
    expect(DownloadList.parse(shown)).toEqual(shown);
    expect(shown.counts).toEqual({ moving: 5001, held: 0, paused: 3000, failed: 1, arrived: 7 });
    expect(shown.downloads.length).toBeLessThanOrEqual(400);
    expect(shown.downloads.slice(0, 3).map(({ state }) => state)).toEqual(['running', 'failed', 'waiting']);
  });

  it('tells what a choice of the reader’s holds from what moves', () => {
    expect(list(many, true).counts).toMatchObject({ moving: 1, held: 5000 });
    expect(list(many, true).downloads.at(5)).toMatchObject({ state: 'waiting', hold: 'metered' });
  });
});
