// What the benchmark asks about each query, and how fast the answer has to be.
import type { Pool } from '../../../main/base/worker-pool.ts';
import type { FindQuery } from '../../../main/search/find.ts';
import type { SearchReaderTasks } from '../../../main/search/search-reader-worker.ts';
import type { TallyQuery } from '../../../main/search/tally.ts';
import type { Ask } from './ask-queries.ts';

/** A way to ask; `mostMs` is for 95 of 100 answers, and null where no target is set. */
export type SearchMode = { name: string; mostMs: number | null; ask: Ask };

/** The ways of asking, each through the threads that the window asks. A list may say `more than`; the timeline counts every page. */
export function searchModes(pool: Pool<SearchReaderTasks>): SearchMode[] {
  const find =
    (more: Partial<FindQuery>): Ask =>
    (query) =>
      pool.run('find', { ...query, ...more });
  const tally =
    (more: Partial<TallyQuery>): Ask =>
    ({ query, title, from, to }) =>
      pool.run('tally', { query, title, from, to, ...more });
  const suggest: Ask = async ({ query, title, from, to }) => {
    const { didYouMean, alsoAs } = await pool.run('suggest', { query, title, from, to });
    return { total: didYouMean.length + alsoAs.length, totalIsExact: true };
  };
  return [
    { name: 'newest first, 20 hits with snippets', mostMs: 20, ask: find({ sort: 'newest' }) },
    { name: 'relevance, 20 hits with snippets', mostMs: 200, ask: find({ sort: 'relevance' }) },
    { name: 'timeline with counts', mostMs: 30, ask: tally({ isTimeOnly: true }) },
    { name: 'newest first, one hit an edition', mostMs: null, ask: find({ sort: 'newest', isGrouped: true }) },
    { name: 'newest first, as written', mostMs: null, ask: find({ sort: 'newest', isAsWritten: true }) },
    { name: 'tally by time, title, language and section', mostMs: null, ask: tally({}) },
    { name: 'suggestions, here the number of them', mostMs: null, ask: suggest },
  ];
}
