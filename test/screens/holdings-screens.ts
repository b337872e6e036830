// Holdings over a library of their own: a daily of a year with all that can be wrong with one, beside the other papers.
import { join } from 'node:path';
import type { DescribedTitle, HoldingYear } from '#border/model-holdings';
import { ask } from '../app/steps.ts';
import { makeHistory, type Plan } from '../support/histories/make-history.ts';
import { type WrittenIssue, writeIssueLibrary } from '../support/issue-library.ts';
import { clicks, focuses, goes, named, presses, type Screen, type Stand, screen, shows } from './screen.ts';

const plan: Plan = {
  name: 'Le Courrier du Sud',
  to: '2024-12-28',
  phases: [{ since: '2023-12-18', weekdays: [1, 2, 3, 4, 5, 6] }],
  country: 'ma',
  firstNumber: 17_240,
  double: { weekday: 6, numbers: 2, says: true },
  lost: 0.04,
  lostRuns: 2,
  runDays: [4, 12],
  strikes: 1,
};

const titles = { fr: 'Le Courrier du Sud', ar: 'بريد الجنوب', en: 'The Southern Courier' } as const;

/** The title in the language of the interface. */
const titleOf = ({ language }: Pick<Stand, 'language'>): string => titles[language];

/** Writes the library of these screens. */
export function writeHoldingsLibrary(folder: string, language: keyof typeof titles): void {
  const { issues } = makeHistory(plan, 'screens');
  const daily = issues.map(
    ({ day, covers, issue }, at): WrittenIssue => ({
      title: titles[language],
      day,
      covers,
      issue,
      language,
      printedPages: at % 61 === 40 ? 24 : null,
    }),
  );
  const again = issues.slice(70, 71).map(({ day, issue }): WrittenIssue => ({ title: titles[language], day, issue, language }));
  const monthly = makeHistory(
    { ...plan, name: 'monthly', phases: [{ since: '2023-12-18', dates: [1] }], lost: 0, country: 'none' },
    '1',
  );
  const weekly = monthly.issues.map(({ day, issue }): WrittenIssue => ({ title: 'Le Mensuel', day, issue }));
  writeIssueLibrary(join(folder, 'library'), [...daily, ...again, ...weekly]);
}

const opensTitle = goes((stand) => `#/archive/holdings?title=${encodeURIComponent(titleOf(stand))}`);

const missingDay = ({ page }: Stand) => page.locator('.year [data-state=missing]:not([data-part])');

/** In this order: the description that one keeps is shown by the last. */
export const holdingsScreens: readonly Screen[] = [
  screen('holdings', [goes('#/archive/holdings'), shows('.holdings-table tbody tr')]),
  screen(
    'holdings-year',
    [
      async (stand) => {
        const title = titleOf(stand);
        const { days } = await ask<HoldingYear>(stand.app, 'holdings.year', { title });
        const open = days.filter(({ state, partOf }) => state === 'missing' && partOf === null).slice(-3);
        const ruled = open.map(({ day }, at) => ({
          day,
          ruling: at === 0 ? ('not-wanted' as const) : ('claimed' as const),
          on: at === 0 ? null : '2025-01-10',
          note: '',
        }));
        await ask(stand.app, 'holdings.rule', { rulings: [{ title, days: ruled, lift: [] }] });
      },
      opensTitle,
      shows('.year [data-day]'),
      clicks(missingDay),
      shows('.day-acts button'),
    ],
    { isMain: true },
  ),
  screen('holdings-held', [
    opensTitle,
    focuses(({ page }) => page.locator('.year [data-state=incomplete]')),
    presses('Enter'),
    shows('.day-acts button'),
  ]),
  screen(
    'shelf-years',
    [goes('#/shelf'), clicks(named('radio', (words) => words.shelf.byYear)), shows('.title-year [data-state=held]')],
    { isMain: true },
  ),
  screen('holdings-describe', [
    opensTitle,
    clicks(named('button', (words) => words.holdings.edit)),
    shows('.description-form'),
    clicks(named('button', (words) => words.holdings.takeLearned)),
    clicks(named('button', (words) => words.holdings.addRelation)),
  ]),
  screen('holdings-described', [
    async (stand) => {
      const title = titleOf(stand);
      const { facts, learned } = await ask<DescribedTitle>(stand.app, 'holdings.describe', { title });
      const said = {
        ...facts,
        ...learned,
        issn: '0851-0326',
        publisher: 'Maison du Courrier',
        place: 'Agadir',
        relations: [{ kind: 'continues' as const, title: 'Le Petit Courrier', issn: null, day: '2023-12-17' }],
      };
      await ask(stand.app, 'holdings.setFacts', { title, facts: said });
    },
    opensTitle,
    shows('.description dl'),
    clicks(named('button', (words) => words.holdings.exportMenu)),
    shows('[role=menu]'),
  ]),
];
