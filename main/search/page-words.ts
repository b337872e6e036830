// What the index is told of one page: the tokens of each column of page_index. The meaning of the columns stands in schema.ts.
import type { Day, Language, PageLayout } from '#border/model';
import { findJoinedCompounds } from '../text/joined-compounds.ts';
import { stemLanguageOf } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { wordsToLearn } from './keep-vocabulary.ts';
import { stemToken } from './stem-token.ts';

/** What a page is tagged with beside its title: its language, its place, its day and its section. */
export type PageTags = { language: Language | null; page: number; day: Day | null; section: string | null };

/** The tokens of a page by column, those of `tag` without its title, and its words for the vocabulary (`wordsToLearn`). */
export type PageWords = { word: string; stem: string; head: string; start: string; tag: string; words: string };

/** Letters that a beginning has which is a token of its own. */
export const startLength = 3;

/** Stands between headlines and between joined compounds, so that no phrase goes from one into the next; no word has this form. */
const gap = 'zzz0zzz';

/** Stands before stems of headlines, so that they are told from all others without their column. */
const headMark = '¶';

/** The tokens of stems as headlines have them. */
export const marked = (tokens: readonly string[]): string[] => tokens.map((token) => headMark + token);

const foldedWords = (text: string): string[] => tokenize(text).map(({ word }) => word);

function headlinesOf({ text, articles }: PageLayout): string[] {
  return articles.flatMap(({ headline, blocks }) => [
    ...blocks.filter(({ role }) => role === 'kicker').map(({ start, end }) => text.slice(start, end)),
    ...(headline === null ? [] : [headline]),
  ]);
}

/**
 * The stretches of a headline that stand on the page: the whole, or its words one by one. A person may have given the article another
 * headline; words that are not printed find nothing, so they must not rank either.
 */
function headTokens(head: readonly string[], printed: string): (readonly string[])[] {
  if (printed.includes(` ${head.join(' ')} `)) return [head];
  return head.filter((word) => printed.includes(` ${word} `)).map((word) => [word]);
}

/** The tag of all words of a section as one, which tells this very section from those that have its words among others. */
const sectionTag = (section: string): string => `x${foldedWords(section).join('')}`;

/** The column of tags with the number of the title, which the file of the index alone knows. */
export const withTitle = (tag: string, title: number): string => `a t${title} ${tag}`;

function tagsOf({ language, page, day, section }: PageTags): string {
  const tags = [`p${page}`];
  if (language !== null) tags.push(`l${language}`);
  if (day !== null) {
    const [year = '', month = '', date = ''] = day.split('-');
    tags.push(`y${year}`, `m${year}${month}`, `d${year}${month}${date}`);
  }
  if (section !== null) tags.push(sectionTag(section), ...foldedWords(section).map((word) => `s${word}`));
  return tags.join(' ');
}

/** The tokens of a page. Takes the language in which its words are stemmed from its tags. */
export function readPageWords(text: string, layout: PageLayout | null, tags: PageTags): PageWords {
  const language = stemLanguageOf(tags.language);
  const tokens = tokenize(text);
  const words = tokens.map(({ word }) => word);
  const stemsOf = (list: readonly string[]): string[] => list.map((word) => stemToken(word, language));
  const joined = findJoinedCompounds(text, tokens).map(({ word }) => word);
  const starts = new Set<string>();
  for (const word of words) if (word.length >= startLength) starts.add(word.slice(0, startLength));
  const printed = ` ${words.join(' ')} `;
  const heads = (layout === null ? [] : headlinesOf(layout)).flatMap((text) => headTokens(foldedWords(text), printed));
  return {
    word: words.join(' '),
    stem: stemsOf(words).join(' '),
    head: heads.flatMap((head) => [...marked(stemsOf(head)), gap]).join(' '),
    start: [...starts, ...[...joined, ...stemsOf(joined)].flatMap((token) => [gap, token])].join(' '),
    tag: tagsOf(tags),
    words: wordsToLearn(words),
  };
}
