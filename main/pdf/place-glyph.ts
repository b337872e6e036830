// Where one glyph comes to stand on the paper, whatever way its text is turned, mirrored or written.
import type { Glyph } from '../layout/page-glyphs.ts';
import type { Bounds, Matrix } from './matrix.ts';

/** How a string is set: its matrix, and what follows from it for all of its glyphs. */
export type Setting = {
  matrix: Matrix;
  /** Direction of its baseline in whole degrees clockwise, with cosine and sine. */
  angle: number;
  cos: number;
  sin: number;
  /** Points on paper for one unit of advance, and the height of its font on paper. */
  scale: number;
  size: number;
  font: number;
  isVertical: boolean;
};

/** Works out the setting of a string once. In vertical writing a column is read as a line turned by a quarter. */
export function readSetting(matrix: Matrix, fontSize: number, font: number, isVertical: boolean): Setting {
  const [a, b, c, d] = matrix;
  const [x, y] = isVertical ? [-c, -d] : [a, b];
  const angle = (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360;
  const radians = (angle * Math.PI) / 180;
  const along = Math.hypot(a, b);
  const across = Math.hypot(c, d);
  return {
    matrix,
    angle,
    cos: Math.cos(radians),
    sin: Math.sin(radians),
    scale: isVertical ? across : along,
    size: Math.abs(fontSize) * (isVertical ? along : across),
    font,
    isVertical,
  };
}

/** A glyph from its origin and its advance in text space. Advances against the direction of the text begin at their other end. */
export function placeGlyph(
  { matrix, isVertical, angle, scale, size, font }: Setting,
  text: string,
  x: number,
  y: number,
  advance: number,
  node: number,
): Glyph {
  const isBackward = isVertical ? advance > 0 : advance < 0;
  const startX = isBackward && !isVertical ? x + advance : x;
  const startY = isBackward && isVertical ? y + advance : y;
  return {
    text,
    x: matrix[0] * startX + matrix[2] * startY + matrix[4],
    y: matrix[1] * startX + matrix[3] * startY + matrix[5],
    width: Math.abs(advance) * scale,
    size,
    angle,
    font,
    marks: '',
    node,
  };
}

/** Whether the middle of a glyph is inside what is shown: text cut away by a frame is not on the page. */
export function isInside({ x, y, width, size }: Glyph, { cos, sin }: Setting, clip: Bounds): boolean {
  const middleX = x + (cos * width) / 2 + sin * 0.3 * size;
  const middleY = y + (sin * width) / 2 - cos * 0.3 * size;
  return middleX >= clip[0] - 1 && middleX <= clip[2] + 1 && middleY >= clip[1] - 1 && middleY <= clip[3] + 1;
}
