// The thread that writes what leaves the library as tables and catalogues, and reads tables that come. It writes where it is told to and
// nowhere else.
import { outside } from '../base/outside-error.ts';
import { serveWorker } from '../base/serve-worker.ts';
import type { ListedEdition } from '../formats/opds2-publication.ts';
import { type CatalogueWords, writeOpds2 } from '../formats/write-opds2.ts';
import {
  type CatalogueList,
  keepList,
  openCatalogueFolder,
  type PlacedFile,
  placeBytes,
  placeFile,
  placeTexts,
  removeOthers,
} from './catalogue-folder.ts';
import { readTable, type TableFile } from './read-table.ts';
import { type Sheet, writeSheet } from './write-sheet.ts';

type FileToPlace = {
  folder: string;
  file: Parameters<typeof placeFile>[1];
  before: PlacedFile | undefined;
  stop: Int32Array;
};

type CatalogueToPlace = {
  folder: string;
  editions: readonly ListedEdition[];
  words: CatalogueWords;
  before: CatalogueList;
  files: CatalogueList['files'];
};

/** The tasks of this worker. Each throws folder/not-writable, file/exists, disk/*, and what its function throws. */
export const tasks = {
  openCatalogue: ({ folder }: { folder: string }): Promise<CatalogueList> =>
    outside(folder, async () => openCatalogueFolder(folder)),
  keepCatalogueList: ({ folder, list }: { folder: string; list: CatalogueList }): Promise<void> =>
    outside(folder, async () => keepList(folder, list)),
  /** Throws also edition/damaged, add/cancelled. */
  placeFile: ({ folder, file, before, stop }: FileToPlace): Promise<PlacedFile> =>
    outside(folder, async () => placeFile(folder, file, before, () => Atomics.load(stop, 0) !== 0)),
  placeBytes: ({ folder, path, bytes }: { folder: string; path: string; bytes: Uint8Array }): Promise<void> =>
    outside(folder, async () => placeBytes(folder, path, bytes)),
  /** Writes the documents of a catalogue, and takes away what is no longer of it. */
  placeCatalogue: ({ folder, editions, words, before, files }: CatalogueToPlace): Promise<{ written: number; removed: number }> =>
    outside(folder, async () => {
      const texts = [...writeOpds2(editions, words)];
      const now: CatalogueList = { texts: texts.map(([path]) => path), files };
      // Whatever is stopped here leaves a list that names all there is.
      keepList(folder, { texts: [...new Set([...before.texts, ...now.texts])], files: { ...before.files, ...files } });
      const written = placeTexts(folder, texts);
      const removed = removeOthers(folder, before, now);
      keepList(folder, now);
      return { written, removed };
    }),
  /** Throws also table/*. */
  readTable: ({ path, said }: { path: string; said: Parameters<typeof readTable>[1] }): Promise<TableFile> =>
    outside(path, async () => readTable(path, said)),
  sheet: ({ sheet, to }: { sheet: Sheet; to: string }): Promise<void> => outside(to, () => writeSheet(sheet, to)),
};

/** The tasks, for the pool's types. */
export type OutgoingTasks = typeof tasks;

serveWorker(tasks);
