// Everything that hashes, copies, syncs or changes library.sqlite, and what is guessed from what it holds, by name: what the library-worker serves.
// Refuses to decide: each task is one function of flows/writer or library. Sources and downloads stand in source-tasks.ts, saved searches in
// search-tasks.ts, dossiers in dossier-tasks.ts, marks in mark-tasks.ts, acts over many editions in act-tasks.ts, holdings in
// holdings-tasks.ts.

import type { ErrorCode } from '#border/errors';
import type { PageLayout, Recognition } from '#border/model';
import type { Learned } from '#border/model-correction';
import { seeClock } from '../archive/see-clock.ts';
import { dropIncoming } from '../archive/store.ts';
import type { PackedPage } from '../base/page-record.ts';
import type { LibraryRecord } from '../base/record.ts';
import { refuseAbsent } from '../base/refuse-absent.ts';
import { unpackLayout } from '../layout/pack.ts';
import { clearIndexFailure, putIndexFailure } from '../library/index-failures.ts';
import { findTitleNow, listRecognitions } from '../library/titles.ts';
import { putWatchedFiles } from '../library/watched-files.ts';
import { makeAccessTasks } from './access-tasks.ts';
import { makeActTasks } from './act-tasks.ts';
import { makeCheckTasks } from './check-tasks.ts';
import { makeDossierTasks } from './dossier-tasks.ts';
import { makeHoldingsTasks } from './holdings-tasks.ts';
import { makeMarkTasks } from './mark-tasks.ts';
import { makeOcrTasks } from './ocr-tasks.ts';
import { type Evidence, type ProposedFacts, proposeFacts } from './propose-facts.ts';
import { makeSearchTasks } from './search-tasks.ts';
import { makeSourceTasks } from './source-tasks.ts';
import { type AdoptInput, adoptEdition } from './writer/adopt-edition.ts';
import {
  correctEdition,
  correctPage,
  keepPosition,
  type PageToCorrect,
  removeEdition,
  restoreEdition,
  settleLanguage,
} from './writer/change-edition.ts';
import { closeWithCopy } from './writer/close-with-copy.ts';
import { discardEdition } from './writer/empty-trash.ts';
import { changeLibraryRecord } from './writer/ensure-title.ts';
import { type KeepInput, keepEdition } from './writer/keep-edition.ts';
import { learnTitle, putRecognition } from './writer/learn-title.ts';
import { openWriter, type Writer } from './writer/open-writer.ts';
import { putReading } from './writer/put-reading.ts';
import type { Recovery } from './writer/recover-library.ts';
import { type TakeInput, type TakenFile, takeFile, takeIssue } from './writer/take-file.ts';

/** What is known of a file, its first page packed. */
export type ProposeInput = Omit<Evidence, 'front' | 'knownTitle' | 'recognitions'> & { front: PackedPage | null };

/** What the thread is started with. */
export type LibraryWorkerData = { root: string; mustExist: boolean; version: string; isRebuilding?: boolean };

/** How the library was closed: the name of the copy that was made of its catalogue, or why none could be made. */
export type Closed = { copy: string | null; failed: ErrorCode | null };

/**
 * The tasks over one library. It is opened with the first of them, so a thread that replaces a crashed one opens it again.
 * Each throws what its function throws, what openWriter throws, and disk/failed where the library is gone from its folder.
 */
export function makeLibraryTasks({ root, mustExist, version, isRebuilding = false }: LibraryWorkerData) {
  let opened: Writer | null = null;
  const writer = (): Writer => {
    if (opened === null) opened = openWriter({ root, mustExist, now: Date.now, version, isRebuilding });
    else refuseAbsent(root);
    return opened;
  };

  return {
    ...makeSourceTasks(writer),
    ...makeSearchTasks(writer),
    ...makeDossierTasks(writer),
    ...makeMarkTasks(writer),
    ...makeHoldingsTasks(writer),
    ...makeOcrTasks(writer),
    ...makeAccessTasks(writer),
    ...makeActTasks(writer),
    ...makeCheckTasks(writer),
    open: (_: Record<string, never>): Recovery => writer().recovery,
    propose: ({ front, ...evidence }: ProposeInput): ProposedFacts =>
      proposeFacts({
        ...evidence,
        front: front === null ? null : unpackLayout(front.packed, front.text),
        knownTitle: (name) => findTitleNow(writer().database, name)?.name ?? null,
        recognitions: listRecognitions(writer().database),
      }),
    take: (input: TakeInput) => takeFile(writer(), input),
    /** Asks the shelf for the same issue. */
    takeIssue: (input: TakenFile) => takeIssue(writer(), input),
    keep: (input: KeepInput) => keepEdition(writer(), input),
    /** An edition out of a bag or a backup. */
    adopt: (input: AdoptInput) => adoptEdition(writer(), input),
    drop: ({ id }: { id: string }) => dropIncoming(writer().places, id),
    correct: (input: Parameters<typeof correctEdition>[1]) => correctEdition(writer(), input),
    /** Learns from an edition that a person corrected; null where it teaches nothing. */
    learn: ({ id, front }: { id: string; front: PageLayout | null }): Learned | null => learnTitle(writer(), id, front),
    recognise: (input: { title: string; recognition: Recognition | null }): Recognition | null => putRecognition(writer(), input),
    setTitleReading: (input: Parameters<typeof putReading>[1]) => putReading(writer(), input),
    correctPage: (input: PageToCorrect) => correctPage(writer(), input),
    remove: (input: { id: string; reason?: string | undefined }) => removeEdition(writer(), input),
    restore: (input: { id: string }) => restoreEdition(writer(), input),
    settleLanguage: (input: Parameters<typeof settleLanguage>[1]) => settleLanguage(writer(), input),
    keepPosition: (input: { id: string; page: number }) => keepPosition(writer(), input),
    setSettings: ({ settings }: { settings: Partial<LibraryRecord['settings']> }) =>
      changeLibraryRecord(writer(), (record) => ({ ...record, settings: { ...record.settings, ...settings } })),
    putWatchedFiles: ({ folderId, files }: { folderId: string; files: readonly { path: string; stamp: string }[] }) =>
      putWatchedFiles(writer().database, folderId, files),
    putIndexFailure: ({ id, code }: { id: string; code: ErrorCode }) => putIndexFailure(writer().database, id, code),
    clearIndexFailure: ({ id }: { id: string }) => clearIndexFailure(writer().database, id),
    discard: (input: Parameters<typeof discardEdition>[1]) => discardEdition(writer(), input),
    seeClock: ({ nowMs, ruleDays }: { nowMs: number; ruleDays: number | null }) => seeClock(writer().places, nowMs, ruleDays),
    /** Whether the catalogue was changed since it was last copied. */
    isChanged: (_: Record<string, never>): boolean => writer().isChanged(),
    noteCopy: (_: Record<string, never>) => writer().noteCopy(),
    close: (_: Record<string, never>): Closed => {
      const closed = opened === null ? { copy: null, failed: null } : closeWithCopy(opened);
      opened = null;
      return closed;
    },
  };
}

/** The tasks, for the pool's types. */
export type LibraryTasks = ReturnType<typeof makeLibraryTasks>;
