// Draws places of a list by their weights in constant time (Walker's alias method), and the weights of Zipf's law.
import type { Random } from '../../press/random.ts';

/** Gives a place of the list that it was opened with. */
export type Drawer = (random: Random) => number;

/** Weights after Zipf and Mandelbrot: what stands at place `n` is about half as frequent as what stands at `n / 2`. */
export function zipfWeights(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, place) => (place + 3.7) ** -1.05);
}

/** Opens a drawer over weights of any sum. */
export function openDrawer(weights: Float64Array): Drawer {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => (weight * weights.length) / sum);
  const alias = new Uint32Array(weights.length);
  const low: number[] = [];
  const high: number[] = [];
  for (const [place, share] of shares.entries()) (share < 1 ? low : high).push(place);
  while (low.length > 0 && high.length > 0) {
    const small = low.pop() ?? 0;
    const large = high.at(-1) ?? 0;
    alias[small] = large;
    shares[large] = (shares[large] ?? 0) - (1 - (shares[small] ?? 0));
    if ((shares[large] ?? 0) < 1) low.push(high.pop() ?? 0);
  }
  for (const place of [...low, ...high]) shares[place] = 1;
  return (random) => {
    const place = random.below(shares.length);
    return random.next() < (shares[place] ?? 1) ? place : (alias[place] ?? place);
  };
}
