// Whether a process came back to what it held at the start, as figures. Refuses to measure.
import { type Figure, readable } from '../bench/figures.ts';
import type { ProcessState } from './process-state.ts';

const mostGrowth = 0.05;

const change = (start: number, end: number): string =>
  `${end >= start ? '+' : ''}${(((end - start) / start) * 100).toFixed(1)} %`;

const memory = (name: string, start: number, end: number): Figure => ({
  name,
  figure: `${readable(start)} to ${readable(end, 'MB')} (${change(start, end)})`,
  target: `at most +${mostGrowth * 100} %`,
  isReached: end <= start * (1 + mostGrowth),
});

const count = (name: string, start: number, end: number, growth: number): Figure => ({
  name,
  figure: `${start} to ${end}`,
  target: growth === 0 ? 'no more' : `at most +${growth * 100} %`,
  isReached: end <= start * (1 + growth),
});

/** Descriptors and threads return exactly, or within `growth` where a browser keeps connections; memory within a twentieth. */
export function judgeReturn(what: string, start: ProcessState, end: ProcessState, growth = 0): Figure[] {
  return [
    count(`${what}: descriptors`, start.descriptors, end.descriptors, growth),
    count(`${what}: threads`, start.threads, end.threads, growth),
    memory(`${what}: resident memory`, start.rssMb, end.rssMb),
    ...(start.heapMb === null || end.heapMb === null ? [] : [memory(`${what}: heap`, start.heapMb, end.heapMb)]),
  ];
}
