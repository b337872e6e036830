// Which files begin: in the order of asking, within the limits of all and of each host.
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../../../main/base/record.ts';
import type { Queued, Run } from '../../../../main/flows/downloads/attempt-download.ts';
import type { HoldFacts } from '../../../../main/flows/downloads/hold.ts';
import { pickNext } from '../../../../main/flows/downloads/pick-next.ts';
import { plainOffer } from '../../../support/offer.ts';

const nowMs = Date.UTC(2024, 2, 28, 12);
const run: Run = {
  controller: new AbortController(),
  receivedBytes: 0,
  totalBytes: null,
  bytesPerSecond: null,
  settled: Promise.resolve(),
};
let number = 0;
const queue = (url: string, row: Partial<Queued['row']> = {}, more: Partial<Queued> = {}): Queued => {
  number += 1;
  const fresh = { state: 'waiting', attempts: 0, nextTryAtMs: null, fault: null, asked: 'no' } as const;
  const id = `id-${number}`;
  return {
    row: { id, number, sourceId: null, entryId: id, stamp: '', url, offer: plainOffer, ...fresh, ...row },
    host: new URL(url).host,
    run: null,
    receivedBytes: 0,
    mostBytes: 0,
    totalBytes: null,
    arrived: null,
    ...more,
  };
};

const facts = (settings: Partial<typeof firstSettings>): HoldFacts => ({
  settings: { ...firstSettings, downloadsAtOnce: 3, downloadsPerHost: 1, ...settings },
  nowMs,
  filledBytes: 0,
});

const urlsOf = (picked: readonly Queued[]): string[] => picked.map(({ row }) => row.url);

describe('what begins', () => {
  it('is the first of each host, in the order of asking', () => {
    const all = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://c.example/1'].map((url) =>
      queue(url),
    );
    expect(urlsOf(pickNext(all, facts({})))).toEqual(['https://a.example/1', 'https://b.example/1', 'https://c.example/1']);
  });

  it('is no more than may run at once, those that run already counted', () => {
    const running = [queue('https://a.example/0', {}, { run }), queue('https://b.example/0', {}, { run })];
    const waiting = ['https://c.example/1', 'https://d.example/1'].map((url) => queue(url));
    expect(urlsOf(pickNext([...running, ...waiting], facts({})))).toEqual(['https://c.example/1']);
    expect(pickNext([...running, ...waiting], facts({ downloadsAtOnce: 2 }))).toEqual([]);
    expect(pickNext([...running, ...waiting], facts({ downloadsAtOnce: 1 }))).toEqual([]);
  });

  it('is no more of a host than may run of it, and ports are hosts of their own', () => {
    const all = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', 'https://a.example:8443/1'].map((url) =>
      queue(url),
    );
    expect(urlsOf(pickNext(all, facts({ downloadsPerHost: 2 })))).toEqual([
      'https://a.example/1',
      'https://a.example/2',
      'https://a.example:8443/1',
    ]);
    const one = [queue('https://a.example/0', {}, { run }), ...all];
    expect(urlsOf(pickNext(one, facts({})))).toEqual(['https://a.example:8443/1']);
  });

  it('is nothing that is paused, has failed, has arrived, or waits for its next try', () => {
    const arrived = { editionId: 'x', title: 'x', day: null };
    const all = [
      queue('https://a.example/1', { state: 'paused' }),
      queue('https://b.example/1', { state: 'failed' }),
      queue('https://c.example/1', {}, { arrived }),
      queue('https://d.example/1', { nextTryAtMs: nowMs + 1 }),
      queue('https://e.example/1', { nextTryAtMs: nowMs }),
    ];
    expect(urlsOf(pickNext(all, facts({})))).toEqual(['https://e.example/1']);
  });

  it('is not kept back by one before it that waits', () => {
    const all = [queue('https://a.example/1', { nextTryAtMs: nowMs + 60_000 }), queue('https://a.example/2')];
    expect(urlsOf(pickNext(all, facts({})))).toEqual(['https://a.example/2']);
  });

  it('is on a meter only what a person asked for', () => {
    const all = [queue('https://a.example/1'), queue('https://b.example/1', { asked: 'file' })];
    expect(urlsOf(pickNext(all, facts({ isMetered: true })))).toEqual(['https://b.example/1']);
  });
});
