// What the benchmark asks about each query, and how fast the answer has to be.

import type { Pool } from '../../../main/base/worker-pool.ts';
import type { FindQuery } from '../../../main/search/find.ts';
import type { SearchReaderTasks } from '../../../main/search/search-reader-worker.ts';
import type { Ask } from './ask-queries.ts';
import type { QueryClassKey } from './query-classes.ts';

/** A way to ask; `mostMs` is for 95 of 100 answers and null where no target is set. */
export type SearchMode = { name: string; mostMs: number | null; ask: Ask; kinds?: readonly QueryClassKey[] };

/** The ways of asking, each through the thread that the window asks. */
export function searchModes(pool: Pool<SearchReaderTasks>): SearchMode[] {
  const find =
    (more: Partial<FindQuery>): Ask =>
    (query) =>
      pool.run('find', { ...query, ...more });
  return [
    { name: 'newest first, 20 hits with snippets', mostMs: 20, ask: find({ sort: 'newest' }) },
    { name: 'relevance, 20 hits with snippets', mostMs: 200, ask: find({ sort: 'relevance' }) },
    { name: 'timeline with counts', mostMs: 30, ask: find({ limit: 0 }) },
  ];
}
