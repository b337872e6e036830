// An audit of a library, and the reading of single editions, by name: what the audit-worker serves. Reads files and rows, and changes nothing.
import { existsSync } from 'node:fs';
import { AppError } from '#border/errors';
import type { Problem } from '#border/model-checks';
import type { AsideEdition } from '#border/model-safety';
import { type FoundCopy, findCopies } from '../../archive/find-copies.ts';
import { summedFilesOf } from '../../archive/kept-files.ts';
import { listAside } from '../../archive/list-aside.ts';
import { fromRelative, placesOf } from '../../archive/places.ts';
import { editionSidecarName } from '../../archive/sidecar.ts';
import { walkPlaces } from '../../archive/walk-places.ts';
import type { KeptHead } from '../../base/check-record.ts';
import type { TaskContext } from '../../base/serve-worker.ts';
import { readLogMark } from '../../library/checks.ts';
import { listDownloadIds } from '../../library/downloads.ts';
import { findExpected, listExpected } from '../../library/expected-editions.ts';
import { type Archive, openArchive } from './archive-view.ts';
import type { Inspected } from './inspect-edition.ts';
import { judgeIncoming, judgeLibrarySidecar, judgeLog, judgeLoose, judgeStrays, readStrays, type Stray } from './judge-places.ts';

/** What the thread is started with. */
export type AuditWorkerData = { root: string };

/** What an audit found, the editions among it in `AuditStep`s on the way. */
export type AuditFindings = {
  isComplete: boolean;
  startedAtMs: number;
  endedAtMs: number;
  checked: number;
  ok: number;
  bytes: number;
  problems: Problem[];
  heads: KeptHead[];
};

/** How far an audit is, and the editions that it has looked at since the last step. */
export type AuditStep = { done: number; total: number; doneBytes: number; totalBytes: number; inspected: Inspected[] };

/** `stop[0]` other than 0 ends it between two mebibytes. */
export type AuditInput = { isFull: boolean; stop: Int32Array };

/** A step is told when so many editions were looked at, or after this time. */
const stepEditions = 100;
const stepMs = 500;

type Tally = { problems: Problem[]; heads: KeptHead[]; checked: number; ok: number; bytes: number };

const countIn = (tally: Tally, { id, bytes, problems, head }: Inspected): void => {
  tally.checked += 1;
  tally.bytes += bytes;
  if (problems.length === 0) tally.ok += 1;
  tally.problems.push(...problems);
  if (head !== null) tally.heads.push([id, head.count, head.link]);
};

const strayPaths = (strays: readonly Stray[]): Map<string, string> =>
  new Map(strays.flatMap(({ path, record }) => (record === null ? [] : [[record.id, path] as const])));

/** Looks at every edition, and tells in steps. False where it was stopped. */
const inspectAll = (
  archive: Archive,
  strays: ReadonlyMap<string, string>,
  tally: Tally,
  { isFull, stop }: AuditInput,
  tell: TaskContext['progress'],
): boolean => {
  const editions = listExpected(archive.database);
  const totalBytes = editions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let inspected: Inspected[] = [];
  let toldAtMs = Date.now();
  let doneBytes = 0;
  const step = (): void => {
    tell({ done: tally.checked, total: editions.length, doneBytes, totalBytes, inspected } satisfies AuditStep);
    inspected = [];
    toldAtMs = Date.now();
  };
  const isCancelled = (): boolean => Atomics.load(stop, 0) !== 0;
  try {
    for (const { id, sizeBytes } of editions) {
      const one = archive.inspect(id, { isFull, isCancelled, strayPath: strays.get(id) ?? null });
      doneBytes += sizeBytes;
      // An edition that was emptied from the trash meanwhile has nothing left to be looked at.
      if (one === null) continue;
      countIn(tally, one);
      inspected.push(one);
      if (inspected.length >= stepEditions || Date.now() - toldAtMs >= stepMs) step();
    }
    return true;
  } catch (error) {
    if (!isCancelled()) throw error;
    return false;
  } finally {
    step();
  }
};

