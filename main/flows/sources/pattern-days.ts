// Which days an address with a date in it is asked for. Pure; days by the clock of this machine.
import type { Day, Wanted } from '#border/model';

/** How many days back an address is asked for where nobody has said how far. */
const usualDays = 14;
const mostDays = 3660;
const dayMs = 86_400_000;

const toDay = (atMs: number): Day => {
  const date = new Date(atMs);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

const noonOf = (atMs: number): number => new Date(atMs).setHours(12, 0, 0, 0);

/** The days, newest first; `oldestLate` is the first of those that are asked for again although nothing was there. */
export function listPatternDays({ newest, since }: Wanted, nowMs: number, lateDays: number): { days: Day[]; oldestLate: Day } {
  const noon = noonOf(nowMs);
  const count = since === null ? (newest ?? usualDays) : mostDays;
  const days: Day[] = [];
  for (let back = 0; back < Math.min(count, mostDays); back += 1) {
    const day = toDay(noonOf(noon - back * dayMs));
    if (since !== null && day < since) break;
    days.push(day);
  }
  return { days: newest === null ? days : days.slice(0, newest), oldestLate: toDay(noon - lateDays * dayMs) };
}
