// How the letters of a block look, as a mark that can be kept and compared: family, size in tenths of a point, weight and slant.
import type { FontMark } from '#border/model';
import type { TextBlock } from './blocks.ts';

type Look = Pick<TextBlock, 'fontName' | 'size' | 'isBold' | 'isItalic'>;

/** The mark of a block; null where its letters are not known, as from ALTO. */
export function fontMarkOf({ fontName, size, isBold, isItalic }: Look): FontMark | null {
  const sizePoints = Math.round(size * 10) / 10;
  return fontName === '' || !(sizePoints > 0) ? null : { family: fontName, sizePoints, isBold, isItalic };
}

/** Sizes of one style vary by less, where a few letters of another size stand among them; two styles by more: 9 and 9.5 points are two. */
const SAME_POINTS = 0.25;
const SAME_SHARE = 0.02;

/** Whether two marks look alike. */
export function isSameFont(one: FontMark, other: FontMark): boolean {
  const larger = Math.max(one.sizePoints, other.sizePoints);
  const isSameSize = Math.abs(one.sizePoints - other.sizePoints) <= Math.max(SAME_POINTS, SAME_SHARE * larger);
  return isSameSize && one.family === other.family && one.isBold === other.isBold && one.isItalic === other.isItalic;
}
