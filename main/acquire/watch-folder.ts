// A folder that is looked at again and again: files that have stopped growing are handed over, once for each state of a file.
// Looks instead of listening, because the system's events are lost on network folders and coalesced on busy ones.
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { AppError } from '#border/errors';
import { listFolder } from './from-folder.ts';

/** A file of the folder, by its path below it, in one state. */
export type WatchedFile = { path: string; relativePath: string; stamp: string };

/** Files that make one thing together, or one alone: then its path and stamp are those of the file. */
export type WatchedUnit = WatchedFile & { files: readonly WatchedFile[] };

/** What to watch, and who hears of it. */
export type WatchOptions = {
  path: string;
  /** A folder that is never entered: the library. */
  skip: string;
  /** Which files are looked at, by their names, and what they make together. */
  isWanted: (name: string) => boolean;
  toUnits: (files: readonly WatchedFile[]) => WatchedUnit[];
  /** Whether a unit in this state has been dealt with. */
  isKnown: (unit: WatchedFile) => boolean;
  /** Units that are new, and the same in some looks. The next look waits until this has ended. */
  onUnits: (units: readonly WatchedUnit[]) => Promise<void>;
  /** The folder cannot be read, or can be read again (null). Told when it changes. */
  onProblem: (problem: AppError | null) => void;
  onError: (error: unknown) => void;
  /** Time between two looks, at least; a slow folder is looked at more rarely. 2 s unless told. */
  intervalMs?: number;
};

/** A watch that has begun. */
export type FolderWatch = { close: () => Promise<void> };

/** How often in a row something was seen in one state. */
type Seen = { stamp: string; looks: number };

/** A file counts when two looks agree; what is made of several files needs more, since the next one may be on its way. */
const looksFor = ({ files, path }: WatchedUnit): number => (files.length === 1 && files[0]?.path === path ? 2 : 5);

/** A look may fill a twentieth of the time. */
const lookShare = 20;

const toStamp = ({ size, mtimeMs }: { size: number; mtimeMs: number }): string | null =>
  size === 0 ? null : `${size}-${mtimeMs}`;

/** The state of a file as a watch tells it; null for one that is empty or gone. */
export function stampOfFile(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : toStamp(found);
}

const stampOf = async (path: string): Promise<string | null> => {
  try {
    return toStamp(await stat(path));
  } catch {
    // Gone between the listing and this look; the next look tells.
    return null;
  }
};

const listStates = async ({ path, skip, isWanted, toUnits }: WatchOptions): Promise<WatchedUnit[]> => {
  const files: WatchedFile[] = [];
  for (const file of (await listFolder(path, skip, isWanted)).paths) {
    const stamp = await stampOf(file);
    if (stamp !== null) files.push({ path: file, relativePath: relative(path, file), stamp });
  }
  return toUnits(files);
};

/** Begins to watch a folder and everything below it. */
export function openFolderWatch(options: WatchOptions): FolderWatch {
  let before = new Map<string, Seen>();
  let problemCode: string | null = null;
  let lookTookMs = 0;
  let isClosed = false;
  let timer: NodeJS.Timeout | null = null;
  let underWay: Promise<void> = Promise.resolve();

  const tellProblem = (problem: AppError | null): void => {
    if ((problem?.code ?? null) === problemCode) return;
    problemCode = problem?.code ?? null;
    options.onProblem(problem);
  };

  const look = async (): Promise<void> => {
    const startedAt = performance.now();
    const units = await listStates(options);
    lookTookMs = performance.now() - startedAt;
    tellProblem(null);
    const now = new Map<string, Seen>();
    for (const { path, stamp } of units) {
      const last = before.get(path);
      now.set(path, { stamp, looks: last?.stamp === stamp ? last.looks + 1 : 1 });
    }
    before = now;
    const settled = units.filter((unit) => (now.get(unit.path)?.looks ?? 0) >= looksFor(unit) && !options.isKnown(unit));
    if (settled.length > 0 && !isClosed) await options.onUnits(settled);
  };

  const lookOnce = async (): Promise<void> => {
    try {
      await look();
    } catch (error) {
      if (error instanceof AppError) tellProblem(error);
      else options.onError(error);
    }
    if (!isClosed) timer = setTimeout(begin, Math.max(options.intervalMs ?? 2000, lookTookMs * lookShare)).unref();
  };

  function begin(): void {
    underWay = lookOnce();
  }

  begin();
  return {
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await underWay;
    },
  };
}
