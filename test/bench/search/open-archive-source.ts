// The benchmark's side of the process that makes editions and draws queries.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ArchiveReply, ArchiveRequest } from './archive-child.ts';
import type { DrawnQuery, QueryWish } from './draw-queries.ts';
import type { MadeEdition } from './make-edition.ts';

/** The open source of an archive. */
export type ArchiveSource = {
  edition: (index: number) => Promise<MadeEdition>;
  /** Makes editions ahead, so that they come at once when they are asked for. */
  prepare: (from: number, count: number) => Promise<void>;
  queries: (wish: QueryWish) => Promise<DrawnQuery[]>;
  close: () => void;
};

type Asked = ArchiveRequest extends infer One ? (One extends ArchiveRequest ? Omit<One, 'id'> : never) : never;

/** Starts the process for a seed. */
export function openArchiveSource(seed: string): ArchiveSource {
  const child = fork(join(import.meta.dirname, 'archive-child.ts'), [seed], { serialization: 'advanced' });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 1;
  child.on('message', ({ id, value }: ArchiveReply) => {
    waiting.get(id)?.resolve(value);
    waiting.delete(id);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the process that makes editions ended with ${code}`));
    waiting.clear();
  });
  const ask = <Value>(request: Asked): Promise<Value> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      child.send({ id, ...request });
    });
  return {
    edition: (index) => ask({ name: 'edition', index }),
    prepare: async (from, count) => {
      await ask({ name: 'prepare', from, count });
    },
    queries: (wish) => ask({ name: 'queries', wish }),
    close: () => child.disconnect(),
  };
}
