// Takes an edition through the two threads that make it searchable: one prepares it, the other writes it. Refuses to look at the pages:
// they are only handed on.
import type { CorrectedPage } from '#border/model';
import type { RunOptions } from '../base/worker-pool.ts';
import type { EditionFacts, EditionToPut, PreparedPage } from '../search/prepare-edition.ts';
import type { WriterAnswer } from '../search/search-writer-worker.ts';
import type { Workers } from './open-workers.ts';

type Threads = Pick<Workers, 'prepare' | 'index'>;

/** How the preparing may be ended; the writing never is. */
type Limits = Pick<RunOptions, 'signal' | 'timeoutMs' | 'timeoutCode'>;

const gather = (limits: Limits): { pages: PreparedPage[]; options: RunOptions } => {
  const pages: PreparedPage[] = [];
  return { pages, options: { ...limits, onProgress: (some) => pages.push(...(some as PreparedPage[])) } };
};

/** Makes an edition searchable, in place of what the index had of it. Throws disk/full, search/unavailable, add/cancelled, the code of the limits. */
export async function putIntoIndex({ prepare, index }: Threads, toPut: EditionToPut, limits: Limits = {}): Promise<WriterAnswer> {
  const { pages, options } = gather(limits);
  await prepare.run('prepareEdition', toPut, options);
  return index.run('putEdition', { edition: toPut.edition, pages });
}

/** Carries an edition over from the earlier index; null where it must be read from its file once more. Throws as `putIntoIndex` does. */
export async function carryIntoIndex(
  { prepare, index }: Threads,
  toCarry: { edition: EditionFacts; corrections: readonly CorrectedPage[] },
  limits: Limits = {},
): Promise<WriterAnswer | null> {
  const { pages, options } = gather(limits);
  const { isDone } = await prepare.run('prepareEarlier', toCarry, options);
  return isDone ? index.run('putEdition', { edition: toCarry.edition, pages }) : null;
}
