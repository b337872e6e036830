// The speeds of reading aloud, in steps that one hears. Pure.

/** From the slowest to the fastest. */
export const rates: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 2.25, 2.5, 2.75, 3];

/** The next speed up or down; the same at either end. */
export function stepRate(rate: number, by: 1 | -1): number {
  const next = by === 1 ? rates.find((one) => one > rate) : rates.findLast((one) => one < rate);
  return next ?? rate;
}
