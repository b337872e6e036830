// The sidecars: edition.json beside each edition and library.json at the root. They are the truth that rows are made from.
// Refuses a sidecar of a later Kiosque, and never writes one in place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { writeAtomically, writeDurably } from '../base/atomic-file.ts';
import { systemCodeOf } from '../base/disk-error.ts';
import { EditionRecord, LibraryRecord } from '../base/record.ts';

const editionFormat = 'kiosque-edition-1';
const libraryFormat = 'kiosque-library-1';

/** The file's name beside `edition.pdf`. */
export const editionSidecarName = 'edition.json';
/** The file's name at the root of the library. */
export const librarySidecarName = 'library.json';

const toText = (format: string, record: object): string => `${JSON.stringify({ format, ...record }, null, 1)}\n`;

const read = <Schema extends z.ZodType>(path: string, format: string, schema: Schema): z.output<Schema> | null => {
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
  return parsed.success ? parsed.data : null;
};

/** The record beside an edition; null where there is none that can be read. */
export function readEditionSidecar(folder: string): EditionRecord | null {
  return read(join(folder, editionSidecarName), editionFormat, EditionRecord);
}

/** Replaces an edition's sidecar. */
export function writeEditionSidecar(folder: string, record: EditionRecord): void {
  writeAtomically(join(folder, editionSidecarName), toText(editionFormat, record));
}

/** Writes the first sidecar of an edition, in a folder that the caller syncs. */
export function writeFirstSidecar(folder: string, record: EditionRecord): void {
  writeDurably(join(folder, editionSidecarName), toText(editionFormat, record));
}

/** The record of the whole library; null where there is none that can be read. */
export function readLibrarySidecar(root: string): LibraryRecord | null {
  return read(join(root, librarySidecarName), libraryFormat, LibraryRecord);
}

/** Replaces the library's sidecar. */
export function writeLibrarySidecar(root: string, record: LibraryRecord): void {
  writeAtomically(join(root, librarySidecarName), toText(libraryFormat, record));
}
