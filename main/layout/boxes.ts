// Tells frames from pictures: a drawn box with text in it parts that text from what is outside, one without is a picture.
// A frame may also be drawn as four rules that meet.
import type { Box } from '#border/model';
import type { PageGlyphs, Rule } from './page-glyphs.ts';
import { areaOf, sharedArea } from './shared-area.ts';

/** A box that covers more of the page than this is its background. */
const LARGEST_SHARE = 0.9;
/** One glyph in so many is looked at: a frame around text holds more. */
const EVERY = 3;
/** Rules whose ends are this near meet. */
const MEETING_POINTS = 3;
/** Lower boxes are marks behind words or lines of a table. */
const LOWEST_FRAME = 24;
/** A page with more level rules than this is a drawing or a table, and no frame is looked for. */
const MOST_RULES = 600;

/** The page with each box turned into four rules and a frame, or into a picture. What is left in `boxes` are frames around text. */
export function sortBoxes(page: PageGlyphs): PageGlyphs {
  const paper = page.widthPoints * page.heightPoints;
  const drawn = page.boxes.filter((box) => box.width * box.height < LARGEST_SHARE * paper);
  const closed = closeRules(page.rules).filter((box) => box.width * box.height < LARGEST_SHARE * paper);
  if (drawn.length + closed.length === 0) return page.boxes.length === 0 ? page : { ...page, boxes: [] };
  const seen = page.glyphs.filter((glyph, at) => at % EVERY === 0 && glyph.text.trim() !== '');
  const holdsText = (box: Box): boolean => seen.some((glyph) => holds(box, glyph.x, glyph.y));
  const isFrame = drawn.map(holdsText);
  const frames = drawn.filter((_, at) => isFrame[at]);
  return {
    ...page,
    boxes: withoutTwins([...frames, ...closed.filter(holdsText)]),
    rules: [...page.rules, ...frames.flatMap(sidesOf)],
    images: [...page.images, ...drawn.filter((_, at) => !isFrame[at])],
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

/** The rectangles that four rules enclose, each by the nearest rule below that closes it. */
function closeRules(rules: readonly Rule[]): Box[] {
  const level = rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0).sort((one, other) => one.y0 - other.y0);
  const standing = rules.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0);
  if (level.length > MOST_RULES || standing.length < 2) return [];
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= MEETING_POINTS;
  const joins = (x: number, top: Rule, bottom: Rule): boolean =>
    standing.some(({ x0, y0, y1 }) => isNear(x0, x) && isNear(y0, top.y0) && isNear(y1, bottom.y0));
  return level.flatMap((top, at) => {
    const bottom = level
      .slice(at + 1)
      .find(
        (rule) =>
          rule.y0 - top.y0 >= LOWEST_FRAME &&
          isNear(rule.x0, top.x0) &&
          isNear(rule.x1, top.x1) &&
          joins(top.x0, top, rule) &&
          joins(top.x1, top, rule),
      );
    return bottom === undefined ? [] : [{ x: top.x0, y: top.y0, width: top.x1 - top.x0, height: bottom.y0 - top.y0 }];
  });
}

/** A frame is often drawn twice: its tint, and the line around it. */
function withoutTwins(boxes: readonly Box[]): Box[] {
  const kept: Box[] = [];
  for (const box of boxes) if (!kept.some((other) => isTwin(box, other))) kept.push(box);
  return kept;
}

function isTwin(one: Box, other: Box): boolean {
  const shared = sharedArea(one, other);
  return shared > 0 && shared > 0.85 * Math.max(areaOf(one), areaOf(other));
}
