// What a typed query means: a tree that the index and the page matcher both read. Refuses to know SQL or FTS5.
import type { QueryReason } from '#border/words/query-mistakes';

/**
 * Adjacent words, as folded tokens. A plain word, `"a phrase"` and `l’Afrique/Europe` are one term each.
 * `isExact` (`=`) asks for these folded forms, else a stem is enough. `isPrefix` (`*`) lets the last word go on; it is never stemmed.
 */
export type Term = { kind: 'term'; words: readonly string[]; isExact: boolean; isPrefix: boolean };

/** All parts must match on the page, and nothing in `without`. */
export type All = { kind: 'all'; parts: readonly QueryNode[]; without: readonly QueryNode[] };

/** One part must match. */
export type Any = { kind: 'any'; parts: readonly QueryNode[] };

/** A query that can be answered. */
export type QueryNode = Term | All | Any;

/** Every way in which a query can be wrong: the `reason` of `search/bad-query`. Each has its sentences. */
export const queryMistakes = [
  'unclosed-quote',
  'unclosed-parenthesis',
  'unopened-parenthesis',
  'operator-without-word',
  'prefix-too-short',
  'only-excluded',
  'too-long',
  'too-many-words',
  'too-deep',
] as const satisfies readonly QueryReason[];
export type QueryMistake = (typeof queryMistakes)[number];

/** The longest query that is read, in UTF-16 units. */
export const longestQuery = 10_000;
/** The most words that a query may have. */
export const mostWords = 200;
/** The most parentheses inside one another. */
export const deepestQuery = 32;
/** The fewest letters before `*`. */
export const shortestPrefix = 3;
