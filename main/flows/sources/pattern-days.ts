// Which days an address with a date in it is asked for. Pure; days by the clock of this machine.
import type { Day, Wanted } from '#border/model';

/** How many days back an address is asked for where nobody has said how far. */
const usualDays = 14;
/** Forty years: PDFs at addresses with a date are no older. */
const mostDays = 14_610;
const dayMs = 86_400_000;

const toDay = (atMs: number): Day => {
  const date = new Date(atMs);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

/** A day of the calendar some days before another; calendars know no summer time. */
const dayBefore = (day: Day, back: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - back * dayMs).toISOString().slice(0, 10);

/** The day so many days before today. */
export function daysAgo(nowMs: number, back: number): Day {
  return dayBefore(toDay(nowMs), back);
}

/** The days, newest first; `oldestLate` is the first of those that are asked for again although nothing was there. */
export function listPatternDays({ newest, since }: Wanted, nowMs: number, lateDays: number): { days: Day[]; oldestLate: Day } {
  const today = toDay(nowMs);
  const count = since === null ? (newest ?? usualDays) : mostDays;
  const days: Day[] = [];
  for (let back = 0; back < Math.min(count, mostDays); back += 1) {
    const day = dayBefore(today, back);
    if (since !== null && day < since) break;
    days.push(day);
  }
  return { days: newest === null ? days : days.slice(0, newest), oldestLate: dayBefore(today, lateDays) };
}

/**
 * So many of `open` as one check asks for: half of them the newest, half from a place in the rest that is another at each time, so
 * that days which stay open do not hide those behind them.
 */
export function pickOpen<Open>(open: readonly Open[], most: number, nowMs: number): Open[] {
  if (open.length <= most) return [...open];
  const rest = open.slice(Math.ceil(most / 2));
  // Knuth's multiplicative hash of the minute: times that lie a day apart must not fall on one place.
  const start = ((Math.floor(nowMs / 60_000) * 2_654_435_761) % 2 ** 32) % rest.length;
  return [...open.slice(0, Math.ceil(most / 2)), ...rest.slice(start), ...rest.slice(0, start)].slice(0, most);
}
