// Reads what stands after a field's name. A value that says nothing is left out of the search, and is a mistake.
import type { QueryReason } from '#border/words/query-mistakes';
import { allOf, anyOf } from './build-query.ts';
import { readLanguage } from './language-names.ts';
import { mostPages, type PageField, type QueryNode } from './query.ts';
import { longestDate, readDayRange } from './query-dates.ts';
import { type FieldName, fieldOf, readMarkedBy } from './query-language.ts';
import { chunkEnd, isAtEnd, note, type Scan, skipSpaces, takeWords, typedOf } from './query-scan.ts';

/** A value as it stands at `[start, end)`; `hasStar` after a name that may go on. */
export type FieldValue = { text: string; at: number; start: number; end: number; hasStar: boolean; isQuoted: boolean };

/** Most words that a date without quotation marks has: `entre mars 2010 et juin 2011`. */
const mostDateWords = 7;

const dated: Partial<Record<FieldName, string>> = {
  date: '',
  before: 'before ',
  after: 'after ',
  since: 'since ',
  until: 'until ',
};

/** Whether a field's value is a date, which may have several words without quotation marks. */
export const isDateField = (name: FieldName): boolean => dated[name] !== undefined;

/** Words that may stand between a date and one that goes on from it: `2010 à mars 2012`. */
const mostWordsBetween = 3;

/** Where the longest date ends that begins here; null where none does. */
export function dateEnd(scan: Scan, name: FieldName, from: number): number | null {
  let found: number | null = null;
  let foundWords = 0;
  let end = chunkEnd(scan, from);
  for (let words = 1; words <= mostDateWords && end - from <= longestDate; words++) {
    if (readDayRange((dated[name] ?? '') + scan.query.slice(from, end)) !== null) [found, foundWords] = [end, words];
    const next = skipSpaces(scan, end);
    end = chunkEnd(scan, next);
    const isLast = next >= scan.end || end === next || (found !== null && words - foundWords >= mostWordsBetween);
    if (isLast || fieldOf(scan.query.slice(next, end).split(':')[0] ?? '') !== null) break;
  }
  return found;
}

/** The end of the query where a date of several words is still being typed, such as `avant 20`. */
export function openDateEnd(scan: Scan, from: number): number | null {
  const rest = scan.query.slice(from, scan.end);
  const isBegun = /^(?:\p{N}{1,2}|[\p{L}\p{M}'’]+)(?:\s|$)/u.test(rest);
  const isTyped = isBegun && scan.isOpen && scan.end === scan.query.length && rest.length <= longestDate && !/[()"]/.test(rest);
  return isTyped && rest.trim().split(/\s+/).length <= mostDateWords ? scan.end : null;
}

const pageRange = /^(?:(\d{1,9})\+?|(\d{1,9})\s*(?:-|–|\.{2,})\s*(\d{1,9})?|(?:-|–|\.{2,})\s*(\d{1,9}))$/;

/** `3`, `2-4`, `10-`, `..4`; null where it is none of these or no newspaper has such pages. */
function readPages(text: string): PageField | null {
  const [, only, first, last, until] = pageRange.exec(text) ?? [];
  const one = only === undefined ? undefined : Number(only);
  const from = one ?? (first === undefined ? 1 : Number(first));
  const end = text.endsWith('+') ? undefined : (one ?? last ?? until);
  const to = end === undefined ? null : Number(end);
  const isPage = (page: number): boolean => page >= 1 && page <= mostPages;
  if ((only ?? first ?? until) === undefined || !isPage(from) || (to !== null && !isPage(to))) return null;
  return { kind: 'page', from: to === null ? from : Math.min(from, to), to: to === null ? null : Math.max(from, to) };
}

function readNamed(scan: Scan, kind: 'title' | 'section', value: FieldValue): QueryNode | null {
  const tokens = takeWords(scan, value.text, value.at);
  const isPrefix = value.hasStar || (scan.isOpen && !value.isQuoted && value.end === scan.query.length);
  const words = tokens.map(({ word }) => word);
  return words.length === 0 ? null : { kind, words, isPrefix, typed: typedOf(value.text, tokens) };
}

/** Values in a row, such as `fr, ar`: each must be understood. */
function readList(text: string, read: (item: string) => QueryNode | null): QueryNode | null {
  const items = text.split(/[\s,;،؛]+/).filter((item) => item !== '');
  const nodes = items.map(read).filter((node) => node !== null);
  return nodes.length === items.length ? anyOf(nodes) : null;
}

function readLanguages(text: string): QueryNode | null {
  const whole = readLanguage(text);
  if (whole !== null) return { kind: 'language', language: whole };
  return readList(text, (item) => {
    const language = readLanguage(item);
    return language === null ? null : { kind: 'language', language };
  });
}

const asciiDigits = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code >= 0x6f0 && code <= 0x6f9 ? code - 0x6f0 : code >= 0x660 && code <= 0x669 ? code - 0x660 : digit);
  });

/** What one of them means, or several of them: a page with either. */
function readMarks(text: string): QueryNode | null {
  const whole = readMarkedBy(text);
  if (whole !== null) return { kind: 'marked', by: whole };
  return readList(text, (item) => {
    const by = readMarkedBy(item);
    return by === null ? null : { kind: 'marked', by };
  });
}

const wrong: Record<Exclude<FieldName, 'title' | 'section'>, QueryReason> = {
  language: 'unknown-language',
  page: 'bad-page',
  has: 'unknown-mark',
  ...{ date: 'bad-date', before: 'bad-date', after: 'bad-date', since: 'bad-date', until: 'bad-date' },
};

function readValue(name: Exclude<FieldName, 'title' | 'section'>, text: string): QueryNode | null {
  if (name === 'language') return readLanguages(text);
  if (name === 'page') return readPages(asciiDigits(text)) ?? readList(asciiDigits(text), readPages);
  if (name === 'has') return readMarks(text);
  const range = readDayRange((dated[name] ?? '') + text);
  return range === null ? null : { kind: 'date', ...range };
}

/** The node of a field with a value; null where the value says nothing, which is then noted. */
export function readField(scan: Scan, name: FieldName, value: FieldValue): QueryNode | null {
  const text = value.text.replaceAll(/\p{Cf}/gu, '').trim();
  const mayGoOn = !value.isQuoted && isAtEnd(scan, value.end);
  if (name === 'title' || name === 'section') {
    const node = readNamed(scan, name, value);
    if (node === null && scan.wordsLeft > 0) note(scan, 'field-without-value', value.start, value.end, mayGoOn);
    return node;
  }
  // A field weighs as much as a word, so that their number is bounded too.
  if (takeWords(scan, 'x', value.start).length === 0) return null;
  const node = text === '' ? null : readValue(name, text);
  if (node === null) note(scan, text === '' ? 'field-without-value' : wrong[name], value.start, value.end, mayGoOn);
  return node === null ? null : allOf([node]);
}
