import { describe, expect, it } from 'vitest';
import {
  changeOf,
  choiceOf,
  firstPlan,
  minutesToOffer,
  oneMoreTime,
  planOf,
  scheduleFor,
  tidySchedule,
  wantedOf,
} from '../../../renderer/sources/schedules.ts';
import { makeSource } from './make-source.ts';

const today = '2024-03-28';

describe('the choice of a schedule', () => {
  it('offers an interval that is in use although it is unusual', () => {
    expect(minutesToOffer({ kind: 'manual' })).toEqual([15, 30, 60, 360, 1440]);
    expect(minutesToOffer({ kind: 'every', minutes: 45 })).toEqual([15, 30, 45, 60, 360, 1440]);
  });

  it.each(['manual', 'every-360', 'times'] as const)('%s leads to a schedule that is that choice', (choice) => {
    expect(choiceOf(scheduleFor(choice))).toBe(choice);
  });

  it('keeps times in order, each once', () => {
    const schedule = { kind: 'times' as const, times: ['18:30', '06:00', '18:30'], weekdays: [1] };
    expect(tidySchedule(schedule)).toEqual({ ...schedule, times: ['06:00', '18:30'] });
  });

  it('offers a further time that is not there yet, past midnight too', () => {
    expect(oneMoreTime(['06:00'])).toBe('07:00');
    expect(oneMoreTime(['00:00', '23:00'])).toBe('01:00');
  });
});

describe('the first plan of a source', () => {
  const choice = (editions: number, places: number, kind: 'opds' | 'feed' | 'pattern' | 'file' = 'opds') =>
    firstPlan({ kind, editions, places }, today).wish.choice;

  it('only browses a catalogue that shows nothing but shelves', () => {
    expect(choice(0, 8)).toBe('browse');
    expect(choice(3, 8)).toBe('all');
    expect(choice(0, 0, 'feed')).toBe('all');
  });

  it('does not fetch thousands without being asked', () => {
    expect(choice(31, 0, 'feed')).toBe('all');
    expect(choice(2911, 0, 'feed')).toBe('newest');
  });

  it('checks one file once a day and everything else each hour', () => {
    expect(firstPlan({ kind: 'file', editions: 1, places: 0 }, today).schedule).toEqual({ kind: 'every', minutes: 1440 });
    expect(firstPlan({ kind: 'feed', editions: 1, places: 0 }, today).schedule).toEqual({ kind: 'every', minutes: 60 });
  });
});

describe('a wish', () => {
  it('says the newest, a first day, or everything', () => {
    expect(wantedOf({ choice: 'newest', newest: 5, since: today })).toEqual({ newest: 5, since: null });
    expect(wantedOf({ choice: 'since', newest: 5, since: today })).toEqual({ newest: null, since: today });
    expect(wantedOf({ choice: 'all', newest: 5, since: today })).toEqual({ newest: null, since: null });
  });

  it('is everything while its first day is left empty', () => {
    expect(wantedOf({ choice: 'since', newest: 5, since: '' })).toEqual({ newest: null, since: null });
  });

  it('wants few of a new source that is only browsed, and leaves a known one as it was', () => {
    const browsed = { choice: 'browse', newest: 10, since: today } as const;
    expect(wantedOf(browsed)).toEqual({ newest: 10, since: null });
    expect(wantedOf(browsed, { newest: null, since: today })).toEqual({ newest: null, since: today });
  });
});

describe('the plan of a known source', () => {
  it('changes nothing as it opens', () => {
    const source = makeSource({ wanted: { newest: 7, since: null } });
    expect(changeOf(planOf(source, today), source)).toEqual({});
  });

  it('changes only what was chosen anew', () => {
    const source = makeSource({ kind: 'opds' });
    const plan = planOf(source, today);
    expect(changeOf({ ...plan, schedule: { kind: 'manual' } }, source)).toEqual({ schedule: { kind: 'manual' } });
    expect(changeOf({ ...plan, wish: { ...plan.wish, choice: 'newest' } }, source)).toEqual({
      wanted: { newest: 10, since: null },
    });
    expect(changeOf({ ...plan, wish: { ...plan.wish, choice: 'browse' } }, source)).toEqual({ isFollowed: false });
  });

  it('browses what is not followed and can be browsed', () => {
    expect(planOf(makeSource({ isFollowed: false, kind: 'opds' }), today).wish.choice).toBe('browse');
  });

  it('leaves a paused source paused where there is nothing to browse', () => {
    const paused = makeSource({ isFollowed: false, kind: 'pattern' });
    expect(changeOf(planOf(paused, today), paused)).toEqual({});
  });
});
