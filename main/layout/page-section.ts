// Reads the section that a page belongs to, such as "Culture", from the running head in the row of its folio.
// Refuses to guess: not the folio, not the day, not the newspaper's own title, and no front page.
import type { Block, PageLayout } from '#border/model';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import { readFolio } from './furniture.ts';

const MOST_SECTION_WORDS = 5;
const MOST_SECTION_LETTERS = 60;
/** What parts the folio, the section, the title and the day where they stand in one block. */
const PARTING = /\s*(?:[|•·/\n\t]|\s[-–—]\s|^[-–—]\s|\s[-–—]$)\s*/u;
const WEEKDAYS = new Set(
  [
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
    'monday tuesday wednesday thursday friday saturday sunday',
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ].flatMap((names) => names.split(' ').map((name) => fold(name).text)),
);

const wordsOf = (text: string): string[] => tokenize(text).map(({ word }) => word);

const middleOf = (block: Block): number => block.box.y + block.box.height / 2;

const isBeside = (block: Block, folio: Block): boolean =>
  Math.abs(middleOf(block) - middleOf(folio)) < 0.75 * Math.max(block.box.height, folio.box.height);

function isSection(part: string, titleWords: ReadonlySet<string>): boolean {
  if (part.length > MOST_SECTION_LETTERS || /\p{N}|[@]|www\.|https?:/u.test(part) || !/\p{L}{2}/u.test(part)) return false;
  const words = wordsOf(part);
  if (words.length === 0 || words.length > MOST_SECTION_WORDS) return false;
  return !words.some((word) => WEEKDAYS.has(word)) && !words.every((word) => titleWords.has(word));
}

/** The parts of a head as signs part them. */
export const partsOfHead = (head: string): string[] => head.split(PARTING);

/** The parts of a head; the folio may stand beside its section without a sign between. */
function partsOf(head: string, page: number): string[] {
  return partsOfHead(head).flatMap((part) => {
    const {
      before = '',
      rest = '',
      after = '',
    } = /^(?<before>\p{N}{1,3})\s+(?<rest>\p{L}.*)$|^(?<rest>.*\p{L})\s+(?<after>\p{N}{1,3})$/su.exec(part)?.groups ?? {};
    return readFolio(before + after) === page ? [before + after, rest] : [part];
  });
}

/** The section of page `page` of a newspaper called `title`; null on front pages and where its head names none. */
export function readPageSection({ text, furniture }: PageLayout, page: number, title: string): string | null {
  if (page === 1) return null;
  const heads = furniture.map((block) => ({ block, parts: partsOf(text.slice(block.start, block.end), page) }));
  const folios = heads.filter(({ parts }) => parts.some((part) => readFolio(part) !== null)).map(({ block }) => block);
  const titleWords = new Set(wordsOf(title));
  for (const folio of folios.sort((one, other) => one.box.y - other.box.y)) {
    const row = heads.filter(({ block }) => isBeside(block, folio));
    const found = row.flatMap(({ parts }) => parts).find((part) => isSection(part, titleWords));
    if (found !== undefined) return found.replaceAll(/\s+/g, ' ').trim();
  }
  return null;
}
