// How the letters of a block look, as a mark that can be kept and compared: family, size in half points, weight and slant.
import type { FontMark } from '#border/model';
import type { TextBlock } from './blocks.ts';

type Look = Pick<TextBlock, 'fontName' | 'size' | 'isBold' | 'isItalic'>;

/** The mark of a block; null where its letters are not known, as from ALTO. */
export function fontMarkOf({ fontName, size, isBold, isItalic }: Look): FontMark | null {
  const sizePoints = Math.round(size * 2) / 2;
  return fontName === '' || !(sizePoints > 0) ? null : { family: fontName, sizePoints, isBold, isItalic };
}

/** Whether two marks look alike; the same letters are rarely set in sizes that differ by less than this. */
export function isSameFont(one: FontMark, other: FontMark): boolean {
  const larger = Math.max(one.sizePoints, other.sizePoints);
  const isSameSize = Math.abs(one.sizePoints - other.sizePoints) <= Math.max(0.5, 0.03 * larger);
  return isSameSize && one.family === other.family && one.isBold === other.isBold && one.isItalic === other.isItalic;
}
