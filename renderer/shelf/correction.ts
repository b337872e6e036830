// From the fields of a form to what has to change in an edition. Pure.

import type { Direction, Edition } from '#border/model';
import type { Correction } from '#border/model-correction';

/** The form: empty strings stand for what is not known. */
export type Details = {
  title: string;
  day: string;
  covers: string;
  issue: string;
  price: string;
  language: string;
  direction: Direction;
};

/** The form as it opens. */
export function detailsOf(edition: Edition): Details {
  return {
    title: edition.title,
    day: edition.day ?? '',
    covers: edition.covers ?? '',
    issue: edition.issue ?? '',
    price: edition.price ?? '',
    language: edition.language ?? '',
    direction: edition.direction,
  };
}

const emptied = (text: string): string | null => (text === '' ? null : text);

/**
 * Only what differs; a field emptied becomes null. An emptied title is left as it was. Saving an edition that nobody has confirmed takes
 * title and day as they stand for a person's word.
 */
export function correctionOf(edition: Edition, details: Details): Correction {
  const correction: Correction = {};
  const title = details.title.trim();
  const issue = details.issue.trim();
  const price = details.price.trim();
  if (title !== '' && title !== edition.title) correction.title = title;
  if (details.day !== (edition.day ?? '')) correction.day = emptied(details.day);
  if (details.covers !== (edition.covers ?? '')) correction.covers = emptied(details.covers);
  if (issue !== (edition.issue ?? '')) correction.issue = emptied(issue);
  if (price !== (edition.price ?? '')) correction.price = emptied(price);
  if (details.language !== (edition.language ?? '')) correction.language = emptied(details.language);
  if (details.direction !== edition.direction) correction.direction = details.direction;
  if (edition.state === 'unconfirmed' && edition.day !== null && Object.keys(correction).length === 0)
    return { title: edition.title, day: edition.day };
  return correction;
}
