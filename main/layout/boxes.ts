// Tells frames from pictures: a drawn box with text in it parts that text from what is outside, one without is a picture.
import type { Box } from '#border/model';
import type { PageGlyphs, Rule } from './page-glyphs.ts';

/** A box that covers more of the page than this is its background. */
const LARGEST_SHARE = 0.9;

/** One glyph in so many is looked at: a frame around text holds more. */
const EVERY = 3;

/** The page with each box turned into four rules or into a picture. */
export function sortBoxes(page: PageGlyphs): PageGlyphs {
  if (page.boxes.length === 0) return page;
  const paper = page.widthPoints * page.heightPoints;
  const boxes = page.boxes.filter((box) => box.width * box.height < LARGEST_SHARE * paper);
  const seen = page.glyphs.filter((_, at) => at % EVERY === 0);
  const isFrame = boxes.map((box) => seen.some((glyph) => holds(box, glyph.x, glyph.y)));
  return {
    ...page,
    boxes: [],
    rules: [...page.rules, ...boxes.filter((_, at) => isFrame[at]).flatMap(sidesOf)],
    images: [...page.images, ...boxes.filter((_, at) => !isFrame[at])],
  };
}

const holds = ({ x, y, width, height }: Box, atX: number, atY: number): boolean =>
  atX > x && atX < x + width && atY > y && atY < y + height;

const sidesOf = ({ x, y, width, height }: Box): Rule[] => [
  { x0: x, y0: y, x1: x + width, y1: y },
  { x0: x, y0: y + height, x1: x + width, y1: y + height },
  { x0: x, y0: y, x1: x, y1: y + height },
  { x0: x + width, y0: y, x1: x + width, y1: y + height },
];
