// How days of a title are judged, case by case.
import { describe, expect, it } from 'vitest';
import { type RuledDay, TitleFacts } from '#border/model-holdings';
import { heldRuns } from '../../../main/holdings/held-runs.ts';
import { judgeDays, type StatedIssue } from '../../../main/holdings/judge-days.ts';
import { learnFacts } from '../../../main/holdings/learned-facts.ts';
import { at, iso, weekday } from '../../support/histories/calendars.ts';

const issueOf = (day: string | null, issue: number | string | null, more: Partial<StatedIssue> = {}): StatedIssue => ({
  id: `${day} ${issue} ${more.variant ?? ''}`,
  day,
  covers: null,
  issue: issue === null ? null : String(issue),
  variant: '',
  pages: 8,
  printedPages: null,
  isFaulty: false,
  isDamaged: false,
  ...more,
});

/** A paper of six days a week from 1 January 2024, a Monday, with numbers from 17000. */
const sixDays = (from: string, to: string, first = 17_000): StatedIssue[] => {
  const issues: StatedIssue[] = [];
  for (let day = at(from); day <= at(to); day += 1) if (weekday(day) < 7) issues.push(issueOf(iso(day), first + issues.length));
  return issues;
};

const paper = sixDays('2024-01-01', '2024-03-30');
const without = (...days: string[]): StatedIssue[] => paper.filter(({ day }) => day === null || !days.includes(day));

const judge = (issues: readonly StatedIssue[], facts: object = {}, ruled: readonly RuledDay[] = []) =>
  judgeDays({ issues, facts: TitleFacts.parse(facts), ruled, today: '2026-01-01' });

const stateOf = (judged: ReturnType<typeof judge>, day: string) => judged.days.find((one) => one.day === day);

const ruling = (day: string, said: RuledDay['ruling'], on: string | null = null): RuledDay => ({
  day,
  ruling: said,
  on,
  note: '',
});

