// A process of its own that makes editions and draws queries, so that what the benchmark makes weighs neither on the memory nor on the
// main thread that are measured. Answers one request after another: `node archive-child.ts <seed>`.
import { drawQueries, type QueryWish } from './draw-queries.ts';
import { type MadeEdition, openEditionMaker } from './make-edition.ts';
import { pagesAnEdition } from './plan-archive.ts';

/** What can be asked of the child. `prepare` makes editions ahead, so that handing them on costs next to nothing. */
export type ArchiveRequest = { id: number } & (
  | { name: 'edition'; index: number }
  | { name: 'prepare'; from: number; count: number }
  | { name: 'queries'; wish: QueryWish }
);

/** What the child answers. */
export type ArchiveReply = { id: number; value: unknown };

const [seed = ''] = process.argv.slice(2);
const maker = openEditionMaker(seed);
const prepared = new Map<number, MadeEdition>();

function take(index: number): MadeEdition {
  const ready = prepared.get(index);
  prepared.delete(index);
  return ready ?? maker.make(index);
}

function answer(request: ArchiveRequest): unknown {
  if (request.name === 'edition') return take(request.index);
  if (request.name === 'queries') return drawQueries(maker, request.wish);
  for (let index = request.from; index < request.from + request.count; index++) prepared.set(index, maker.make(index));
  return request.count * pagesAnEdition;
}

process.on('message', (request: ArchiveRequest) =>
  process.send?.({ id: request.id, value: answer(request) } satisfies ArchiveReply),
);
process.on('disconnect', () => process.exit(0));
