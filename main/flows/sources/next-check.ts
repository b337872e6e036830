// When a source is checked next. Pure; days and times by the clock of this machine.
// A check that was slept through is due at once, because the time of the next one counts from the last that was made.
import type { Schedule } from '#border/model';

/** A check that failed for a passing reason is made again this soon, however rare the schedule is. */
const retryAfterMs = 10 * 60_000;

const weekdayOf = (date: Date): number => ((date.getDay() + 6) % 7) + 1;

const nextTime = (times: readonly string[], weekdays: readonly number[], afterMs: number): number => {
  const after = new Date(afterMs);
  const candidates: number[] = [];
  for (let offset = 0; offset <= 7; offset += 1) {
    const day = new Date(after.getFullYear(), after.getMonth(), after.getDate() + offset);
    if (!weekdays.includes(weekdayOf(day))) continue;
    for (const time of times) {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      candidates.push(new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes).getTime());
    }
  }
  return Math.min(...candidates.filter((atMs) => atMs > afterMs));
};

/** What the last check of a source was like. `askedPauseMs` is what the server asked for. */
export type LastCheck = { atMs: number; hasFailedPassing: boolean; askedPauseMs: number | null };

/**
 * The time of the next check in epoch milliseconds; null where it is made by hand. At once for a source that has never been
 * checked, or whose last check lies in the future because the clock was wrong.
 */
export function nextCheckAtMs(schedule: Schedule, last: LastCheck | null, nowMs: number): number | null {
  if (schedule.kind === 'manual') return null;
  if (last === null || last.atMs > nowMs) return nowMs;
  const regular =
    schedule.kind === 'every' ? last.atMs + schedule.minutes * 60_000 : nextTime(schedule.times, schedule.weekdays, last.atMs);
  const soon = last.hasFailedPassing ? Math.min(regular, last.atMs + retryAfterMs) : regular;
  return Math.max(soon, last.atMs + (last.askedPauseMs ?? 0));
}
