// Stacks segments into blocks: the lines of one column that follow one another in one size, never across a drawn rule.
// Refuses to know what a block means or when it is read.

import { letterKindOf } from './letters.ts';
import type { FontFacts, Rule } from './page-glyphs.ts';
import { sharedWidth } from './place.ts';
import type { Segment } from './segments.ts';

/** A block: its lines from top to bottom, its sides, and how its letters look. */
export type TextBlock = {
  lines: Segment[];
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  size: number;
  isBold: boolean;
  isItalic: boolean;
  /** Whether its first word is bold and its last one is not, as where a few words lead a caption. */
  hasBoldLead: boolean;
  /** The family in which most of it is set, without the mark of a subset. */
  fontName: string;
  /** Glyphs that are drawn, letters among them, and letters of scripts that are read from the right. */
  glyphs: number;
  letters: number;
  rightLetters: number;
};

/** Baselines further apart than this many sizes begin a new block. */
const LARGEST_PITCH = 1.9;
const SAME_SIZE_RATIO = 1.14;
/** The share of the narrower line that must stand above or below the other. */
const LEAST_OVERLAP = 0.3;
/** How far letters reach above and below their baseline, in sizes, for telling what lies between two lines. */
const ABOVE = 0.75;
const BELOW = 0.22;

/** Stacks the segments of a frame; the blocks come in no order. */
export function stackBlocks(segments: readonly Segment[], rules: readonly Rule[], fonts: readonly FontFacts[]): TextBlock[] {
  const sorted = [...segments].sort((one, other) => one.y - other.y);
  const level = rules.filter((rule) => rule.x1 - rule.x0 >= rule.y1 - rule.y0);
  const styles = new Map(sorted.map((segment) => [segment, styleOf(segment, fonts)]));
  const below = findBelow(sorted, level, styles);
  const hasAbove = new Set(below.values());
  const blocks: TextBlock[] = [];
  for (const segment of sorted) {
    if (hasAbove.has(segment)) continue;
    const lines: Segment[] = [];
    for (let line: Segment | undefined = segment; line !== undefined; line = below.get(line)) lines.push(line);
    blocks.push(toBlock(lines, fonts));
  }
  return blocks;
}

/** For each line the one that follows it in its block. A line above two or below two stands at a fork, where a block ends. */
function findBelow(
  sorted: readonly Segment[],
  rules: readonly Rule[],
  styles: ReadonlyMap<Segment, LineStyle>,
): Map<Segment, Segment> {
  const below = new Map<Segment, Segment[]>();
  const above = new Map<Segment, Segment[]>();
  for (let at = 0; at < sorted.length; at += 1) {
    const line = sorted[at] as Segment;
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next] as Segment;
      const pitch = other.y - line.y;
      if (pitch > LARGEST_PITCH * line.size * SAME_SIZE_RATIO) break;
      if (pitch < 0.5 * line.size || overlapOf(line, other) <= 0) continue;
      offer(below, line, other);
      offer(above, other, line);
    }
  }
  const chosen = new Map<Segment, Segment>();
  for (const [line, candidates] of below) {
    const next = nearestOf(line, candidates);
    if (next === null || !canFollow(line, next, rules) || !isAlike(styles.get(line), styles.get(next))) continue;
    if (nearestOf(next, above.get(next) ?? []) === line) chosen.set(line, next);
  }
  return chosen;
}

function offer(map: Map<Segment, Segment[]>, key: Segment, value: Segment): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const overlapOf = (one: Segment, other: Segment): number => sharedWidth(one, other);

/** The nearest line above or below, or null where two stand side by side at that height. */
function nearestOf(line: Segment, candidates: readonly Segment[]): Segment | null {
  let nearest: Segment | null = null;
  for (const one of candidates) if (nearest === null || distance(line, one) < distance(line, nearest)) nearest = one;
  if (nearest === null) return null;
  const best = nearest;
  const isFork = candidates.some(
    (one) => one !== best && Math.abs(one.y - best.y) < 0.5 * best.size && overlapOf(one, best) <= 0,
  );
  return isFork ? null : best;
}

const distance = (one: Segment, other: Segment): number => Math.abs(one.y - other.y);

function canFollow(line: Segment, next: Segment, rules: readonly Rule[]): boolean {
  const larger = Math.max(line.size, next.size);
  const smaller = Math.min(line.size, next.size);
  if (larger > SAME_SIZE_RATIO * smaller || next.y - line.y > LARGEST_PITCH * larger) return false;
  if (overlapOf(line, next) < LEAST_OVERLAP * Math.min(line.x1 - line.x0, next.x1 - next.x0)) return false;
  return !hasRuleBetween(line, next, rules);
}

