// Reads what people type into a query tree. Nothing typed reaches FTS5 as it stands.
//   any  = all (OR all)*        all  = part (AND? part)*        part = NOT? (term | "(" any ")")
import { deepestQuery, longestQuery, mostWords, type QueryNode } from './query.ts';
import { badQuery } from './query-mistake.ts';
import { readSigns, type Sign } from './query-signs.ts';

/** A place in the list of signs, moved on as they are read. */
type Cursor = { signs: readonly Sign[]; at: number; words: number; end: number };

/** What a stretch of the query came to: nothing where it had no words; `isOnlyExcluded` where it only says what not to find. */
type Reading = { node: QueryNode | null; isOnlyExcluded: boolean };

const nothing: Reading = { node: null, isOnlyExcluded: false };

function joined(kind: 'all' | 'any', parts: readonly QueryNode[]): QueryNode | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  return kind === 'any' ? { kind, parts } : { kind, parts, without: [] };
}

function readGroup(cursor: Cursor, position: number, depth: number): QueryNode | null {
  if (depth > deepestQuery) throw badQuery('too-deep', position);
  const { node } = readAny(cursor, depth);
  const close = cursor.signs[cursor.at];
  if (close?.kind !== 'close') throw badQuery('unclosed-parenthesis', position, true);
  cursor.at += 1;
  return node;
}

/** One term or group; throws where an operator has none to work on. */
function readPart(cursor: Cursor, depth: number, operatorAt: number): QueryNode | null {
  const sign = cursor.signs[cursor.at];
  if (sign?.kind === 'open') {
    cursor.at += 1;
    return readGroup(cursor, sign.position, depth + 1);
  }
  if (sign?.kind !== 'text') throw badQuery('operator-without-word', operatorAt, sign === undefined);
  cursor.at += 1;
  cursor.words += sign.words;
  if (cursor.words > mostWords) throw badQuery('too-many-words', sign.position);
  return sign.node;
}

/** Whether the signs from here on begin another part of the same `all`; reads the operators before it. */
function takeOperators(cursor: Cursor, isFirst: boolean): { isThere: boolean; isExcluded: boolean; operatorAt: number } {
  const sign = cursor.signs[cursor.at];
  const start = cursor.signs[cursor.at]?.position ?? cursor.end;
  if (sign?.kind === 'and') {
    cursor.at += 1;
    if (isFirst) throw badQuery('operator-without-word', start);
    const isExcluded = takeNot(cursor);
    return { isThere: true, isExcluded, operatorAt: start };
  }
  if (sign?.kind === 'not') return { isThere: true, isExcluded: takeNot(cursor), operatorAt: start };
  return { isThere: sign?.kind === 'text' || sign?.kind === 'open', isExcluded: false, operatorAt: start };
}

function takeNot(cursor: Cursor): boolean {
  if (cursor.signs[cursor.at]?.kind !== 'not') return false;
  cursor.at += 1;
  return true;
}

function readAll(cursor: Cursor, depth: number): Reading {
  const parts: QueryNode[] = [];
  const without: QueryNode[] = [];
  for (let isFirst = true; ; isFirst = false) {
    const { isThere, isExcluded, operatorAt } = takeOperators(cursor, isFirst);
    if (!isThere) break;
    const part = readPart(cursor, depth, operatorAt);
    if (part !== null) (isExcluded ? without : parts).push(part);
  }
  if (without.length === 0) return { node: joined('all', parts), isOnlyExcluded: false };
  if (parts.length === 0) return { node: null, isOnlyExcluded: true };
  return { node: { kind: 'all', parts, without }, isOnlyExcluded: false };
}

function readAny(cursor: Cursor, depth: number): Reading {
  const parts: QueryNode[] = [];
  const start = cursor.signs[cursor.at];
  if (start === undefined) return nothing;
  for (let operatorAt: number | null = null; ; ) {
    const first = cursor.signs[cursor.at];
    const isEmpty = first === undefined || first.kind === 'close' || first.kind === 'or';
    if (isEmpty && (operatorAt !== null || first?.kind === 'or'))
      throw badQuery('operator-without-word', operatorAt ?? first?.position ?? 0, first === undefined);
    const { node, isOnlyExcluded } = readAll(cursor, depth);
    if (isOnlyExcluded) throw badQuery('only-excluded', first?.position ?? start.position, cursor.at >= cursor.signs.length);
    if (node !== null) parts.push(node);
    const or = cursor.signs[cursor.at];
    if (or?.kind !== 'or') break;
    operatorAt = or.position;
    cursor.at += 1;
  }
  return { node: joined('any', parts), isOnlyExcluded: false };
}

/**
 * The tree of a typed query, or null when there is no word in it to look for. With `isOpen` its last word may go on.
 * Throws `search/bad-query` with `position`, `reason` (one of `queryMistakes`) and `isUnfinished`.
 */
export function parseQuery(query: string, isOpen = false): QueryNode | null {
  if (query.length > longestQuery) throw badQuery('too-long', longestQuery);
  const cursor: Cursor = { signs: readSigns(query, isOpen), at: 0, words: 0, end: query.length };
  const { node } = readAny(cursor, 0);
  const rest = cursor.signs[cursor.at];
  if (rest !== undefined) throw badQuery('unopened-parenthesis', rest.position);
  return node;
}
