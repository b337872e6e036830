// The one error that a typed query can give. The reasons have their sentences in preload/words/query-mistakes.ts.
import { AppError } from '#border/errors';
import type { QueryMistake } from './query.ts';

/**
 * `search/bad-query` at a position in UTF-16 units. `isUnfinished` tells what more typing may still mend,
 * so that a search as you type can wait instead of complaining.
 */
export function badQuery(reason: QueryMistake, position: number, isUnfinished = false): AppError {
  return new AppError('search/bad-query', { position, reason, isUnfinished });
}
