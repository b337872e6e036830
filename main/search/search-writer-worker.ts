// The thread that writes the index. Every change of what it holds is one transaction, and its answer says whether the index began anew.
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { AppError } from '#border/errors';
import type { CorrectedPage, EditionId, TitleStyle } from '#border/model';
import type { SharedLook } from '../base/judge-once.ts';
import { refuseAbsent } from '../base/refuse-absent.ts';
import { serveWorker } from '../base/serve-worker.ts';
import { learnStyle } from '../layout/learn-style.ts';
import { isWhole } from './damage.ts';
import { forgetMetWords } from './keep-vocabulary.ts';
import { type IndexedEdition, listIndexed } from './list-indexed.ts';
import { mergeSegments } from './merge-segments.ts';
import { openWriter, type Writer } from './open-writer.ts';
import type { EditionFacts, PreparedEdition } from './prepare-edition.ts';
import { correctEdition, correctPage, moveEdition, type PageCorrection, putEdition, removeEdition } from './put-edition.ts';
import { listTaughtPages } from './taught-pages.ts';

/** What the thread is started with: where the index is, the look at its seal that all threads share, and the library that it lies in, where it is not made outside. */
export type SearchWorkerData = { derivedDir: string; look: SharedLook; root?: string };

/** Whether the index was made again during the task: then every edition but the one just put is pending. */
export type WriterAnswer = { isRebuilt: boolean };

let opened: Writer | null = null;

function writer(): Writer {
  const { derivedDir, look, root } = workerData as SearchWorkerData;
  if (root !== undefined) refuseAbsent(root);
  opened ??= openWriter(join(derivedDir, 'search.sqlite'), look);
  return opened;
}

function transact<Value>(database: Database.Database, work: (database: Database.Database) => Value): Value {
  try {
    return database.transaction(work).immediate(database);
  } catch (error) {
    forgetMetWords(database);
    throw error;
  }
}

function change(work: (database: Database.Database) => void): WriterAnswer {
  const { isRebuilt } = writer().run((database) => transact(database, work));
  return { isRebuilt };
}

const tasks = {
  /** Makes an edition searchable, in place of what the index had of it. */
  putEdition: (prepared: PreparedEdition): WriterAnswer => change((database) => putEdition(database, prepared)),

  /** Gives an edition another title, day or language without its file. An edition that is not there stays pending. */
  moveEdition: (edition: EditionFacts): WriterAnswer =>
    change((database) => {
      moveEdition(database, edition);
    }),

  /** Arranges all pages of an edition anew. An edition that is not there stays pending. */
  correctEdition: ({ edition, corrections }: { edition: EditionFacts; corrections: readonly CorrectedPage[] }): WriterAnswer =>
    change((database) => {
      correctEdition(database, edition, corrections);
    }),

  /** Arranges one page. `isDone` is false where shelf and index must be compared first. */
  correctPage: (correction: PageCorrection): WriterAnswer & { isDone: boolean } => {
    const { value, isRebuilt } = writer().run((database) => transact(database, (inside) => correctPage(inside, correction)));
    return { isDone: value, isRebuilt };
  },

  /** What the pages of editions teach of their title, whose order is theirs. Reads only; it stands here so that no search waits for it. */
  learnStyle: ({ ids }: { ids: readonly EditionId[] }): TitleStyle =>
    writer().run((database) => learnStyle(ids.flatMap((id) => listTaughtPages(database, id)))).value,

  /** Takes an edition out. */
  removeEdition: ({ id }: { id: EditionId }): WriterAnswer => {
    const answer = change((database) => removeEdition(database, id));
    const earlier = writer().earlier();
    if (earlier !== null) earlier.transaction(() => removeEdition(earlier, id)).immediate();
    return answer;
  },

  /** The editions that an index of another version still answers for, while a new one is made; null where none is being made. */
  renewing: (_: Record<string, never>): Pick<EditionFacts, 'id' | 'sha256'>[] | null => {
    const earlier = writer().earlier();
    return earlier === null ? null : listIndexed(earlier).map(({ id, sha256 }) => ({ id, sha256 }));
  },

  /** Lets the new index answer. False where the system would not have it yet: then the next start does it. */
  finishRenewal: (_: Record<string, never>): { isDone: boolean } => ({ isDone: writer().finishRenewal() }),

  /** Tidies the index for about `forMs`; `isDone` when nothing is left to do. */
  tidy: ({ forMs }: { forMs: number }): WriterAnswer & { isDone: boolean } => {
    const { value, isRebuilt } = writer().run((database) => mergeSegments(database, forMs));
    return { isDone: value, isRebuilt };
  },

  /** What the index holds. */
  indexed: (_: Record<string, never>): IndexedEdition[] => writer().run(listIndexed).value,

  /** Looks at the whole file, for when a reader met something odd, and begins anew when it is damaged. */
  check: (_: Record<string, never>): WriterAnswer => {
    const { isRebuilt } = writer().run((database) => {
      if (!isWhole(database)) throw new AppError('library/damaged');
    });
    // A damaged file answers nothing: what has been built beside it so far takes its place.
    const earlier = writer().earlier();
    if (earlier !== null && !isWhole(earlier)) writer().finishRenewal();
    return { isRebuilt };
  },

  /** Closes and seals the index, where it was opened; the next task opens it again. */
  close: (_: Record<string, never>): void => {
    const open = opened;
    opened = null;
    open?.close();
  },
};

/** The tasks of this worker, for the pool that runs it. */
export type SearchWriterTasks = typeof tasks;

serveWorker(tasks);
