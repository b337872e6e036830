// How long to wait: what servers say, what we choose, and which failures are worth waiting for.
import { describe, expect, it } from 'vitest';
import { backOffMs } from '../../../../main/acquire/http/back-off.ts';
import { faultOfStatus, isPassing } from '../../../../main/acquire/http/http-faults.ts';
import { readRetryAfter } from '../../../../main/acquire/http/retry-after.ts';
import { AppError, type ErrorCode } from '../../../../preload/errors.ts';

const nowMs = Date.UTC(2027, 2, 14, 12, 0, 0);
const hourMs = 3_600_000;

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['1', 1000],
    [' 120 ', 120_000],
    ['+5', 5000],
    ['1.5', 1500],
    ['3600', hourMs],
    ['3601', hourMs],
    ['1000000000', hourMs],
    ['9'.repeat(400), hourMs],
    ['-1', 0],
    ['-1000000000', 0],
    ['Sun, 14 Mar 2027 12:00:30 GMT', 30_000],
    ['sun, 14 mar 2027 12:00:30 gmt', 30_000],
    ['Sunday, 14-Mar-27 12:00:30 GMT', 30_000],
    ['Sun Mar 14 12:00:30 2027', 30_000],
    ['Sun Mar  7 12:00:30 2027', 0],
    ['Sun, 14 Mar 2027 11:00:00 GMT', 0],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', hourMs],
    [null, null],
    ['', null],
    ['soon', null],
    ['1e3', null],
    ['0x10', null],
    ['12 seconds', null],
    ['Infinity', null],
    ['Sun, 14 Foo 2027 12:00:30 GMT', null],
    ['Sun, 14 Mar 2027 25:00:30 GMT', null],
    ['2027-03-14', null],
  ])('%j is %j', (value, expected) => {
    expect(readRetryAfter(value, nowMs)).toBe(expected);
  });
});

describe('the back-off', () => {
  it('doubles what it may wait, from a second to an hour', () => {
    const most = (attempt: number): number => backOffMs(attempt, () => 1);
    expect([1, 2, 3, 4, 12, 13, 14, 100, 5000].map(most)).toEqual([
      1000,
      2000,
      4000,
      8000,
      2_048_000,
      hourMs,
      hourMs,
      hourMs,
      hourMs,
    ]);
    expect([most(0), most(-3)]).toEqual([1000, 1000]);
  });

  it('spreads the wait over the whole time, by the chance that it is given', () => {
    expect([0, 0.25, 0.5, 0.999].map((chance) => backOffMs(3, () => chance))).toEqual([0, 1000, 2000, 3996]);
  });

  it('takes other limits', () => {
    expect([1, 2, 9].map((attempt) => backOffMs(attempt, () => 1, { firstMs: 10, capMs: 500 }))).toEqual([10, 20, 500]);
  });
});

describe('a status', () => {
  const table: readonly [readonly number[], ErrorCode | null][] = [
    [[200, 204, 206, 226, 304], null],
    [[401], 'source/sign-in'],
    [[402, 403, 451], 'source/refused'],
    [[404, 410], 'source/missing'],
    [[407], 'network/proxy'],
    [[408, 425, 429, 503], 'network/busy'],
    [[400, 405, 406, 409, 412, 413, 414, 416, 418, 421, 431, 499, 300, 305], 'network/failed'],
    [[500, 501, 502, 504, 507, 520, 599], 'network/failed'],
  ];

  it.each(table)('of %j means %s', (statuses, code) => {
    for (const status of statuses) expect([status, faultOfStatus(status, {})?.code ?? null]).toEqual([status, code]);
  });

  it('keeps itself, the host and the wait that was asked for', () => {
    expect(faultOfStatus(503, { 'retry-after': '120' }, { host: 'a.example' })?.detail).toEqual({
      status: 503,
      host: 'a.example',
      retryAfterMs: 120_000,
    });
    expect(faultOfStatus(429, { 'retry-after': 'Sun, 14 Mar 2027 12:00:30 GMT' }, { nowMs })?.detail).toEqual({
      status: 429,
      retryAfterMs: 30_000,
    });
    expect(faultOfStatus(429, {})?.detail).toEqual({ status: 429, retryAfterMs: null });
    expect(faultOfStatus(500, {})?.detail).toEqual({ status: 500, retryAfterMs: null, isPassing: true });
    expect(faultOfStatus(416, {})?.detail).toEqual({ status: 416, isPassing: false });
    expect(faultOfStatus(404, {})?.detail).toEqual({ status: 404 });
  });

  it('may pass by itself, or not', () => {
    const passing = [408, 425, 429, 500, 502, 503, 504, 407].map((status) => faultOfStatus(status, {}));
    const lasting = [400, 401, 403, 404, 410, 416, 451].map((status) => faultOfStatus(status, {}));
    expect(passing.every((fault) => fault !== null && isPassing(fault))).toBe(true);
    expect(lasting.some((fault) => fault === null || isPassing(fault))).toBe(false);
  });
});

describe('a failure', () => {
  it.each<[ErrorCode, boolean]>([
    ['network/unreachable', true],
    ['network/timeout', true],
    ['network/too-slow', true],
    ['network/cut', true],
    ['network/busy', true],
    ['network/proxy', true],
    ['network/tls', false],
    ['network/forbidden', false],
    ['network/redirect', false],
    ['network/bad-answer', false],
    ['network/failed', false],
    ['source/sign-in', false],
    ['sign-in/wrong', false],
    ['add/cancelled', false],
    ['download/wrong-digest', false],
  ])('%s passes by itself: %s', (code, passes) => {
    expect(isPassing(new AppError(code))).toBe(passes);
  });
});
