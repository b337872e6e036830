// Finds by how much the lines of a scan rise or fall. Refuses more than a few degrees: that is a page lying on its side.
import type { Ink } from './ink.ts';

const DEGREE = Math.PI / 180;
const widest = 4 * DEGREE;
const coarse = 0.25 * DEGREE;
const fine = 0.05 * DEGREE;
/** Lines of neighbouring columns stand at heights of their own, so each strip of this many pixels is judged by itself. */
const stripWidth = 240;
/** A slope that is no better than this beside level lines is a guess. */
const leastGain = 1.01;

/** The angle in radians by which lines fall towards the right; 0 where none is better than level. */
export function findSkew(ink: Ink): number {
  const points = edgesOf(ink);
  const strength = (angle: number): number => contrastAt(points, ink, Math.tan(angle));
  let best = 0;
  let most = strength(0) * leastGain;
  const look = (angle: number): void => {
    const found = strength(angle);
    if (found > most) [best, most] = [angle, found];
  };
  for (let angle = -widest; angle <= widest; angle += coarse) look(angle);
  const around = best;
  for (let angle = around - coarse; angle <= around + coarse; angle += fine) look(angle);
  return best;
}

/** The lower edges of ink, which lie on the baselines of letters: x and y by turns. */
function edgesOf({ width, height, cells }: Ink): Int32Array {
  const points: number[] = [];
  for (let row = 0; row < height - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (cells[row * width + column] === 1 && cells[(row + 1) * width + column] === 0) points.push(column, row);
    }
  }
  return Int32Array.from(points);
}

/** How much the edges gather in rows when columns of pixels are shifted along a slope. */
function contrastAt(points: Int32Array, { width, height }: Ink, slope: number): number {
  const strips = Math.ceil(width / stripWidth);
  const rows = height + 2 * Math.ceil(Math.abs(slope) * stripWidth) + 2;
  const counts = new Uint16Array(strips * rows);
  const lift = Math.ceil(Math.abs(slope) * stripWidth);
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at] ?? 0;
    const strip = (x / stripWidth) | 0;
    const row = Math.round((points[at + 1] ?? 0) - (x - strip * stripWidth) * slope) + lift;
    const cell = strip * rows + row;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of counts) sum += count * count;
  return sum;
}
