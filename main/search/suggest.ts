// What was perhaps meant, and how the archive spells it as well: words of the archive's own vocabulary, each put into the query and counted.
// Refuses to search for anything but what was typed: it only proposes.
import type Database from 'better-sqlite3';
import type { AskedInput, Suggestion, SuggestOutput } from '#border/model-search';
import { spellingVariants } from '../text/spelling-variants.ts';
import { stem, stemLanguageOf } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { openSearch } from './find.ts';
import { unknownLanguage } from './keep-vocabulary.ts';
import type { MarkedPages } from './marked-rows.ts';
import { languagesOf, listNearWords, openKnownWords } from './near-words.ts';
import type { Check } from './open-hits.ts';
import { parseQuery } from './parse-query.ts';
import { openPrintedSpelling } from './printed-spelling.ts';
import type { QueryNode, ReadQuery, Term } from './query.ts';
import { shapeOf } from './schema.ts';
import type { SectionNames } from './section-names.ts';

/** What a query is looked at for; `marked` are the pages that carry what searches ask for. */
export type SuggestQuery = Omit<AskedInput, 'asker'> & {
  marked?: MarkedPages | undefined;
  sectionNames?: readonly SectionNames[] | undefined;
};

/** What a search without words, or without an index, suggests. */
export const nothingToSuggest: SuggestOutput = { didYouMean: [], alsoAs: [] };

/** A word of the query, folded, and where it stands in it. */
type TypedWord = { word: string; start: number; end: number };

/** Longer queries are not looked at word by word. */
const mostWords = 8;
/** A word on so few pages may be a slip, if another one is on this many times more. */
const fewPages = 3;
const timesMore = 10;
/** So many near words are counted, and so many suggestions shown. */
const mostNear = 24;
const mostShown = 3;
const mostVariants = 5;
/** What a suggestion finds is counted up to this. */
const mostPages = 10_000;

/** The terms that pages are to have; what is to be left out is taken at its word. */
function termsOf(node: QueryNode): Term[] {
  if (node.kind === 'term') return [node];
  if (node.kind === 'near') return [...node.terms];
  return node.kind === 'all' || node.kind === 'any' ? node.parts.flatMap(termsOf) : [];
}

function typedWords(query: string, node: QueryNode): TypedWord[] {
  return termsOf(node)
    .filter(({ isPrefix }) => !isPrefix)
    .flatMap((term) =>
      tokenize(query.slice(term.start, term.end)).map(({ word, start, end }) => ({
        word,
        start: term.start + start,
        end: term.start + end,
      })),
    )
    .filter(({ word }) => !/^\p{N}/u.test(word) && word.length > 2)
    .slice(0, mostWords);
}

/** Counts pages, of a single word and of a whole query. */
type Counter = { ofWord: (word: string) => number; ofQuery: (query: string) => number };

function openCounter(database: Database.Database, asked: SuggestQuery, check: Check): Counter {
  const count = (query: string, narrowing: Omit<SuggestQuery, 'query'>): number => {
    const { node } = parseQuery(query);
    const search = node === null ? null : openSearch(database, node, narrowing, check);
    return search === null ? 0 : search.hits.list(search.rows, 'down', { limit: mostPages, offset: 0 }).length;
  };
  const { query: _, isOpen: __, ...narrowing } = asked;
  return { ofWord: (word) => count(`"${word}"`, {}), ofQuery: (query) => count(query, narrowing) };
}

/** A suggestion, and where in its query the new word begins. */
type Placed = Suggestion & { start: number };

const rewrite = (query: string, { start, end }: TypedWord, instead: string): string =>
  query.slice(0, start) + instead + query.slice(end);

function propose(asked: SuggestQuery, typed: TypedWord, instead: string, count: Counter): Placed[] {
  const query = rewrite(asked.query, typed, instead);
  const pages = count.ofQuery(query);
  return pages === 0 ? [] : [{ query, word: asked.query.slice(typed.start, typed.end), instead, pages, start: typed.start }];
}

/** Whether a search for a word finds another one on pages of a language already. */
const isFoundAlready = (word: string, other: string, language: string): boolean => {
  const stemmed = stemLanguageOf(language === unknownLanguage ? null : language);
  return stem(word, stemmed) === stem(other, stemmed);
};

