// `npm run bench:reader`: the reader beside the stock viewer of pdf.js, alone. `npm run bench` measures the same among all else.
import { cpus, loadavg } from 'node:os';
import { buildApp } from '../run/build.ts';
import { printFigures } from './figures.ts';
import { compareViewers } from './reader/compare-viewers.ts';

if (!process.argv.includes('--built')) await buildApp();
console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}; turn and turn about in one run`);
printFigures('The reader beside the stock viewer', await compareViewers());
