// Plane transforms as PDF writes them: [a b c d e f], applied to row vectors (ISO 32000-1, 8.3.3).

/** A transform. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Six numbers of an operand as a matrix, or the identity where they are none. */
export function toMatrix(value: ArrayLike<number> | null | undefined): Matrix {
  if (value === null || value === undefined || value.length < 6) return identity;
  return [Number(value[0]), Number(value[1]), Number(value[2]), Number(value[3]), Number(value[4]), Number(value[5])];
}

/** Where a point goes. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** A rectangle by two corners, the first with the smaller values. */
export type Bounds = readonly [x0: number, y0: number, x1: number, y1: number];

/** The bounds of a rectangle once it is transformed. */
export function boundsOf([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Bounds): Bounds {
  const xs = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1];
  const ys = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1];
  return [Math.min(...xs) + e, Math.min(...ys) + f, Math.max(...xs) + e, Math.max(...ys) + f];
}

/** What two rectangles share; empty ones have their corners swapped. */
export function intersect(one: Bounds, other: Bounds): Bounds {
  return [Math.max(one[0], other[0]), Math.max(one[1], other[1]), Math.min(one[2], other[2]), Math.min(one[3], other[3])];
}
