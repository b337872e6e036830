// Cuts a typed query into terms, fields, operators and parentheses, each with its place. Nothing that is typed stops it:
// what it cannot follow is noted as a mistake and read as well as can be.
import type { InterfaceLanguage } from '#border/model';
import { farthest, type QueryNode, type Term, usualDistance } from './query.ts';
import { dateEnd, type FieldValue, isDateField, openDateEnd, readField } from './query-fields.ts';
import { type FieldName, fieldOf, nearFunctionOf, nearOf, type Operator, operatorOf } from './query-language.ts';
import { readNearGroup } from './query-near.ts';
import { chunkEnd, minus, note, quotes, type Scan, skipped, skipSpaces, toTerm } from './query-scan.ts';

/** One sign of a query at `[start, end)`; the node of a part is null where it says nothing, as `"…"`. */
export type Sign = { start: number; end: number } & (
  | { kind: 'open' | 'close' | Operator }
  | { kind: 'near'; distance: number }
  | { kind: 'part'; node: QueryNode | null }
);

/** Reads signs into a list; answers where reading goes on. */
type Reader = (scan: Scan, signs: Sign[], at: number) => number;

const noteLanguage = (scan: Scan, language: InterfaceLanguage | null): void => {
  scan.language ??= language;
};

/** What stands between the quotation mark at `from` and the next; `next` is after it and its star. */
function readQuoted(scan: Scan, from: number): { text: string; at: number; next: number; hasStar: boolean } {
  let end = from + 1;
  while (end < scan.end && !quotes.test(scan.query.charAt(end))) end++;
  const text = scan.query.slice(from + 1, end);
  if (end >= scan.end) {
    if (scan.end === scan.query.length) note(scan, 'unclosed-quote', from, end, true);
    return { text, at: from + 1, next: end, hasStar: false };
  }
  const hasStar = scan.query.charAt(end + 1) === '*';
  return { text, at: from + 1, next: end + (hasStar ? 2 : 1), hasStar };
}

function readPhrase(scan: Scan, signs: Sign[], start: number, from: number): number {
  const { text, at, next, hasStar } = readQuoted(scan, from);
  const manner = { isExact: from > start, hasStar, mayGoOn: false, mayBeCompound: false };
  signs.push({ kind: 'part', start, end: next, node: toTerm(scan, text, at, { start, end: next }, manner) });
  return next;
}

/** A phrase in single quotation marks, which are apostrophes too: it has several words, and a space or nothing after it. */
const singleQuoted = /['‘‚‛]((?:[^\s"“”„‟«»＂‹›()]{1,40}\s+){1,20}?[^\s"“”„‟«»＂‹›()]{1,40}?)['’](?=[\s)]|$)/y;

function readSingleQuoted(scan: Scan, signs: Sign[], start: number, from: number): number | null {
  singleQuoted.lastIndex = from;
  const [whole, text] = singleQuoted.exec(scan.query) ?? [];
  if (whole === undefined || text === undefined || from + whole.length > scan.end) return null;
  const place = { start, end: from + whole.length };
  const manner = { isExact: from > start, hasStar: false, mayGoOn: false, mayBeCompound: false };
  signs.push({ kind: 'part', ...place, node: toTerm(scan, text, from + 1, place, manner) });
  return place.end;
}

function readWord(scan: Scan, signs: Sign[], start: number, from: number, end: number): number {
  const text = scan.query.slice(from, end);
  const manner = {
    isExact: from > start,
    hasStar: text.endsWith('*'),
    mayGoOn: scan.isOpen && end === scan.query.length,
    mayBeCompound: true,
  };
  signs.push({ kind: 'part', start, end, node: toTerm(scan, text, from, { start, end }, manner) });
  return end;
}

