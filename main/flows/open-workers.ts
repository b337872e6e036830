// The threads of the program, each pool with its size and its reason. Refuses to know what any task means.

import { openPool, type Pool } from '../base/worker-pool.ts';
import type { ExtractTasks } from '../pdf/extract-worker.ts';
import type { PicturesTasks } from '../pdf/pictures-worker.ts';
import type { SearchReaderTasks } from '../search/search-reader-worker.ts';
import type { SearchWriterTasks } from '../search/search-writer-worker.ts';
import type { LibraryTasks, LibraryWorkerData } from './library-tasks.ts';

/** The pools; a thread starts with its first task. */
export type Workers = {
  /** The one writer of the library. */
  library: Pool<LibraryTasks>;
  /** Someone waits for these answers, so they never stand behind an extraction. */
  inspect: Pool<ExtractTasks>;
  /** Two threads of low priority: on two cores a third only adds memory. */
  extract: Pool<ExtractTasks>;
  /** The one writer of the index. */
  index: Pool<SearchWriterTasks>;
  search: Pool<SearchReaderTasks>;
  pictures: Pool<PicturesTasks>;
  close: () => Promise<void>;
};

/** How long a file may take to open: far beyond any honest one. */
export const inspectTimeoutMs = 60_000;

/** Names the pools of a library. */
export function openWorkers(library: LibraryWorkerData, derivedDir: string): Workers {
  const index = { derivedDir };
  const workers = {
    library: openPool<LibraryTasks>('flows/library-worker', { size: 1, data: library }),
    inspect: openPool<ExtractTasks>('pdf/extract-worker', { size: 1, recycleAfter: 200, heapMb: 512 }),
    extract: openPool<ExtractTasks>('pdf/extract-worker', {
      size: 2,
      recycleAfter: 25,
      heapMb: 224,
      youngMb: 16,
      isBackground: true,
    }),
    index: openPool<SearchWriterTasks>('search/search-writer-worker', { size: 1, data: index }),
    search: openPool<SearchReaderTasks>('search/search-reader-worker', { size: 1, data: index }),
    pictures: openPool<PicturesTasks>('pdf/pictures-worker', { size: 1, recycleAfter: 500 }),
  };
  return {
    ...workers,
    close: async () => {
      await Promise.all([workers.inspect.close(), workers.extract.close(), workers.pictures.close(), workers.search.close()]);
      await workers.index.close();
      await workers.library.close();
    },
  };
}