/** Underlines touch the letters above them and separate nothing. */
function hasRuleBetween(line: Segment, next: Segment, rules: readonly Rule[]): boolean {
  const top = line.y + BELOW * line.size;
  const bottom = next.y - ABOVE * next.size;
  const left = Math.max(line.x0, next.x0);
  const right = Math.min(line.x1, next.x1);
  return rules.some(
    (rule) => rule.y0 > top && rule.y0 < bottom && Math.min(rule.x1, right) - Math.max(rule.x0, left) > 0.5 * (right - left),
  );
}

function toBlock(lines: Segment[], fonts: readonly FontFacts[]): TextBlock {
  const families = new Map<string, number>();
  let glyphs = 0;
  let letters = 0;
  let rightLetters = 0;
  let size = 0;
  let bold = 0;
  let italic = 0;
  for (const line of lines) {
    for (const word of line.words) {
      const font = fonts[word.glyphs[0]?.font ?? 0];
      const count = word.glyphs.length;
      glyphs += count;
      for (const { text } of word.glyphs) {
        const kind = letterKindOf(text);
        if (kind !== 'none') letters += 1;
        if (kind === 'right') rightLetters += 1;
      }
      size += word.size * count;
      if (font?.isBold === true) bold += count;
      if (font?.isItalic === true) italic += count;
      const family = familyOf(font);
      families.set(family, (families.get(family) ?? 0) + count);
    }
  }
  const first = lines[0] as Segment;
  const last = lines.at(-1) as Segment;
  return {
    lines,
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y0: first.y - ABOVE * first.size,
    y1: last.y + BELOW * last.size,
    size: size / glyphs,
    isBold: bold > glyphs / 2,
    isItalic: italic > glyphs / 2,
    hasBoldLead: isBoldWord(first.words[0], fonts) !== isBoldWord(last.words.at(-1), fonts) && bold > 0 && bold < glyphs / 2,
    fontName: mostOf(families),
    glyphs,
    letters,
    rightLetters,
  };
}

const isBoldWord = (word: Segment['words'][number] | undefined, fonts: readonly FontFacts[]): boolean =>
  fonts[word?.glyphs[0]?.font ?? 0]?.isBold === true;

/** How a line is set: the shares of its glyphs that are bold and slanted, and its family where nearly all of it is of one. */
type LineStyle = { bold: number; italic: number; family: string | null };

/** A line counts as set in one way where this share of it is. */
const WHOLE = 0.9;

function styleOf({ words }: Segment, fonts: readonly FontFacts[]): LineStyle {
  const families = new Map<string, number>();
  let glyphs = 0;
  let bold = 0;
  let italic = 0;
  for (const word of words) {
    const font = fonts[word.glyphs[0]?.font ?? 0];
    const count = word.glyphs.length;
    glyphs += count;
    if (font?.isBold === true) bold += count;
    if (font?.isItalic === true) italic += count;
    families.set(familyOf(font), (families.get(familyOf(font)) ?? 0) + count);
  }
  const family = mostOf(families);
  return { bold: bold / glyphs, italic: italic / glyphs, family: (families.get(family) ?? 0) >= WHOLE * glyphs ? family : null };
}

/** Whether two lines may belong to one block: neither is wholly bold, slanted or of a family where the other is nowhere so. */
function isAlike(one: LineStyle | undefined, other: LineStyle | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const differs = (a: number, b: number): boolean => Math.max(a, b) >= WHOLE && Math.min(a, b) <= 1 - WHOLE;
  if (differs(one.bold, other.bold) || differs(one.italic, other.italic)) return false;
  return one.family === null || other.family === null || one.family === other.family;
}

const knownFamilies = new Map<string, string>();

/** A font's name without the mark of a subset, and without its weight and slant, which are told apart. */
function familyOf(font: FontFacts | undefined): string {
  const name = font?.name ?? '';
  const known = knownFamilies.get(name);
  if (known !== undefined) return known;
  const family = name
    .replace(/^[A-Z]{6}\+/, '')
    .replace(
      /[-_, ]*(regular|roman|book|medium|semi-?bold|demi-?bold|extra-?bold|bold|black|heavy|light|thin|italic|oblique|mt|ps)+/giu,
      '',
    )
    .replace(/[-_, ]+$/, '');
  if (knownFamilies.size < 2_000) knownFamilies.set(name, family);
  return family;
}

function mostOf(counts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [name, count] of counts) if (count > (counts.get(best) ?? 0)) best = name;
  return best;
}