/** An operator or a word for nearness; null where the stretch is neither. */
function operatorSign(scan: Scan, start: number, end: number): Sign | null {
  const chunk = scan.query.slice(start, end);
  const near = nearOf(chunk);
  if (near !== null) {
    noteLanguage(scan, near.language);
    const distance = near.distance ?? usualDistance;
    if (distance > farthest) note(scan, 'near-too-far', start, end);
    return { kind: 'near', start, end, distance: Math.min(distance, farthest) };
  }
  const following = scan.query.charAt(skipSpaces(scan, end));
  const operator = operatorOf(chunk, following === '(' || quotes.test(following));
  if (operator === null) return null;
  noteLanguage(scan, operator.language);
  return { kind: operator.name, start, end };
}

const colon = /[:：]/;

/** Whether a query can name a field at all: most cannot, and need no reading to tell. */
export const mayNameField = (query: string): boolean => colon.test(query);

/** The field that is named here, and where its value may begin; a space may stand before the colon, as in French. */
function fieldAt(scan: Scan, from: number, end: number): { name: FieldName; language: InterfaceLanguage; next: number } | null {
  const chunk = scan.query.slice(from, end);
  const inside = chunk.search(colon);
  const field = fieldOf(inside === -1 ? chunk : chunk.slice(0, inside));
  if (field === null) return null;
  const at = inside === -1 ? skipSpaces(scan, end) : from + inside;
  const isNamed = inside !== -1 || (at - end <= 1 && at < scan.end && colon.test(scan.query.charAt(at)));
  return isNamed ? { ...field, next: skipSpaces(scan, at + 1) } : null;
}

function pushField(scan: Scan, signs: Sign[], name: FieldName, value: FieldValue): number {
  signs.push({ kind: 'part', start: value.start, end: value.end, node: readField(scan, name, value) });
  return value.end;
}

/** The end of a value without quotation marks: of a date as far as one is read, or is being typed. An operator is no value. */
function valueEnd(scan: Scan, name: FieldName, from: number): number {
  const chunk = chunkEnd(scan, from);
  if (!isDateField(name)) return operatorOf(scan.query.slice(from, chunk), false) === null ? chunk : from;
  return dateEnd(scan, name, from) ?? openDateEnd(scan, from) ?? chunk;
}

/** A value in quotation marks, or without: as far as it is read as a date, else as far as there is no space. */
function readValue(scan: Scan, signs: Sign[], name: FieldName, start: number, from: number): number {
  if (from < scan.end && quotes.test(scan.query.charAt(from))) {
    const { text, at, next, hasStar } = readQuoted(scan, from);
    return pushField(scan, signs, name, { text, at, start, end: next, hasStar, isQuoted: true });
  }
  const end = valueEnd(scan, name, from);
  const text = scan.query.slice(from, end);
  return pushField(scan, signs, name, { text, at: from, start, end, hasStar: text.endsWith('*'), isQuoted: false });
}

/** A stretch of words inside the parentheses of a field: as far as no operator and no sign stands. */
function bareEnd(scan: Scan, from: number): number {
  let end = chunkEnd(scan, from);
  for (let next = skipSpaces(scan, end); next < scan.end && next > end; next = skipSpaces(scan, end)) {
    const nextEnd = chunkEnd(scan, next);
    if (nextEnd === next || minus.test(scan.query.charAt(next)) || operatorOf(scan.query.slice(next, nextEnd), false) !== null)
      break;
    end = nextEnd;
  }
  return end;
}

/** One sign inside the parentheses of a field, where every value is one of that field. */
function readInField(scan: Scan, signs: Sign[], name: FieldName, at: number): number {
  const sign = scan.query.charAt(at);
  if (sign === '(' || sign === ')') {
    signs.push({ kind: sign === '(' ? 'open' : 'close', start: at, end: at + 1 });
    return at + 1;
  }
  if (quotes.test(sign)) return readValue(scan, signs, name, at, at);
  const operator = operatorSign(scan, at, chunkEnd(scan, at));
  if (operator !== null) {
    signs.push(operator);
    return operator.end;
  }
  if (minus.test(sign) && name !== 'page') {
    signs.push({ kind: 'not', start: at, end: at + 1 });
    return at + 1;
  }
  const end = bareEnd(scan, at);
  const text = scan.query.slice(at, end);
  return pushField(scan, signs, name, { text, at, start: at, end, hasStar: text.endsWith('*'), isQuoted: false });
}

