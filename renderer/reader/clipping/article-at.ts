// Which article of a page a spot belongs to, and the region around one. Pure; in points of the page as it is seen.
import type { Article, Box, PageLayout } from '#border/model';
import { seenSize, turnBox } from '../../ui/place-box.ts';
import { fitOn, type Spot } from './region-steps.ts';
import { airPoints } from './snap-lines.ts';

const boxesOf = (layout: PageLayout, article: Article): Box[] => article.blocks.map(({ box }) => turnBox(box, layout));

const holds = ({ x, y, width, height }: Box, spot: Spot): boolean =>
  spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;

/** The smallest region around an article, with a little air; null for one without blocks. */
export function regionOf(layout: PageLayout, article: number): Box | null {
  const found = layout.articles[article];
  if (found === undefined || found.blocks.length === 0) return null;
  const boxes = boxesOf(layout, found);
  const left = Math.min(...boxes.map(({ x }) => x)) - airPoints;
  const top = Math.min(...boxes.map(({ y }) => y)) - airPoints;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + airPoints;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + airPoints;
  return fitOn({ x: left, y: top, width: right - left, height: bottom - top }, seenSize(layout));
}

/** The article whose block lies under a spot, else the smallest one whose region does; null where none is. */
export function articleAt(layout: PageLayout, spot: Spot): number | null {
  const direct = layout.articles.findIndex((article) => boxesOf(layout, article).some((box) => holds(box, spot)));
  if (direct >= 0) return direct;
  const around = layout.articles
    .map((_, at) => ({ at, box: regionOf(layout, at) }))
    .filter((one): one is { at: number; box: Box } => one.box !== null && holds(one.box, spot))
    .sort((one, other) => one.box.width * one.box.height - other.box.width * other.box.height);
  return around[0]?.at ?? null;
}
