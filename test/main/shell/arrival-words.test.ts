// What the desktop is told of newspapers on their way and of those that are here.
import { describe, expect, it } from 'vitest';
import type { Download, DownloadList } from '#border/model-downloads';
import { arrivalBody, arrivalTitle, progressOf } from '../../../main/shell/arrival-words.ts';

const download = (part: Partial<Download>): Download => ({
  id: '0123456789abcdef',
  sourceId: null,
  title: 'Le Matin',
  day: null,
  host: 'example.org',
  state: 'waiting',
  receivedBytes: 0,
  totalBytes: null,
  bytesPerSecond: null,
  hold: null,
  nextTryAtMs: null,
  attempts: 0,
  fault: null,
  editionId: null,
  ...part,
});

describe('the progress of the desktop', () => {
  const list = (downloads: Download[], counts: Partial<DownloadList['counts']>): DownloadList => ({
    downloads,
    counts: { moving: 0, held: 0, paused: 0, failed: 0, arrived: 0, ...counts },
  });

  it('counts what is on its way, and not what waits for a better time, is paused or has failed', () => {
    expect(progressOf(list([], {}))).toEqual({ coming: 0, share: null });
    expect(progressOf(list([download({ state: 'paused' })], { paused: 1, failed: 2, held: 3, arrived: 1 })).coming).toBe(0);
    const running = [
      download({ state: 'running', receivedBytes: 50, totalBytes: 100 }),
      download({ state: 'running', receivedBytes: 50 }),
    ];
    expect(progressOf(list(running, { moving: 3, arrived: 1 }))).toEqual({ coming: 3, share: 1.5 / 4 });
  });
});

describe('the words of an arrival', () => {
  const matin = { id: '0123456789abcdef', title: 'Le Matin', day: '2024-03-28' };
  const post = { id: 'fedcba9876543210', title: 'صباح المدينة', day: null };

  it('name one newspaper and its weekday, or its day when that is long ago or unknown', () => {
    expect(arrivalTitle([matin], 'en', '2024-03-28')).toMatch(/Le Matin.* of Thursday is here/);
    expect(arrivalTitle([matin], 'fr', '2024-03-30')).toMatch(/Le Matin.*jeudi/);
    expect(arrivalTitle([matin], 'en', '2024-04-04')).toMatch(/Thursday 28 March/);
    expect(arrivalTitle([matin], 'en', '2025-04-04')).toMatch(/28 March 2024/);
    expect(arrivalTitle([post], 'ar', '2024-03-28')).toMatch(/صباح المدينة/);
    expect(arrivalBody([matin], 'en')).toBe('');
  });

  it('count several, and name each once', () => {
    expect(arrivalTitle([matin, post, matin], 'en', '2024-03-28')).toMatch(/^3 /);
    expect(arrivalBody([matin, post, matin], 'en')).toBe('Le Matin and صباح المدينة');
  });
});
