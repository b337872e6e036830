// Moments and durations as people say them: "5 minutes ago", "tomorrow at 06:00", "about 2 minutes". Pure; the clock is given.
import type { InterfaceLanguage } from '#border/model';
import type { Words } from '#border/words/en';
import { localeOf, sayShortDay } from '#border/words/locale';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The calendar day of a moment by this machine's clock, as `YYYY-MM-DD`. */
export function dayOf(atMs: number): string {
  const at = new Date(atMs);
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** How long ago something was, in the largest unit that fits. */
export function sayAgo(atMs: number, nowMs: number, language: InterfaceLanguage, words: Words): string {
  const passedMs = Math.max(0, nowMs - atMs);
  if (passedMs < minuteMs) return words.times.justNow;
  const format = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'always' });
  if (passedMs < hourMs) return format.format(-Math.floor(passedMs / minuteMs), 'minute');
  if (passedMs < dayMs) return format.format(-Math.floor(passedMs / hourMs), 'hour');
  return format.format(-Math.floor(passedMs / dayMs), 'day');
}

/** A time of day, 24 hours, in the reader's digits. */
export function sayClock(atMs: number, language: InterfaceLanguage): string {
  return new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(atMs);
}

/** A time of day given as `HH:MM`. */
export function sayClockTime(time: string, language: InterfaceLanguage): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return sayClock(new Date(2000, 0, 3, hours, minutes).getTime(), language);
}

/** When something will be: the time today, the day and time otherwise. What should already have been is said to be soon. */
export function sayWhen(atMs: number, nowMs: number, language: InterfaceLanguage, words: Words): string {
  if (atMs <= nowMs) return words.times.soon;
  const clock = sayClock(atMs, language);
  const day = dayOf(atMs);
  if (day === dayOf(nowMs)) return words.times.at(clock);
  if (day === dayOf(nowMs + dayMs)) return words.times.tomorrowAt(clock);
  return words.times.dayAt(sayShortDay(day, language, new Date(nowMs).getFullYear()), clock);
}

/** A span of time in one unit, rounded up so that it is never shorter than it will be. */
export function sayDuration(spanMs: number, language: InterfaceLanguage): string {
  const say = (value: number, unit: string): string =>
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (spanMs < minuteMs) return say(Math.max(1, Math.ceil(spanMs / secondMs)), 'second');
  if (spanMs < hourMs) return say(Math.ceil(spanMs / minuteMs), 'minute');
  return say(Math.ceil(spanMs / hourMs), 'hour');
}

/** The name of an ISO weekday, 1 is Monday. */
export function sayWeekday(weekday: number, language: InterfaceLanguage, how: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(localeOf(language), { weekday: how, timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}
