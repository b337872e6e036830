// The mistakes of a query as they are noted while it is read, and the one error that is left where nothing can be searched.
import { AppError } from '#border/errors';
import type { QueryMistake } from '#border/model-search';

/** A mistake; `isUnfinished` where more typing may mend it, so that a search as you type can wait instead of complaining. */
export type NotedMistake = QueryMistake & { isUnfinished: boolean };

/** `search/bad-query` with the `reason`, the `position` and the `end` of a mistake in UTF-16 units, and `isUnfinished`. */
export function badQuery({ reason, start, end, isUnfinished }: NotedMistake): AppError {
  return new AppError('search/bad-query', { position: start, end, reason, isUnfinished });
}
