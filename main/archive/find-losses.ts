// Names what of the archive's files cannot be understood: folders with files and no sidecar, sidecars that cannot be read, files that an
// edition's record names and that are gone or of another length. Reads names, sizes and sidecars; sums are the audit's. Changes nothing.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorCode } from '#border/errors';
import { listFolder } from '../base/list-folder.ts';
import type { EditionRecord } from '../base/record.ts';
import { fromRelative, type Places } from './places.ts';
import { editionSidecarName, readSealedEdition } from './sidecar.ts';
import { filesOf } from './store.ts';

/** What is wrong with one path, relative to the library. */
export type Loss = { path: string; code: ErrorCode };

/** A folder that holds the files of an edition, and its record where that can be read. */
export type ArchiveFolder = {
  path: string;
  record: EditionRecord | null;
  hasSidecar: boolean;
  /** Its sidecar can be read and yet is not what was written. */
  isBroken: boolean;
};

/** Reads what a folder is. */
export function readArchiveFolder(places: Places, path: string, hasSidecar: boolean): ArchiveFolder {
  const found = readSealedEdition(fromRelative(places.root, path));
  return { path, hasSidecar, record: found?.record ?? null, isBroken: found?.seal === 'broken' };
}

const visit = (places: Places, relative: string, found: ArchiveFolder[]): void => {
  const folder = fromRelative(places.root, relative);
  const entries = listFolder(folder);
  const files = entries.filter((entry) => entry.isFile());
  const hasSidecar = files.some(({ name }) => name === editionSidecarName);
  const isEdition = hasSidecar || files.some(({ name }) => /^(edition|derived)\.pdf$|^mets\.xml$/.test(name));
  if (isEdition || entries.some((entry) => entry.isDirectory() && entry.name === 'pages')) {
    found.push(readArchiveFolder(places, relative, hasSidecar));
    return;
  }
  for (const entry of entries) if (entry.isDirectory()) visit(places, `${relative}/${entry.name}`, found);
};

/** Every folder below editions/ and trash/ that holds an edition or what is left of one. */
export function listArchiveFolders(places: Places): ArchiveFolder[] {
  const found: ArchiveFolder[] = [];
  for (const top of ['editions', 'trash']) visit(places, top, found);
  return found;
}

/** The files that a record names and that are gone or of another length. */
export function missingFilesOf(places: Places, path: string, record: EditionRecord): Loss[] {
  return filesOf(record).flatMap(({ name, sizeBytes }): Loss[] => {
    const size = statSync(join(fromRelative(places.root, path), name), { throwIfNoEntry: false })?.size;
    if (size === sizeBytes) return [];
    return [{ path: `${path}/${name}`, code: size === undefined ? 'rebuild/file-missing' : 'rebuild/wrong-size' }];
  });
}

/** What is wrong with one folder. */
export function lossesOf(places: Places, { path, record, hasSidecar, isBroken }: ArchiveFolder): Loss[] {
  const sidecar = `${path}/${editionSidecarName}`;
  if (record === null) return [{ path: sidecar, code: hasSidecar ? 'rebuild/bad-sidecar' : 'rebuild/no-sidecar' }];
  const files = missingFilesOf(places, path, record);
  return isBroken ? [{ path: sidecar, code: 'rebuild/bad-sidecar' }, ...files] : files;
}
