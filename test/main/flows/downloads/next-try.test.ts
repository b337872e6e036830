// Whether a file that did not arrive is tried again, and when.
import { describe, expect, it } from 'vitest';
import { nextTryInMs, type Tries } from '../../../../main/flows/downloads/next-try.ts';
import { AppError, type ErrorCode, type FaultDetail } from '../../../../preload/errors.ts';

const patience = { attempts: 5, firstMs: 1000 };
const first: Tries = { attempts: 1, before: null };
const latest = (): number => 1;

const pause = (code: ErrorCode, tries: Tries = first, detail: FaultDetail = {}, random = latest): number | null =>
  nextTryInMs(new AppError(code, detail), tries, patience, random);

describe('what can pass by itself', () => {
  it.each<[ErrorCode, FaultDetail]>([
    ['network/unreachable', {}],
    ['network/timeout', {}],
    ['network/too-slow', {}],
    ['network/cut', {}],
    ['network/busy', {}],
    ['network/proxy', {}],
    ['network/failed', { isPassing: true }],
    ['disk/full', {}],
    ['disk/failed', {}],
  ])('is tried again until patience ends: %s', (code, detail) => {
    expect([1, 2, 3, 4].map((attempts) => pause(code, { attempts, before: code }, detail))).toEqual([1000, 2000, 4000, 8000]);
    expect(pause(code, { attempts: 5, before: code }, detail)).toBeNull();
  });

  it('is tried again at a time of chance within a pause that grows to an hour', () => {
    const long = { attempts: 100, firstMs: 1000 };
    const cut = new AppError('network/cut');
    expect(nextTryInMs(cut, { attempts: 3, before: null }, long, () => 0)).toBe(0);
    expect(nextTryInMs(cut, { attempts: 3, before: null }, long, () => 0.25)).toBe(1000);
    expect(nextTryInMs(cut, { attempts: 60, before: null }, long, latest)).toBe(3_600_000);
  });

  it('is left alone for as long as the server asks', () => {
    expect(pause('network/busy', first, { retryAfterMs: 600_000 })).toBe(600_000);
    expect(pause('network/busy', first, { retryAfterMs: 0 })).toBe(1000);
    expect(pause('network/busy', first, { retryAfterMs: null })).toBe(1000);
  });
});

describe('what was not as announced', () => {
  const codes: ErrorCode[] = [
    'download/wrong-size',
    'download/wrong-digest',
    'download/web-page',
    'pdf/truncated',
    'network/bad-answer',
  ];

  it.each(codes)('is tried once more: %s', (code) => {
    expect(pause(code)).toBe(1000);
    expect(pause(code, { attempts: 2, before: code })).toBeNull();
  });

  it('is tried once more after faults that have passed', () => {
    expect(pause('download/wrong-digest', { attempts: 3, before: 'network/cut' })).toBe(4000);
    expect(pause('download/wrong-digest', { attempts: 5, before: 'network/cut' })).toBeNull();
  });

  it('is not tried again in another form of the same', () => {
    expect(pause('download/wrong-size', { attempts: 2, before: 'download/web-page' })).toBeNull();
  });
});

describe('what waits for a person', () => {
  it.each<ErrorCode>([
    'source/sign-in',
    'source/missing',
    'source/refused',
    'network/tls',
    'network/redirect',
    'network/forbidden',
    'network/failed',
    'download/too-large',
    'pdf/locked',
    'pdf/broken',
    'pdf/not-pdf',
    'format/unsupported',
    'file/empty',
    'internal',
  ])('is not tried again: %s', (code) => {
    expect(pause(code)).toBeNull();
  });
});
