// The thread that finds, gathers, draws, reads and packs issues of page images and texts. It writes in one folder of incoming/ or one outside
// the library, whose name the caller gives, or the drawn PDF of an edition; nothing else.
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageSize } from '#border/model';
import { toDiskError } from '../base/disk-error.ts';
import { outside } from '../base/outside-error.ts';
import type { PackedPage, PageRecord } from '../base/page-record.ts';
import type { KeptFile } from '../base/record.ts';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import type { SureWord } from '../formats/alto-writing.ts';
import { packLayout } from '../layout/pack.ts';
import { type Drawn, drawIssue } from './draw-issue.ts';
import { extractIssue, type IssueToExtract, readFrontOfIssue } from './extract-issue.ts';
import { extractRecognised, type RecognisedToExtract } from './extract-recognised.ts';
import type { Found, FoundEdition } from './found-edition.ts';
import { type Gathered, gatherIssue, gatherPdf } from './gather-issue.ts';
import { factsOf, type IssueFacts } from './issue-facts.ts';
import { openKeptIssue } from './kept-issue.ts';
import { lookAtXml, lookIntoArchive, lookIntoFolder } from './look-for-editions.ts';
import { type PackageOrder, packIssue } from './pack-issue.ts';
import { type CopiedFile, openFolderTree, type SourceTree } from './source-tree.ts';
import { readWordConfidence } from './word-confidence.ts';
import { zipFolder } from './zip-folder.ts';
import { openZipTree } from './zip-tree.ts';

/** Ends the work between two pieces of it when `stop[0]` is other than 0. */
type Stop = { stop: Int32Array };

const isStopped =
  ({ stop }: Stop): (() => boolean) =>
  () =>
    Atomics.load(stop, 0) !== 0;

const openTree = async ({ place }: FoundEdition, names: readonly string[]): Promise<SourceTree> =>
  place.kind === 'archive' ? openZipTree(place.path) : openFolderTree(place.path, names);

const onDisk = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    throw toDiskError(error);
  }
};

const gather = async <Value>(found: FoundEdition, use: (tree: SourceTree) => Promise<Value>): Promise<Value> =>
  onDisk(async () => {
    const tree = await openTree(found, []);
    try {
      return await use(tree);
    } finally {
      tree.close();
    }
  });

/** The tasks of this worker. */
export const tasks = {
  /** What is to be added of files below a folder. Throws file/*, zip/*. */
  lookIntoFolder: ({ root, names, only }: { root: string; names: readonly string[]; only: string | null }): Promise<Found> =>
    lookIntoFolder(root, names, only),
  /** What an XML file stands for among the files beside it. Throws file/*, mets/*, issue/no-pages, format/unsupported. */
  lookAtXml: (input: { root: string; names: readonly string[]; name: string }): Promise<Found> => lookAtXml(input),
  /** What is to be added of an archive. Throws zip/*, format/unsupported. */
  lookIntoArchive: ({ path }: { path: string }): Promise<Found> => lookIntoArchive(path),
  /** Copies an issue into a new folder. Throws file/*, zip/*, disk/*, add/cancelled. */
  gather: ({ found, folder, ...stop }: { found: FoundEdition & { kind: 'issue' }; folder: string } & Stop): Promise<Gathered> =>
    gather(found, (tree) => gatherIssue(tree, found.plan, folder, isStopped(stop))),
  /** Copies one PDF of an archive into a new folder. Throws zip/*, disk/*, add/cancelled. */
  gatherPdf: ({
    found,
    folder,
    ...stop
  }: { found: FoundEdition & { kind: 'pdf' }; folder: string } & Stop): Promise<CopiedFile> =>
    gather(found, (tree) => gatherPdf(tree, found.name, folder, isStopped(stop))),
  /** Makes the PDF of an issue under the name `to` in its folder; one that is there already is replaced. Throws issue/*, disk/*, add/cancelled. */
  draw: ({ folder, files, to, ...stop }: { folder: string; files: readonly KeptFile[]; to: string } & Stop): Promise<Drawn> =>
    onDisk(async () => {
      const draft = `${to}.part`;
      await rm(join(folder, draft), { force: true });
      const drawn = await drawIssue(folder, files, draft, isStopped(stop));
      await rename(join(folder, draft), join(folder, to));
      return drawn;
    }),
  /** What the METS tells, and page 1 where its words are at hand. */
  describe: async ({
    folder,
    files,
    size,
  }: {
    folder: string;
    files: readonly KeptFile[];
    size: PageSize;
  }): Promise<{ facts: IssueFacts | null; front: PackedPage | null; lastNumber: number }> => {
    const { mets, lastNumber } = await openKeptIssue(folder, files);
    const front = await readFrontOfIssue(folder, files, size);
    return {
      facts: factsOf(mets),
      front: front === null ? null : { packed: packLayout(front), text: front.text },
      lastNumber,
    };
  },
  /** Fills a new folder with a package for other institutions; tells each file through progress. Throws edition/damaged, export/cancelled, disk/*. */
  pack: ({ order, ...stop }: { order: PackageOrder } & Stop, { progress }: TaskContext): Promise<{ files: number }> =>
    outside(order.folder, () => packIssue(order, isStopped(stop), () => progress(null))),
  /** Packs that folder as a zip. Throws export/cancelled, and what the disk says. */
  zip: ({ folder, to, name, ...stop }: { folder: string; to: string; name: string } & Stop): Promise<void> =>
    outside(to, () => zipFolder(folder, to, name, isStopped(stop))),
  /** Tells each page as a PageRecord through progress, and answers those that are left to the reader of PDFs. */
  extract: (input: IssueToExtract, { progress }: TaskContext): Promise<{ left: number[] }> =>
    extractIssue(input, ({ page, layout, fault }) => {
      const packed = packLayout(layout);
      const { text, language, direction, needsOcr, widthPoints, heightPoints } = layout;
      const record: PageRecord = { page, packed, text, language, direction, needsOcr, widthPoints, heightPoints, fault };
      progress(record, [packed.buffer as ArrayBuffer]);
    }),
  /** How sure the engine was of the words of one such page. */
  confidence: ({ path, size }: { path: string; size: PageSize }): Promise<SureWord[]> => readWordConfidence(path, size),
  /** Tells each page that was read from its picture as a PageRecord through progress, and answers those whose file is not there or no good. */
  extractRecognised: (input: RecognisedToExtract, { progress }: TaskContext): Promise<{ left: number[] }> =>
    extractRecognised(input, ({ page, layout, fault }) => {
      const packed = packLayout(layout);
      const { text, language, direction, needsOcr, widthPoints, heightPoints } = layout;
      const record: PageRecord = { page, packed, text, language, direction, needsOcr, widthPoints, heightPoints, fault };
      progress(record, [packed.buffer as ArrayBuffer]);
    }),
};

/** What the pool of this worker is typed by. */
export type IssueTasks = typeof tasks;

serveWorker(tasks);
