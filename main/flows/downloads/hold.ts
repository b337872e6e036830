// Why a file that is wanted is not fetched now: the meter, the quiet hours, the quota, or that it is too early to try again. Pure.
// Refuses to hold what a person asked for by hand, but for the time of the next try.
import type { Download } from '#border/model-downloads';
import type { Settings } from '#border/model-settings';
import type { DownloadRow } from '../../library/downloads.ts';

/** What decides. `filledBytes` is how much the editions on the shelf fill. */
export type HoldFacts = { settings: Settings; nowMs: number; filledBytes: number };

/** No pause is longer than an hour: a next try that is further away was set by a clock that has been put right since. */
const mostPauseMs = 2 * 3_600_000;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Whether a moment lies in the quiet hours, by the clock of this machine; hours that end before they begin go over midnight. */
export function isQuiet(quietHours: Settings['quietHours'], nowMs: number): boolean {
  if (quietHours === null) return false;
  const now = new Date(nowMs);
  const minute = now.getHours() * 60 + now.getMinutes();
  const [from, to] = [minutesOf(quietHours.from), minutesOf(quietHours.to)];
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** What holds a file, or null where it may begin. */
export function holdOf(
  file: { asked: DownloadRow['asked']; nextTryAtMs: number | null; isForRoom: boolean },
  { settings, nowMs, filledBytes }: HoldFacts,
): Download['hold'] {
  const pauseMs = (file.nextTryAtMs ?? nowMs) - nowMs;
  if (pauseMs > 0 && pauseMs <= mostPauseMs) return file.isForRoom ? 'space' : 'later';
  if (file.asked === 'file') return null;
  if (settings.isMetered && file.asked === 'no') return 'metered';
  if (isQuiet(settings.quietHours, nowMs) && file.asked === 'no') return 'quiet';
  return settings.quotaGigabytes !== null && filledBytes >= settings.quotaGigabytes * 1e9 ? 'quota' : null;
}
