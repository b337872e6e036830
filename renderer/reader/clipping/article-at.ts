// Which article of a page a spot belongs to, and the region around one. Pure; in points of the page as it is seen.
import type { Article, Box, PageLayout } from '#border/model';
import { around, farFrom } from '../../ui/boxes.ts';
import { seenSize, turnBox } from '../../ui/place-box.ts';
import { fitOn, type Spot } from './region-steps.ts';
import { airPoints } from './snap-lines.ts';

const boxesOf = (layout: PageLayout, article: Article): Box[] => article.blocks.map(({ box }) => turnBox(box, layout));

/** The smallest region around an article, with a little air; null for one without blocks. */
export function regionOf(layout: PageLayout, article: number): Box | null {
  const found = layout.articles[article];
  if (found === undefined || found.blocks.length === 0) return null;
  const { x, y, width, height } = around(boxesOf(layout, found));
  const airy = { x: x - airPoints, y: y - airPoints, width: width + 2 * airPoints, height: height + 2 * airPoints };
  return fitOn(airy, seenSize(layout));
}

/** The article whose block lies under a spot, else the smallest one whose region does; null where none is. */
export function articleAt(layout: PageLayout, spot: Spot): number | null {
  const direct = layout.articles.findIndex((article) => boxesOf(layout, article).some((box) => farFrom(box, spot) === 0));
  if (direct >= 0) return direct;
  const regions = layout.articles
    .map((_, at) => ({ at, box: regionOf(layout, at) }))
    .filter((one): one is { at: number; box: Box } => one.box !== null && farFrom(one.box, spot) === 0)
    .sort((one, other) => one.box.width * one.box.height - other.box.width * other.box.height);
  return regions[0]?.at ?? null;
}
