// The printed papers whose every word is known: the samples, the harder set, and the set that is not looked at while rules are made.
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readTruth, type TruthPage } from '../../press/truth.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The folders of each set. */
export const pressSets = {
  samples: join(root, 'assets/samples'),
  harder: join(root, 'test/fixtures/layout'),
  'held out': join(root, 'test/fixtures/layout/held-out'),
} as const;

/** The name of a set. */
export type PressSet = keyof typeof pressSets;

/** One paper: its PDF and the truth of its pages. */
export type PressPaper = { name: string; path: string; pages: TruthPage[] };

/** The papers of a set. */
export function pressPapers(set: PressSet): PressPaper[] {
  const folder = pressSets[set];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.truth.json'))
    .sort()
    .map((file) => {
      const truth = join(folder, file);
      return {
        name: basename(file, '.truth.json'),
        path: truth.replace(/\.truth\.json$/, '.pdf'),
        pages: readTruth(truth).pages,
      };
    });
}
