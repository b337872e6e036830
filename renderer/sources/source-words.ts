// What a source is, how it does, and what is wanted of it, in words. Pure; the clock is given.

import type { ErrorCode } from '#border/errors';
import type { InterfaceLanguage, Schedule, Wanted } from '#border/model';
import type { Probe, Source } from '#border/model-sources';
import type { Words } from '#border/words/en';
import { raise, sayShortDay } from '#border/words/locale';
import { sayAgo, sayClockTime, sayWeekday, sayWhen } from '../ui/say-time.ts';
import { isBrowsable } from './schedules.ts';

/** Who speaks, and when. */
export type Speaking = { words: Words; language: InterfaceLanguage; nowMs: number };

const dayMinutes = 1440;
const hourMinutes = 60;

/** The host of an address, or null where there is none to show. */
export function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { host } = new URL(url);
  return host === '' ? null : host;
}

/** The host that a typed address most likely means, for the time until it was looked at. */
export function hostTyped(address: string): string {
  const text = address.trim();
  return hostOf(text) ?? hostOf(`https://${text}`) ?? text;
}

/** What an address turned out to be: "A news feed with 12 editions". */
export function sayFound({ kind, editions, places }: Probe, words: Words): string {
  const what = words.sources.found[kind];
  if (kind === 'file' || kind === 'pattern') return what;
  if (editions > 0) return words.sources.withEditions(what, editions);
  return places > 0 ? words.sources.withPlaces(what, places) : what;
}

/** An interval in its largest whole unit. */
export function sayEvery(minutes: number, { sources }: Words): string {
  if (minutes % dayMinutes === 0) return sources.everyDays(minutes / dayMinutes);
  return minutes % hourMinutes === 0 ? sources.everyHours(minutes / hourMinutes) : sources.everyMinutes(minutes);
}

/** When a source is checked: "Every hour", "Mon to Sat at 06:00". */
export function saySchedule(schedule: Schedule, words: Words, language: InterfaceLanguage): string {
  if (schedule.kind === 'manual') return words.sources.byHand;
  if (schedule.kind === 'every') return sayEvery(schedule.minutes, words);
  const times = schedule.times.map((time) => sayClockTime(time, language)).reduce(words.common.both);
  return raise(words.sources.timesOn(times, sayWeekdays(schedule.weekdays, words, language)), language);
}

/** Days of the week in few words: "daily", "Mon to Sat", "Mon, Thu". */
export function sayWeekdays(weekdays: readonly number[], words: Words, language: InterfaceLanguage): string {
  const days = [...weekdays].sort();
  const say = (weekday: number): string => sayWeekday(weekday, language, 'short');
  const [first = 1, last = 7] = [days[0], days.at(-1)];
  if (days.length === 7) return words.sources.daily;
  const isRun = days.length > 2 && last - first === days.length - 1;
  return isRun ? words.sources.daysFromTo(say(first), say(last)) : days.map(say).reduce(words.common.both);
}

/** What is wanted of it: "all editions", "the newest 5", "since 1 Mar 2024". */
export function sayWanted({ newest, since }: Wanted, words: Words, language: InterfaceLanguage): string {
  const { sources } = words;
  const parts = [
    newest === null ? null : sources.wantedNewest(newest),
    since === null ? null : sources.wantedSince(sayShortDay(since, language)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? sources.wantedAll : parts.reduce(words.common.both);
}

/** The plan of a source on its button. What is usual, all editions, goes without saying. */
export function sayPlan({ schedule, wanted }: Source, words: Words, language: InterfaceLanguage): string {
  const when = saySchedule(schedule, words, language);
  const isAll = wanted.newest === null && wanted.since === null;
  return isAll ? when : words.common.both(when, sayWanted(wanted, words, language));
}

const signInCodes: readonly ErrorCode[] = ['source/sign-in', 'sign-in/wrong', 'sign-in/failed'];

/** Whether nothing goes on at this source before somebody signs in. */
export function needsSignIn({ signIn, isSignedIn, problem }: Source): boolean {
  return (signIn !== null && !isSignedIn) || (problem !== null && signInCodes.includes(problem.code));
}

/** How a source without a problem does: when it was checked, and when it will be. */
export function sayHealth(source: Source, { words, language, nowMs }: Speaking): string {
  const { sources } = words;
  if (source.isChecking) return sources.checking;
  if (source.kind === 'folder') return sources.isWatched;
  const { lastCheckedAtMs, nextCheckAtMs, isFollowed } = source;
  const last = lastCheckedAtMs === null ? sources.neverChecked : sources.checked(sayAgo(lastCheckedAtMs, nowMs, language, words));
  const ahead = isFollowed ? sayAhead(nextCheckAtMs, { words, language, nowMs }) : sayRest(source, words);
  return raise(ahead === null ? last : words.common.both(last, ahead), language);
}

function sayAhead(nextCheckAtMs: number | null, { words, language, nowMs }: Speaking): string | null {
  return nextCheckAtMs === null ? null : words.sources.next(sayWhen(nextCheckAtMs, nowMs, language, words));
}

const sayRest = ({ kind }: Source, { sources }: Words): string => (isBrowsable(kind) ? sources.isBrowsed : sources.isPaused);
