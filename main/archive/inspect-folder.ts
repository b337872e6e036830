// Looks at the folder of one edition: are its files there, as long as they were, and, where they are read, the bytes that arrived.
// Changes nothing.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '#border/model-damage';
import { systemCodeOf } from '../base/disk-error.ts';
import { isAside } from './aside.ts';
import type { SummedFile } from './kept-files.ts';
import { derivedFileName } from './places.ts';
import { editionSidecarName } from './sidecar.ts';
import { hashFile } from './store.ts';

/** One thing that is wrong in an edition's folder; `name` is relative to it. */
export type FolderProblem = { name: string; code: ProblemCode; detail: Record<string, string | number> };

/** What was found in a folder, and how much of it was read. */
export type Inspection = { problems: FolderProblem[]; readBytes: number };

/** How a folder is looked at. */
export type InspectOptions = {
  /** Reads every byte. Otherwise only a file of another length is read, where that may tell whose it is. */
  isFull: boolean;
  /** Where the same bytes belong, as a path; null where nowhere. */
  ownerOf: (sha256: string) => string | null;
  /** Whether a file of this length is kept anywhere. */
  isKnownSize: (sizeBytes: number) => boolean;
  isCancelled: () => boolean;
  onRead?: (bytes: number) => void;
};

/** Files that systems leave in any folder that was looked at: no sign of anything. */
const systemFiles = /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/u;

/** Whether a file is one that a system leaves behind. */
export function isSystemFile(path: string): boolean {
  return systemFiles.test(path);
}

const unreadable = new Set(['EIO', 'EACCES', 'EPERM', 'EISDIR', 'ELOOP']);

const judgeSum = (file: SummedFile, sum: string, otherwise: FolderProblem, { ownerOf }: InspectOptions): FolderProblem | null => {
  if (sum === file.sha256) return null;
  const owner = ownerOf(sum);
  return owner === null ? otherwise : { name: file.name, code: 'file-swapped', detail: { other: owner } };
};

const inspectFile = (folder: string, file: SummedFile, options: InspectOptions): FolderProblem | null => {
  const path = join(folder, file.name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return { name: file.name, code: 'file-missing', detail: {} };
  const sizes = { expected: file.sizeBytes, actual: stat.size };
  const isSameSize = stat.size === file.sizeBytes;
  const code = isSameSize ? 'file-changed' : stat.size < file.sizeBytes ? 'file-truncated' : 'file-grown';
  const otherwise: FolderProblem = { name: file.name, code, detail: isSameSize ? {} : sizes };
  const isRead = isSameSize ? options.isFull : options.isKnownSize(stat.size);
  if (!isRead) return isSameSize ? null : otherwise;
  const sum = hashFile(path, options.isCancelled);
  options.onRead?.(stat.size);
  return judgeSum(file, sum, otherwise, options);
};

const listFiles = (folder: string, below = ''): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry: Dirent) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? listFiles(folder, name) : [name];
  });

/** Files that nobody speaks of: neither of the edition, nor made of it, nor set aside by a repair. */
const findExtras = (folder: string, files: readonly SummedFile[]): FolderProblem[] => {
  const known = new Set([editionSidecarName, derivedFileName, ...files.map(({ name }) => name)]);
  const extras = listFiles(folder).filter((name) => !known.has(name) && !isAside(name) && !isSystemFile(name));
  return extras.map((name) => ({ name, code: 'file-extra', detail: {} }));
};

/** Looks at a folder that is there. Throws add/cancelled between two mebibytes. */
export function inspectFolder(folder: string, files: readonly SummedFile[], options: InspectOptions): Inspection {
  const problems: FolderProblem[] = [];
  let readBytes = 0;
  for (const file of files) {
    try {
      const problem = inspectFile(folder, file, {
        ...options,
        onRead: (bytes) => {
          readBytes += bytes;
          options.onRead?.(bytes);
        },
      });
      if (problem !== null) problems.push(problem);
    } catch (error) {
      const code = systemCodeOf(error) ?? '';
      if (!unreadable.has(code)) throw error;
      problems.push({ name: file.name, code: 'file-unreadable', detail: { reason: code } });
    }
  }
  return { problems: [...problems, ...findExtras(folder, files)], readBytes };
}
