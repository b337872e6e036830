import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '#border/model';
import type { Probe } from '#border/model-sources';
import { wordsIn } from '#border/words/speak';
import {
  hostOf,
  hostTyped,
  needsSignIn,
  sayFound,
  sayHealth,
  sayPlan,
  saySchedule,
  sayWeekdays,
} from '../../../renderer/sources/source-words.ts';
import { makeSource } from './make-source.ts';

const nowMs = new Date(2024, 2, 28, 12).getTime();
const minuteMs = 60_000;
const speaking = (language: InterfaceLanguage = 'en') => ({ words: wordsIn(language), language, nowMs });

describe('what an address turned out to be', () => {
  const found = (said: Partial<Probe>, language: InterfaceLanguage = 'en') =>
    sayFound(
      { kind: 'feed', url: '', title: '', editions: 0, newest: [], places: 0, signIn: null, knownId: null, ...said },
      wordsIn(language),
    );

  it('is said with how much there is', () => {
    expect(found({ editions: 12 })).toBe('A news feed with 12 editions');
    expect(found({ kind: 'opds', places: 1 })).toBe('An OPDS catalogue with 1 shelf to browse');
    expect(found({ kind: 'opds' })).toBe('An OPDS catalogue');
    expect(found({ editions: 2 }, 'ar')).toBe('موجز أخبار فيه عددان');
  });

  it('counts nothing where counting would be odd', () => {
    expect(found({ kind: 'file', editions: 1 })).toBe('One PDF');
    expect(found({ kind: 'pattern', editions: 3 }, 'fr')).toBe('Une adresse qui contient une date');
  });
});

describe('a host', () => {
  it('is read from an address, with its port, and is absent from what is none', () => {
    expect(hostOf('https://press.example:8443/a?b=c')).toBe('press.example:8443');
    expect(hostOf('https://press.example/{yyyy}/{mm}.pdf')).toBe('press.example');
    expect(hostOf(null)).toBeNull();
    expect(hostOf('not an address')).toBeNull();
  });

  it('is guessed from what is typed without a scheme', () => {
    expect(hostTyped(' press.example/feed ')).toBe('press.example');
    expect(hostTyped('not an address')).toBe('not an address');
  });
});

describe('a schedule', () => {
  const say = (minutes: number, language: InterfaceLanguage = 'en') =>
    saySchedule({ kind: 'every', minutes }, wordsIn(language), language);

  it('is said in its largest whole unit', () => {
    expect([15, 60, 90, 360, 1440, 2880].map((minutes) => say(minutes))).toEqual([
      'Every 15 minutes',
      'Every hour',
      'Every 90 minutes',
      'Every 6 hours',
      'Once a day',
      'Every 2 days',
    ]);
    expect(say(60, 'fr')).toBe('Toutes les heures');
    expect(say(120, 'ar')).toBe('كل ساعتين');
  });

  it('says runs of weekdays shortly', () => {
    const days = (weekdays: number[]) => sayWeekdays(weekdays, wordsIn('en'), 'en');
    expect(days([1, 2, 3, 4, 5, 6, 7])).toBe('daily');
    expect(days([6, 1, 2, 3, 4, 5])).toBe('Mon to Sat');
    expect(days([1, 2])).toBe('Mon, Tue');
    expect(days([1, 3, 5])).toBe('Mon, Wed, Fri');
  });

  it('begins with a capital, whatever its parts begin with', () => {
    const schedule = { kind: 'times' as const, times: ['06:00', '18:30'], weekdays: [1, 2, 3, 4, 5] };
    expect(saySchedule(schedule, wordsIn('fr'), 'fr')).toBe('Du lun. au ven. à 06:00, 18:30');
  });
});

describe('the plan of a source', () => {
  it('names what is wanted only where it is not everything', () => {
    expect(sayPlan(makeSource(), wordsIn('en'), 'en')).toBe('Every hour');
    expect(sayPlan(makeSource({ wanted: { newest: 5, since: null } }), wordsIn('en'), 'en')).toBe('Every hour, the newest 5');
    expect(sayPlan(makeSource({ wanted: { newest: 5, since: '2024-03-01' } }), wordsIn('en'), 'en')).toBe(
      'Every hour, the newest 5, since 1 Mar 2024',
    );
  });
});

describe('the health of a source', () => {
  const checked = { lastCheckedAtMs: nowMs - 5 * minuteMs, nextCheckAtMs: nowMs + 55 * minuteMs };

  it('says when it was checked and when it will be', () => {
    expect(sayHealth(makeSource(checked), speaking())).toBe('Checked 5 minutes ago, next at 12:55');
    expect(sayHealth(makeSource(checked), speaking('fr'))).toBe('Vérifiée il y a 5 minutes, prochaine fois à 12:55');
    expect(sayHealth(makeSource(checked), speaking('ar'))).toBe('فُحص قبل ٥ دقائق، الفحص التالي في ١٢:٥٥');
    expect(sayHealth(makeSource({ nextCheckAtMs: nowMs }), speaking())).toBe('Not checked yet, next soon');
  });

  it('promises no check by hand, and none of what is not followed', () => {
    expect(sayHealth(makeSource({ ...checked, nextCheckAtMs: null }), speaking())).toBe('Checked 5 minutes ago');
    expect(sayHealth(makeSource({ ...checked, kind: 'opds', isFollowed: false }), speaking())).toBe(
      'Checked 5 minutes ago, only browsed',
    );
    expect(sayHealth(makeSource({ ...checked, kind: 'pattern', isFollowed: false }), speaking())).toBe(
      'Checked 5 minutes ago, paused',
    );
  });

  it('says that it is checked just now, and that a folder is watched', () => {
    expect(sayHealth(makeSource({ isChecking: true }), speaking())).toBe('Checking…');
    expect(sayHealth(makeSource({ kind: 'folder', url: null }), speaking())).toBe('New files are taken as they arrive');
  });
});

describe('signing in', () => {
  it('is needed where the secret is gone or the site did not take it', () => {
    expect(needsSignIn(makeSource())).toBe(false);
    expect(needsSignIn(makeSource({ signIn: { kind: 'password', user: 'lina' }, isSignedIn: false }))).toBe(true);
    expect(needsSignIn(makeSource({ problem: { code: 'source/sign-in', message: '' } }))).toBe(true);
    expect(needsSignIn(makeSource({ problem: { code: 'network/timeout', message: '' } }))).toBe(false);
  });
});
