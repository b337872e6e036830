// The threads of the program, each pool with its size and its reason. Refuses to know what any task means.

import type { DownloadTasks } from '../acquire/download/download-worker.ts';
import type { NetworkTasks } from '../acquire/network-worker.ts';
import type { BagTasks } from '../archive/bag/bag-worker.ts';
import type { OutgoingTasks } from '../archive/outgoing-worker.ts';
import { placesOf } from '../archive/places.ts';
import { openSharedLook } from '../base/judge-once.ts';
import { openPool, type Pool } from '../base/worker-pool.ts';
import type { IssueTasks } from '../issue/issue-worker.ts';
import type { OcrTasks } from '../ocr/ocr-worker.ts';
import type { ComposeTasks } from '../pdf/compose-worker.ts';
import type { ExtractTasks } from '../pdf/extract-worker.ts';
import type { PicturesTasks } from '../pdf/pictures-worker.ts';
import type { PrepareTasks } from '../search/prepare-worker.ts';
import type { SearchReaderTasks } from '../search/search-reader-worker.ts';
import type { SearchWorkerData, SearchWriterTasks } from '../search/search-writer-worker.ts';
import type { AuditTasks } from './audit/audit-tasks.ts';
import type { HoldingsTasks } from './holdings/holdings-worker.ts';
import type { LibraryTasks, LibraryWorkerData } from './library-tasks.ts';
import type { SafetyTasks } from './safety/safety-tasks.ts';

/** The pools; a thread starts with its first task. */
export type Workers = {
  /** The one writer of the library. */
  library: Pool<LibraryTasks>;
  /** Someone waits for these answers, so they never stand behind an extraction. */
  inspect: Pool<ExtractTasks>;
  /** Two threads of low priority: on two cores a third only adds memory. */
  extract: Pool<ExtractTasks>;
  /** Finds, copies and draws issues of page images, for whoever waits. */
  issue: Pool<IssueTasks>;
  /** Reads their texts for the index. */
  issueTexts: Pool<IssueTasks>;
  /** Packs editions for other institutions, so that nobody who adds waits behind it. */
  packages: Pool<IssueTasks>;
  /** Writes tables and catalogues outside the library. */
  outgoing: Pool<OutgoingTasks>;
  /** Makes of pages what the index is to hold of them, which takes less time than writing it: one thread is always ahead of the writer. */
  prepare: Pool<PrepareTasks>;
  /** Reads, writes and unpacks bags, which takes as long as their files take to be read. */
  bags: Pool<BagTasks>;
  /** The one writer of the index. */
  index: Pool<SearchWriterTasks>;
  /** Two threads read it, so that a list does not wait for a count of all. */
  search: Pool<SearchReaderTasks>;
  /** Reads the pages of a whole result for a concordance, so that no search waits behind it. */
  study: Pool<SearchReaderTasks>;
  pictures: Pool<PicturesTasks>;
  /** Judges the days of titles. */
  holdings: Pool<HoldingsTasks>;
  /** Draws pages for the threads that read them. */
  scan: Pool<PicturesTasks>;
  /** Reads pictures of pages: two threads of low priority, each with an engine. */
  ocr: Pool<OcrTasks>;
  /** Writes dossiers as PDF, and copies of editions with annotations. */
  compose: Pool<ComposeTasks>;
  /** Feeds, covers of catalogues and tokens: several, so that a silent server holds up nobody else. */
  network: Pool<NetworkTasks>;
  /** A sign-in by browser waits for a person, so it has a thread of its own; a new one ends the one before. */
  grants: Pool<NetworkTasks>;
  /** Copies of the whole library, beside its writer; ended as soon as nothing is copied. */
  safety: Pool<SafetyTasks>;
  /** One thread a file, so that ending it ends the download; how many run is the queue's to say. */
  download: Pool<DownloadTasks>;
  /** Holds files against rows: one audit, and beside it the single editions that are read on a schedule or when they are opened. */
  audit: Pool<AuditTasks>;
  close: () => Promise<void>;
};

/** How long a file may take to open: far beyond any honest one. */
export const inspectTimeoutMs = 60_000;

/** How long a thread that keeps PDFs, stems or pictures in memory rests before it is ended; the next one starts in a quarter of a second. */
const restMs = {
  afterInspection: 2000,
  afterExtraction: 10_000,
  afterPreparing: 10_000,
  afterPicture: 30_000,
  afterStudy: 60_000,
  afterNetwork: 30_000,
  afterDownload: 5000,
  afterAudit: 60_000,
};

/**
 * Heaps of the threads, in MiB. A page that is read from a PDF lives in the young part and is gone with it: below 32 what lives on
 * moves to the old part, and adding takes a fifth longer. The limit of the old part is for the heaviest page; threads without one let
 * garbage pile up to three times of what they use. Preparing is as fast with 16 as with 64.
 */
const room = {
  onePage: { heapMb: 512, youngMb: 24 },
  manyPages: { heapMb: 512, youngMb: 32 },
  wholeEdition: { heapMb: 512, youngMb: 16 },
  picture: { heapMb: 256, youngMb: 16 },
  search: { heapMb: 512, youngMb: 16 },
  index: { heapMb: 512, youngMb: 16 },
  feed: { heapMb: 512, youngMb: 16 },
  file: { heapMb: 128, youngMb: 8 },
};

