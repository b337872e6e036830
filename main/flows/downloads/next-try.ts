// Whether a file that did not arrive is tried again, and when. Pure.
// Refuses to try for ever, and to try at once what a server asked to be left alone.
import type { AppError, ErrorCode } from '#border/errors';
import { backOffMs } from '../../acquire/http/back-off.ts';
import { isPassing } from '../../acquire/http/http-faults.ts';

/** How often, and how long at first; the pauses grow to an hour at most. */
export type Patience = { attempts: number; firstMs: number };

/** With doubling pauses the last try comes after about an hour. */
export const usualPatience: Patience = { attempts: 12, firstMs: 1000 };

/** What came was not what was announced: it may have been damaged on the way once, hardly twice in a row. */
const triedTwice: ReadonlySet<ErrorCode> = new Set([
  'download/wrong-size',
  'download/wrong-digest',
  'download/web-page',
  'pdf/truncated',
  'network/bad-answer',
]);
const onThisMachine: ReadonlySet<ErrorCode> = new Set(['disk/full', 'disk/failed']);

/** How many tries have failed, and with which code the one before the last did. */
export type Tries = { attempts: number; before: string | null };

const isTriedTwice = (code: string | null): boolean => code !== null && (triedTwice as ReadonlySet<string>).has(code);

/** Milliseconds until the next try after tries that failed, the last of them with `error`; null where trying again cannot help. */
export function nextTryInMs(
  error: AppError,
  { attempts, before }: Tries,
  patience: Patience,
  random: () => number,
): number | null {
  const isFirstOfItsKind = isTriedTwice(error.code) && !isTriedTwice(before);
  const isWorthIt = isPassing(error) || onThisMachine.has(error.code) || isFirstOfItsKind;
  if (!isWorthIt || attempts >= patience.attempts) return null;
  const pauseMs = backOffMs(attempts, random, { firstMs: patience.firstMs });
  const askedMs = error.detail.retryAfterMs;
  return typeof askedMs === 'number' ? Math.max(askedMs, pauseMs) : pauseMs;
}

const dayMs = 86_400_000;

/** How long a file that was no good, not the way to it, is left alone by the checks of its source; null where it is not. */
export function restMs({ code }: AppError): number | null {
  return /^(pdf|format|file)\/|^download\/wrong-/.test(code) && !/(locked|wrong-password)$/.test(code) ? dayMs : null;
}

/** Whether that time is not over. A longer one was set by a clock that has been put right since. */
export function isResting(untilMs: number | null, nowMs: number): boolean {
  return untilMs !== null && untilMs > nowMs && untilMs - nowMs <= dayMs;
}
