// How often the day and the number of a masthead are read right, and how often wrong though sure: on the table, and on mastheads held out.
import { proposeFacts } from '../../../main/flows/propose-facts.ts';
import { noPdfInfo } from '../../../main/pdf/pdf-info.ts';
import { arabicMastheads } from '../../fixtures/mastheads/ar.ts';
import { englishMastheads } from '../../fixtures/mastheads/en.ts';
import { frenchMastheads } from '../../fixtures/mastheads/fr.ts';
import { heldOutArabic, heldOutEnglish, heldOutFrench } from '../../fixtures/mastheads/held-out.ts';
import type { MastheadCase } from '../../fixtures/mastheads/masthead-case.ts';
import { makeFrontPageOf } from '../../support/front-page.ts';
import type { Figure } from '../figures.ts';

/** From this confidence on a wrong answer is a lie. */
const HIGH_CONFIDENCE = 0.8;

/** What became of some mastheads. `wrong` lists what differs, for whoever mends it; a day counts with the days that it covers. */
export type MastheadScore = { total: number; days: number; numbers: number; wrongThoughSure: number; wrong: string[] };

/** The table that the grammars were made with, and the mastheads that they were not. */
export const mastheadSets = {
  table: [...frenchMastheads, ...arabicMastheads, ...englishMastheads],
  heldOut: [...heldOutFrench, ...heldOutArabic, ...heldOutEnglish],
} satisfies Record<string, readonly MastheadCase[]>;

/** Reads each masthead as the front page of a file that arrives, and holds it against the truth. */
export function scoreMastheads(cases: readonly MastheadCase[]): MastheadScore {
  const score: MastheadScore = { total: cases.length, days: 0, numbers: 0, wrongThoughSure: 0, wrong: [] };
  for (const { top, file, day, covers = null, issue = null } of cases) {
    const read = proposeFacts({
      sourceName: file,
      front: makeFrontPageOf(top),
      info: noPdfInfo,
      words: {},
      feed: null,
      knownTitle: () => null,
    });
    const isDayRight = read.day === day && read.covers === covers;
    const isNumberRight = read.issue === issue;
    score.days += isDayRight ? 1 : 0;
    score.numbers += isNumberRight ? 1 : 0;
    if (!isDayRight && read.day !== null && read.facts.day.confidence >= HIGH_CONFIDENCE) score.wrongThoughSure += 1;
    if (!isNumberRight && read.issue !== null && read.facts.issue.confidence >= HIGH_CONFIDENCE) score.wrongThoughSure += 1;
    if (!isDayRight) score.wrong.push(`${top.split('\n')[0]}: ${read.day} to ${read.covers}, not ${day} to ${covers}`);
    if (!isNumberRight) score.wrong.push(`${top.split('\n')[0]}: number ${read.issue}, not ${issue}`);
  }
  return score;
}

/** The figures of both sets. */
export function benchMastheads(): Figure[] {
  const { table, heldOut } = mastheadSets;
  return [...figuresOf('mastheads', scoreMastheads(table)), ...figuresOf('mastheads held out', scoreMastheads(heldOut))];
}

/** The shares that are asked of the table of 120. */
const leastShares = { days: 119 / 120, numbers: 117 / 120 };

function figuresOf(name: string, score: MastheadScore): Figure[] {
  const { total, days, numbers, wrongThoughSure } = score;
  const leastDays = Math.ceil(leastShares.days * total);
  const leastNumbers = Math.ceil(leastShares.numbers * total);
  return [
    { name: `${name}: day right`, figure: `${days} of ${total}`, target: `≥ ${leastDays}`, isReached: days >= leastDays },
    {
      name: `${name}: number right`,
      figure: `${numbers} of ${total}`,
      target: `≥ ${leastNumbers}`,
      isReached: numbers >= leastNumbers,
    },
    { name: `${name}: wrong though sure`, figure: String(wrongThoughSure), target: '0', isReached: wrongThoughSure === 0 },
  ];
}
