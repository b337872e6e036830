// Runs the benchmark of the core in a process of its own, whose memory is then the core's, and prints its figures as JSON.
import { benchCore } from './bench-core.ts';

console.log(JSON.stringify(await benchCore(process.argv.slice(2))));
