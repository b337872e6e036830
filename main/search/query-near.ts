// Reads words near one another: `a NEAR/5 b`, chains of them, and `NEAR(a b, 5)`.
import { anyOf } from './build-query.ts';
import { farthest, type Near, type QueryNode, type Term, usualDistance } from './query.ts';
import { bareWord } from './query-language.ts';
import { note, quotes, type Scan } from './query-scan.ts';

/** The index measures distances between words or between stems: where one word is as typed, all are. */
function nearOfTerms(terms: readonly Term[], distance: number): Near {
  const isExact = terms.some((term) => term.isExact || term.isPrefix);
  return { kind: 'near', terms: terms.map((term) => ({ ...term, isOpen: false, isExact: isExact || term.isExact })), distance };
}

/** The node of near terms; while the last is being typed it may be the beginning of a word. */
export function toNear(terms: readonly Term[], distance: number): QueryNode | null {
  const last = terms.at(-1);
  if (last === undefined || terms.length === 1) return last ?? null;
  const near = nearOfTerms(terms, distance);
  if (!last.isOpen) return near;
  return anyOf([near, nearOfTerms([...terms.slice(0, -1), { ...last, isPrefix: true }], distance)]);
}

/** The parenthesis that closes, or the end of the query; null where another opens before. Quotation marks hide them. */
function closeAfter(scan: Scan, open: number): number | null {
  let isQuoted = false;
  for (let at = open + 1; at < scan.end; at++) {
    const sign = scan.query.charAt(at);
    if (quotes.test(sign)) isQuoted = !isQuoted;
    else if (!isQuoted && sign === '(') return null;
    else if (!isQuoted && sign === ')') return at;
  }
  return scan.end;
}

const lastDistance = /[,;،؛]\s*(\d{1,9})\s*$/;

type ReadTerms = (from: number, to: number) => { terms: Term[]; isPlain: boolean };

/** What stands in the parentheses after `NEAR`, which opens at `open`: terms, and after a comma how far they may be from one another. */
export function readNearGroup(
  scan: Scan,
  start: number,
  open: number,
  readTerms: ReadTerms,
): { node: QueryNode | null; end: number } {
  const close = closeAfter(scan, open);
  if (close === null) {
    note(scan, 'near-needs-words', start, open);
    return { node: null, end: open };
  }
  const end = Math.min(close + 1, scan.query.length);
  const inside = scan.query.slice(open + 1, close);
  const [tail, named] = lastDistance.exec(bareWord(inside)) ?? [];
  const distance = named === undefined ? usualDistance : Number(named);
  if (distance > farthest) note(scan, 'near-too-far', start, end);
  const to = tail === undefined ? close : open + 1 + Math.max(...[',', ';', '،', '؛'].map((comma) => inside.lastIndexOf(comma)));
  const { terms, isPlain } = readTerms(open + 1, to);
  const isOpen = close === scan.query.length;
  if (isOpen) note(scan, 'unclosed-parenthesis', open, open + 1, true);
  if (!isPlain || terms.length < 2) note(scan, 'near-needs-words', start, end, isOpen);
  return { node: toNear(terms, Math.min(distance, farthest)), end };
}

/** Ways in which groups of alternatives may be near one another are written out up to this many in a query. */
export const mostNearWays = 64;

/** The alternatives of a part that may stand beside `NEAR`: a term, or one of some terms. */
function alternativesOf(node: QueryNode): readonly Term[] | null {
  if (node.kind === 'term') return [node];
  const parts = node.kind === 'any' ? node.parts : [];
  const terms = parts.filter((part) => part.kind === 'term');
  return terms.length > 0 && terms.length === parts.length ? terms : null;
}

/** All parts near one another: `(a OR b) NEAR/5 c` is two ways. Null where a part is no word, or there are too many ways. */
export function combineNear(
  parts: readonly QueryNode[],
  distance: number,
  mostWays: number,
): { node: QueryNode | null; ways: number } | null {
  let ways: Term[][] = [[]];
  for (const part of parts) {
    const alternatives = alternativesOf(part);
    if (alternatives === null || ways.length * alternatives.length > mostWays) return null;
    ways = ways.flatMap((way) => alternatives.map((term) => [...way, term]));
  }
  return { node: anyOf(ways.flatMap((way) => toNear(way, distance) ?? [])), ways: ways.length };
}
