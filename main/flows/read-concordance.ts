// Concordances on a thread of their own: one reads thousands of pages, and no search is to wait behind it. A newer question of the same
// asker ends the reading of the one before, and so does who leaves.
import { AppError } from '#border/errors';
import type { ReadSoFar } from '../search/concordance.ts';
import type { ConcordancePart, MarkedInput } from '../search/keep-concordance.ts';
import type { Understood } from '../search/search-reader-worker.ts';
import type { Workers } from './open-workers.ts';

/** The reading of concordances. */
export type Concordances = {
  /** Reads a part of one. Throws search/bad-query, search/unavailable, search/overtaken. */
  read: (input: MarkedInput, onProgress?: (soFar: ReadSoFar) => void) => Promise<ConcordancePart & Understood>;
  /** Ends what is being read for an asker, if anything. */
  leave: (asker: string) => void;
};

/** Readings under way, by who asked: what they read, and how many wait for it. */
type Reading = { asked: string; ending: AbortController; waiting: number };

/** Opens the reading over the thread `study`. */
export function openConcordances({ study }: Pick<Workers, 'study'>): Concordances {
  const readings = new Map<string, Reading>();

  const begin = (asker: string, asked: string): Reading => {
    const before = readings.get(asker);
    if (before?.asked === asked && !before.ending.signal.aborted) return before;
    before?.ending.abort();
    const reading = { asked, ending: new AbortController(), waiting: 0 };
    readings.set(asker, reading);
    return reading;
  };

  const read: Concordances['read'] = async (input, onProgress) => {
    const { sort: _sort, limit: _limit, offset: _offset, asker = '', ...query } = input;
    const reading = begin(asker, JSON.stringify(query));
    reading.waiting += 1;
    try {
      return await study.run('concordance', input, {
        signal: reading.ending.signal,
        onProgress: (soFar) => onProgress?.(soFar as ReadSoFar),
      });
    } catch (error) {
      throw reading.ending.signal.aborted ? new AppError('search/overtaken', {}, { cause: error }) : error;
    } finally {
      reading.waiting -= 1;
      if (reading.waiting === 0 && readings.get(asker) === reading) readings.delete(asker);
    }
  };

  return { read, leave: (asker) => readings.get(asker)?.ending.abort() };
}
