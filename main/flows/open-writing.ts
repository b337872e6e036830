// What the writer of a library runs beside its calls: adding, indexing, watching, checking sources, fetching; and how each tells the screens.
import type { EditionId } from '#border/model';
import { openThrottle, type Throttle } from '../base/throttle.ts';
import { openTurns } from '../base/turns.ts';
import { listIndexFailures } from '../library/index-failures.ts';
import { listFolders, readSettings } from '../library/library-record.ts';
import { findShelved, getIssueFiles, getPageSizes, listCorrections, listRecognised } from '../library/read-editions.ts';
import { listWatchedFiles } from '../library/watched-files.ts';
import { type AddRun, openAdding } from './add-editions.ts';
import type { DownloadEnd } from './downloads/attempt-download.ts';
import type { Patience } from './downloads/next-try.ts';
import { type Downloads, openDownloads } from './downloads/open-downloads.ts';
import type { FetchLimits } from './downloads/run-download.ts';
import { type Indexer, openIndexer } from './index-pending.ts';
import { keepHouse } from './keep-house.ts';
import { followRules } from './keeping/keep-titles.ts';
import { carryMarks } from './marks/place-marks.ts';
import { openAlerts } from './match-alerts.ts';
import { openRecognition, type Recognition } from './ocr/open-recognition.ts';
import { readByItself } from './ocr/read-by-itself.ts';
import type { Parts, Writing } from './parts.ts';
import { tellSearches, toMatched } from './saved-searches.ts';
import { showBatch } from './show-batch.ts';
import { openCatalogueLinks } from './sources/browse-catalogue.ts';
import { listShownSources } from './sources/list-sources.ts';
import { openSources, type Sources } from './sources/open-sources.ts';
import { openRecentGrants } from './sources/recent-grants.ts';
import { accessOfSource, renewRefused, secretOfSource } from './sources/source-access.ts';
import { openTeaching } from './teach-titles.ts';
import { openFolderWatches } from './watch-folders.ts';

/** How busy the writer is, and how it uses the network. */
export type WritingOptions = {
  indexing: 'all' | 'none';
  /** Whether folders are watched and sources checked without being asked. */
  isWatching: boolean;
  /** Whether files on their way are fetched. */
  isFetching: boolean;
  network: FetchLimits & {
    patience?: Patience /** Authorities to trust beside the usual ones, as PEM. */;
    certificates?: readonly string[];
  };
};

const progressPauseMs = 200;
const sourcesPauseMs = 500;
/** Past this many the screen reads the shelf again instead of asking for each. */
const mostNamedIds = 200;

type Teller = { tellRun: (run: AddRun) => void; tellChanged: (id: EditionId) => void; tellSources: () => void };

const openTeller = (parts: Parts): Teller => {
  const runs = new WeakMap<AddRun, Throttle>();
  const changed = new Set<EditionId>();
  const changes = openThrottle(() => {
    const ids = changed.size > mostNamedIds ? null : [...changed];
    changed.clear();
    parts.emit({ name: 'library.changed', value: { ids } });
  }, progressPauseMs);
  const sources = openThrottle(() => {
    if (parts.writing === null) return;
    listShownSources(parts).then(
      (shown) => parts.emit({ name: 'sources.changed', value: { sources: shown } }),
      (error: unknown) => parts.log.error('the sources could not be listed', error),
    );
  }, sourcesPauseMs);
  const throttleOf = (run: AddRun): Throttle => {
    const known = runs.get(run);
    if (known !== undefined) return known;
    const send = (): void => parts.emit({ name: 'add.progress', value: showBatch(run, parts.language(), parts.log) });
    const made = openThrottle(send, progressPauseMs);
    runs.set(run, made);
    return made;
  };
  return {
    tellRun: (run) => {
      const throttle = throttleOf(run);
      throttle.tell();
      if (run.state !== 'running') throttle.flush();
    },
    tellChanged: (id) => {
      changed.add(id);
      changes.tell();
    },
    tellSources: sources.tell,
  };
};

/** An edition that has just become readable gets its cover and its place in the index. */
const welcome = (parts: Parts, indexer: Indexer, teller: Teller, id: EditionId): void => {
  teller.tellChanged(id);
  const edition = findShelved(parts.database, id);
  if (edition !== null) {
    parts.pictures.makeCover(edition);
    indexer.add(edition);
  }
  if (edition?.replaces != null) void indexer.refresh();
};

type Fetching = { downloads: Downloads; sources: Sources };

