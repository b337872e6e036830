// The state of the whole library in a few numbers, for the screens and for searches that may be incomplete.
import type { Output } from '#border/contract';
import { listIndexedIds } from './indexed-ids.ts';
import type { Parts } from './parts.ts';
import { showBatch } from './show-batch.ts';

/** How many editions are still on their way into the index. */
export async function countPending(parts: Parts): Promise<number> {
  const indexer = parts.writing?.indexer ?? parts.indexElsewhere;
  if (indexer !== null) return indexer.countPending();
  const indexed = await listIndexedIds(parts);
  return parts.shelf.list().filter((edition) => !indexed.has(edition.id)).length;
}

/** Answers library.state. */
export async function readState(parts: Parts): Promise<Output<'library.state'>> {
  const language = parts.language();
  const runs = parts.writing?.adding.list() ?? [];
  return {
    editions: parts.shelf.list().length,
    pending: await countPending(parts),
    version: parts.version,
    // What is being added is named by the files of whoever adds it.
    batches: (parts.door.isVisited() ? [] : runs).map((run) => showBatch(run, language, parts.log)),
    language,
    access: parts.door.access(),
    readOnly: parts.readOnly,
  };
}
