// The order in which people list files: numbers by value, so that page 2 comes before page 10.

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares two names as people would; equal for the eye falls back to code units, so that the order is total. */
export function compareNaturally(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : a > b ? 1 : 0;
}