describe('a day of a title', () => {
  it('is missing where a number is skipped with it, and tells the number', () => {
    const judged = judge(without('2024-02-13', '2024-02-14'));
    expect(stateOf(judged, '2024-02-13')).toMatchObject({ state: 'missing', number: '17037', isCertain: true });
    expect(stateOf(judged, '2024-02-14')).toMatchObject({ state: 'missing', number: '17038' });
    expect(stateOf(judged, '2024-02-18')).toMatchObject({ state: 'not-published', number: null });
  });

  it('was not published where the numbers go on', () => {
    const before = sixDays('2024-01-01', '2024-02-13');
    const judged = judge([...before, ...sixDays('2024-02-15', '2024-03-30', 17_000 + before.length)]);
    expect(stateOf(judged, '2024-02-14')).toMatchObject({ state: 'not-published', isCertain: true });
    expect(judged.days.some(({ state }) => state === 'missing')).toBe(false);
  });

  it('is told from a misread number and from none', () => {
    const issues = without('2024-02-13').map((one) =>
      one.day === '2024-02-12' ? { ...one, issue: '11036' } : one.day === '2024-02-14' ? { ...one, issue: null } : one,
    );
    const judged = judge(issues);
    expect(stateOf(judged, '2024-02-13')).toMatchObject({ state: 'missing', number: '17037' });
    expect(stateOf(judged, '2024-02-12')?.state).toBe('held');
  });

  it('belongs to an issue for several days, be it held or missing', () => {
    let number = 500;
    const weekends = sixDays('2024-01-01', '2024-03-30').map((one): StatedIssue => {
      const isWeekend = weekday(at(one.day ?? '')) === 6;
      const issue = isWeekend ? `${number}-${(number + 1) % 100}` : String(number);
      number += isWeekend ? 2 : 1;
      return { ...one, issue, covers: isWeekend ? iso(at(one.day ?? '') + 1) : null };
    });
    const judged = judge(weekends.filter(({ day }) => day !== '2024-02-17'));
    expect(stateOf(judged, '2024-02-11')).toMatchObject({ state: 'held', partOf: '2024-02-10' });
    expect(stateOf(judged, '2024-02-17')).toMatchObject({ state: 'missing', covers: '2024-02-18', number: '547-548' });
    expect(stateOf(judged, '2024-02-18')).toMatchObject({ state: 'missing', partOf: '2024-02-17' });
  });

  it('has the undated issue whose number is missing there', () => {
    const judged = judge([...without('2024-02-13'), issueOf(null, 17_037)]);
    expect(stateOf(judged, '2024-02-13')).toMatchObject({ state: 'held', isCertain: false, editions: ['null 17037 '] });
  });

  it('is incomplete, damaged, or there twice', () => {
    const judged = judge([
      ...without('2024-01-02', '2024-01-03', '2024-01-04'),
      issueOf('2024-01-02', 17_001, { pages: 6, printedPages: 8 }),
      issueOf('2024-01-03', 17_002, { isDamaged: true, isFaulty: true }),
      issueOf('2024-01-04', 17_003, { isFaulty: true }),
      issueOf('2024-01-05', 17_004, { id: 'again' }),
      issueOf('2024-01-07', 17_005, { id: 'misdated' }),
      issueOf('2024-01-08', 17_006, { id: 'evening', variant: 'soir' }),
    ]);
    const states = ['02', '03', '04', '05', '07', '08'].map((date) => stateOf(judged, `2024-01-${date}`)?.state);
    expect(states).toEqual(['incomplete', 'damaged', 'incomplete', 'duplicate', 'duplicate', 'held']);
  });

  it('goes by what a person ruled, but for an issue that is there', () => {
    const issues = without('2024-02-13', '2024-02-14', '2024-02-15');
    const judged = judge(issues, {}, [
      ruling('2024-02-13', 'not-wanted'),
      ruling('2024-02-14', 'claimed', '2024-05-02'),
      ruling('2024-02-16', 'claimed', '2024-05-02'),
      ruling('2024-02-18', 'missing'),
    ]);
    expect(stateOf(judged, '2024-02-13')?.state).toBe('not-wanted');
    expect(stateOf(judged, '2024-02-14')).toMatchObject({ state: 'claimed', claimedOn: '2024-05-02' });
    expect(stateOf(judged, '2024-02-16')?.state).toBe('held');
    expect(stateOf(judged, '2024-02-18')?.state).toBe('missing');
    const quiet = judge(without('2024-02-13'), {}, [ruling('2024-02-13', 'not-published')]);
    expect(quiet.days.filter(({ state }) => state === 'missing')).toEqual([]);
  });

  it('counts between the first and the last held day, and since a person collects', () => {
    const judged = judge(paper);
    expect([judged.days[0]?.day, judged.days.at(-1)?.day]).toEqual(['2024-01-01', '2024-03-30']);
    const wide = judge(paper, { collectedFrom: '2023-12-18', collectedTo: '2024-04-06' });
    expect(wide.days.filter(({ state }) => state === 'missing').map(({ day }) => day)).toContain('2023-12-19');
    expect(wide.days.filter(({ state }) => state === 'missing').map(({ day }) => day)).toContain('2024-04-05');
    expect(wide.days.at(-1)?.day).toBe('2024-04-06');
    const current = judgeDays({ issues: paper, facts: TitleFacts.parse({ isCurrent: true }), ruled: [], today: '2024-04-03' });
    expect(current.days.slice(-3).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing']);
    expect(judge([]).days).toEqual([]);
  });

  it('goes by the frequency and the rests that a person said', () => {
    const plain = paper.map((one) => ({ ...one, issue: null }));
    const some = plain.filter(({ day }) => day !== '2024-02-13' && day !== '2024-03-13');
    const frequencies = [{ kind: 'weekdays', weekdays: [1, 2, 3, 4, 5, 6] }];
    const judged = judge(some, { frequencies, closed: ['03-12/03-14'] });
    expect(stateOf(judged, '2024-02-13')).toMatchObject({ state: 'missing', isCertain: false });
    expect(stateOf(judged, '2024-03-13')?.state).toBe('not-published');
  });
});

describe('what is learned of a title', () => {
  it('is its days, and since when others', () => {
    const weekly = sixDays('2022-01-03', '2023-12-31').filter(({ day }) => weekday(at(day ?? '')) === 4);
    const issues = [...weekly, ...paper].map((one, place) => ({ ...one, issue: String(place + 1) }));
    const { frequencies } = learnFacts(judge(issues).gaps);
    expect(frequencies).toEqual([
      { kind: 'weekdays', since: null, weekdays: [4] },
      { kind: 'weekdays', since: '2024-01-01', weekdays: [1, 2, 3, 4, 5, 6] },
    ]);
  });

  it('is a date, a weekday of the month, or a number of weeks', () => {
    const learn = (days: readonly string[]) =>
      learnFacts(judge(days.map((day, place) => issueOf(day, place + 1))).gaps).frequencies;
    const months = Array.from(
      { length: 24 },
      (_, month) => `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    );
    expect(learn(months.map((month) => `${month}-15`))).toEqual([{ kind: 'dates', since: null, dates: [15], months: [] }]);
    const firstThursday = (month: string): string => {
      let day = at(`${month}-01`);
      while (weekday(day) !== 4) day += 1;
      return iso(day);
    };
    expect(learn(months.map(firstThursday))).toEqual([{ kind: 'nth', since: null, nth: 1, weekday: 4 }]);
    const fortnights = Array.from({ length: 30 }, (_, place) => iso(at('2020-01-06') + 14 * place));
    expect(learn(fortnights)).toEqual([{ kind: 'weeks', since: null, every: 2, from: '2020-01-06' }]);
  });
});

describe('the runs of what is held', () => {
  it('end at gaps and where counting begins anew, and never at days without an issue', () => {
    const again = sixDays('2024-04-01', '2024-04-27', 1);
    const runs = heldRuns(judge([...without('2024-02-13'), ...again]));
    expect(
      runs.map(({ firstDay, lastDay, firstNumber, lastNumber, after }) => [firstDay, lastDay, firstNumber, lastNumber, after]),
    ).toEqual([
      ['2024-01-01', '2024-02-12', 17_000, 17_036, 'start'],
      ['2024-02-14', '2024-03-30', 17_038, 17_077, 'gap'],
      ['2024-04-01', '2024-04-27', 1, 24, 'restart'],
    ]);
  });
});
