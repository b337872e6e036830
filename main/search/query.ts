// What a typed query means: a tree that the index, the page matcher and the form of search all read. Refuses to know SQL or FTS5.
import type { Day, Language } from '#border/model';
import type { QueryMistake } from '#border/model-search';
import type { MarkedBy } from '#border/model-search-form';

/**
 * Adjacent words, as folded tokens. A plain word, `"a phrase"` and `l’Afrique/Europe` are one term each.
 * `isExact` (`=`) asks for these folded forms, else a stem is enough. `isPrefix` (`*`) lets the last word go on; it is never stemmed.
 * `isCompound` (`sage-femme`) lets the words stand as one, for a line end may have taken the hyphen. `isOpen` says that the last word
 * is still being typed: it may go on, or be the whole. `typed` is the stretch `[start, end)` of the query without signs around it.
 */
export type Term = {
  kind: 'term';
  words: readonly string[];
  isExact: boolean;
  isPrefix: boolean;
  isCompound: boolean;
  isOpen: boolean;
  typed: string;
  start: number;
  end: number;
};

/**
 * Terms in any order with at most `distance` words from the end of each to the beginning of the last. All of its terms are exact
 * where one of them is exact or a prefix, because the index measures distances between words or between stems, never across.
 */
export type Near = { kind: 'near'; terms: readonly Term[]; distance: number };

/** Words that stand together in the name of the title; with `isPrefix` the last one may go on. */
export type TitleField = { kind: 'title'; words: readonly string[]; isPrefix: boolean; typed: string };

/**
 * The same of the name of the page's section. `also` are sections, each as one folded word, that mean the same on the pages of a title, by its
 * key: they are known to who searches, never to who types.
 */
export type SectionField = {
  kind: 'section';
  words: readonly string[];
  isPrefix: boolean;
  typed: string;
  also?: readonly { title: string; sections: readonly string[] }[];
};

/** The language of the page, or of its edition where the page has too few words to tell. */
export type LanguageField = { kind: 'language'; language: Language };

/** Pages `from` to `to` of an edition, both included; null where there is no last one. */
export type PageField = { kind: 'page'; from: number; to: number | null };

/** Days `from` to `to`, both included; null at an open end. The undated answer to none. */
export type DateField = { kind: 'date'; from: Day | null; to: Day | null };

/** Pages that carry a note, any mark or a bookmark. */
export type MarkedField = { kind: 'marked'; by: MarkedBy };

/** What is asked of a page beside its words. */
export type Field = TitleField | SectionField | LanguageField | PageField | DateField | MarkedField;

/** All parts must match on the page, and nothing in `without`. Without parts every page does: `-word` is all pages without the word. */
export type All = { kind: 'all'; parts: readonly QueryNode[]; without: readonly QueryNode[] };

/** One part must match. */
export type Any = { kind: 'any'; parts: readonly QueryNode[] };

/** A query that can be answered. */
export type QueryNode = Term | Near | Field | All | Any;

/** What a query was taken for. `mistakes` are the first ones, without what more typing may still mend while the query is being typed. */
export type ReadQuery = {
  /** Null where there is no word to look for. */
  node: QueryNode | null;
  mistakes: QueryMistake[];
  /** What is searched instead, in the query language; null where there is no mistake. */
  searched: string | null;
};

/** The longest query that is read, in UTF-16 units. */
export const longestQuery = 10_000;
/** The most words that a query may have. */
export const mostWords = 200;
/** The most parentheses inside one another: FTS5 could read no more where each stands behind a NOT (match-expression.ts). */
export const deepestQuery = 12;
/** The most mistakes that are told of a query: more say nothing more. */
export const mostMistakes = 20;
/** The fewest letters before `*`. */
export const shortestPrefix = 3;
/** The most words between two that are near one another, and how many there are where the query does not say. */
export const farthest = 1000;
export const usualDistance = 10;
/** No newspaper has an issue of more pages. */
export const mostPages = 2000;
