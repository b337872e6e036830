// Reads one segment: from glyphs that stand from left to right to words in logical order, each with the box it fills.
// Refuses to join lines: a hyphen at the end stays where it is.
import type { Box, Direction } from '#border/model';
import { readBracket, toReadingOrder } from '../text/bidi.ts';
import { letterKindOf } from './letters.ts';
import type { FontFacts, Glyph } from './page-glyphs.ts';
import type { Segment } from './segments.ts';
import type { VisualWord } from './visual-word.ts';

/** A word as it is read, with where it stands in its frame. */
export type LineWord = {
  text: string;
  box: Box;
  size: number;
  /** The box of a large initial that stands apart from the rest of the word. */
  initial?: Box;
};

/** The places of fonts whose Arabic is stored as it looks, each glyph's letters from last to first. */
export type LineReader = { fonts: readonly FontFacts[]; isReversed: boolean };

/** Reads the words of a segment in the direction of its block. */
export function readLine(segment: Segment, base: Direction, reader: LineReader): LineWord[] {
  const isPlain =
    base === 'ltr' && !segment.words.some((word) => word.glyphs.some((glyph) => letterKindOf(glyph.text) === 'right'));
  const words = isPlain ? segment.words.map((word) => toWord(word.glyphs, reader)) : readMixed(segment.words, base, reader);
  return words.flatMap(splitSpaced).filter((word) => word.text !== '');
}

/** Fonts that name one glyph by several words are broken, yet their words are words. */
function splitSpaced(word: LineWord): LineWord[] {
  if (!/\s/u.test(word.text)) return [word];
  const parts = word.text.split(/\s+/u);
  const width = word.box.width / parts.length;
  return parts.map((text, at) => ({ text, size: word.size, box: { ...word.box, x: word.box.x + at * width, width } }));
}

function readMixed(words: readonly VisualWord[], base: Direction, reader: LineReader): LineWord[] {
  const items: (Glyph | null)[] = [];
  for (const word of words) {
    if (items.length > 0) items.push(null);
    items.push(...word.glyphs);
  }
  const texts = items.map((item) => (item === null ? ' ' : item.text));
  const read: LineWord[] = [];
  let glyphs: Glyph[] = [];
  const order = toReadingOrder(texts, base);
  order.forEach(({ index, isMirrored }, at) => {
    const item = items[index];
    if (item === null || item === undefined) {
      read.push(toWord(glyphs, reader));
      glyphs = [];
      return;
    }
    const neighbour = (step: number): string => {
      for (let next = at + step; ; next += step) {
        const text = texts[order[next]?.index ?? -1];
        if (text !== '') return text ?? '';
      }
    };
    glyphs.push(isMirrored ? { ...item, text: readBracket(item.text, neighbour(-1), neighbour(1)) } : item);
  });
  read.push(toWord(glyphs, reader));
  return base === 'rtl' ? turnTelephones(read) : read;
}

/** Groups of digits that make a telephone number. */
const FEWEST_GROUPS = 3;
const GROUP = /^[\u202A-\u202E]?\p{Nd}{2,4}$/u;
const FIRST_GROUP = /^[+(]?(?:0|٠|۰|\+)\p{Nd}{1,4}\)?$|^\p{Nd}{1,4}\+$/u;
/** In a line that is read from the right, the plus before a number comes after it. */
const LATE_PLUS = /^(\p{Nd}+)\+$/u;

/** A telephone number is set from the left in lines that are read from the right; it begins with a nought or a plus. */
function turnTelephones(words: readonly LineWord[]): LineWord[] {
  const turned = [...words];
  for (let start = 0; start < turned.length; start += 1) {
    let end = start;
    while (end < turned.length && (GROUP.test(turned[end]?.text ?? '') || FIRST_GROUP.test(turned[end]?.text ?? ''))) end += 1;
    const isBackward = FIRST_GROUP.test(turned[end - 1]?.text ?? '') && !FIRST_GROUP.test(turned[start]?.text ?? '');
    if (end - start >= FEWEST_GROUPS && isBackward) {
      const groups = turned.slice(start, end).map((word) => ({ ...word, text: word.text.replace(LATE_PLUS, '+$1') }));
      turned.splice(start, end - start, ...groups.reverse());
    }
    start = Math.max(start, end);
  }
  return turned;
}

function toWord(glyphs: readonly Glyph[], { fonts, isReversed }: LineReader): LineWord {
  let text = '';
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const glyph of glyphs) {
    text += lettersOf(glyph);
    const font = fonts[glyph.font];
    left = Math.min(left, glyph.x);
    right = Math.max(right, glyph.x + glyph.width);
    top = Math.min(top, glyph.y - (font?.ascent ?? 0.9) * glyph.size);
    bottom = Math.max(bottom, glyph.y + (font?.descent ?? 0.25) * glyph.size);
    size = Math.max(size, glyph.size);
  }
  if (isReversed && letterKindOf(text) === 'right') text = [...text].reverse().join('');
  const box = { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  return { text: HAS_MARK.test(text) ? text.normalize('NFC') : text, box, size };
}

const HAS_MARK = /\p{M}/u;
/** Letters that fonts name by their shape; the long honorifics U+FDFA and U+FDFB would become several words and stay. */
const SHAPED = /[\uFB00-\uFB4F\uFB50-\uFDF9\uFDFC\uFE70-\uFEFC]/;
/** What has no letter: unnamed glyphs, soft controls and direction marks. */
const SILENT = /\p{Cc}|\u034F|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFDD0\uFEFF]/gu;

/** Fonts that draw two characters alike name the glyph by either; in print it is the quotation mark. */
const APOSTROPHES: Readonly<Record<string, string>> = { '\u02BC': '’', '\u02BB': '‘' };

const knownLetters = new Map<string, string>();

function lettersOf(glyph: Glyph): string {
  return readLetters(glyph.text) + (glyph.marks === '' ? '' : readLetters(glyph.marks));
}

function readLetters(raw: string): string {
  const known = knownLetters.get(raw);
  if (known !== undefined) return known;
  const apostrophe = APOSTROPHES[raw];
  if (apostrophe !== undefined) return apostrophe;
  const shaped = SHAPED.test(raw) ? raw.normalize('NFKC').replace(/\s/g, '') : raw;
  const text = shaped.replace(SILENT, '');
  if (knownLetters.size < 20_000) knownLetters.set(raw, text);
  return text;
}
