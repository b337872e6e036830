// Runs the benchmark of the main thread in a process of its own, and prints its figures as JSON.
import { benchBlocks } from './bench-blocks.ts';

console.log(JSON.stringify(await benchBlocks()));