const audit = (root: string, input: AuditInput, tell: TaskContext['progress']): AuditFindings => {
  const startedAtMs = Date.now();
  const places = placesOf(root);
  const archive = openArchive(root);
  const tally: Tally = { problems: [], heads: [], checked: 0, ok: 0, bytes: 0 };
  try {
    const before = new Set(listExpected(archive.database).map(({ path }) => path));
    const found = walkPlaces(places, (path) => before.has(path));
    const strays = readStrays(
      root,
      found.editions.filter((path) => !before.has(path)),
    );
    const isComplete = inspectAll(archive, strayPaths(strays), tally, input, tell);
    const now = archive.known();
    const paths = new Set([...now.byId.values()].map(({ path }) => path));
    const stillThere = strays.filter(({ path }) => !paths.has(path) && existsSync(`${root}/${path}`));
    const stillLoose = found.loose.filter(
      (path) => existsSync(`${root}/${path}`) && ![...paths].some((one) => path.startsWith(`${one}/`)),
    );
    tally.problems.push(
      ...judgeStrays(root, stillThere, now),
      ...judgeLoose(stillLoose),
      ...judgeIncoming(places, new Set(listDownloadIds(archive.database)), Date.now()),
      ...judgeLibrarySidecar(root),
      ...judgeLog(root, readLogMark(archive.database)),
    );
    return { isComplete, startedAtMs, endedAtMs: Date.now(), ...tally };
  } finally {
    archive.close();
  }
};

/** The tasks over one library. Each throws what opening the library to read it throws. */
export function makeAuditTasks({ root }: AuditWorkerData) {
  return {
    audit: (input: AuditInput, { progress }: TaskContext): AuditFindings => audit(root, input, progress),
    /** Reads every byte of one edition; null where it has no row (any more). Throws add/cancelled. */
    read: ({ id, stop }: { id: string; stop: Int32Array }): Inspected | null => {
      const archive = openArchive(root);
      try {
        return archive.inspect(id, { isFull: true, isCancelled: () => Atomics.load(stop, 0) !== 0, strayPath: null });
      } finally {
        archive.close();
      }
    },
    /** The damaged files that repairs have set aside, by edition. */
    listAside: (_: Record<string, never>): AsideEdition[] => {
      const archive = openArchive(root);
      try {
        return listExpected(archive.database).flatMap(({ id, title, day, path }) => {
          const files = listAside(fromRelative(root, path));
          return files.length === 0 ? [] : [{ id, title, day, files }];
        });
      } finally {
        archive.close();
      }
    },
    /** Looks below a path for what is wrong with an edition. Throws edition/not-found, file/not-found, add/cancelled. */
    findCopies: ({ id, path, stop }: { id: string; path: string; stop: Int32Array }): FoundCopies => {
      const archive = openArchive(root);
      try {
        const isCancelled = (): boolean => Atomics.load(stop, 0) !== 0;
        const expected = findExpected(archive.database, id);
        const now = archive.inspect(id, { isFull: true, isCancelled, strayPath: null });
        if (expected === null || now === null) throw new AppError('edition/not-found', { id });
        const wrong = new Set(now.found.map(({ name }) => name));
        const wanted = summedFilesOf(expected).filter(({ name }) => wrong.has(name) || wrong.has('.'));
        const isSidecarWrong = [...wrong].some((name) => name === editionSidecarName || name === '.');
        const copies = findCopies(path, wanted, isCancelled);
        const found = new Set(copies.map(({ name }) => name));
        return { copies, isSidecarWrong, missing: wanted.map(({ name }) => name).filter((name) => !found.has(name)) };
      } finally {
        archive.close();
      }
    },
  };
}

/** Copies of what is wrong with an edition; `missing` are the files that none was found of. */
export type FoundCopies = { copies: FoundCopy[]; missing: string[]; isSidecarWrong: boolean };

/** The tasks, for the pool's types. */
export type AuditTasks = ReturnType<typeof makeAuditTasks>;