const openFetching = (parts: Parts, indexer: Indexer, teller: Teller, options: WritingOptions): Fetching => {
  const { workers, secrets, log, root, database, shelf } = parts;
  const { patience, certificates: _, ...limits } = options.network;
  const settings = () => readSettings(database);
  const downloads = openDownloads({
    workers,
    secrets,
    log,
    root,
    database,
    limits,
    isFetching: options.isFetching,
    settings,
    accessOf: (sourceId) => accessOfSource(parts, sourceId),
    filledBytes: shelf.filledBytes,
    language: parts.language,
    describe: (id) => {
      const edition = findShelved(database, id);
      return edition === null ? null : { title: edition.title, day: edition.day };
    },
    onChange: (list) => {
      parts.emit({ name: 'downloads.changed', value: list });
      teller.tellSources();
    },
    ...(patience === undefined ? {} : { patience }),
  });
  downloads.on((end: DownloadEnd) => {
    if (!('brought' in end) || !end.brought.isNew || end.brought.editionId === null) return;
    const id = end.brought.editionId;
    welcome(parts, indexer, teller, id);
    const edition = findShelved(database, id);
    if (edition === null) return;
    parts.emit({ name: 'edition.arrived', value: { id, title: edition.title, day: edition.day } });
    followRules(parts, edition.title).catch((error: unknown) => log.error('the rule of a title could not be followed', error));
  });
  const sources = openSources({
    workers,
    database,
    downloads,
    settings,
    log,
    now: Date.now,
    isScheduling: options.isWatching,
    secretOf: (source) => secretOfSource(parts, source),
    renew: (source) => renewRefused(parts, source),
    onChange: teller.tellSources,
  });
  return { downloads, sources };
};

/** The queue of scans. What an earlier run left is gone on with where the program stays open. */
const openReading = (parts: Parts, indexer: Indexer, teller: Teller, isGoingOn: boolean): Recognition => {
  const { workers, secrets, log, database, pdfs, version } = parts;
  const recognition: Recognition = openRecognition({
    workers,
    secrets,
    log,
    database,
    pdfs,
    version,
    isGoingOn,
    onChange: () => parts.emit({ name: 'ocr.changed', value: { jobs: recognition.jobs() } }),
    onRead: (id) => {
      indexer.again(id);
      teller.tellChanged(id);
    },
  });
  return recognition;
};

/** Begins what a writer does. Shelf and index are compared in the background. */
export async function openWriting(parts: Parts, options: WritingOptions): Promise<Writing> {
  const { workers, secrets, log, root, database, shelf } = parts;
  const teller = openTeller(parts);
  const broughtBy = new Map<EditionId, AddRun>();
  const teaching = openTeaching({ workers, database, log, onLearned: teller.tellChanged });
  const indexer = openIndexer({
    workers,
    secrets,
    log,
    root,
    styleOf: teaching.styleOf,
    isExtracting: options.indexing === 'all',
    listShelf: () => shelf.list(),
    findShelved: (id) => findShelved(database, id),
    listCorrections: (id) => listCorrections(database, id),
    pdfs: parts.pdfs,
    issueOf: (id) => getIssueFiles(database, id),
    recognisedOf: (id) => listRecognised(database, id),
    pageSizesOf: (id) => getPageSizes(database, id),
    listFailures: () => listIndexFailures(database),
    onChanged: (id, state) => {
      teller.tellChanged(id);
      if (state !== 'searchable') return;
      if (readSettings(database).isReadingScans) readByItself(parts, id);
      alerts.tell(id);
      const carrying = carryMarks(parts, id);
      carrying.catch((error: unknown) => log.error('marks could not be carried to a corrected edition', error));
      const run = broughtBy.get(id);
      if (run === undefined) return;
      run.searchable.add(id);
      for (const listener of run.listeners) listener({ searchable: { id } });
      teller.tellRun(run);
    },
    onRenewed: () => {
      parts.emit({ name: 'library.changed', value: { ids: null } });
      void alerts.matchPostponed();
    },
  });
  const alerts = openAlerts({
    workers,
    database,
    log,
    isSearchable: (id) => indexer.stateOf(id) === 'searchable',
    onNews: (news, isCaughtUp) => {
      tellSearches(parts);
      const searches = isCaughtUp ? [] : toMatched(parts, news);
      if (searches.length > 0) parts.emit({ name: 'searches.matched', value: { searches } });
    },
  });
  const adding = openAdding({
    workers,
    secrets,
    log,
    root,
    onRun: teller.tellRun,
    onAdded: (run, { id }) => {
      broughtBy.set(id, run);
      welcome(parts, indexer, teller, id);
    },
  });
  const watches = openFolderWatches({
    workers,
    adding,
    log,
    root,
    listWatchedFiles: (folderId) => listWatchedFiles(database, folderId),
    onProblem: teller.tellSources,
  });
  void indexer.refresh().then(() => alerts.catchUp());
  const { downloads, sources } = openFetching(parts, indexer, teller, options);
  const recognition = openReading(parts, indexer, teller, options.isWatching);
  if (options.isWatching) await watches.set(listFolders(database));
  return {
    adding,
    recognition,
    indexer,
    watches,
    downloads,
    sources,
    teaching,
    links: openCatalogueLinks(),
    grants: openRecentGrants(),
    removed: new Map(),
    forgotten: new Map(),
    alerts,
    welcome: (id: EditionId) => welcome(parts, indexer, teller, id),
    removedSearches: new Map(),
    exporting: { stop: null },
    acting: { inTurn: openTurns(), stop: null },
    takenOut: { dossiers: new Map(), items: new Map(), marks: new Map() },
    house: options.isWatching ? keepHouse(parts) : null,
  };
}
