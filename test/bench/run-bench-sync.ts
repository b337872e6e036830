// Runs the benchmark of sync in a process of its own, whose memory is then the core's, and prints its figures as JSON.
import { benchSync } from './bench-sync.ts';

console.log(JSON.stringify(await benchSync()));