/** Whether a word is on pages on which a search for another one does not find it. */
const isNew = (word: string, other: string, isKnownIn: (word: string) => string[]): boolean =>
  isKnownIn(other).some((language) => !isFoundAlready(word, other, language));

/** Near words that are on many more pages, the likeliest first: few slips, and often printed. */
function didYouMean(database: Database.Database, asked: SuggestQuery, typed: TypedWord, count: Counter, check: Check): Placed[] {
  const own = count.ofWord(typed.word);
  if (own > fewPages) return [];
  const languages = languagesOf(database, asked.language);
  const isKnownIn = openKnownWords(database, languages);
  // Another spelling of a word that the archive has is told as such.
  const spellings = new Set(own > 0 ? spellingVariants(typed.word) : []);
  const near = listNearWords(database, typed.word, languages, mostNear, check);
  const likely = near
    .filter(({ word }) => !spellings.has(word) && isNew(typed.word, word, isKnownIn))
    .map(({ word, slips }) => ({ word, slips, pages: count.ofWord(word) }))
    .filter(({ pages }) => pages > 0 && pages >= own * timesMore)
    .map(({ word, slips, pages }) => ({ word, worth: Math.log10(pages) / 2 - slips }))
    .sort((a, b) => b.worth - a.worth);
  return likely.flatMap(({ word }) => propose(asked, typed, word, count)).slice(0, mostShown);
}

/** The two halves of a word that the archive has as words of their own. */
function splitsOf(word: string, isKnown: (word: string) => boolean): string[] {
  return Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => [word.slice(0, at + 3), word.slice(at + 3)] as const)
    .filter(([one, other]) => isKnown(one) && isKnown(other))
    .map(([one, other]) => `"${one} ${other}"`);
}

/** Spellings that the archive has and that the query does not find already. */
function alsoAs(database: Database.Database, asked: SuggestQuery, typed: TypedWord, count: Counter): Placed[] {
  const isKnownIn = openKnownWords(database, languagesOf(database, asked.language));
  const spellings = spellingVariants(typed.word).filter((one) => isNew(typed.word, one, isKnownIn));
  const isQuoted = asked.query.slice(0, typed.start).split('"').length % 2 === 0;
  const splits = isQuoted ? [] : splitsOf(typed.word, (word) => isKnownIn(word).length > 0);
  return [...spellings, ...splits]
    .flatMap((instead) => propose(asked, typed, instead, count))
    .sort((a, b) => b.pages - a.pages)
    .slice(0, mostVariants);
}

/** A suggestion with its words as the archive prints them; what it finds stays the same, since search folds both. */
function asPrinted(suggestion: Placed, print: (word: string) => string): Suggestion {
  const { start, query, instead: folded, ...rest } = suggestion;
  const instead = folded.replaceAll(/[\p{L}\p{N}]+/gu, print);
  return { ...rest, instead, query: query.slice(0, start) + instead + query.slice(start + folded.length) };
}

/** Looks at each word of a query, which may have been parsed before. Throws `search/bad-query`. */
export function suggest(
  database: Database.Database,
  asked: SuggestQuery,
  { node }: Partial<ReadQuery> & Pick<ReadQuery, 'node'> = parseQuery(asked.query, asked.isOpen),
  check: Check = () => {},
): SuggestOutput {
  if (node === null || shapeOf(database)?.hasVocabulary !== true) return nothingToSuggest;
  const count = openCounter(database, asked, check);
  const typed = typedWords(asked.query, node);
  const meant = typed.flatMap((word) => didYouMean(database, asked, word, count, check)).slice(0, mostVariants);
  const known = new Set(meant.map(({ query }) => query));
  const others = typed.flatMap((word) => alsoAs(database, asked, word, count)).filter(({ query }) => !known.has(query));
  const print = openPrintedSpelling(database, check);
  const spell = (suggestion: Placed): Suggestion => asPrinted(suggestion, print);
  return { didYouMean: meant.map(spell), alsoAs: others.slice(0, mostVariants).map(spell) };
}
