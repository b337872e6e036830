// Every file of a library that a full backup or a move must take: all but what can be made again, what is half arrived, locks, and the
// databases, which are copied by SQLite. Reads names and sizes only.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../../base/list-folder.ts';
import { editionSidecarName, readEditionSidecar } from '../sidecar.ts';

/** A file of the library; `path` is relative to it, with `/`. */
export type LibraryFile = { path: string; sizeBytes: number; modifiedNs: string; edition: string | null };

/** Names at the root that are left out: made again, half arrived, or copied otherwise. */
const leftOut = new Set(['derived', 'incoming', 'backups', 'lock.sqlite', 'lock.sqlite-journal', 'lock.pid']);
const isDatabase = (name: string): boolean => /^library\.sqlite(-wal|-shm|-journal|\.seal)?$/.test(name);
/** What an atomic write leaves when the program is killed within it. */
const isUnfinished = (name: string): boolean => /\.[0-9a-hjkmnp-tv-z]{16}\.(tmp|part)$/.test(name);

type Walk = { root: string; found: LibraryFile[]; known: (sidecar: LibraryFile) => string | null | undefined };

const visit = (walk: Walk, relative: string, edition: string | null): void => {
  // Of a folder that was moved meanwhile nothing is listed: its files are met where they are now.
  const entries = listFolder(join(walk.root, relative));
  const at = (name: string): string => (relative === '' ? name : `${relative}/${name}`);
  const stamp = (name: string): LibraryFile | null => {
    const stat = statSync(join(walk.root, at(name)), { bigint: true, throwIfNoEntry: false });
    return stat === undefined
      ? null
      : { path: at(name), sizeBytes: Number(stat.size), modifiedNs: String(stat.mtimeNs), edition };
  };
  let owner = edition;
  if (entries.some((entry) => entry.isFile() && entry.name === editionSidecarName)) {
    const sidecar = stamp(editionSidecarName);
    const known = sidecar === null ? null : walk.known(sidecar);
    owner = known === undefined ? (readEditionSidecar(join(walk.root, relative))?.id ?? null) : known;
  }
  for (const entry of entries) {
    const isRoot = relative === '';
    if (isUnfinished(entry.name) || (isRoot && (leftOut.has(entry.name) || isDatabase(entry.name)))) continue;
    if (entry.isDirectory()) visit(walk, at(entry.name), owner);
    const file = entry.isFile() ? stamp(entry.name) : null;
    if (file !== null) walk.found.push({ ...file, edition: owner });
  }
};

/**
 * The files in no particular order. `known` tells the edition of a sidecar that is unchanged since an earlier run, or undefined where it
 * is to be read. Links are left out: what they lead to is no part of the library.
 */
export function listLibraryFiles(root: string, known: Walk['known'] = () => undefined): LibraryFile[] {
  const walk: Walk = { root, found: [], known };
  visit(walk, '', null);
  return walk.found;
}

/**
 * Two listings as one: the later one, and what it lacks of the earlier one, so that a folder which moved under one of the two walks is not
 * taken for gone. Of an edition that both saw only the later place is given.
 */
export function joinListings(earlier: readonly LibraryFile[], later: readonly LibraryFile[]): LibraryFile[] {
  const paths = new Set(later.map(({ path }) => path));
  const editions = new Set(later.flatMap(({ edition }) => edition ?? []));
  const isLacking = ({ path, edition }: LibraryFile): boolean => !paths.has(path) && (edition === null || !editions.has(edition));
  return [...later, ...earlier.filter(isLacking)];
}
