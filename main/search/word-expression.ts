// Writes terms of a query as FTS5 expressions over columns of words. Words hold letters and digits only and stand in quotation
// marks all the same, so nothing that was typed can be read as FTS5's own syntax.
import { type StemLanguage, stem } from '../text/stem.ts';
import { marked, startLength } from './page-words.ts';
import type { Near, Term } from './query.ts';
import type { IndexShape } from './schema.ts';
import { stemToken } from './stem-token.ts';

/** What the open file knows of words: its shape, and whether a page has a stem, where that can be asked. */
export type Lexicon = { shape: IndexShape; hasStem?: (token: string) => boolean };

/** The languages in which a plain word is stemmed; Arabic letters tell their own, and words of other languages are their own stem. */
export const stemmedIn: readonly StemLanguage[] = ['fr', 'en', 'none'];

/**
 * `find` names the pages in the fewest terms; `rank` names the same pages, and tells the very word and headlines apart, so that they
 * can count more. `exact` and `head` name those of them that have the very words, or have the words in headlines: they may name more,
 * and are asked of pages that are known to answer.
 */
export type Purpose = 'find' | 'rank' | 'exact' | 'head';

/** Words of fewer letters are no compounds, and would be taken for a prefix in the column `start`. */
const shortestJoined = 5;
const isNumber = (words: readonly string[]): boolean => words.every((word) => /^\d+$/.test(word));
const ranksHeads = (shape: IndexShape, purpose: Purpose): boolean => purpose === 'rank' && shape.columns.has('head');
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`;

const inColumns = (columns: string, alternatives: readonly string[]): string =>
  alternatives.length === 1 ? `${columns} : ${alternatives[0]}` : `${columns} : (${alternatives.join(' OR ')})`;

function stemOf({ shape }: Lexicon, word: string, language: StemLanguage): string {
  return shape.hasMarkedStems ? stemToken(word, language) : stem(word, language);
}

/** The stems of these words in each language that makes a difference; those that no page has are left out, as long as one is left. */
function stemsOf(words: readonly string[], lexicon: Lexicon): string[][] {
  const lists = stemmedIn.map((language) => words.map((word) => stemOf(lexicon, word, language)));
  const different = [...new Map(lists.map((list) => [list.join(' '), list])).values()];
  const standing = different.filter((list) => list.every((token) => lexicon.hasStem?.(token) ?? true));
  return standing.length > 0 ? standing : different.slice(0, 1);
}

/** Stems wherever they stand in files that mark them: in the text, in headlines, and joined. */
function stemExpression(words: readonly string[], lexicon: Lexicon): string {
  const phrases = stemsOf(words, lexicon).map(quoted);
  return lexicon.shape.hasMarkedStems ? anyExpression(phrases) : inColumns('stem', phrases);
}

function prefixExpressions(words: readonly string[], shape: IndexShape): string[] {
  const [word] = words;
  // All words that begin with three letters would take too long to merge.
  if (shape.columns.has('start') && words.length === 1 && word?.length === startLength) return [`start : ${quoted(words)}`];
  const found = [`word : ${quoted(words)} *`];
  // Longer than any beginning in that column, it meets joined compounds alone.
  if (shape.columns.has('start') && words.length === 1 && !isNumber(words)) found.push(`start : ${quoted(words)} *`);
  return found;
}

/** Words as they stand, or their stems; a number has no other form. */
function wordsExpressions(words: readonly string[], isExact: boolean, lexicon: Lexicon, purpose: Purpose): string[] {
  const exact = `word : ${quoted(words)}`;
  const isStemmed = !isExact && !isNumber(words);
  const inHead = stemsOf(words, lexicon).map((stems) => quoted(marked(stems)));
  if (purpose === 'head') return inHead;
  if (purpose === 'exact') return [exact];
  // Every word stands beside its stem, so that finding needs the stems alone.
  if (purpose === 'find') return [isStemmed ? stemExpression(words, lexicon) : exact];
  const heads = ranksHeads(lexicon.shape, purpose) ? inHead : [];
  // Headlines are known by stems alone, which other forms have too: they count on pages that have the very word.
  if (isExact) return [exact, ...heads.map((head) => `(${exact} AND ${head})`)];
  return [exact, ...(isStemmed ? [stemExpression(words, lexicon)] : []), ...heads];
}

/** A single exact word may stand on a page as a compound with hyphens: `weekend` as `week-end`. Stems of joined words are stems. */
function joinedExpressions({ words, isExact }: Term, { shape }: Lexicon): string[] {
  const [word = ''] = words;
  if (!isExact || !shape.columns.has('start') || words.length !== 1 || word.length < shortestJoined || /^\d/.test(word))
    return [];
  return [`start : ${quoted(words)}`];
}

/** The expression of a term. */
export function termExpression(term: Term, lexicon: Lexicon, purpose: Purpose): string {
  const spellings = term.isCompound ? [term.words, [term.words.join('')]] : [term.words];
  const prefixes = spellings.flatMap((words) => prefixExpressions(words, lexicon.shape));
  if (term.isPrefix) return anyExpression(prefixes);
  const whole = spellings.flatMap((words) => wordsExpressions(words, term.isExact, lexicon, purpose));
  const joined = purpose === 'head' ? [] : joinedExpressions(term, lexicon);
  return anyExpression([...whole, ...joined, ...(term.isOpen ? prefixes : [])]);
}

/** Ways of writing a group of terms, each compound with its hyphen or without: up to three compounds are written out. */
function spellingsOf(terms: readonly Term[]): readonly (readonly string[])[][] {
  let ways: (readonly string[])[][] = [[]];
  for (const { words, isCompound } of terms) {
    const spellings = isCompound && ways.length <= 4 ? [words, [words.join('')]] : [words];
    ways = ways.flatMap((way) => spellings.map((spelling) => [...way, spelling]));
  }
  return ways;
}

/** The same ways in stems, in each language in which pages have them all. */
function nearStems(ways: readonly (readonly (readonly string[])[])[], lexicon: Lexicon): string[][][] {
  const stemmed = stemmedIn.flatMap((language) =>
    ways.map((way) => way.map((words) => words.map((word) => stemOf(lexicon, word, language)))),
  );
  const standing = stemmed.filter((way) => way.flat().every((token) => lexicon.hasStem?.(token) ?? true));
  return standing.length > 0 ? standing : stemmed.slice(0, 1);
}

/** The expression of words near one another, in one column and one language at a time, because places are counted by column. */
export function nearExpression({ terms, distance }: Near, lexicon: Lexicon, purpose: Purpose): string {
  const near = (spelling: readonly (readonly string[])[]): string => {
    const phrases = spelling.map((words, at) => `${quoted(words)}${terms[at]?.isPrefix === true ? ' *' : ''}`);
    return `NEAR(${phrases.join(' ')}, ${distance})`;
  };
  const ways = spellingsOf(terms);
  const nearEach = (written: readonly (readonly (readonly string[])[])[]): string[] => [...new Set(written.map(near))];
  const isExact = terms.some((term) => term.isExact || term.isPrefix);
  const stemmed = nearStems(ways, lexicon);
  if (purpose === 'head') return anyExpression(nearEach(stemmed.map((way) => way.map(marked))));
  const exact = inColumns('word', nearEach(ways));
  if (isExact || purpose === 'exact') return exact;
  const stems = inColumns('stem', nearEach(stemmed));
  return purpose === 'find' ? stems : anyExpression([exact, stems]);
}

/** One of some expressions. */
export function anyExpression(expressions: readonly string[]): string {
  return expressions.length === 1 ? (expressions[0] ?? '') : `(${expressions.join(' OR ')})`;
}
