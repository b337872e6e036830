// Chains words into segments: the share of one column in one printed line. A segment never crosses a gutter or a drawn rule.
// Refuses to read: words stay in the order in which they stand, from left to right.
import type { Box } from '#border/model';
import type { Rule } from './page-glyphs.ts';
import { mapPaper, type Paper, type WhiteStrip } from './paper.ts';
import { joinTableRows } from './tables.ts';
import type { VisualWord } from './visual-word.ts';

/** A stretch of words on one baseline, from left to right. */
export type Segment = { words: VisualWord[]; x0: number; x1: number; y: number; size: number };

/** Words apart by more than this many times their size are never one stretch. Two words that fill a narrow column come close to it. */
const WIDEST_GAP = 8;
/** Gaps narrower than this are never a gutter, unless a rule is drawn in them. */
const NARROWEST_GUTTER = 0.55;
/** Large letters stand closer for their size. */
const NARROWEST_LARGE_GUTTER = 0.42;
const LARGE_SIZE = 14;
const SAME_LINE = 0.35;
const SAME_SIZE_RATIO = 1.6;

/** How long white must go on beside text to be a gutter, in sizes, and which share of that text must keep to one edge, or to both. */
const longStrip = { beside: 8, flush: 0.6 };
const strictStrip = { beside: 4, flush: 0.8 };
/** Where a long gutter of the page has the same edge, two lines are enough: a page has one grid. */
const GRID_STRIP = 1.8;
const GRID_POINTS = 1.5;
const GRID_WIDTH = 0.8;
/** Large letters do not need longer gutters. */
const LARGEST_SIZE = 11;

/** A strip of white stays at least this wide, in points. */
const NARROWEST_WHITE = 4;

/** No space is wider than this unless a line was stretched to fill its column; then the lines around it cross the gap. */
const WIDEST_SPACE = 2.5;
const NEAR_LINES = 1.6;

/** Chains the words of a frame; the segments come in no order. */
export function chainSegments(words: readonly VisualWord[], rules: readonly Rule[], images: readonly Box[]): Segment[] {
  const sorted = [...words].sort((one, other) => one.y - other.y);
  const paper = mapPaper(sorted, images);
  const upright = rules.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0);
  const level = rules.filter((rule) => rule.y1 - rule.y0 <= rule.x1 - rule.x0);
  const next = findNeighbours(sorted);
  const isContinued = new Set<VisualWord>(next.values());
  for (const gap of findGutters(next, paper, upright, level)) {
    next.delete(gap.left);
    isContinued.delete(gap.right);
  }
  const segments: Segment[] = [];
  for (const word of sorted) {
    if (isContinued.has(word)) continue;
    const chain: VisualWord[] = [];
    for (let link: VisualWord | undefined = word; link !== undefined; link = next.get(link)) chain.push(link);
    segments.push(toSegment(chain));
  }
  return joinTableRows(segments, upright, level);
}

/** For each word the next one to its right on the same line, where each is the other's nearest. */
function findNeighbours(sorted: readonly VisualWord[]): Map<VisualWord, VisualWord> {
  const toRight = new Map<VisualWord, VisualWord>();
  const toLeft = new Map<VisualWord, VisualWord>();
  const offer = (left: VisualWord, right: VisualWord): void => {
    const rightOfLeft = toRight.get(left);
    if (rightOfLeft === undefined || right.x0 < rightOfLeft.x0) toRight.set(left, right);
    const leftOfRight = toLeft.get(right);
    if (leftOfRight === undefined || left.x1 > leftOfRight.x1) toLeft.set(right, left);
  };
  for (let at = 0; at < sorted.length; at += 1) {
    const word = sorted[at] as VisualWord;
    for (let other = at + 1; other < sorted.length; other += 1) {
      const candidate = sorted[other] as VisualWord;
      const drop = candidate.y - word.y;
      if (drop > SAME_LINE * SAME_SIZE_RATIO * word.size) break;
      if (!isSameLine(word, candidate, drop)) continue;
      if (word.x0 <= candidate.x0) offer(word, candidate);
      else offer(candidate, word);
    }
  }
  for (const [left, right] of toRight) if (toLeft.get(right) !== left) toRight.delete(left);
  return toRight;
}

