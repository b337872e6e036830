// Puts what stands on a line from left to right into the order in which it is read: the Unicode bidirectional algorithm backwards.
// Knows nothing of pages. Explicit embeddings cannot be seen in print and are not guessed; where print is ambiguous the plainer reading wins.
import bidiFactory from 'bidi-js';
import type { Direction } from '#border/model';

const bidi = bidiFactory();

/** What a letter does on a line, after UAX #9 table 4; `mark` follows its base. */
type BidiClass =
  | 'left'
  | 'right'
  | 'arabic'
  | 'european'
  | 'arabic-number'
  | 'common-separator'
  | 'european-sign'
  | 'number-sign'
  | 'neutral'
  | 'mark';

const classNames: Readonly<Record<string, BidiClass>> = {
  L: 'left',
  R: 'right',
  AL: 'arabic',
  EN: 'european',
  AN: 'arabic-number',
  CS: 'common-separator',
  ES: 'european-sign',
  ET: 'number-sign',
  NSM: 'mark',
};

const knownClasses = new Map<number, BidiClass>();

/** The class of the first character that is no mark. */
export function bidiClassOf(text: string): BidiClass {
  let found: BidiClass = 'neutral';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    let one = knownClasses.get(code);
    if (one === undefined) {
      one = classNames[bidi.getBidiCharTypeName(character)] ?? 'neutral';
      knownClasses.set(code, one);
    }
    if (one !== 'mark') return one;
    found = one;
  }
  return found;
}

/** Whether a text holds a letter of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  const found = bidiClassOf(text);
  return found === 'right' || found === 'arabic';
}

/** One thing on a line by its place in the visual row, and whether it is read from the right, so that a bracket must be swapped. */
export type Placed = { index: number; isMirrored: boolean };

/** Orders the texts of a line, given from left to right, as they are read. Each text is atomic: a ligature stays as it is. */
export function toReadingOrder(texts: readonly string[], base: Direction): Placed[] {
  const classes = texts.map(bidiClassOf);
  const order: Placed[] = [];
  if (base === 'rtl') readLeftwards(texts, classes, 0, texts.length, order);
  else readRightwards(texts, classes, order);
  return order;
}

/** The mirrored twin of a bracket or guillemet, or the text itself. */
export function mirror(text: string): string {
  return text.length === 1 ? (bidi.getMirroredCharacter(text) ?? text) : text;
}

const openings: Readonly<Record<string, string>> = { '(': '(', ')': '(', '[': '[', ']': '[', '«': '«', '»': '«' };
const closings: Readonly<Record<string, string>> = { '(': ')', ')': ')', '[': ']', ']': ']', '«': '»', '»': '»' };

/**
 * A bracket in a stretch that is read from the right, by what stands around it: fonts for such scripts name the two sides of a pair
 * alike (Amiri names both `»`). Where the neighbours do not tell, the mirrored twin.
 */
export function readBracket(text: string, before: string, after: string): string {
  const opening = openings[text];
  if (opening === undefined) return mirror(text);
  const isOpenBefore = before === '' || /^\s$/u.test(before);
  const isOpenAfter = after === '' || /^[\s.,;:!?،؛؟]/u.test(after);
  if (isOpenBefore === isOpenAfter) return mirror(text);
  return isOpenBefore ? opening : (closings[text] ?? text);
}

const isStrongRight = (one: BidiClass | undefined): boolean => one === 'right' || one === 'arabic';
const isNumber = (one: BidiClass | undefined): boolean => one === 'european' || one === 'arabic-number';

/** A left-to-right line: each stretch from one right-to-left letter to the last before the next Latin one is read leftwards. */
function readRightwards(texts: readonly string[], classes: readonly BidiClass[], order: Placed[]): void {
  let at = 0;
  while (at < texts.length) {
    if (!isStrongRight(classes[at])) {
      order.push({ index: at, isMirrored: false });
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let next = at + 1; next < texts.length && classes[next] !== 'left'; next += 1) {
      if (isStrongRight(classes[next])) end = next + 1;
    }
    readLeftwards(texts, classes, at, end, order);
    at = end;
  }
}

/** A stretch that is read from the right, in which numbers and Latin words keep their own direction. */
function readLeftwards(
  texts: readonly string[],
  classes: readonly BidiClass[],
  start: number,
  end: number,
  order: Placed[],
): void {
  const isArabic = classes.includes('arabic');
  let at = end - 1;
  while (at >= start) {
    const from = startOfLeftToRight(texts, classes, start, at, isArabic);
    if (from > at) {
      order.push({ index: at, isMirrored: true });
      at -= 1;
      continue;
    }
    for (let index = from; index <= at; index += 1) order.push({ index, isMirrored: false });
    at = from - 1;
  }
}

/** Where the Latin or numeric stretch begins whose right end is `last`; beyond `last` when there is none. */
function startOfLeftToRight(
  texts: readonly string[],
  classes: readonly BidiClass[],
  start: number,
  last: number,
  isArabic: boolean,
): number {
  const first = classes[last];
  if (first === 'left' || first === 'european') {
    const latin = startOfLatin(classes, start, last);
    if (latin <= last) return latin;
  }
  if (isNumber(first)) return startOfNumber(classes, start, last, isArabic);
  if (first === 'number-sign' && isNumber(classes[last - 1]) && last > start)
    return startOfNumber(classes, start, last - 1, isArabic);
  const isLatinHyphen = HYPHENS.has(texts[last] ?? '') && classes[last - 1] === 'left' && last > start;
  const isLatin = isLatinHyphen || closesLatinBracket(texts, classes, start, last);
  return isLatin ? startOfLatin(classes, start, last - 1) : last + 1;
}

/** At the right end of a Latin word these hold it together with the next line; else they would stand at its left. */
const HYPHENS = new Set(['-', '\u2010', '\u00AD']);

/** UAX #9 W7 and N1: letters, and what stands between them; digits after a Latin letter belong to it. */
function startOfLatin(classes: readonly BidiClass[], start: number, last: number): number {
  let from = last + 1;
  for (let at = last; at >= start; at -= 1) {
    const one = classes[at];
    if (isStrongRight(one) || one === 'arabic-number') break;
    const continuesWord = one === 'european' && from === at + 1 && from <= last;
    if (one === 'left' || continuesWord) from = at;
  }
  return from;
}

/**
 * UAX #9 W4 and W5; after an Arabic letter a hyphen is no part of the number (W2). A percent or degree sign at its right end
 * stays there all the same: `8°` stands in cells of its own more often than anyone writes `°8`.
 */
function startOfNumber(classes: readonly BidiClass[], start: number, last: number, isArabic: boolean): number {
  let from = last;
  for (let at = last - 1; at >= start; at -= 1) {
    const one = classes[at];
    if (isNumber(one) || one === 'mark') {
      from = at;
      continue;
    }
    const isJoint = one === 'common-separator' || (one === 'european-sign' && !isArabic);
    if (!isJoint || !isNumber(classes[at - 1]) || at - 1 < start) break;
  }
  return from;
}

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** UAX #9 N0: a closing bracket belongs to the Latin text before it when that text opened it. */
function closesLatinBracket(texts: readonly string[], classes: readonly BidiClass[], start: number, last: number): boolean {
  const opening = pairs[texts[last] ?? ''];
  if (opening === undefined || (classes[last - 1] !== 'left' && classes[last - 1] !== 'european')) return false;
  const from = startOfLatin(classes, start, last - 1);
  const inside = texts.slice(from, last);
  return inside.indexOf(opening) > 0 && inside.lastIndexOf(opening) > inside.lastIndexOf(texts[last] ?? '');
}
