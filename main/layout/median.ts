// The middle value of a list of numbers.

/** The middle value; the upper of the two middle ones, and 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}