function isSameLine(word: VisualWord, other: VisualWord, drop: number): boolean {
  const larger = Math.max(word.size, other.size);
  const smaller = Math.min(word.size, other.size);
  const gap = Math.max(word.x0, other.x0) - Math.min(word.x1, other.x1);
  if (gap > WIDEST_GAP * smaller || gap < -0.5 * larger) return false;
  return drop <= SAME_LINE * larger && larger <= SAME_SIZE_RATIO * smaller;
}

/** White between two neighbours on a line; `relative` is how much wider it is than the line's other spaces, null where there are too few. */
type Gap = { left: VisualWord; right: VisualWord; size: number; white: WhiteStrip; relative: number | null };

/** The gaps that part columns. Rivers in justified text wander from line to line; gutters keep to an edge. */
function findGutters(
  next: ReadonlyMap<VisualWord, VisualWord>,
  paper: Paper,
  upright: readonly Rule[],
  level: readonly Rule[],
): Gap[] {
  const gutters: Gap[] = [];
  const doubtful: Gap[] = [];
  for (const [left, right] of next) {
    const size = Math.min(left.size, right.size, LARGEST_SIZE);
    const y = Math.max(left.y, right.y);
    const gap: Gap = { left, right, size, white: noWhite, relative: null };
    const ems = (right.x0 - left.x1) / Math.min(left.size, right.size);
    if (ems < (Math.min(left.size, right.size) > LARGE_SIZE ? NARROWEST_LARGE_GUTTER : NARROWEST_GUTTER)) {
      if (isRuled(gap, upright)) gutters.push(gap);
      continue;
    }
    gap.white = paper.followWhite(left.x1, right.x0, y, Math.max(NARROWEST_WHITE, 0.45 * size));
    const isTooWide = ems > WIDEST_SPACE && !isCrossed(gap, paper, level);
    if (isTooWide || isRuled(gap, upright) || isLong(gap) || isUnderEnds(gap, level)) gutters.push(gap);
    else doubtful.push(gap);
  }
  const grid = toGrid(gutters.filter(isLong));
  const links = withoutGaps(next, gutters);
  for (const gap of doubtful) gap.relative = compareSpaces(gap, links);
  const isGutter = (gap: Gap): boolean =>
    isStrict(gap) || isOnGrid(gap, grid) || (isStandingOut(gap) && !isCrossed(gap, paper, level));
  return [...gutters, ...doubtful.filter(isGutter)];
}

/** Whether two rules end over a gap, each over one of two columns. */
function isUnderEnds({ left, right, size }: Gap, level: readonly Rule[]): boolean {
  const y = Math.max(left.y, right.y);
  const near = level.filter((rule) => rule.y0 < y && y - rule.y0 < RULE_REACH * size);
  return near.some((one) =>
    near.some(
      (other) =>
        Math.abs(one.y0 - other.y0) < 1.5 &&
        other.x0 > one.x1 &&
        one.x1 > left.x1 - size &&
        other.x0 < right.x0 + size &&
        other.x0 - one.x1 < RULE_REACH * size,
    ),
  );
}

/** A rule over a column stands within this many sizes of its first line. */
const RULE_REACH = 3;

type Links = { next: ReadonlyMap<VisualWord, VisualWord>; before: ReadonlyMap<VisualWord, VisualWord> };

/** The words of each line, cut where gutters are sure. */
function withoutGaps(next: ReadonlyMap<VisualWord, VisualWord>, gaps: readonly Gap[]): Links {
  const cut = new Map(next);
  for (const { left } of gaps) cut.delete(left);
  return { next: cut, before: new Map([...cut].map(([left, right]) => [right, left])) };
}

/** The spaces of a stretched line are alike; a gap that is so much wider than they are is none of them. */
const STANDING_OUT = 2;
const LEAST_STANDING_OUT = 0.8;
/** Spaces looked at to either side. */
const MOST_SPACES = 5;
const FEWEST_SPACES = 2;
/** What is narrower is no space: a word in two pieces. */
const LEAST_SPACE = 0.12;

