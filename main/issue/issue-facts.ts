// What the METS of an issue says of it. Refuses to believe what a masthead must decide: only what is written stands here.
import { type Day, Direction, type Language } from '#border/model';
import type { MetsDocument } from '../formats/mets-document.ts';
import { isOwn } from '../formats/own-name.ts';
import { modsNotes } from '../formats/write-mods.ts';

/** Facts of a library's record; null where it does not tell. */
export type IssueFacts = {
  title: string | null;
  day: Day | null;
  issue: string | null;
  language: Language | null;
  edition: string | null;
  /** The last day of an issue that is for several. */
  covers: Day | null;
} & OwnFacts;

/** What only a METS of Kiosque tells. */
type OwnFacts = { price: string | null; printedPages: number | null; direction: Direction | null };

const noOwnFacts: OwnFacts = { price: null, printedPages: null, direction: null };

const ownFacts = ({ notes }: MetsDocument['issue']): OwnFacts => {
  const noteOf = (type: string): string | null => notes.find((note) => note.type === type)?.text ?? null;
  const pages = Number(noteOf(modsNotes.printedPages));
  return {
    price: noteOf(modsNotes.price),
    printedPages: Number.isSafeInteger(pages) && pages > 0 ? pages : null,
    direction: Direction.safeParse(noteOf(modsNotes.direction)).data ?? null,
  };
};

/** Catalogues end a title with a stop, and put the place behind it in brackets. */
const cleanTitle = (title: string | null): string | null => {
  const clean = (title ?? '')
    .replace(/\s+/gu, ' ')
    .replace(/\s*\[[^\]]*\]\s*$/u, '')
    .replace(/(?<!\.)\s*[.:,;/]\s*$/u, '')
    .trim();
  return /\p{L}/u.test(clean) ? clean : null;
};

/** `The Alder Herald, 1910-01-01` without its day, as NDNP writes it beside a record that has no title. */
const titleOfLabel = (label: string | null): string | null => {
  const bare = (label ?? '').replace(/[,;:\s-]*\(?\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\)?.*$/u, '');
  return bare === (label ?? '') ? null : cleanTitle(bare);
};

const isIssueNumber = (text: string | null): text is string => text !== null && /\d/u.test(text);

/** The facts of an issue; null without a METS. An edition of the day beyond the first is told apart. */
export function factsOf(mets: MetsDocument | null): IssueFacts | null {
  if (mets === null) return null;
  const { title, day, lastDay, issue, language, edition, editionLabel } = mets.issue;
  const isFirst = edition === null || /^0*1$/u.test(edition);
  const covers = day !== null && lastDay !== null && lastDay > day ? lastDay : null;
  // What Kiosque wrote is no catalogue's way of writing a title, and has nothing to be cleaned.
  if (isOwn(mets.makers)) return { title, day, issue, language, edition, covers, ...ownFacts(mets.issue) };
  return {
    title: cleanTitle(title) ?? titleOfLabel(mets.label),
    day,
    issue: isIssueNumber(issue) ? issue.trim() : null,
    language,
    edition: isFirst ? null : (editionLabel ?? edition),
    covers,
    ...noOwnFacts,
  };
}
