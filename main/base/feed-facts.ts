// What a feed or catalogue says of an edition, as plain data between the features: acquire reads it, flows weigh it, library keeps it.
import type { Day, Direction, Language } from '#border/model';

/** Facts as announced; null where nothing is said. `isNewspaper` tells that `title` names the newspaper itself. */
export type FeedFacts = {
  title: string | null;
  isNewspaper: boolean;
  day: Day | null;
  /** The day on which the entry was published, where it names no day of issue. */
  publishedDay: Day | null;
  issue: string | null;
  /** The edition's own name, such as one of two editions of a day. */
  variant: string | null;
  language: Language | null;
  direction: Direction | null;
};