function compareSpaces({ left, right }: Gap, { next, before }: Links): number | null {
  const spaces: number[] = [];
  const note = (one: VisualWord | undefined, other: VisualWord | undefined): void => {
    const space = one === undefined || other === undefined ? 0 : other.x0 - one.x1;
    if (space > LEAST_SPACE * left.size) spaces.push(space);
  };
  let word: VisualWord | undefined = left;
  for (let count = 0; word !== undefined && count < MOST_SPACES; count += 1) {
    note(before.get(word), word);
    word = before.get(word);
  }
  word = right;
  for (let count = 0; word !== undefined && count < MOST_SPACES; count += 1) {
    note(word, next.get(word));
    word = next.get(word);
  }
  if (spaces.length < FEWEST_SPACES) return null;
  spaces.sort((one, other) => one - other);
  return (right.x0 - left.x1) / (spaces[spaces.length >> 1] ?? 1);
}

/** A gap much wider than the spaces of its line. */
const isStandingOut = ({ size, relative, left, right }: Gap): boolean =>
  relative !== null && relative >= STANDING_OUT && right.x0 - left.x1 >= LEAST_STANDING_OUT * size;

/** Whether ink near above or below crosses a wide gap, with no rule between: then a line was stretched. */
function isCrossed({ left, right }: Gap, paper: Paper, level: readonly Rule[]): boolean {
  const y = Math.max(left.y, right.y);
  const { inkAbove, inkBelow } = paper.followWhite(left.x1, right.x0, y, (right.x0 - left.x1) / 2);
  const near = NEAR_LINES * left.size;
  const isRuled = (y0: number, y1: number): boolean =>
    level.some((rule) => rule.y0 > y0 && rule.y0 < y1 && rule.x0 < left.x1 && rule.x1 > right.x0);
  return (inkAbove <= near && !isRuled(y - inkAbove - left.size, y)) || (inkBelow <= near && !isRuled(y, y + inkBelow));
}

const noWhite: WhiteStrip = {
  beside: 0,
  flushLeft: 0,
  flushRight: 0,
  inkAbove: Number.POSITIVE_INFINITY,
  inkBelow: Number.POSITIVE_INFINITY,
};

function isRuled({ left, right, size }: Gap, upright: readonly Rule[]): boolean {
  const middle = Math.max(left.y, right.y) - 0.35 * size;
  const slack = 0.2 * size;
  return upright.some(
    ({ x0, y0, y1 }) => x0 > left.x1 - slack && x0 < right.x0 + slack && y0 < middle && y1 > middle && y1 - y0 > 1.5 * size,
  );
}

const isLong = ({ size, white: { beside, flushLeft, flushRight } }: Gap): boolean =>
  beside >= longStrip.beside * size && Math.max(flushLeft, flushRight) >= longStrip.flush * beside;

const isStrict = ({ size, white: { beside, flushLeft, flushRight } }: Gap): boolean =>
  beside >= strictStrip.beside * size && Math.min(flushLeft, flushRight) >= strictStrip.flush * beside;

/** The edges of long gutters, to a point and a half, and the width of the narrowest. */
type Grid = { left: Set<number>; right: Set<number>; narrowest: number };

const edgeOf = (x: number): number => Math.round(x / GRID_POINTS);

function toGrid(long: readonly Gap[]): Grid {
  const around = (x: number): number[] => [edgeOf(x) - 1, edgeOf(x), edgeOf(x) + 1];
  return {
    left: new Set(long.flatMap((gap) => around(gap.left.x1))),
    right: new Set(long.flatMap((gap) => around(gap.right.x0))),
    narrowest: Math.min(...long.map(widthOf)),
  };
}

const widthOf = ({ left, right }: Gap): number => right.x0 - left.x1;

/** A space in stretched text may begin where a gutter does elsewhere on the page, but it is narrower. */
function isOnGrid(gap: Gap, grid: Grid): boolean {
  if (gap.white.beside < GRID_STRIP * gap.size || widthOf(gap) < GRID_WIDTH * grid.narrowest) return false;
  return grid.right.has(edgeOf(gap.right.x0)) || grid.left.has(edgeOf(gap.left.x1));
}

function toSegment(words: VisualWord[]): Segment {
  let x0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let weight = 0;
  let size = 0;
  let y = 0;
  for (const word of words) {
    x0 = Math.min(x0, word.x0);
    x1 = Math.max(x1, word.x1);
    const share = word.glyphs.length;
    weight += share;
    size += word.size * share;
    y += word.y * share;
  }
  return { words, x0, x1, y: y / weight, size: size / weight };
}
