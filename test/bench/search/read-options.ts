// What `npm run bench:search` is told on its command line.
import { parseArgs } from 'node:util';

/** The options; `each` is how many queries of a class are asked in each language. */
export type SearchBenchOptions = { pages: number; seed: string; each: number; rounds: number; isFresh: boolean };

/** Reads them; throws with a sentence for a number that is none. */
export function readOptions(args: readonly string[]): SearchBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      each: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const count = (name: 'pages' | 'each' | 'rounds'): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number, not ${values[name]}`);
    return value;
  };
  return { pages: count('pages'), seed: values.seed, each: count('each'), rounds: count('rounds'), isFresh: values.fresh };
}
