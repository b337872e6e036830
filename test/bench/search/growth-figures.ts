// How the figures grow with the archive.
import { type Figure, readable } from '../figures.ts';
import type { IndexSize } from './index-size.ts';
import type { Archive } from './open-archive.ts';

/** What was measured on an index of one size; `p95` is by the name of the mode, in ms. */
export type SizeRun = { archive: Archive; size: IndexSize; p95: ReadonlyMap<string, number> };

const rateOf = ({ built }: Archive): string =>
  `${readable((built.addedPages / built.ms) * 1000)}${built.isBulk ? ' (in bulk)' : ''}`;

/** One line a figure, from the smallest archive to the largest. */
export function growthFigures(runs: readonly SizeRun[]): Figure[] {
  const across = (tell: (run: SizeRun) => string): string => runs.map(tell).join(' → ');
  const modes = [...(runs[0]?.p95.keys() ?? [])];
  return [
    { name: 'pages', figure: across(({ size }) => size.pages.toLocaleString('en')) },
    { name: 'index, bytes a page', figure: across(({ size }) => readable(size.bytes / size.pages)) },
    { name: 'layouts in it, bytes a page', figure: across(({ size }) => readable(size.layoutBytes / size.pages)) },
    {
      name: 'built, pages a second',
      figure: across(({ archive }) => rateOf(archive)),
    },
    ...modes.map((mode) => ({ name: `p95 of ${mode}, ms`, figure: across(({ p95 }) => readable(p95.get(mode) ?? Number.NaN)) })),
  ];
}
