// Finds the columns of text on the picture of a page, before anything is read: a machine that is given a whole newspaper page reads across columns.
// Works at a hundred pixels an inch, where a gutter still has three. Refuses to tell articles: that is the layout's to do.

import { findBlocks } from './find-blocks.ts';
import { findGutters } from './find-gutters.ts';
import { findLines, lettersOf, usualLetter } from './find-lines.ts';
import { findParts, type Part } from './find-parts.ts';
import { findPictures, liftTint, tintOf } from './find-pictures.ts';
import { takeRules } from './find-rules.ts';
import { findSkew } from './find-skew.ts';
import { type Area, type Grey, shrink, turn } from './grey.ts';
import { findInk, type Ink, paperOf } from './ink.ts';

/** A block of text of one column: the rectangle around it, those that its lines are in, those of lines of other blocks within it. */
export type PictureBlock = { frame: Area; areas: Area[]; others: Area[]; lines: number };

/** What is on a page: `page` is the picture made level by `skew` radians, and all places are pixels of it. */
export type Segmented = { page: Grey; skew: number; paper: number; blocks: PictureBlock[]; rules: Area[]; pictures: Area[] };

const workingDpi = 100;
/** A mean is taken over this many inches to either side. */
const reachInches = 0.25;
/** Below, 0.6 degrees, every part is found as it stands, and turning blurs letters. */
const leastSkew = 0.0105;
const edgeInches = 0.4;
/** A part that is larger than this many times the picture is what the paper lies on. */
const mostEdge = 1.3;
/** Paper left around a line, in heights of its letters: marks stand above letters, tails hang below. */
const marginAbove = 0.7;
const marginBelow = 0.6;
const marginBeside = 0.5;

/** The parts of a page of `dpi` pixels an inch. */
export function segmentPage(page: Grey, dpi: number): Segmented {
  const factor = Math.max(1, Math.round(dpi / workingDpi));
  const first = shrink(page, factor);
  const slope = findSkew(findInk(first, Math.round((reachInches * dpi) / factor)));
  const skew = Math.abs(slope) < leastSkew ? 0 : slope;
  const level = skew === 0 ? { ...page, data: page.data.slice() } : turn(page, skew);
  const small = skew === 0 && factor > 1 ? first : shrink({ ...level, data: level.data.slice() }, factor);
  const smallDpi = dpi / factor;
  const paper = paperOf(small);
  const dark = findPictures(small, paper, smallDpi);
  const photographs = dark.filter((area) => {
    const tint = tintOf(small, area);
    if (tint === null) return true;
    liftTint(small, area, tint, paper);
    liftTint(level, scaleUp(area, factor), tint, paper);
    return false;
  });
  const ink = findInk(small, Math.round(reachInches * smallDpi));
  const rules = takeRules(ink, smallDpi);
  const found = findParts(ink);
  const pictures = withEdges(photographs, found, smallDpi);
  const letters = withoutPictures(ink, pictures);
  for (const rule of rules.level) fill(ink, rule, 1);
  // Dust closes no gutter.
  for (const part of found) if (isSpeck(part)) fill(ink, part, 0);
  const parts = lettersOf(findParts(letters), smallDpi);
  const usual = usualLetter(parts, smallDpi);
  const gutters = findGutters(ink, rules.upright, usual);
  const lines = findLines(parts, gutters, usual);
  const written = lines.filter((line) => line.letter >= 0.03 * smallDpi && !pictures.some((picture) => isWithin(line, picture)));
  const blocks = findBlocks(written, [...rules.level, ...pictures], gutters, usual);
  const scaled = (part: Part): Area => scale(part, factor, level);
  return {
    page: level,
    skew,
    paper,
    blocks: blocks.map((block) => {
      const areas = block.lines.map((line) => scale(withMargins(line), factor, level));
      const frame = around(areas);
      const others = blocks.flatMap((other) => (other === block ? [] : other.lines.map((line) => scale(line, factor, level))));
      return { frame, areas, others: others.filter((other) => doMeet(other, frame)), lines: block.lines.length };
    }),
    rules: [...rules.upright, ...rules.level].map(scaled),
    pictures: pictures.map(scaled),
  };
}

