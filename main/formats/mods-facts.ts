// What a MODS record says of a newspaper, an issue or an article. Refuses to guess: what is not written is null.
import type { Day } from '#border/model';

/** An identifier with its type as written in lower case: `lccn`, `issn`, `local` … */
export type ModsIdentifier = { type: string | null; value: string };

/** One record. `day` is there only where the date names a whole day that the calendar has; `dateText` is what is written. */
export type ModsFacts = {
  title: string | null;
  /** The title in its parts where the record gives several, as docWorks does for headlines of several lines. */
  titles: string[];
  day: Day | null;
  /** The end of a date of issue that goes over several days (point="end"). */
  lastDay: Day | null;
  dateText: string | null;
  issue: string | null;
  volume: string | null;
  edition: string | null;
  /** What the edition is called, such as `Evening edition`. */
  editionLabel: string | null;
  /** The page number that a record of a page gives. */
  pageNumber: string | null;
  language: string | null;
  lccn: string | null;
  issn: string | null;
  identifiers: ModsIdentifier[];
  authors: string[];
  /** Notes with a type, in lower case. */
  notes: { type: string; text: string }[];
  publisher: string | null;
  place: string | null;
};
