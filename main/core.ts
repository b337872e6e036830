// Opens a library and wires its parts: the one place where they meet. Runs in plain Node; the shell and the command line are its clients.
// Refuses to hold logic: what is done stands in flows.
import { join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { EventName, Handlers, WindowHandlers } from '#border/contract';
import { eventEffects } from '#border/contract-effects';
import { type Answer, AppError } from '#border/errors';
import type { Box, InterfaceLanguage } from '#border/model';
import type { ReadOnlyReason } from '#border/model-safety';
import type { FetchedPicture } from './acquire/fetch-picture.ts';
import { answer } from './answer.ts';
import type { KeptOpenFile } from './archive/open-kept-file.ts';
import { type Log, silentLog } from './base/log.ts';
import type { KeptFile } from './base/record.ts';
import { openAccess } from './flows/access/open-access.ts';
import type { AddWords } from './flows/add-edition.ts';
import type { AddRun } from './flows/add-editions.ts';
import { openChecks } from './flows/audit/open-checks.ts';
import { openBagDesk } from './flows/bags/bag-desk.ts';
import { cropPage } from './flows/crop-page.ts';
import { readClipPicture } from './flows/dossiers/show-clip.ts';
import { openDrawnPdfs, openPdf } from './flows/drawn-pdf.ts';
import { openExchange } from './flows/exchange/open-exchange.ts';
import { openHoldings } from './flows/holdings/open-holdings.ts';
import { openSafetyPool, openWorkers, type Workers } from './flows/open-workers.ts';
import { openWriting, type WritingOptions } from './flows/open-writing.ts';
import { savingOutside } from './flows/outside-library.ts';
import { openOvertaking } from './flows/overtake.ts';
import { openPagePictures, type PictureSize } from './flows/page-pictures.ts';
import { openPaper } from './flows/paper/open-paper.ts';
import type { PaperDesk } from './flows/paper/paper-desk.ts';
import { readPrintFile } from './flows/paper/print-pages.ts';
import { type CoreEvent, type Desk, type Parts, writingOf } from './flows/parts.ts';
import { openConcordances } from './flows/read-concordance.ts';
import { addPaths } from './flows/run-batches.ts';
import { openIndexElsewhere } from './flows/safety/index-elsewhere.ts';
import type { LibrarySeat } from './flows/safety/library-seat.ts';
import { openSafety } from './flows/safety/open-safety.ts';
import { openMemorySecrets, type Secrets } from './flows/secrets.ts';
import { readOfferPicture } from './flows/sources/browse-catalogue.ts';
import { type Synced, sync } from './flows/sync.ts';
import type { UpdateDesk } from './flows/updates/update-desk.ts';
import type { Recovery } from './flows/writer/recover-library.ts';
import { makeHandlers } from './handlers.ts';
import { openLibraryReader } from './library/open-library.ts';
import { openShelf } from './library/open-shelf.ts';
import { getEdition, getIssueFiles } from './library/read-editions.ts';

/** How a library is opened. */
export type CoreOptions = {
  libraryDir: string;
  /** `read` opens beside a writer and changes nothing. */
  mode: 'write' | 'read';
  samplesDir: string;
  version: string;
  /** What the system speaks; the setting goes before it. */
  language: InterfaceLanguage;
  log?: Log;
  /** What the log holds, for a report of a problem. */
  readLog?: () => string;
  secrets?: Secrets;
  desk?: Desk;
  paperDesk?: PaperDesk;
  updates?: UpdateDesk;
  seat?: LibrarySeat;
  /** Where the index of a library that cannot be written is made and read; in the library unless told. */
  indexDir?: string;
  /** Why the library is opened to read alone; beside its writer unless told. */
  readOnly?: ReadOnlyReason;
  /** Makes catalogue and index anew from files alone. */
  isRebuilding?: boolean;
  /** True throws library/not-found instead of making a library. */
  mustExist?: boolean;
  /** 'none' leaves pending editions to the next program that opens the library. 'all' unless told. */
  indexing?: 'all' | 'none';
  /** False leaves the watched folders alone: for a program that ends soon. True unless told. */
  isWatching?: boolean;
  /** Whether files on their way are fetched; false leaves them to the next program. As `isWatching` unless told. */
  isFetching?: boolean;
  /** How the network is used; the usual way unless told. */
  network?: WritingOptions['network'];
};

/** An open library. */
export type Core = {
  handlers: Handlers;
  /** With `own`, for the page of a window that answers its own calls. */
  answer: (name: string, input: unknown, own?: WindowHandlers) => Promise<Answer<unknown>>;
  /** Hears every event of the contract; gives the function that stops it. */
  on: (listener: (event: CoreEvent) => void) => () => void;
  /** Whether whoever sits at the library is to hear of such an event: what is of its keepers reaches no visitor. */
  tells: (name: EventName) => boolean;
  /** Begins to add what was dropped or opened. Throws library/read-only, access/reading-room. */
  addPaths: (paths: readonly string[]) => { batchId: string };
  /** The same with what a person says of the files, and with the run to wait for. */
  add: (paths: readonly string[], words: AddWords) => AddRun;
  /** Ends when no edition is on its way into the index any more. */
  whenSearchable: () => Promise<void>;
  /** The parts, for commands that the contract has no call for yet. */
  parts: Parts;
  /** The PDF of an edition, open to be handed to a page, which closes it. Throws edition/not-found, edition/damaged when it is gone or not the library's own. */
  openPdf: (id: string) => Promise<KeptOpenFile>;
  /** A page as JPEG, 1200 or 300 px wide. Throws edition/not-found, page/not-found, pdf/locked, pdf/broken. */
  picture: (id: string, page: number, size: PictureSize) => Promise<Uint8Array>;
  /** A part of a page as JPEG, by its box in points of the unrotated page. Throws as `picture`, and input/invalid for a box beside the page. */
  crop: (id: string, page: number, box: Box) => Promise<Uint8Array>;
  /** A clipping of a dossier as PNG, for print. Throws dossier/not-found, edition/not-found, access/keepers, pdf/*. */
  clipping: (dossier: string, item: string) => Promise<Uint8Array>;
  /** A file of a printing under way, by its own name. Throws page/not-found, and as `picture`. */
  printFile: (id: string, name: string) => Promise<{ bytes: Uint8Array; type: string }>;
  /** Checks sources and ends when what they list is known; what is new is then on its way. */
  check: (ids: readonly string[]) => Promise<void>;
  /** Checks sources (null: all that are followed), fetches what is new, and ends when it is there. */
  sync: (ids: readonly string[] | null, signal: AbortSignal) => Promise<Synced>;
  /** Whether the machine runs on its battery: then nothing is read that nobody asked for. */
  setOnBattery: (isOnBattery: boolean) => void;
  /** Catches up with what was due while the machine slept. */
  wake: () => void;
  /** The sha256 of an edition. Throws edition/not-found. */
  sumOf: (id: string) => string;
  /** The picture of an offer of a catalogue. Throws input/invalid, access/keepers, network/*, format/unsupported. */
  offerPicture: (id: string) => Promise<FetchedPicture>;
  /** Lets what is being written end, stops the rest, and gives the library free. */
  close: () => Promise<void>;
};

const openParts = async (options: CoreOptions, workers: Workers, emit: Parts['emit']): Promise<Parts> => {
  const root = resolve(options.libraryDir);
  const log = options.log ?? silentLog;
  let recovery: Recovery | null = null;
  if (options.mode === 'write') {
    recovery = await workers.library.run('open', {});
    const { swept, adopted, renewed, missing, losses } = recovery;
    log.info('library open', { swept, adopted, renewed, missing, losses: losses.map(({ code }) => code).join(' ') });
  } else await workers.safety.run('judge', { root });
  const database = openLibraryReader(root);
  const secrets = options.secrets ?? openMemorySecrets();
  const isWriting = options.mode === 'write';
  const filesOf = (id: string): readonly KeptFile[] => getIssueFiles(database, id).files;
  const door = openAccess({ database, workers, isWriting, now: Date.now });
  const pdfs = openDrawnPdfs({ workers, secrets, log, root, isWriting, filesOf });
  // Whatever waits on this thread gets its turn between the steps.
  await setImmediate();
  const shelf = await openShelf(database);
  await setImmediate();
  const parts: Parts = {
    root,
    version: options.version,
    recovery,
    samplesDir: options.samplesDir,
    database,
    shelf,
    workers,
    pictures: openPagePictures({ workers, secrets, log, root, pdfs, isCached: isWriting }),
    pdfs,
    concordances: openConcordances(workers),
    holdings: openHoldings({ database, shelf, workers }),
    overtaking: openOvertaking(),
    secrets,
    log,
    desk: options.desk === undefined ? null : savingOutside(options.desk, root),
    paperDesk: options.paperDesk ?? null,
    paper: openPaper(log),
    updates: options.updates ?? null,
    seat: options.seat ?? null,
    readOnly: isWriting ? null : (options.readOnly ?? 'locked'),
    indexElsewhere: null,
    safety: openSafety(emit),
    bags: openBagDesk(),
    checks: openChecks(() => parts, { isScheduling: isWriting && (options.isWatching ?? true) }),
    exchange: openExchange(),
    reports: new Map(),
    readLog: options.readLog ?? null,
    writing: null,
    language: () => door.settings().language ?? options.language,
    emit,
    door,
  };
  if (options.mode === 'read') {
    if (options.indexDir !== undefined) parts.indexElsewhere = openIndexElsewhere(parts);
    return parts;
  }
  const writing = await openWriting(parts, {
    indexing: options.indexing ?? 'all',
    isWatching: options.isWatching ?? true,
    isFetching: options.isFetching ?? options.isWatching ?? true,
    network: options.network ?? {},
  });
  parts.writing = writing;
  return parts;
};

/** An index that cannot be sealed is looked at as before when it is opened. */
const sealIndex = async ({ workers, log }: Parts): Promise<void> => {
  try {
    await workers.index.run('close', {});
  } catch (error) {
    log.error('the index was closed without its seal', error);
  }
};

const closeParts = async (parts: Parts): Promise<void> => {
  const { exchange, writing, pictures, workers, database, paper, safety, bags, checks, log, indexElsewhere } = parts;
  paper.stop?.abort();
  exchange.stop?.abort();
  writing?.house?.close();
  safety.stop();
  bags.stop();
  await checks.close();
  await pictures.close();
  const ending = [writing?.watches.close(), writing?.adding.close(), writing?.sources.close(), writing?.downloads.close()];
  // A server may be silent for half a minute; nobody waits for its answer any more.
  await workers.network.close();
  await Promise.all(ending);
  await writing?.recognition.close();
  await (writing?.indexer ?? indexElsewhere)?.close();
  await writing?.teaching.close();
  await writing?.alerts.close();
  await bags.whenIdle();
  // A seal is made of a file that nobody has open.
  await Promise.all([workers.search.close(), workers.study.close(), workers.prepare.close()]);
  if (writing !== null || indexElsewhere !== null) await sealIndex(parts);
  database.close();
  if (writing !== null) {
    const { copy, failed } = await workers.library.run('close', {});
    if (copy !== null || failed !== null) log.info('the catalogue was copied', { copy, failed });
  }
  await workers.close();
  await paper.close();
};

/**
 * Opens the library in `libraryDir`; a writer makes it when it is missing. Throws library/not-found, library/not-a-folder,
 * library/locked (with the holder's `pid`), library/from-future, library/damaged, library/read-only, disk/full.
 */
export async function openCore(options: CoreOptions): Promise<Core> {
  const root = resolve(options.libraryDir);
  const workers = openWorkers(
    {
      root,
      mustExist: options.mustExist ?? false,
      version: options.version,
      isRebuilding: options.isRebuilding ?? false,
    },
    options.indexDir ?? join(root, 'derived'),
    options.network?.certificates,
  );
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let parts: Parts;
  try {
    parts = await openParts(options, workers, emit);
  } catch (error) {
    await workers.close();
    throw error;
  }
  const handlers = makeHandlers(parts);
  return {
    handlers,
    answer: (name, input, own) =>
      answer(
        { handlers: { ...handlers, ...own }, log: parts.log, language: parts.language, refusal: parts.door.refusal },
        name,
        input,
      ),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tells: (name) => parts.door.refusal(eventEffects[name]) === null,
    addPaths: (paths) => {
      parts.door.check('changes');
      return { batchId: addPaths(parts, paths).id };
    },
    add: (paths, words) => addPaths(parts, paths, words),
    whenSearchable: async () => {
      await (parts.writing?.indexer ?? parts.indexElsewhere)?.whenIdle();
      await parts.writing?.alerts.whenMatched();
      await parts.pictures.whenCovered();
    },
    parts,
    openPdf: async (id) => openPdf(parts, getEdition(parts.database, id)),
    picture: (id, page, size) => parts.pictures.read(getEdition(parts.database, id), page, size),
    crop: (id, page, box) => cropPage(parts, { id, page, box }),
    clipping: async (dossier, item) => {
      parts.door.check('keeps');
      return readClipPicture(parts, dossier, item);
    },
    printFile: (id, name) => readPrintFile(parts, id, name),
    check: async (ids) => {
      await writingOf(parts).sources.check(ids, true);
    },
    sync: (ids, signal) => sync(parts, ids, signal),
    setOnBattery: (isOnBattery) => parts.writing?.recognition.setOnBattery(isOnBattery),
    wake: () => {
      parts.writing?.downloads.wake();
      parts.writing?.sources.wake();
    },
    sumOf: (id) => getEdition(parts.database, id).sha256,
    offerPicture: async (id) => {
      parts.door.check('keeps');
      return readOfferPicture(parts, writingOf(parts).links, id);
    },
    close: () => closeParts(parts),
  };
}

/** A thread looks, for it may have to read a whole index. */
const findIndexPlace = async (root: string): Promise<string | null> => {
  const pool = openSafetyPool();
  try {
    return await pool.run('indexPlace', { root });
  } finally {
    await pool.close();
  }
};

/**
 * Opens a library to write it, or to read it alone where its disk or folder takes no byte: then everything works but what would change it,
 * and an index that it lacks is made outside of it. Throws as openCore.
 */
export async function openCoreOrRead(options: Omit<CoreOptions, 'mode'>): Promise<Core> {
  try {
    return await openCore({ ...options, mode: 'write' });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'library/read-only') throw error;
    (options.log ?? silentLog).info('the library cannot be written and is opened to read');
    const indexDir = await findIndexPlace(resolve(options.libraryDir));
    return openCore({ ...options, mode: 'read', readOnly: 'media', ...(indexDir === null ? {} : { indexDir }) });
  }
}
