// What changes sources, downloads and the rules of titles, by name: the other half of what the library-worker serves.
// Refuses to decide: each task is one function of flows/writer, library or archive.
import { realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { Afterwards, KeepRule, TitleStyle } from '#border/model';
import { dropPart } from '../acquire/download/part.ts';
import { stampOfFile } from '../acquire/watch-folder.ts';
import { editionFileName } from '../archive/places.ts';
import { dropIncoming } from '../archive/store.ts';
import { onDisk } from '../base/disk-error.ts';
import { makeId } from '../base/ids.ts';
import { isWithin } from '../base/is-within.ts';
import type { SourceRecord } from '../base/record.ts';
import { type Arrival, dropGivenUp, putArrival } from '../library/arrivals.ts';
import {
  changeDownloads,
  type DownloadChange,
  type DownloadRow,
  deleteDownloads,
  insertDownloads,
} from '../library/downloads.ts';
import { hasSource, putSourceState, type SourceState } from '../library/sources.ts';
import { pinEdition } from './writer/change-edition.ts';
import { changeLibraryRecord } from './writer/ensure-title.ts';
import type { Writer } from './writer/open-writer.ts';
import { type ArrivedFile, takeArrived } from './writer/take-arrived.ts';

/** Drops what a file on its way has brought so far. */
const dropArriving = ({ places }: Writer, id: string): void => {
  dropPart(join(places.incoming, id, editionFileName));
  dropIncoming(places, id);
};

/** A file that is no longer on its way; without an arrival its entry is as if it had never been seen. */
type End = { id: string; arrival: Arrival | null };

const endRows = ({ database }: Writer, ends: readonly End[]): void =>
  database.transaction(() => {
    for (const { arrival } of ends) if (arrival !== null) putArrival(database, arrival);
    deleteDownloads(
      database,
      ends.map(({ id }) => id),
    );
  })();

/** The tasks over the library that `writer` opens. */
export function makeSourceTasks(writer: () => Writer) {
  return {
    /** Adds or changes a source. Throws source/exists where another has its address; nothing is then written. */
    putSource: ({ source }: { source: SourceRecord }) =>
      changeLibraryRecord(writer(), (record) => {
        const twin = record.sources.find(({ id, url }) => id !== source.id && url === source.url);
        if (twin !== undefined) throw new AppError('source/exists', { title: twin.title });
        const isKnown = record.sources.some(({ id }) => id === source.id);
        const changed = record.sources.map((one) => (one.id === source.id ? source : one));
        return { ...record, sources: isKnown ? changed : [...record.sources, source] };
      }),
    removeSource: ({ id }: { id: string }) =>
      changeLibraryRecord(writer(), (record) => ({ ...record, sources: record.sources.filter((source) => source.id !== id) })),
    /** What a check has shown, what of it is to be fetched and what is passed over, all or nothing; of a removed source nothing. */
    keepCheck: (check: {
      id: string;
      state: SourceState;
      downloads: readonly Omit<DownloadRow, 'number'>[];
      arrivals: readonly Arrival[];
    }) => {
      const { database } = writer();
      database.transaction(() => {
        if (!hasSource(database, check.id)) return;
        insertDownloads(database, check.downloads);
        for (const arrival of check.arrivals) putArrival(database, arrival);
        putSourceState(database, check.id, check.state);
      })();
    },
    putDownloads: ({ downloads }: { downloads: readonly Omit<DownloadRow, 'number'>[] }) =>
      insertDownloads(writer().database, downloads),
    changeDownloads: ({ ids, change }: { ids: readonly string[]; change: DownloadChange }) =>
      changeDownloads(writer().database, ids, change),
    /** A file that the library has now; the row goes first, what is then left in incoming/ is nobody's. */
    endDownload: ({ id, arrival, isKept }: { id: string; arrival: Arrival; isKept: boolean }) => {
      endRows(writer(), [{ id, arrival }]);
      if (isKept) dropPart(join(writer().places.incoming, id, editionFileName));
      else dropArriving(writer(), id);
    },
    /** Files that are given up. */
    giveUpDownloads: ({ ends }: { ends: readonly End[] }) => {
      endRows(writer(), ends);
      for (const { id } of ends) dropArriving(writer(), id);
    },
    /** Takes back that files were given up: they begin anew. */
    restoreDownloads: ({ downloads }: { downloads: readonly Omit<DownloadRow, 'number'>[] }) => {
      const { database } = writer();
      database.transaction(() => {
        for (const row of downloads) dropGivenUp(database, row);
        insertDownloads(database, downloads);
      })();
    },
    /** What has come of a file is thrown away; the file is still wanted. */
    dropArrived: ({ id }: { id: string }) => dropArriving(writer(), id),
    arrive: (input: ArrivedFile) => takeArrived(writer(), input),
    setTitleRule: ({ title, keep, isArchive }: { title: string; keep: KeepRule; isArchive: boolean }) =>
      changeLibraryRecord(writer(), (record) => ({
        ...record,
        titles: record.titles.map((one) => (one.name === title ? { ...one, keep, isArchive } : one)),
      })),
    /** Keeps what was learned of a title; null is nothing. Corrections made before `sinceMs` teach nothing. */
    setTitleStyle: ({ title, style, sinceMs }: { title: string; style: TitleStyle | null; sinceMs?: number }) =>
      changeLibraryRecord(writer(), (record) => ({
        ...record,
        titles: record.titles.map((one) =>
          one.name === title ? { ...one, style, styleSinceMs: sinceMs ?? one.styleSinceMs } : one,
        ),
      })),
    pin: (input: { id: string; isPinned: boolean }) => pinEdition(writer(), input),
    watchFolder: ({ path }: { path: string }) =>
      changeLibraryRecord(writer(), (record) =>
        record.folders.some((folder) => folder.path === path)
          ? record
          : { ...record, folders: [...record.folders, { id: makeId(), path, afterwards: 'leave' }] },
      ),
    changeFolder: ({ id, afterwards }: { id: string; afterwards: Afterwards }) =>
      changeLibraryRecord(writer(), (record) => ({
        ...record,
        folders: record.folders.map((folder) => (folder.id === id ? { ...folder, afterwards } : folder)),
      })),
    forgetFolder: ({ id }: { id: string }) =>
      changeLibraryRecord(writer(), (record) => ({ ...record, folders: record.folders.filter((folder) => folder.id !== id) })),
    /** Takes a file out of a watched folder once the library has its bytes; never one that a link shows there of the library's own. */
    removeWatchedFile: ({ path, stamp }: { path: string; stamp: string }) => {
      const { root } = writer().places;
      if (stampOfFile(path) === stamp && !isWithin(realpathSync(root), realpathSync(path))) onDisk(() => rmSync(path));
    },
  };
}