function readFieldGroup(scan: Scan, signs: Sign[], name: FieldName, open: number): number {
  let depth = 0;
  for (let at = open; at < scan.end; ) {
    if (skipped.test(scan.query.charAt(at))) at += 1;
    else {
      const before = signs.length;
      at = readInField(scan, signs, name, at);
      const kind = signs[before]?.kind;
      depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
      if (depth === 0) return at;
    }
  }
  return scan.end;
}

function readNamedField(scan: Scan, signs: Sign[], start: number, field: NonNullable<ReturnType<typeof fieldAt>>): number {
  noteLanguage(scan, field.language);
  if (scan.query.charAt(field.next) === '(' && field.next < scan.end) return readFieldGroup(scan, signs, field.name, field.next);
  return readValue(scan, signs, field.name, start, field.next);
}

const readText: Reader = (scan, signs, start) => {
  const isExact = scan.query.charAt(start) === '=';
  const from = isExact ? start + 1 : start;
  if (from < scan.end && quotes.test(scan.query.charAt(from))) return readPhrase(scan, signs, start, from);
  const single = readSingleQuoted(scan, signs, start, from);
  if (single !== null) return single;
  const end = chunkEnd(scan, from);
  if (isExact) return readWord(scan, signs, start, from, end);
  const field = fieldAt(scan, from, end);
  if (field !== null) return readNamedField(scan, signs, start, field);
  const nearLanguage = scan.query.charAt(end) === '(' && end < scan.end ? nearFunctionOf(scan.query.slice(from, end)) : null;
  if (nearLanguage !== null) {
    noteLanguage(scan, nearLanguage);
    const group = readNearGroup(scan, start, end, (open, to) => readTerms(scan, open, to));
    signs.push({ kind: 'part', start, end: group.end, node: group.node });
    return group.end;
  }
  const operator = operatorSign(scan, start, end);
  if (operator === null) return readWord(scan, signs, start, from, end);
  signs.push(operator);
  return end;
};

/** The terms of a stretch in which no operator has a meaning; `isPlain` is false where one stood there all the same. */
function readTerms(scan: Scan, from: number, to: number): { terms: Term[]; isPlain: boolean } {
  const signs: Sign[] = [];
  const whole = scan.end;
  scan.end = Math.min(to, whole);
  for (let at = from; at < scan.end; ) at = readSign(scan, signs, at);
  // Where the words ran out, reading has ended for the whole query.
  if (scan.wordsLeft > 0 || scan.end === to) scan.end = whole;
  const nodes = signs.flatMap((sign) => (sign.kind === 'part' && sign.node !== null ? [sign.node] : []));
  const terms = nodes.filter((node) => node.kind === 'term');
  return { terms, isPlain: terms.length === nodes.length && signs.every(({ kind }) => kind === 'part') };
}

const readSign: Reader = (scan, signs, at) => {
  const sign = scan.query.charAt(at);
  if (skipped.test(sign)) return at + 1;
  if (sign === '(' || sign === ')') {
    signs.push({ kind: sign === '(' ? 'open' : 'close', start: at, end: at + 1 });
    return at + 1;
  }
  if (!minus.test(sign)) return readText(scan, signs, at);
  // A dash between spaces is punctuation; before a word it excludes the word.
  const after = scan.query.charAt(at + 1);
  const isAlone = at + 1 >= scan.end || skipped.test(after) || minus.test(after);
  if (!isAlone) signs.push({ kind: 'not', start: at, end: at + 1 });
  return at + 1;
};

/** The signs of a query. With `scan.isOpen` a plain word at its very end may go on, since it is still being typed. */
export function readSigns(scan: Scan): Sign[] {
  const signs: Sign[] = [];
  for (let at = 0; at < scan.end; ) at = readSign(scan, signs, at);
  return signs;
}
