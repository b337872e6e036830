import { describe, expect, it } from 'vitest';
import type { Download } from '#border/contract';
import type { InterfaceLanguage } from '#border/model';
import { wordsIn } from '#border/words/speak';
import { countArrived, downloadPill, sayDownload, shareOf, wholeShare } from '../../../renderer/downloads/download-words.ts';

const nowMs = new Date(2024, 2, 28, 12).getTime();
const minuteMs = 60_000;

const make = (id: number, said: Partial<Download> = {}): Download => ({
  id: String(id).padStart(16, '0'),
  sourceId: null,
  title: 'L’Atlas du Matin',
  day: '2024-03-28',
  host: 'press.example',
  state: 'running',
  receivedBytes: 12_000_000,
  totalBytes: 48_000_000,
  bytesPerSecond: 2_000_000,
  hold: null,
  nextTryAtMs: null,
  attempts: 0,
  fault: null,
  editionId: null,
  ...said,
});

const failed = make(9, { state: 'failed', fault: { code: 'network/timeout', message: '' } });

describe('the share of downloads', () => {
  it('is unknown while no size is known and nothing has arrived', () => {
    expect(shareOf(make(1, { totalBytes: null }))).toBeNull();
    expect(wholeShare([make(1, { totalBytes: null })], 0)).toBeNull();
    expect(wholeShare([make(1, { totalBytes: null })], 1)).toBe(0.5);
  });

  it('counts what arrived meanwhile, so that it does not go back as the list grows shorter', () => {
    const three = [make(1), make(2, { receivedBytes: 48_000_000 }), make(3, { receivedBytes: 0 })];
    const before = wholeShare(three, 0) ?? 0;
    const next = [make(1), make(3, { receivedBytes: 0 })];
    const after = wholeShare(next, countArrived(three, next, 0)) ?? 0;
    expect(after).toBeGreaterThanOrEqual(before);
  });

  it('takes one that stays in the list as done for arrived once', () => {
    const before = [make(1), make(2)];
    const next = [make(1), make(2, { state: 'done' })];
    const arrived = countArrived(before, next, 0);
    expect(arrived).toBe(1);
    expect(countArrived(next, next, arrived)).toBe(1);
  });

  it('begins anew when nothing moves any more, and leaves out what failed or is held', () => {
    expect(countArrived([make(1)], [failed], 5)).toBe(0);
    expect(wholeShare([make(1), failed, make(2, { state: 'waiting', hold: 'quiet' })], 0)).toBe(0.25);
  });
});

describe('the pill', () => {
  const say = (downloads: Download[], language: InterfaceLanguage = 'en') => downloadPill(downloads, 0, wordsIn(language));

  it('counts what is arriving, with a bar', () => {
    expect(say([make(1), make(2, { state: 'waiting', receivedBytes: 0 })])).toEqual({
      text: '2 newspapers arriving',
      share: 0.125,
      hasFailed: false,
    });
    expect(say([make(1)], 'fr')?.text).toBe('1 journal arrive');
    expect(say([make(1), make(2), make(3)], 'ar')?.text).toBe('٣ جرائد في الطريق');
  });

  it('says without a bar what failed, waits or is paused, the gravest first', () => {
    const held = make(1, { state: 'waiting', hold: 'metered' });
    const paused = make(2, { state: 'paused' });
    expect(say([held, paused, failed])).toEqual({ text: '1 newspaper did not arrive', hasFailed: true });
    expect(say([held, paused])).toEqual({ text: '1 newspaper waiting', hasFailed: false });
    expect(say([paused])).toEqual({ text: '1 newspaper paused', hasFailed: false });
    expect(say([make(1, { state: 'done' })])).toBeNull();
  });

  it('warns of what failed while others still arrive', () => {
    expect(say([make(1), failed])).toMatchObject({ text: '1 newspaper arriving', hasFailed: true });
  });
});

describe('one download', () => {
  const say = (said: Partial<Download>, language: InterfaceLanguage = 'en') =>
    sayDownload(make(1, said), wordsIn(language), language, nowMs);

  it('says its bytes, its speed and the time left', () => {
    expect(say({})).toBe('12 MB of 48 MB, 2 MB/s, 18 seconds left');
    expect(say({ totalBytes: null })).toBe('12 MB, 2 MB/s');
    expect(say({ bytesPerSecond: 0 })).toBe('12 MB of 48 MB');
    expect(say({ receivedBytes: 0, totalBytes: null, bytesPerSecond: null })).toBe('Loading');
    expect(say({ receivedBytes: 48_000_000 })).toBe('Whole, being added');
  });

  it('says what it waits for', () => {
    const waiting = { state: 'waiting', receivedBytes: 0, totalBytes: null } as const;
    expect(say(waiting)).toBe('Next in line');
    expect(say({ ...waiting, hold: 'metered' })).toBe('Waits for a network that is not metered');
    expect(say({ ...waiting, hold: 'later' })).toBe('Will be tried again later');
    expect(say({ ...waiting, hold: 'later', nextTryAtMs: nowMs + 12 * minuteMs, attempts: 3 })).toBe(
      'Tries again at 12:12, tried 3 times',
    );
    expect(say({ ...waiting, hold: 'later', nextTryAtMs: nowMs + 12 * minuteMs, attempts: 2 }, 'ar')).toBe(
      'تُعاد المحاولة في ١٢:١٢، بعد محاولتين',
    );
    expect(say({ state: 'paused' })).toBe('Paused, 12 MB of 48 MB');
  });
});
