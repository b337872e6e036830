// Extracts one long PDF and prints as JSON what this process holds at some of its pages. Run with --expose-gc: what lives is told apart from what waits to be collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { extractPages } from '../../../main/pdf/extract-pages.ts';

/** What is held when a page is handed on, in MiB: what is alive on the heap, all that the system gives the process, and the time so far. */
export type MemoryAt = { page: number; heapMb: number; rssMb: number; ms: number };

const [path = '', ...wanted] = process.argv.slice(2);
const stops = new Set(wanted.map(Number));
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const found: MemoryAt[] = [];
const start = performance.now();
await extractPages(path, null, ({ page, fault }) => {
  if (fault !== null) throw new Error(`page ${page}: ${fault}`);
  if (!stops.has(page)) return;
  const ms = performance.now() - start;
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  collect();
  found.push({ page, heapMb: process.memoryUsage().heapUsed / 2 ** 20, rssMb, ms });
});
console.log(JSON.stringify(found));
