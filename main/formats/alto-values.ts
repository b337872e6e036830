// Reads the numbers, places and shapes that ALTO writes as attributes. Refuses nothing: what is no number is null.
import type { AltoBox } from './alto-document.ts';
import type { Attributes } from './walk-xml.ts';

/** A finite number; a comma may part its fraction. Null for what is missing, empty or no number. */
export function toNumber(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null;
  const number = Number(text.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2'));
  return Number.isFinite(number) ? number : null;
}

/** A number of something that has a size: null for what is not above zero. */
export function toSize(text: string | undefined): number | null {
  const number = toNumber(text);
  return number !== null && number > 0 ? number : null;
}

/** HPOS, VPOS, WIDTH and HEIGHT as they stand; a part that is missing is null. */
export type GivenBox = { x: number | null; y: number | null; width: number | null; height: number | null };

/** The place that an element's own attributes give. */
export function givenBox(attributes: Attributes): GivenBox {
  const width = toNumber(attributes.WIDTH);
  const height = toNumber(attributes.HEIGHT);
  return {
    x: toNumber(attributes.HPOS),
    y: toNumber(attributes.VPOS),
    width: width !== null && width >= 0 ? width : null,
    height: height !== null && height >= 0 ? height : null,
  };
}

/** The box where all four parts are given. */
export function wholeBox({ x, y, width, height }: GivenBox): AltoBox | null {
  return x === null || y === null || width === null || height === null ? null : { x, y, width, height };
}

/** The same box with what is missing taken from another. */
export function completeBox(given: GivenBox, other: AltoBox | null): AltoBox | null {
  return wholeBox({
    x: given.x ?? other?.x ?? null,
    y: given.y ?? other?.y ?? null,
    width: given.width ?? other?.width ?? null,
    height: given.height ?? other?.height ?? null,
  });
}

/** Points as `x1,y1 x2,y2` or `x1 y1 x2 y2`. A last number without partner is left out. */
export function toPoints(text: string | undefined): { x: number; y: number }[] {
  const numbers = (text ?? '')
    .split(/[\s,;]+/)
    .map(toNumber)
    .filter((number) => number !== null);
  const points: { x: number; y: number }[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push({ x: numbers[at] ?? 0, y: numbers[at + 1] ?? 0 });
  return points;
}

/** A BASELINE: points, or a number alone, which is a height. */
export function toBaseline(text: string | undefined): { x: number | null; y: number }[] {
  const height = toNumber(text);
  return height === null ? toPoints(text) : [{ x: null, y: height }];
}

/** The box around a Polygon, an Ellipse or a Circle, by the name of the element. */
export function boxOfShape(name: string, attributes: Attributes): AltoBox | null {
  if (name === 'Polygon') return boxAround(toPoints(attributes.POINTS).map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  const x = toNumber(attributes.HPOS);
  const y = toNumber(attributes.VPOS);
  const radius = toSize(attributes.RADIUS);
  const width = name === 'Circle' && radius !== null ? 2 * radius : toSize(attributes.HLENGTH);
  const height = name === 'Circle' && radius !== null ? 2 * radius : toSize(attributes.VLENGTH);
  if (x === null || y === null || width === null || height === null) return null;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The smallest box around several; null around none. */
export function boxAround(boxes: readonly (AltoBox | null)[]): AltoBox | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    if (box === null) continue;
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
