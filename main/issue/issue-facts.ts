// What the METS of an issue says of it. Refuses to believe what a masthead must decide: only what is written stands here.
import type { Day, Language } from '#border/model';
import type { MetsDocument } from '../formats/mets-document.ts';

/** Facts of a library's record; null where it does not tell. */
export type IssueFacts = {
  title: string | null;
  day: Day | null;
  issue: string | null;
  language: Language | null;
  edition: string | null;
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
  const { title, day, issue, language, edition, editionLabel } = mets.issue;
  const isFirst = edition === null || /^0*1$/u.test(edition);
  return {
    title: cleanTitle(title) ?? titleOfLabel(mets.label),
    day,
    issue: isIssueNumber(issue) ? issue.trim() : null,
    language,
    edition: isFirst ? null : (editionLabel ?? edition),
  };
}
