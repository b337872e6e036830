// From the fields of a form to what has to change in an edition. Pure.
import type { Correction } from '#border/contract';
import type { Direction, Edition } from '#border/model';

/** The form: empty strings stand for what is not known. */
export type Details = { title: string; day: string; issue: string; language: string; direction: Direction };

/** The form as it opens. */
export function detailsOf(edition: Edition): Details {
  return {
    title: edition.title,
    day: edition.day ?? '',
    issue: edition.issue ?? '',
    language: edition.language ?? '',
    direction: edition.direction,
  };
}

/** Only what differs; a field emptied becomes null. An emptied title is left as it was. */
export function correctionOf(edition: Edition, details: Details): Correction {
  const correction: Correction = {};
  const title = details.title.trim();
  const issue = details.issue.trim();
  if (title !== '' && title !== edition.title) correction.title = title;
  if (details.day !== (edition.day ?? '')) correction.day = details.day === '' ? null : details.day;
  if (issue !== (edition.issue ?? '')) correction.issue = issue === '' ? null : issue;
  if (details.language !== (edition.language ?? '')) correction.language = details.language === '' ? null : details.language;
  if (details.direction !== edition.direction) correction.direction = details.direction;
  return correction;
}
