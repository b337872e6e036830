// The sidecars: edition.json beside each edition and library.json at the root. They are the truth that rows are made from.
// Refuses a sidecar of a later Kiosque, and never writes one in place. Each carries a seal, the sum of its own text, so that a bit that
// turned in it shows.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { writeAtomically, writeDurably } from '../base/atomic-file.ts';
import { systemCodeOf } from '../base/disk-error.ts';
import { EditionRecord, LibraryRecord } from '../base/record.ts';
import { asideName } from './aside.ts';

const editionFormat = 'kiosque-edition-1';
const libraryFormat = 'kiosque-library-1';

/** The file's name beside `edition.pdf`. */
export const editionSidecarName = 'edition.json';
/** The file's name at the root of the library. */
export const librarySidecarName = 'library.json';

/** What stands for the seal while the text is summed. */
const noSeal = '0'.repeat(64);
const sealed = /^(\{\n "format": "[^"]*",\n "seal": ")([0-9a-f]{64})"/u;

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const toText = (format: string, record: object): string => {
  const text = `${JSON.stringify({ format, seal: noSeal, ...record }, null, 1)}\n`;
  return text.replace(noSeal, sumOf(text));
};

/** `none`: written before there were seals. */
export type SealState = 'whole' | 'broken' | 'none';

const sealOf = (text: string): SealState => {
  const seal = sealed.exec(text)?.[2];
  if (seal === undefined) return 'none';
  return sumOf(text.replace(sealed, `$1${noSeal}"`)) === seal ? 'whole' : 'broken';
};

const read = <Schema extends z.ZodType>(
  path: string,
  format: string,
  schema: Schema,
): { record: z.output<Schema>; seal: SealState } | null => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // A damaged sidecar counts as missing: its folder is left as it is, for the audit to name.
    return null;
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== format) return null;
  const parsed = schema.safeParse(value);
  return parsed.success ? { record: parsed.data, seal: sealOf(text) } : null;
};

/** The record beside an edition; null where there is none that can be read. */
export function readEditionSidecar(folder: string): EditionRecord | null {
  return readSealedEdition(folder)?.record ?? null;
}

/** The same with the state of its seal: a record that has links was written with one. */
export function readSealedEdition(folder: string): { record: EditionRecord; seal: SealState } | null {
  const found = read(join(folder, editionSidecarName), editionFormat, EditionRecord);
  if (found === null || found.seal !== 'none') return found;
  const isLinked = found.record.events.some(({ link }) => link !== null);
  return isLinked ? { ...found, seal: 'broken' } : found;
}

/** The record in a sidecar that lies under another name; null where it cannot be read. */
export function readEditionFile(path: string): EditionRecord | null {
  return read(path, editionFormat, EditionRecord)?.record ?? null;
}

/** The sidecar of a record as text, for a place that is not the library's. */
export function editionSidecarText(record: EditionRecord): string {
  return toText(editionFormat, record);
}

/** Replaces an edition's sidecar. */
export function writeEditionSidecar(folder: string, record: EditionRecord): void {
  writeAtomically(join(folder, editionSidecarName), toText(editionFormat, record));
}

/** Writes the first sidecar of an edition, in a folder that the caller syncs. */
export function writeFirstSidecar(folder: string, record: EditionRecord): void {
  const path = join(folder, editionSidecarName);
  // A kill between this and the move leaves one in incoming/, where the download is gone on with.
  rmSync(path, { force: true });
  writeDurably(path, toText(editionFormat, record));
}

/** The record of the whole library; null where there is none that can be read. */
export function readLibrarySidecar(root: string): LibraryRecord | null {
  return readSealedLibrary(root)?.record ?? null;
}

/** The same with the state of its seal. */
export function readSealedLibrary(root: string): { record: LibraryRecord; seal: SealState } | null {
  return read(join(root, librarySidecarName), libraryFormat, LibraryRecord);
}

/** Replaces the library's sidecar. */
export function writeLibrarySidecar(root: string, record: LibraryRecord): void {
  writeAtomically(join(root, librarySidecarName), toText(libraryFormat, record));
}

/** Keeps a sidecar that cannot be read beside the one that takes its place; one that is not there is no matter. */
export function setBadSidecarAside(path: string): void {
  if (existsSync(path)) renameSync(path, asideName(path, Date.now()));
}
