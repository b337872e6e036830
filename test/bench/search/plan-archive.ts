// Which editions an archive has: fifty titles over twenty years, fifty issues a year of about twenty pages, a million pages in all.
// They arrive as people bring them, some weeks of a title at a time and these in any order, so that a part of them is an archive too.
import type { Day } from '#border/model';
import type { EditionFacts } from '../../../main/search/prepare-edition.ts';
import { type Random, seedRandom } from '../../press/random.ts';
import type { ArchiveLanguage } from './coin-words.ts';

const firstYear = 2005;
const years = 20;
const issuesAYear = 50;
/** Issues that arrive one after the other. */
const issuesARun = 10;
/** Between two issues of a title. */
const issueDays = 7;
/** Pages of an edition on average. */
export const pagesAnEdition = 20;
const fewestPages = 16;

const names: Record<ArchiveLanguage, readonly [names: readonly string[], places: readonly string[]]> = {
  fr: [
    ['Le Matin', 'La Dépêche', 'L’Écho', 'Le Courrier', 'La Tribune'],
    ['de Tamsart', 'du Port', 'des Plaines', 'du Soir'],
  ],
  en: [
    ['The Herald', 'The Morning Post', 'The Gazette', 'The Observer', 'The Mail'],
    ['of Tamsart', 'of the Coast', 'of the Plains'],
  ],
  ar: [
    ['صباح', 'بريد', 'صدى', 'منبر', 'أخبار'],
    ['المدينة', 'الساحل', 'السهول'],
  ],
};

/** The title of each newspaper, and its language. */
export const archiveTitles: readonly { title: string; language: ArchiveLanguage }[] = (['fr', 'en', 'ar'] as const).flatMap(
  (language) =>
    names[language][0].flatMap((name) => names[language][1].map((place) => ({ title: `${name} ${place}`, language }))),
);

/** An edition of the plan. */
export type PlannedEdition = { facts: EditionFacts; language: ArchiveLanguage; pages: number };

/** The plan of a seed. */
export type ArchivePlan = (index: number) => PlannedEdition;

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

function idOf(index: number): string {
  let id = '';
  for (let left = index; id.length < 16; left = Math.floor(left / digits.length)) id = digits.charAt(left % digits.length) + id;
  return id;
}

/** The titles by number in an order in which each language comes again and again as often as it has titles. */
function shuffleTitles(random: Random): number[] {
  const keyed = [...Map.groupBy(archiveTitles.keys(), (at) => archiveTitles[at]?.language).values()].flatMap((numbers) =>
    random.shuffle(numbers).map((at, place) => ({ at, key: (place + random.next()) / numbers.length })),
  );
  return keyed.sort((one, other) => one.key - other.key).map(({ at }) => at);
}

/** Opens the plan; past a million pages each title has a second issue a week, and so on. */
export function planArchive(seed: string): ArchivePlan {
  const random = seedRandom(`${seed}:plan`);
  const runsAYear = issuesAYear / issuesARun;
  const runsATitle = years * runsAYear;
  const ownRuns = archiveTitles.map(() => random.shuffle(Array.from({ length: runsATitle }, (_, run) => run)));
  const rounds = Array.from({ length: runsATitle }, () => shuffleTitles(random));
  return (index) => {
    const arrived = Math.floor(index / issuesARun);
    const round = Math.floor(arrived / archiveTitles.length);
    const again = Math.floor(round / runsATitle);
    const at = rounds[round % runsATitle]?.[arrived % archiveTitles.length] ?? 0;
    const run = ownRuns[at]?.[round % runsATitle] ?? 0;
    const { title, language } = archiveTitles[at] ?? { title: '', language: 'fr' };
    const issue = (run % runsAYear) * issuesARun + (index % issuesARun);
    const year = Math.floor(run / runsAYear);
    const date = 1 + issue * issueDays + ((at + again) % issueDays);
    const day: Day = new Date(Date.UTC(firstYear + year, 0, date)).toISOString().slice(0, 10);
    const facts = { id: idOf(index), sha256: idOf(index).padStart(64, '0'), title, day, language };
    return { facts, language, pages: countPages(seedRandom(`${seed}:pages:${index}`)) };
  };
}

const countPages = (random: Random): number => fewestPages + random.below(2 * (pagesAnEdition - fewestPages) + 1);
