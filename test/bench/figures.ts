// The figures of a benchmark run: how they are summed up, printed, and held against their targets. Refuses to measure.

/** One printed line: what was measured, the figure, the peer beside it, the target, and whether it is reached (null: no target). */
export type Figure = { name: string; figure: string; peer?: string; target?: string; isReached?: boolean };

/** The value below which a share (0 to 1) of the values lies; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A number with as many decimals as help. */
export function readable(value: number, unit = ''): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === '' ? '' : ` ${unit}`}`;
}

/** Prints figures as a table with aligned columns. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ name, figure, peer = '', target = '', isReached }) => [
    name,
    figure,
    peer,
    target,
    isReached === undefined ? '' : isReached ? 'reached' : 'SHORT',
  ]);
  const all = [['', 'kiosque', 'peer', 'target', ''], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of all) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
