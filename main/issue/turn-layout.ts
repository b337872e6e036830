// Brings the layout of a page that was laid out as it is seen to the page as its file has it, before its rotation.
import type { Block, Box, PageLayout, PageSize } from '#border/model';

/** The layout in points of the unrotated page. */
export function turnLayout(layout: PageLayout, rotation: PageSize['rotation']): PageLayout {
  if (rotation === 0) return layout;
  const { widthPoints: width, heightPoints: height } = layout;
  const isSideways = rotation !== 180;
  const box = (seen: Box): Box => turnBack(seen, rotation, width, height);
  const block = (one: Block): Block => ({ ...one, box: box(one.box) });
  return {
    ...layout,
    widthPoints: isSideways ? height : width,
    heightPoints: isSideways ? width : height,
    rotation,
    words: layout.words.map((word) => ({ ...word, boxes: word.boxes.map(box) })),
    articles: layout.articles.map((article) => ({ ...article, blocks: article.blocks.map(block) })),
    furniture: layout.furniture.map(block),
  };
}

/** A place on a page seen after a clockwise turn, as it is before. `width` and `height` are those of the seen page. */
export function turnBack(
  { x, y, width: wide, height: high }: Box,
  rotation: PageSize['rotation'],
  width: number,
  height: number,
): Box {
  if (rotation === 90) return { x: y, y: width - x - wide, width: high, height: wide };
  if (rotation === 0) return { x, y, width: wide, height: high };
  if (rotation === 180) return { x: width - x - wide, y: height - y - high, width: wide, height: high };
  return { x: height - y - high, y: x, width: high, height: wide };
}
