// What an answer's status means for a feed or a download, and whether a failure can pass by itself.
// Refuses to read bodies: a page of words with status 200 is found out by those who know what they asked for.
import { AppError, type ErrorCode, type FaultDetail } from '#border/errors';
import { type Headers, readHeader } from './read-header.ts';
import { readRetryAfter } from './retry-after.ts';

const codes: Record<number, ErrorCode> = {
  401: 'source/sign-in',
  402: 'source/refused',
  403: 'source/refused',
  404: 'source/missing',
  407: 'network/proxy',
  408: 'network/busy',
  410: 'source/missing',
  425: 'network/busy',
  429: 'network/busy',
  451: 'source/refused',
  503: 'network/busy',
};

/**
 * Null for an answer that can be used (2xx, and 304). `detail` has `status`, `host` where given, for network/busy and 5xx
 * `retryAfterMs` (null where the server did not say), and for network/failed `isPassing`, which is true for 5xx.
 */
export function faultOfStatus(status: number, headers: Headers, more: { host?: string; nowMs?: number } = {}): AppError | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  const detail: FaultDetail = more.host === undefined ? { status } : { status, host: more.host };
  const code = codes[status] ?? 'network/failed';
  if (code === 'network/busy' || status >= 500) {
    detail.retryAfterMs = readRetryAfter(readHeader(headers, 'retry-after'), more.nowMs ?? Date.now());
  }
  if (code === 'network/failed') detail.isPassing = status >= 500;
  return new AppError(code, detail);
}

const passing: ReadonlySet<ErrorCode> = new Set([
  'network/unreachable',
  'network/timeout',
  'network/too-slow',
  'network/cut',
  'network/busy',
  'network/proxy',
]);

/** Whether trying later can help without anybody doing something. Certificates and passwords wait for a person. */
export function isPassing(error: AppError): boolean {
  return passing.has(error.code) || (error.code === 'network/failed' && error.detail.isPassing === true);
}