/** The pool that copies libraries, also for who has none open. */
export const openSafetyPool = (): Pool<SafetyTasks> =>
  openPool<SafetyTasks>('flows/safety/safety-worker', {
    size: 1,
    restMs: restMs.afterDownload,
    isBackground: true,
    ...room.feed,
  });

/** Names the pools of a library. `certificates` are authorities to trust beside the usual ones. */
export function openWorkers(library: LibraryWorkerData, derivedDir: string, certificates?: readonly string[]): Workers {
  const isInside = derivedDir === placesOf(library.root).derived;
  const index: SearchWorkerData = { derivedDir, look: openSharedLook(), ...(isInside && { root: library.root }) };
  const workers = {
    library: openPool<LibraryTasks>('flows/library-worker', { size: 1, data: library }),
    inspect: openPool<ExtractTasks>('pdf/extract-worker', {
      size: 1,
      recycleAfter: 200,
      restMs: restMs.afterInspection,
      ...room.onePage,
    }),
    extract: openPool<ExtractTasks>('pdf/extract-worker', {
      size: 2,
      recycleAfter: 25,
      restMs: restMs.afterExtraction,
      isBackground: true,
      ...room.manyPages,
    }),
    issue: openPool<IssueTasks>('issue/issue-worker', {
      size: 1,
      recycleAfter: 200,
      restMs: restMs.afterInspection,
      ...room.manyPages,
    }),
    issueTexts: openPool<IssueTasks>('issue/issue-worker', {
      size: 1,
      recycleAfter: 50,
      restMs: restMs.afterExtraction,
      isBackground: true,
      ...room.manyPages,
    }),
    packages: openPool<IssueTasks>('issue/issue-worker', {
      size: 1,
      recycleAfter: 50,
      restMs: restMs.afterExtraction,
      isBackground: true,
      ...room.manyPages,
    }),
    outgoing: openPool<OutgoingTasks>('archive/outgoing-worker', {
      size: 1,
      restMs: restMs.afterExtraction,
      ...room.manyPages,
    }),
    prepare: openPool<PrepareTasks>('search/prepare-worker', {
      size: 1,
      data: index,
      restMs: restMs.afterPreparing,
      isBackground: true,
      ...room.wholeEdition,
    }),
    index: openPool<SearchWriterTasks>('search/search-writer-worker', { size: 1, data: index, ...room.index }),
    search: openPool<SearchReaderTasks>('search/search-reader-worker', { size: 2, data: index, ...room.search }),
    study: openPool<SearchReaderTasks>('search/search-reader-worker', {
      size: 1,
      data: index,
      restMs: restMs.afterStudy,
      ...room.search,
    }),
    bags: openPool<BagTasks>('archive/bag/bag-worker', { size: 1, restMs: restMs.afterDownload, ...room.wholeEdition }),
    pictures: openPool<PicturesTasks>('pdf/pictures-worker', {
      size: 1,
      recycleAfter: 500,
      restMs: restMs.afterPicture,
      ...room.picture,
    }),
    holdings: openPool<HoldingsTasks>('flows/holdings/holdings-worker', { size: 1, restMs: restMs.afterStudy, ...room.search }),
    scan: openPool<PicturesTasks>('pdf/pictures-worker', {
      size: 1,
      recycleAfter: 100,
      restMs: restMs.afterPicture,
      isBackground: true,
      ...room.picture,
    }),
    // What the engine keeps of its work grows: a new thread costs it a quarter of a second.
    ocr: openPool<OcrTasks>('ocr/ocr-worker', {
      size: 2,
      recycleAfter: 50,
      restMs: restMs.afterPicture,
      isBackground: true,
      ...room.wholeEdition,
    }),
    compose: openPool<ComposeTasks>('pdf/compose-worker', { size: 1, restMs: restMs.afterPicture, ...room.picture }),
    network: openPool<NetworkTasks>('acquire/network-worker', {
      size: 4,
      restMs: restMs.afterNetwork,
      isCutShort: true,
      ...(certificates === undefined ? {} : { data: { certificates } }),
      ...room.feed,
    }),
    grants: openPool<NetworkTasks>('acquire/network-worker', {
      size: 1,
      restMs: restMs.afterNetwork,
      isCutShort: true,
      ...(certificates === undefined ? {} : { data: { certificates } }),
      ...room.file,
    }),
    audit: openPool<AuditTasks>('flows/audit/audit-worker', {
      size: 2,
      data: { root: library.root },
      restMs: restMs.afterAudit,
      isBackground: true,
      ...room.search,
    }),
    safety: openSafetyPool(),
    download: openPool<DownloadTasks>('acquire/download/download-worker', {
      size: 20,
      restMs: restMs.afterDownload,
      ...(certificates === undefined ? {} : { data: { certificates } }),
      ...room.file,
    }),
  };
  return {
    ...workers,
    close: async () => {
      await Promise.all([
        workers.inspect.close(),
        workers.extract.close(),
        workers.issue.close(),
        workers.issueTexts.close(),
        workers.packages.close(),
        workers.outgoing.close(),
        workers.prepare.close(),
        workers.bags.close(),
        workers.pictures.close(),
        workers.scan.close(),
        workers.ocr.close(),
        workers.compose.close(),
        workers.holdings.close(),
        workers.search.close(),
        workers.study.close(),
        workers.network.close(),
        workers.grants.close(),
        workers.download.close(),
        workers.audit.close(),
        workers.safety.close(),
      ]);
      await workers.index.close();
      await workers.library.close();
    },
  };
}
