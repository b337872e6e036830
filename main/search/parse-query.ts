// Reads what people type into a query tree. Nothing typed reaches FTS5 as it stands, and a mistake does not fail a search where something
// is left to look for.
//   any = all (OR all)*     all = chain (AND? NOT? chain)*     chain = part (NEAR part)*     part = term | field | "(" any ")"

import { balanceSigns } from './balance-signs.ts';
import { allOf, anyOf } from './build-query.ts';
import { longestQuery, mostMistakes, type QueryNode, type ReadQuery } from './query.ts';
import { badQuery } from './query-mistake.ts';
import { combineNear, mostNearWays } from './query-near.ts';
import { isAtEnd, note, openScan, type Scan } from './query-scan.ts';
import { readSigns, type Sign } from './query-signs.ts';
import { writeQuery } from './write-query.ts';

/** A place in the list of signs, moved on as they are read. */
type Cursor = { scan: Scan; signs: readonly Sign[]; at: number; nearWays: number };

/** A stretch that was read: its node, null where it says nothing; null instead of a stretch where none was. */
type Stretch = { node: QueryNode | null };

const peek = (cursor: Cursor): Sign | undefined => cursor.signs[cursor.at];

/** Operators are dropped that have nothing to work on; at the end of the query more typing may give them something. */
function dropOperators({ scan }: Cursor, signs: readonly Sign[]): void {
  const isCut = scan.end < scan.query.length;
  const [start, end] = [signs[0]?.start, signs.at(-1)?.end];
  if (start === undefined || end === undefined) return;
  if (!isCut || end < scan.end) note(scan, 'operator-without-word', start, end, isAtEnd(scan, end));
}

function readPart(cursor: Cursor): Stretch | null {
  const sign = peek(cursor);
  if (sign?.kind === 'part') {
    cursor.at += 1;
    return { node: sign.node };
  }
  if (sign?.kind !== 'open') return null;
  cursor.at += 1;
  const node = readAny(cursor);
  cursor.at += 1;
  return { node };
}

function readChain(cursor: Cursor): Stretch | null {
  const first = readPart(cursor);
  if (first === null) return null;
  const parts = [first.node];
  const operators: Extract<Sign, { kind: 'near' }>[] = [];
  for (let sign = peek(cursor); sign?.kind === 'near'; sign = peek(cursor)) {
    cursor.at += 1;
    const next = readPart(cursor);
    if (next === null) dropOperators(cursor, [sign]);
    else {
      operators.push(sign);
      parts.push(next.node);
    }
  }
  return operators.length === 0 ? first : { node: joinChain(cursor, parts, operators) };
}

function joinChain(
  cursor: Cursor,
  parts: readonly (QueryNode | null)[],
  operators: readonly (Sign & { distance?: number })[],
): QueryNode | null {
  const nodes = parts.filter((node) => node !== null);
  const distance = Math.max(...operators.map((operator) => operator.distance ?? 0));
  const near = combineNear(nodes, distance, mostNearWays - cursor.nearWays);
  if (near !== null) {
    cursor.nearWays += near.ways;
    return near.node;
  }
  const [first, last] = [operators[0], operators.at(-1)];
  note(cursor.scan, 'near-needs-words', first?.start ?? 0, last?.end ?? 0);
  return nodes.length === 0 ? null : allOf(nodes);
}

/** Reads the operators before a part. What stands before nothing is dropped. */
function takeOperators(cursor: Cursor, isFirst: boolean): { pending: Sign[]; isExcluded: boolean } {
  let pending: Sign[] = [];
  let isExcluded = false;
  for (let sign = peek(cursor); sign?.kind === 'and' || sign?.kind === 'not' || sign?.kind === 'near'; sign = peek(cursor)) {
    cursor.at += 1;
    // `AND NOT` belongs together; any other pair has one too many.
    const goesOn = sign.kind === 'not' && pending.every(({ kind }) => kind === 'and');
    if (!goesOn) dropOperators(cursor, pending);
    if (!goesOn) isExcluded = false;
    if (!goesOn) pending = [];
    if (sign.kind === 'near' || (sign.kind === 'and' && isFirst)) dropOperators(cursor, [sign]);
    else pending.push(sign);
    if (sign.kind === 'not') isExcluded = true;
  }
  return { pending, isExcluded };
}

/** Parts that all must match; null where there are none. */
function readAll(cursor: Cursor): Stretch | null {
  const parts: QueryNode[] = [];
  const without: QueryNode[] = [];
  let isThere = false;
  for (;;) {
    const { pending, isExcluded } = takeOperators(cursor, !isThere);
    const chain = readChain(cursor);
    if (chain === null) {
      dropOperators(cursor, pending);
      break;
    }
    isThere = true;
    if (chain.node !== null) (isExcluded ? without : parts).push(chain.node);
  }
  if (!isThere) return null;
  return { node: parts.length + without.length === 0 ? null : allOf(parts, without) };
}

function readAny(cursor: Cursor): QueryNode | null {
  const parts: QueryNode[] = [];
  let isThere = false;
  let pending: Sign | null = null;
  for (;;) {
    const all = readAll(cursor);
    if (all?.node != null) parts.push(all.node);
    if (all === null && pending !== null) dropOperators(cursor, [pending]);
    isThere ||= all !== null;
    const or = peek(cursor);
    if (or?.kind !== 'or') break;
    cursor.at += 1;
    if (!isThere) dropOperators(cursor, [or]);
    pending = isThere ? or : null;
  }
  return anyOf(parts);
}

/**
 * What a query means. With `isOpen` its last word may go on, and what more typing may mend is no mistake yet.
 * `-word` alone means all pages without the word, and a field alone all pages that have it. Throws `search/bad-query` only where mistakes
 * leave nothing to look for; a query that never had a word means nothing, and is no mistake.
 */
export function parseQuery(query: string, isOpen = false): ReadQuery {
  const scan = openScan(query, isOpen, Math.min(query.length, longestQuery));
  if (query.length > longestQuery) note(scan, 'too-long', longestQuery, query.length);
  const signs = balanceSigns(scan, readSigns(scan));
  const node = readAny({ scan, signs, at: 0, nearWays: 0 });
  const noted = scan.mistakes.toSorted((a, b) => a.start - b.start);
  const [first] = noted;
  if (node === null && first !== undefined) throw badQuery(noted.find(({ isUnfinished }) => !isUnfinished) ?? first);
  const mistakes = noted
    .filter(({ isUnfinished }) => !(isOpen && isUnfinished))
    .slice(0, mostMistakes)
    .map(({ reason, start, end }) => ({ reason, start, end }));
  return { node, mistakes, searched: mistakes.length === 0 || node === null ? null : writeQuery(node, scan.language ?? 'en') };
}
