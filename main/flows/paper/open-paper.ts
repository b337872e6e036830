// What printing and giving away keep in memory: pages that a hidden window may load, and files outside the library by a key.
// Temporary files lie in folders of their own; what nobody took goes with the program, the rest after a day.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import { makeId } from '../../base/ids.ts';
import type { Log } from '../../base/log.ts';
import type { PrintPage } from '../../formats/write-sheets.ts';

/** A printing that a window loads; it hears of each picture, or why there is none. */
export type PrintJob = { editionId: string; page: PrintPage; onDrawn: () => void; onFault: (error: unknown) => void };

/** The memory. */
export type Paper = {
  jobs: Map<string, PrintJob>;
  /** The printing under way, if any. */
  stop: AbortController | null;
  /** Remembers a file that was written, so that it can be shown; gives its key. */
  remember: (path: string) => string;
  /** Makes a place for a file of this name that other programs will read, and forgets the last one that nobody took. */
  makePlace: (name: string) => Promise<{ key: string; path: string }>;
  /** The path of a key. Throws file/not-found. */
  pathOf: (key: string) => string;
  /** The file is with another program now: it stays for a day. */
  giveAway: (key: string) => void;
  close: () => Promise<void>;
};

const prefix = 'kiosque-out-';
/** Programs read what was dropped on them when they please; nobody waits longer than this. */
const staysMs = 24 * 3600 * 1000;

/** Takes away what earlier runs left, once it is a day old. */
async function sweep(folder: string, log: Log): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    try {
      if ((await stat(path)).mtimeMs < Date.now() - staysMs) await rm(path, { recursive: true, force: true });
    } catch (error) {
      log.info('a temporary folder stays', { name, error: String(error) });
    }
  }
}

/** Opens the memory and begins to sweep `folder`, the system's own for temporary files unless told. */
export function openPaper(log: Log, folder: string = tmpdir()): Paper {
  const files = new Map<string, string>();
  const untaken = new Map<string, string>();
  const sweeping = sweep(folder, log).catch((error: unknown) => log.error('temporary files could not be swept', error));
  const forget = async (key: string): Promise<void> => {
    const place = untaken.get(key);
    untaken.delete(key);
    files.delete(key);
    if (place !== undefined) await rm(place, { recursive: true, force: true });
  };
  const remember = (path: string): string => {
    const key = makeId();
    files.set(key, path);
    return key;
  };
  return {
    jobs: new Map(),
    stop: null,
    remember,
    makePlace: async (name) => {
      await Promise.all([...untaken.keys()].map(forget));
      const place = await mkdtemp(join(folder, prefix));
      const path = join(place, name);
      const key = remember(path);
      untaken.set(key, place);
      return { key, path };
    },
    pathOf: (key) => {
      const path = files.get(key);
      if (path === undefined) throw new AppError('file/not-found');
      return path;
    },
    giveAway: (key) => {
      untaken.delete(key);
    },
    close: async () => {
      await sweeping;
      await Promise.all([...untaken.keys()].map(forget));
    },
  };
}
