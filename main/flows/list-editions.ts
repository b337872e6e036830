// What one typed, dropped or watched path stands for: a PDF, an issue of page images, an archive, or all of these below a folder.
// Refuses nothing that it cannot judge by its first bytes: adding it will say what it is.
import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { AppError } from '#border/errors';
import { listFolder } from '../acquire/from-folder.ts';
import { toSourceError } from '../base/source-error.ts';
import type { Found, FoundEdition } from '../issue/found-edition.ts';
import { kindOf } from '../issue/kinds.ts';
import { isZipStart } from '../issue/zip-tree.ts';
import type { Workers } from './open-workers.ts';

/** A path, or files below a folder that are known already. */
export type AddSource = string | { path: string; root: string; names: readonly string[] };

/** What was found, and folders that may not be read. */
export type Listing = Found & { unreadable: readonly string[] };

type Tools = { workers: Workers; root: string };

/** Whether a file may be part of an edition, by its name. */
export function isCandidate(name: string): boolean {
  return kindOf(name) !== null;
}

/** A PDF of this machine. */
export function plainPdf(path: string): FoundEdition {
  const name = basename(path);
  return {
    kind: 'pdf',
    path,
    sourceName: name.normalize('NFC').toWellFormed(),
    place: { kind: 'folder', path: dirname(path) },
    name,
  };
}

const toNames = (root: string, paths: readonly string[]): string[] =>
  paths.map((path) => relative(root, path).split(sep).join('/'));

const readStart = async (path: string): Promise<Uint8Array> => {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    // Whoever adds the file says what is wrong with it.
    return new Uint8Array();
  }
};

/** A METS stands for what it names, which lies in its folder and in those that part it by format. */
const listXml = async ({ workers, root }: Tools, path: string): Promise<Found> => {
  const folder = dirname(path);
  const { paths } = await listFolder(folder, root, isCandidate);
  return workers.issue.run('lookAtXml', { root: folder, names: toNames(folder, paths), name: basename(path) });
};

const listFile = async (tools: Tools, path: string, found: Stats): Promise<Found> => {
  const start = found.isFile() ? await readStart(path) : new Uint8Array();
  if (isZipStart(start)) return tools.workers.issue.run('lookIntoArchive', { path });
  const kind = found.size > 0 && found.isFile() ? kindOf(path) : null;
  if (kind === 'xml') return listXml(tools, path);
  if (kind === 'image') {
    const name = basename(path);
    return tools.workers.issue.run('lookIntoFolder', { root: dirname(path), names: [name], only: name });
  }
  if (kind === 'archive' && found.size > 0) throw new AppError('zip/broken');
  return { editions: [plainPdf(path)], faults: [] };
};

const listBelow = async (tools: Tools, path: string): Promise<Listing> => {
  const { paths, unreadable } = await listFolder(path, tools.root, isCandidate);
  const isPlain = paths.every((one) => kindOf(one) === 'pdf');
  const found: Found = isPlain
    ? { editions: paths.map(plainPdf), faults: [] }
    : await tools.workers.issue.run('lookIntoFolder', { root: path, names: toNames(path, paths), only: null });
  if (found.editions.length + found.faults.length + unreadable.length === 0) {
    throw new AppError(kindOf(path) === 'pdf' ? 'file/is-folder' : 'folder/empty');
  }
  return { ...found, unreadable };
};

/**
 * What a source stands for. Throws file/not-found, file/*, folder/empty, zip/*, format/unsupported, and file/is-folder for an empty
 * folder that carries a PDF's name.
 */
export async function listEditions(tools: Tools, source: AddSource): Promise<Listing> {
  if (typeof source !== 'string') {
    const { root, names } = source;
    const found = await tools.workers.issue.run('lookIntoFolder', { root, names, only: null });
    return { ...found, unreadable: [] };
  }
  const found = await stat(source).catch((error: unknown) => {
    throw toSourceError(error);
  });
  if (found.isDirectory()) return listBelow(tools, source);
  return { ...(await listFile(tools, source, found)), unreadable: [] };
}

/** The paths of the files of this machine of which nothing is left to keep; an archive that holds more than editions is none. */
export function pathsOf({ place }: FoundEdition, names: readonly string[]): string[] {
  if (place.kind === 'archive') return place.hasMore ? [] : [place.path];
  return names.map((name) => join(place.path, ...name.split('/')));
}
