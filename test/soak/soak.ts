// `npm run soak`: whether descriptors, threads and memory come back after thousands of openings, and whether long and large editions are read
// without being held. Ends with 1 when a figure falls short.
import { cpus } from 'node:os';
import { type Figure, printFigures } from '../bench/figures.ts';
import { buildApp } from '../run/build.ts';
import { parts } from './parts.ts';
import { startPart } from './start-part.ts';

if (process.platform !== 'linux') {
  console.log('The soak reads /proc, which this system has not: it is skipped.');
  process.exit(0);
}
await buildApp();
console.log(`${cpus().length} cores, Node ${process.version}; each part in a process of its own`);
const wanted = process.argv.slice(2);
const all: Figure[] = [];
for (const name of Object.keys(parts)) {
  if (wanted.length === 0 ? name === 'short' : !wanted.includes(name)) continue;
  const start = performance.now();
  const figures = await startPart(name);
  printFigures(`${name}, ${((performance.now() - start) / 1000).toFixed(0)} s`, figures);
  all.push(...figures);
}
const short = all.filter(({ isReached }) => isReached === false);
console.log(`\nreached ${all.length - short.length} of ${all.length}`);
process.exitCode = short.length === 0 ? 0 : 1;
