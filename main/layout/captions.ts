// Tells captions, and which article a picture with its caption belongs to: the head above it, the head or text below it, or the text above.
// Refuses text that is set like the body and names no photographer.

import { countWords, textOf } from './block-text.ts';
import type { Ranks } from './headings.ts';
import type { PageReading, ReadBlock } from './page-reading.ts';
import { sharedWidth } from './place.ts';

const MOST_LINES = 8;
const MOST_WORDS = 70;
/** A caption stands within this many of its sizes from its picture. */
const NEAR_SIZES = 2.2;
const CREDIT =
  /(?:\b(?:photos?|ph|phot|crédit|credit|picture|photograph|illustration|dessin)\s*[:.]|\((?:photo|ph\.|dr\b|afp|reuters|ap\b|map\b)|©|\b(?:photo|picture)s?\s+\p{Lu}|\/(?:afp|reuters|ap|getty)\b|(?:^|[\s.])صورة\s*(?::|من|أرشي)|\(صورة|تصوير)/iu;

/** The place of a picture in its frame. */
type Picture = { x0: number; x1: number; y0: number; y1: number };

const toPicture = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Picture => ({
  x0: x,
  x1: x + width,
  y0: y,
  y1: y + height,
});

/** The picture that a block describes, or null. */
export function pictureOf(block: ReadBlock, reading: PageReading, ranks: Ranks): Picture | null {
  const { frame, bodySize } = reading;
  if (block.isTurned || frame.images.length === 0 || ranks.get(block) === 'headline') return null;
  if (block.lines.length > MOST_LINES || countWords(block) > MOST_WORDS) return null;
  const names = CREDIT.test(textOf(block));
  const isSmaller = block.size <= 0.96 * bodySize;
  const isSlanted = block.isItalic && block.size <= 1.02 * bodySize;
  if (!names && !isSmaller && !isSlanted) return null;
  const reach = NEAR_SIZES * block.size;
  let best: { picture: Picture; distance: number } | null = null;
  for (const picture of frame.images.map(toPicture)) {
    if (!names && block.y1 <= picture.y0 + 4) continue;
    const distance = distanceTo(block, picture, names || block.isItalic);
    if (distance !== null && distance <= reach && (best === null || distance < best.distance)) best = { picture, distance };
  }
  return best?.picture ?? null;
}

/** How far a block stands under, over, beside or within a picture that it goes along with; null where it does not. */
function distanceTo(block: ReadBlock, { x0, x1, y0, y1 }: Picture, mayStandBeside: boolean): number | null {
  const width = Math.min(block.x1, x1) - Math.max(block.x0, x0);
  const height = Math.min(block.y1, y1) - Math.max(block.y0, y0);
  if (x1 - x0 < 2 * block.size || y1 - y0 < 2 * block.size) return null;
  if (width > 0.5 * (block.x1 - block.x0)) {
    if (height > 0) return 0;
    return block.y0 >= y1 - 4 ? Math.max(0, block.y0 - y1) : 1 + Math.max(0, y0 - block.y1);
  }
  if (mayStandBeside && height > 0.8 * (block.y1 - block.y0)) return 1 + Math.max(0, block.x0 - x1, x0 - block.x1);
  return null;
}

/** The block whose article a picture and its caption belong to; null where nothing is near. */
export function ownerOf(
  caption: ReadBlock,
  picture: Picture,
  blocks: readonly ReadBlock[],
  ranks: Ranks,
  isOneRegion: (other: ReadBlock) => boolean,
): ReadBlock | null {
  const top = Math.min(caption.y0, picture.y0);
  const bottom = Math.max(caption.y1, picture.y1);
  const left = Math.min(caption.x0, picture.x0);
  const right = Math.max(caption.x1, picture.x1);
  const shares = ({ x0, x1 }: ReadBlock): boolean =>
    Math.min(x1, right) - Math.max(x0, left) > 0.3 * Math.min(x1 - x0, right - left);
  const near = blocks.filter((other) => other !== caption && !other.isTurned && shares(other) && isOneRegion(other));
  const above = nearestOf(
    near.filter((other) => other.y1 <= top + 4),
    (other) => top - other.y1,
  );
  const below = nearestOf(
    near.filter((other) => other.y0 >= bottom - 4),
    (other) => other.y0 - bottom,
  );
  if (above === null || below === null) return above ?? below;
  const isHeadAbove = isHeadOf(above, blocks, ranks);
  if (isHeadAbove) return above;
  const gapAbove = top - above.y1;
  const gapBelow = below.y0 - bottom;
  return gapBelow <= gapAbove + caption.size ? below : above;
}

/** A headline, or the short lines between a headline and the picture under it. */
function isHeadOf(block: ReadBlock, blocks: readonly ReadBlock[], ranks: Ranks): boolean {
  if (ranks.get(block) === 'headline') return true;
  if (block.lines.length > 5) return false;
  return blocks.some((other) => {
    const gap = block.y0 - other.y1;
    const shared = sharedWidth(block, other);
    return (
      other !== block &&
      gap > -0.5 * block.size &&
      gap < 2 * block.size &&
      shared > 0 &&
      other.lines.length <= 5 &&
      isHeadNear(other, ranks)
    );
  });
}

const isHeadNear = (block: ReadBlock, ranks: Ranks): boolean =>
  ranks.get(block) === 'headline' || (countWords(block) > 5 && block.lines.length <= 4);

function nearestOf(blocks: readonly ReadBlock[], distance: (block: ReadBlock) => number): ReadBlock | null {
  return blocks.reduce<ReadBlock | null>(
    (best, block) => (best === null || distance(block) < distance(best) ? block : best),
    null,
  );
}