/** The light edges of a picture count as ink, and belong to it. */
function withEdges(pictures: readonly Part[], parts: readonly Part[], dpi: number): Part[] {
  const large = parts.filter(({ x0, x1, y0, y1 }) => Math.max(x1 - x0, y1 - y0) >= edgeInches * dpi);
  return pictures.map((picture) => {
    const own = large.filter(
      ({ x0, x1, y0, y1 }) =>
        x0 < picture.x1 &&
        x1 > picture.x0 &&
        y0 < picture.y1 &&
        y1 > picture.y0 &&
        (x1 - x0) * (y1 - y0) < mostEdge * areaOf(picture),
    );
    const all = [picture, ...own];
    return {
      x0: Math.min(...all.map(({ x0 }) => x0)),
      y0: Math.min(...all.map(({ y0 }) => y0)),
      x1: Math.max(...all.map(({ x1 }) => x1)),
      y1: Math.max(...all.map(({ y1 }) => y1)),
      pixels: picture.pixels,
    };
  });
}

const scaleUp = ({ x0, y0, x1, y1, pixels }: Part, factor: number): Part => ({
  x0: x0 * factor,
  y0: y0 * factor,
  x1: x1 * factor,
  y1: y1 * factor,
  pixels,
});

const areaOf = ({ x0, x1, y0, y1 }: Part): number => (x1 - x0) * (y1 - y0);

const doMeet = (one: Area, other: Area): boolean =>
  one.left < other.left + other.width &&
  one.left + one.width > other.left &&
  one.top < other.top + other.height &&
  one.top + one.height > other.top;

/** The ink of letters; that of pictures stays where gutters are looked for. */
function withoutPictures(ink: Ink, pictures: readonly Part[]): Ink {
  const letters = { ...ink, cells: ink.cells.slice() };
  for (const picture of pictures) {
    fill(letters, picture, 0);
    fill(ink, picture, 1);
  }
  return letters;
}

function fill({ width, height, cells }: Ink, { x0, x1, y0, y1 }: Part, value: 0 | 1): void {
  for (let row = y0; row < Math.min(y1, height); row += 1) {
    cells.fill(value, row * width + x0, row * width + Math.min(x1, width));
  }
}

const isSpeck = ({ x0, x1, y0, y1 }: Part): boolean => x1 - x0 <= 2 && y1 - y0 <= 2;

type Place = Pick<Part, 'x0' | 'y0' | 'x1' | 'y1'>;

/** More than half of it. */
function isWithin(one: Place, other: Place): boolean {
  const width = Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
  const height = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  return width > 0 && height > 0 && 2 * width * height > (one.x1 - one.x0) * (one.y1 - one.y0);
}

const withMargins = ({ x0, y0, x1, y1, letter }: Place & { letter: number }): Place => ({
  x0: Math.floor(x0 - marginBeside * letter),
  y0: Math.floor(y0 - marginAbove * letter),
  x1: Math.ceil(x1 + marginBeside * letter),
  y1: Math.ceil(y1 + marginBelow * letter),
});

function scale({ x0, y0, x1, y1 }: Place, factor: number, page: Grey): Area {
  const [left, top] = [Math.max(0, x0 * factor), Math.max(0, y0 * factor)];
  return {
    left,
    top,
    width: Math.max(1, Math.min(page.width, x1 * factor) - left),
    height: Math.max(1, Math.min(page.height, y1 * factor) - top),
  };
}

function around(areas: readonly Area[]): Area {
  const left = Math.min(...areas.map((area) => area.left));
  const top = Math.min(...areas.map((area) => area.top));
  return {
    left,
    top,
    width: Math.max(...areas.map((area) => area.left + area.width)) - left,
    height: Math.max(...areas.map((area) => area.top + area.height)) - top,
  };
}
