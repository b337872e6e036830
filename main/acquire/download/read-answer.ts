// What a server's answer to a request for a file means: the rest of the part, the whole, nothing new, or something that must be asked again.
// Pure. Refuses to join bytes unless the answer says exactly where they belong and whose they are.
import { AppError } from '#border/errors';
import type { Validator } from './part.ts';

/** Headers of an answer, lower-case. */
export type AnswerHeaders = Record<string, string | string[]>;

/** What was asked for. `offset` 0 asked for the whole. */
export type Asked = {
  offset: number;
  validator: Validator | null;
  totalBytes: number | null;
  /** Whether the bytes were asked for only if they are others than the library's. */
  isConditional: boolean;
  /** Whether a catalogue gives the digest of the whole, so that wrongly joined bytes cannot pass. */
  hasDigest: boolean;
};

/** What to do with an answer. `total` is the length of the whole file where it is known. */
export type AnswerMeaning =
  | { kind: 'rest'; totalBytes: number }
  | { kind: 'whole'; totalBytes: number | null }
  | { kind: 'complete' }
  | { kind: 'unchanged' }
  | { kind: 'ask-whole' };

/** One header's value; of a repeated header the first. */
export function headerOf(headers: AnswerHeaders, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** A length header as a number; null where it is missing or says nothing. */
export function lengthOf(headers: AnswerHeaders): number | null {
  const text = headerOf(headers, 'content-length');
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

const surelyOlderMs = 60_000;

/**
 * The strong validator of an answer: an entity tag that is not weak, or a modification date that lies at least a minute before
 * the server's own clock, so that a second change within the second is ruled out (RFC 9110, 8.8.2.2).
 */
export function strongValidator(headers: AnswerHeaders): Validator | null {
  const etag = headerOf(headers, 'etag');
  if (etag !== null && /^"[^"]*"$/.test(etag)) return { header: 'etag', value: etag };
  if (etag !== null) return null;
  const [modified, date] = [headerOf(headers, 'last-modified'), headerOf(headers, 'date')];
  if (modified === null || date === null) return null;
  const ageMs = Date.parse(date) - Date.parse(modified);
  return ageMs >= surelyOlderMs ? { header: 'last-modified', value: modified } : null;
}

/** `bytes first-last/total` of RFC 9110, 14.4; null for anything else, an unknown total included. */
export function parseContentRange(text: string | null): { first: number; last: number; totalBytes: number } | null {
  const [, first, last, total] = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/i.exec(text?.trim() ?? '') ?? [];
  if (first === undefined || last === undefined || total === undefined) return null;
  const range = { first: Number(first), last: Number(last), totalBytes: Number(total) };
  return range.first <= range.last && range.last < range.totalBytes ? range : null;
}

/** A range must carry the validator that the whole would (RFC 9110, 15.3.7); one without is believed only where a digest tells in the end. */
const isSameBytes = (headers: AnswerHeaders, { header, value }: Validator, hasDigest: boolean): boolean => {
  const answered = headerOf(headers, header);
  return answered === null ? hasDigest : answered === value;
};

const readPartial = (headers: AnswerHeaders, asked: Asked): AnswerMeaning => {
  const range = parseContentRange(headerOf(headers, 'content-range'));
  const isRest =
    asked.offset > 0 &&
    asked.validator !== null &&
    isIdentity(headers) &&
    range !== null &&
    range.first === asked.offset &&
    range.last === range.totalBytes - 1 &&
    (asked.totalBytes === null || asked.totalBytes === range.totalBytes) &&
    isSameBytes(headers, asked.validator, asked.hasDigest);
  return isRest ? { kind: 'rest', totalBytes: range.totalBytes } : { kind: 'ask-whole' };
};

/** A refused range tells that the part is the whole only when the length that goes with its validator says so. */
const readRefused = (headers: AnswerHeaders, asked: Asked): AnswerMeaning => {
  const [, total] = /^bytes \*\/(\d{1,15})$/i.exec(headerOf(headers, 'content-range')?.trim() ?? '') ?? [];
  const { validator, totalBytes, offset } = asked;
  const isComplete =
    validator !== null && totalBytes === offset && Number(total) === offset && isSameBytes(headers, validator, true);
  return isComplete ? { kind: 'complete' } : { kind: 'ask-whole' };
};

/** Whether the bytes are sent as they are. */
export function isIdentity(headers: AnswerHeaders): boolean {
  const encoding = headerOf(headers, 'content-encoding')?.trim().toLowerCase() ?? '';
  return encoding === '' || encoding === 'identity';
}

/**
 * Reads a 200, 206, 304 or 416. Throws network/bad-answer for an answer to a question that nobody asked, so that no server can make
 * a client ask for ever, or take for there what is not.
 */
export function readAnswer(status: number, headers: AnswerHeaders, asked: Asked): AnswerMeaning {
  if (status === 304) {
    if (!asked.isConditional) throw new AppError('network/bad-answer', { status });
    return { kind: 'unchanged' };
  }
  if (status === 206 || status === 416) {
    if (asked.offset === 0) throw new AppError('network/bad-answer', { status });
    return status === 206 ? readPartial(headers, asked) : readRefused(headers, asked);
  }
  return { kind: 'whole', totalBytes: isIdentity(headers) ? lengthOf(headers) : null };
}
