// Rectangles as CSS, and what is drawn behind and between the parts of a page: boxes, tints and rules.
import type { Paper, Part } from '../layout/paper.ts';
import type { Rect, Region } from '../layout/place-regions.ts';

const round = (value: number): number => Math.round(value * 10) / 10;
/** How far the text of a box stands from its edge, in pixels. */
export const padPixels = 9;

/** A place as CSS. */
export function styleOf({ x, y, width, height }: Rect): string {
  return `left:${round(x)}px;top:${round(y)}px;width:${round(width)}px;height:${round(height)}px`;
}

/** The part of a rectangle that keeps the padding from the edges of its box. */
export function padIn(rect: Rect, box: Rect): Rect {
  const left = Math.max(rect.x, box.x + padPixels);
  const top = Math.max(rect.y, box.y + padPixels);
  const right = Math.min(rect.x + rect.width, box.x + box.width - padPixels);
  const bottom = Math.min(rect.y + rect.height, box.y + box.height - padPixels);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The box of a part, and the rules over it and beside it where the paper prints such. */
export function ruleHtml(part: Part, region: Region, paper: Paper): string {
  const box = 'box' in part ? part.box : undefined;
  if (box !== undefined) return `<div class="back ${box}" style="${styleOf(region.bounds)}"></div>`;
  const over = { ...region.top, y: region.top.y - paper.gap.y / 2, height: 0 };
  const beside = { ...region.bounds, x: region.bounds.x - paper.gap.x / 2, width: 0 };
  const isFirst = region.bounds.x < 1;
  return `${region.isAtTop ? '' : `<div class="over" style="${styleOf(over)}"></div>`}${isFirst ? '' : `<div class="wall" style="${styleOf(beside)}"></div>`}`;
}
