// The twenty newspapers whose histories are made: what is hard about each stands in its name.
import type { Plan } from './make-history.ts';

const daily = [1, 2, 3, 4, 5, 6, 7];
const sixDays = [1, 2, 3, 4, 5, 6];
const fiveDays = [1, 2, 3, 4, 5];

/** The twenty. */
export const plans: readonly Plan[] = [
  { name: 'daily, French holidays', to: '2023-12-30', phases: [{ since: '2022-01-02', weekdays: daily }], country: 'fr', firstNumber: 9120, lost: 0.04 },
  { name: 'six days, all French holidays', to: '2022-12-31', phases: [{ since: '2020-02-03', weekdays: sixDays }], country: 'fr-full', firstNumber: 17_321, lost: 0.06, lostRuns: 2 },
  { name: 'six days, weekend issue, Moroccan', to: '2024-06-29', phases: [{ since: '2022-01-03', weekdays: sixDays }], country: 'ma', firstNumber: 15_020, double: { weekday: 6, numbers: 1, says: true }, lost: 0.05, lostRuns: 1 },
  { name: 'weekend issue with two numbers', to: '2024-12-28', phases: [{ since: '2023-01-02', weekdays: sixDays }], country: 'ma', firstNumber: 17_001, double: { weekday: 6, numbers: 2, says: true }, lost: 0.06, misread: 0.02 },
  { name: 'two numbers that say no second day', to: '2024-12-28', phases: [{ since: '2023-01-02', weekdays: sixDays }], country: 'fr', firstNumber: 801, double: { weekday: 6, numbers: 2, says: false }, lost: 0.05, lostRuns: 1 },
  { name: 'five days, strikes', to: '2021-12-30', phases: [{ since: '2018-09-03', weekdays: fiveDays }], country: 'fr-full', firstNumber: 4400, strikes: 6, strikeDays: [2, 9], lost: 0.05 },
  { name: 'Moroccan daily, counts by the year', to: '2023-12-29', phases: [{ since: '2020-03-02', weekdays: sixDays }], country: 'ma', firstNumber: 52, restarts: 'yearly', lost: 0.05, misread: 0.02 },
  { name: 'English six days, holidays', to: '2012-12-31', phases: [{ since: '2009-01-05', weekdays: sixDays }], country: 'en', firstNumber: 48_112, lost: 0.04, lostRuns: 2, misread: 0.03 },
  { name: 'weekly, losses', to: '2019-12-26', phases: [{ since: '2010-01-07', weekdays: [4] }], country: 'none', firstNumber: 212, lost: 0.08, lostRuns: 2, runDays: [20, 60] },
  { name: 'weekly, misread numbers', to: '2019-12-27', phases: [{ since: '2012-01-06', weekdays: [5] }], country: 'fr', firstNumber: 1040, lost: 0.07, misread: 0.07, unnumbered: 0.1, strikes: 2, strikeDays: [7, 14] },
  { name: 'weekly becomes a daily', to: '2008-12-31', phases: [{ since: '2004-01-01', weekdays: [4] }, { since: '2006-09-04', weekdays: sixDays }], country: 'fr', firstNumber: 77, lost: 0.06, lostRuns: 1, misread: 0.02 },
  { name: 'fewer days over the years', to: '2023-12-29', phases: [{ since: '2017-01-02', weekdays: daily }, { since: '2019-07-01', weekdays: sixDays }, { since: '2021-10-04', weekdays: fiveDays }, { since: '2023-03-01', weekdays: [3, 6] }], country: 'fr', firstNumber: 2000, lost: 0.05, lostRuns: 2, unnumbered: 0.15 },
  { name: 'monthly, no August', to: '2020-12-01', phases: [{ since: '1995-01-01', dates: [1] }], country: 'none', firstNumber: 4, lost: 0.08, skippedMonth: 8 },
  { name: 'monthly by weekday, counts by the year', to: '2018-12-06', phases: [{ since: '2000-01-06', nth: 1, weekday: 4 }], country: 'none', firstNumber: 1, restarts: 'yearly', lost: 0.08, misread: 0.03 },
  { name: 'fortnightly', to: '2015-12-28', phases: [{ since: '2005-01-03', weeks: 2, weekday: 1 }], country: 'none', firstNumber: 310, lost: 0.07, lostRuns: 2, runDays: [30, 70], misread: 0.03 },
  { name: 'daily without numbers', to: '2005-12-31', phases: [{ since: '2003-01-02', weekdays: sixDays }], country: 'fr', firstNumber: null, lost: 0.05, lostRuns: 2 },
  { name: 'numbers often absent or misread', to: '2011-12-31', phases: [{ since: '2009-06-01', weekdays: sixDays }], country: 'ma', firstNumber: 988, lost: 0.06, misread: 0.05, unnumbered: 0.4, strikes: 2 },
  { name: 'variants and a supplement', to: '2014-12-31', phases: [{ since: '2013-01-02', weekdays: sixDays }], country: 'fr-full', firstNumber: 6010, lost: 0.07, variants: 0.5, supplement: { weekday: 5, first: 12 }, misread: 0.02 },
  { name: 'long losses, undated issues', to: '2017-12-30', phases: [{ since: '2014-01-06', weekdays: sixDays }], country: 'fr', firstNumber: 25_400, lost: 0.03, lostRuns: 8, runDays: [10, 60], undated: 0.03, holidayDoubles: 0.7 },
  { name: 'new series, strikes, slips', to: '2002-12-31', phases: [{ since: '1998-02-02', weekdays: sixDays }], country: 'fr-full', firstNumber: 31_007, restarts: [{ day: '1999-10-04', number: 1 }, { day: '2001-05-14', number: 5000 }], strikes: 5, strikeDays: [2, 12], lost: 0.05, lostRuns: 1, misread: 0.04, unnumbered: 0.1, holidayDoubles: 0.4 },
];
