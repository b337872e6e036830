// Which editions the index holds, asked beside its writer. An index that is missing or unreadable holds nothing.
import type { EditionId } from '#border/model';
import type { Parts } from './parts.ts';

/** The ids of the editions in the index. The shelf works without its index, so a failure is logged and gives none. */
export async function listIndexedIds(parts: Parts): Promise<Set<EditionId>> {
  try {
    return new Set((await parts.workers.search.run('indexed', {})).map((entry) => entry.id));
  } catch (error) {
    parts.log.error('the index could not be asked', error);
    return new Set();
  }
}
