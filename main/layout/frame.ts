// Splits a page into frames, one for each direction in which text runs, and turns each so that its lines lie level.
// A frame's coordinates are points along (x) and across (y, downwards) its own text; `toPage` leads back.
import type { Box } from '#border/model';
import type { Glyph, PageGlyphs, Rule } from './page-glyphs.ts';

/** The paper as the text of one direction sees it, turned level. */
export type Frame = {
  angle: number;
  rules: Rule[];
  /** Frames and tints around text. */
  boxes: Box[];
  images: Box[];
  toPage: (box: Box) => Box;
};

/** A frame with its text. Only the frame outlives the reading of its page: glyphs are many, and a few pages wait for each other. */
export type FilledFrame = { frame: Frame; glyphs: Glyph[] };

/** Text this close to a right angle is meant to stand at it. */
const SNAP_DEGREES = 3;

const snap = (angle: number): number => {
  const right = Math.round(angle / 90) * 90;
  return (Math.abs(angle - right) <= SNAP_DEGREES ? right : angle) % 360;
};

/** The frames of a page, the one with most glyphs first. */
export function splitFrames(page: PageGlyphs): FilledFrame[] {
  if (page.glyphs.every((glyph) => glyph.angle === 0)) return [turn(page, 0, page.glyphs)];
  const groups = new Map<number, Glyph[]>();
  for (const glyph of page.glyphs) {
    const angle = snap(glyph.angle);
    const group = groups.get(angle);
    if (group === undefined) groups.set(angle, [glyph]);
    else group.push(glyph);
  }
  return [...groups].sort(([, one], [, other]) => other.length - one.length).map(([angle, glyphs]) => turn(page, angle, glyphs));
}

function turn(page: PageGlyphs, angle: number, glyphs: Glyph[]): FilledFrame {
  if (angle === 0) {
    const { rules, boxes, images } = page;
    return { frame: { angle, rules, boxes, images, toPage: (box) => box }, glyphs };
  }
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const along = (x: number, y: number): number => x * cos + y * sin;
  const across = (x: number, y: number): number => y * cos - x * sin;
  const bounds = (x0: number, y0: number, x1: number, y1: number): Rule => {
    const us = [along(x0, y0), along(x1, y0), along(x0, y1), along(x1, y1)];
    const vs = [across(x0, y0), across(x1, y0), across(x0, y1), across(x1, y1)];
    return { x0: Math.min(...us), y0: Math.min(...vs), x1: Math.max(...us), y1: Math.max(...vs) };
  };
  const turnBox = ({ x, y, width, height }: Box): Box => {
    const { x0, y0, x1, y1 } = bounds(x, y, x + width, y + height);
    return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  };
  const isStraight = angle % 90 === 0;
  const frame: Frame = {
    angle,
    rules: isStraight ? page.rules.map((rule) => bounds(rule.x0, rule.y0, rule.x1, rule.y1)) : [],
    boxes: isStraight ? page.boxes.map(turnBox) : [],
    images: page.images.map(turnBox),
    toPage: ({ x, y, width, height }) => {
      const xs = [x, x + width].flatMap((u) => [u * cos - y * sin, u * cos - (y + height) * sin]);
      const ys = [x, x + width].flatMap((u) => [u * sin + y * cos, u * sin + (y + height) * cos]);
      const left = Math.min(...xs);
      const top = Math.min(...ys);
      return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
    },
  };
  const level = glyphs.map((glyph) => ({ ...glyph, x: along(glyph.x, glyph.y), y: across(glyph.x, glyph.y), angle: 0 }));
  return { frame, glyphs: level };
}
