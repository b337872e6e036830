// The opened parts of a library that flows work on. Refuses to be passed outside main: the border is the contract.
import type { EventName, EventValue } from '#border/contract';
import { AppError } from '#border/errors';
import type { EditionId, InterfaceLanguage } from '#border/model';
import type { ReadOnlyReason } from '#border/model-safety';
import type { KeptSearch } from '#border/model-searches';
import type { Log } from '../base/log.ts';
import type { FolderRecord, SourceRecord } from '../base/record.ts';
import type { InTurn } from '../base/turns.ts';
import type { LibraryDatabase } from '../library/open-library.ts';
import type { Shelf } from '../library/open-shelf.ts';
import type { MatchedPage } from '../library/search-matches.ts';
import type { Door } from './access/open-access.ts';
import type { Adding } from './add-editions.ts';
import type { Checks } from './audit/open-checks.ts';
import type { BagDesk } from './bags/bag-desk.ts';
import type { Downloads } from './downloads/open-downloads.ts';
import type { DrawnPdfs } from './drawn-pdf.ts';
import type { Exchange } from './exchange/open-exchange.ts';
import type { HoldingsDesk } from './holdings/open-holdings.ts';
import type { Indexer } from './index-pending.ts';
import type { Housekeeping } from './keep-house.ts';
import type { Alerts } from './match-alerts.ts';
import type { Recognition } from './ocr/open-recognition.ts';
import type { Workers } from './open-workers.ts';
import type { Overtaking } from './overtake.ts';
import type { PagePictures } from './page-pictures.ts';
import type { Paper } from './paper/open-paper.ts';
import type { PaperDesk } from './paper/paper-desk.ts';
import type { Concordances } from './read-concordance.ts';
import type { Reports } from './report/open-reports.ts';
import type { LibrarySeat } from './safety/library-seat.ts';
import type { Safety } from './safety/open-safety.ts';
import type { Secrets } from './secrets.ts';
import type { CatalogueLinks } from './sources/browse-catalogue.ts';
import type { Sources } from './sources/open-sources.ts';
import type { RecentGrants } from './sources/recent-grants.ts';
import type { Teaching } from './teach-titles.ts';
import type { UpdateDesk } from './updates/update-desk.ts';
import type { FolderWatches } from './watch-folders.ts';
import type { RemovedDossier, TakenItem } from './writer/change-dossiers.ts';
import type { TakenMark } from './writer/change-marks.ts';
import type { Recovery } from './writer/recover-library.ts';

/** What lies outside the window, given by the shell: native dialogs, and the system's browser. */
export type Desk = {
  /** What editions can be made of, archives that may be bags, one table, or one profile of bags. */
  chooseFiles: (kind?: 'editions' | 'archives' | 'tables' | 'profile') => Promise<readonly string[]>;
  chooseFolder: () => Promise<string | null>;
  /** Where a file of this name is to be saved; the dialog asks before one is replaced. */
  chooseSave: (name: string) => Promise<string | null>;
  openAddress: (url: string) => Promise<void>;
};

/** One event of the contract. */
export type CoreEvent = { [Name in EventName]: { name: Name; value: EventValue<Name> } }[EventName];

/** What only the writer of a library has. */
export type Writing = {
  adding: Adding;
  indexer: Indexer;
  watches: FolderWatches;
  downloads: Downloads;
  sources: Sources;
  recognition: Recognition;
  teaching: Teaching;
  links: CatalogueLinks;
  grants: RecentGrants;
  /** Sources that were removed since the library was opened, with their secrets: kept for whoever takes it back. */
  removed: Map<string, { source: SourceRecord; secret: string | null }>;
  /** Watched folders that were forgotten since then. */
  forgotten: Map<string, FolderRecord>;
  alerts: Alerts;
  /** An edition that came in whole gets its cover and its place in the index, and the screens hear of it. */
  welcome: (id: EditionId) => void;
  /** Saved searches that were removed since the library was opened, with the pages that had come to them. */
  removedSearches: Map<string, { search: KeptSearch; pages: readonly MatchedPage[]; removedAtMs: number }>;
  /** The dossier that is being written to a file, if any, can be stopped. */
  exporting: { stop: AbortController | null };
  /** Acts over many editions and lists wait for one another; the one under way, if any, can be stopped. */
  acting: { inTurn: InTurn; stop: AbortController | null };
  /** Dossiers that were removed since the library was opened, items that were taken out of one, and marks that were removed, by their ids. */
  takenOut: { dossiers: Map<string, RemovedDossier>; items: Map<string, TakenItem>; marks: Map<string, TakenMark> };
  /** Null where nothing is done by itself. */
  house: Housekeeping | null;
};

/** A library that is open. */
export type Parts = {
  root: string;
  version: string;
  /** What opening had to do; null where nothing may be changed. */
  recovery: Recovery | null;
  samplesDir: string;
  /** library.sqlite, read-only. */
  database: LibraryDatabase;
  /** The shelf in memory, as library.sqlite has it. */
  shelf: Shelf;
  workers: Workers;
  pictures: PagePictures;
  pdfs: DrawnPdfs;
  concordances: Concordances;
  holdings: HoldingsDesk;
  /** Ends older questions of those who ask anew. */
  overtaking: Overtaking;
  secrets: Secrets;
  log: Log;
  desk: Desk | null;
  /** What the desktop does with pages and files; null without one. */
  paperDesk: PaperDesk | null;
  paper: Paper;
  /** Newer versions of the program; null on the command line. */
  updates: UpdateDesk | null;
  /** The place of the library in the application; null on the command line. */
  seat: LibrarySeat | null;
  /** Why nothing may be changed; null where all may. */
  readOnly: ReadOnlyReason | null;
  /** What makes the index of a library that cannot be written, outside of it; null everywhere else. */
  indexElsewhere: Indexer | null;
  /** The one copy of the whole that may be under way. */
  safety: Safety;
  bags: BagDesk;
  checks: Checks;
  /** What is being written for other institutions. */
  exchange: Exchange;
  /** The reports of problems that were shown. */
  reports: Reports;
  /** What the log of the application holds; null where it has none of its own. */
  readLog: (() => string) | null;
  writing: Writing | null;
  language: () => InterfaceLanguage;
  emit: (event: CoreEvent) => void;
  /** Who sits at the library, and the settings of the visit. */
  door: Door;
};

/** The writing parts. Throws library/read-only where the library is open beside its writer. */
export function writingOf(parts: Parts): Writing {
  if (parts.writing === null) throw new AppError('library/read-only');
  return parts.writing;
}
