// The choices that a schedule and a wish are made of, and what is sensible at first. Pure.

import type { Schedule, Wanted } from '#border/model';
import type { Probe, Source } from '#border/model-sources';

/** What a person chooses of `Schedule`: by hand, every so many minutes, or at times. */
export type ScheduleChoice = 'manual' | `every-${number}` | 'times';

const usualMinutes = [15, 30, 60, 360, 1440] as const;
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The intervals to offer, the present one among them. */
export function minutesToOffer(schedule: Schedule): number[] {
  const own = schedule.kind === 'every' ? [schedule.minutes] : [];
  return [...new Set([...usualMinutes, ...own])].sort((one, other) => one - other);
}

/** The choice that a schedule is. */
export function choiceOf(schedule: Schedule): ScheduleChoice {
  return schedule.kind === 'every' ? `every-${schedule.minutes}` : schedule.kind;
}

/** The schedule for a choice; times begin at six on every day. */
export function scheduleFor(choice: ScheduleChoice): Schedule {
  if (choice === 'manual') return { kind: 'manual' };
  if (choice === 'times') return { kind: 'times', times: ['06:00'], weekdays: everyDay };
  return { kind: 'every', minutes: Number(choice.slice('every-'.length)) };
}

/** The times in order, each once. */
export function tidyTimes(times: readonly string[]): string[] {
  return [...new Set(times)].sort();
}

/** One more time for a list: an hour after the last, or the first hour that is free. */
export function oneMoreTime(times: readonly string[]): string {
  const last = Number(tidyTimes(times).at(-1)?.slice(0, 2) ?? 5);
  const hours = Array.from({ length: 24 }, (_, step) => `${String((last + 1 + step) % 24).padStart(2, '0')}:00`);
  return hours.find((hour) => !times.includes(hour)) ?? '00:30';
}

/** What is wanted of a source, with `browse` for nothing by itself. */
export type WantedChoice = 'all' | 'newest' | 'since' | 'browse';

/** The parts of the wish as a form holds them: what is not chosen keeps its number and day for when it is. */
export type Wish = { choice: WantedChoice; newest: number; since: string };

/** What a form knows of a source: how it is followed, and when it is checked. */
export type Plan = { wish: Wish; schedule: Schedule };

/** Above this many editions at a first look, fetching all of them would be a surprise. */
const mostAtFirst = 31;
const usualNewest = 10;

/** Whether a source of this kind has pages to walk through. */
export function isBrowsable(kind: Source['kind']): boolean {
  return kind === 'opds' || kind === 'feed' || kind === 'index';
}

/** What a newly found source begins with. */
export function firstPlan(probe: Pick<Probe, 'kind' | 'editions' | 'places'>, today: string): Plan {
  const hasOnlyPlaces = probe.editions === 0 && probe.places > 0 && isBrowsable(probe.kind);
  const choice = hasOnlyPlaces ? 'browse' : probe.editions > mostAtFirst ? 'newest' : 'all';
  return {
    wish: { choice, newest: usualNewest, since: today },
    schedule: { kind: 'every', minutes: probe.kind === 'file' ? 1440 : 60 },
  };
}

/** What a known source has. */
export function planOf({ isFollowed, wanted, schedule, kind }: Source, today: string): Plan {
  const { newest, since } = wanted;
  const choice = newest !== null ? 'newest' : since !== null ? 'since' : 'all';
  return {
    wish: {
      choice: !isFollowed && isBrowsable(kind) ? 'browse' : choice,
      newest: newest ?? usualNewest,
      since: since ?? today,
    },
    schedule,
  };
}

/** The wish as main keeps it. Browsing leaves what was wanted before; a new source that is only browsed wants few, should it be followed later. */
export function wantedOf({ choice, newest, since }: Wish, before?: Wanted): Wanted {
  if (choice === 'browse') return before ?? { newest, since: null };
  return { newest: choice === 'newest' ? newest : null, since: choice === 'since' && since !== '' ? since : null };
}

/** The plan as main keeps it; times in order. */
export function tidySchedule(schedule: Schedule): Schedule {
  return schedule.kind === 'times' ? { ...schedule, times: tidyTimes(schedule.times) } : schedule;
}

/** What a form's plan changes in a known source, no more. One that cannot be browsed stays followed or paused as it was. */
export function changeOf({ wish, schedule }: Plan, source: Pick<Source, 'kind' | 'isFollowed' | 'wanted' | 'schedule'>) {
  const isFollowed = isBrowsable(source.kind) ? wish.choice !== 'browse' : source.isFollowed;
  const wanted = wantedOf(wish, source.wanted);
  const tidy = tidySchedule(schedule);
  return {
    ...(isFollowed === source.isFollowed ? {} : { isFollowed }),
    ...(isAlike(wanted, source.wanted) ? {} : { wanted }),
    ...(isAlike(tidy, source.schedule) ? {} : { schedule: tidy }),
  };
}

const isAlike = (one: Schedule | Wanted, other: Schedule | Wanted): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
