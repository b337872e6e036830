// Writes pages of an edition in the forms in which other programs read them: one page for whoever asked, or a folder of all.
// Refuses to overwrite anything, and pages whose text has not been read.
import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Output, ParsedInput } from '#border/contract';
import { AppError } from '#border/errors';
import type { ExportFormat } from '#border/model-pages';
import { makeLabel, numberLabel } from '../archive/label.ts';
import { systemCodeOf } from '../base/disk-error.ts';
import { toOutsideError } from '../base/outside-error.ts';
import { getEdition, listRecognised } from '../library/read-editions.ts';
import { isReferenceFormat, type ReferenceFormat, referToEdition, writeReferences } from './export-references.ts';
import { readAltoPage } from './find-text.ts';
import { readConfidence } from './ocr/read-confidence.ts';
import { chooseTarget } from './outside-library.ts';
import type { Parts } from './parts.ts';

/** The formats that can be written; the others are named in the contract so that asking for one gets an answer. */
const written: readonly ExportFormat[] = ['alto', 'csv', 'ris', 'bibtex', 'csl'];
/** Those that hold a whole page, of which an edition fills a folder. */
const ofPages: readonly ExportFormat[] = ['alto'];

/** How files of references end. */
export const referenceEndings: Record<ReferenceFormat, string> = { csv: 'csv', ris: 'ris', bibtex: 'bib', csl: 'json' };

/** Throws format/unsupported for a format that cannot be written yet. */
export function refuseUnwritten(format: ExportFormat, works: readonly ExportFormat[] = written): void {
  if (!works.includes(format)) throw new AppError('format/unsupported', { format, works: works.join(', ') });
}

/** One page as a file, or cited in a format of references. Throws format/unsupported, edition/not-found, page/not-found, page/not-read. */
export async function exportPage(parts: Parts, { id, page, as }: ParsedInput<'pages.export'>): Promise<Output<'pages.export'>> {
  refuseUnwritten(as);
  const edition = getEdition(parts.database, id);
  if (page > edition.pages) throw new AppError('page/not-found', { page });
  if (isReferenceFormat(as)) {
    const name = `${String(page).padStart(4, '0')}.${referenceEndings[as]}`;
    return { name, text: writeReferences(parts, [referToEdition(parts, edition, page)], as) };
  }
  const meta = { pageNumber: page, sourceFileName: posix.basename(edition.path), version: parts.version };
  const recognised = listRecognised(parts.database, id).find((file) => file.page === page);
  const sure = recognised === undefined ? [] : await readConfidence(parts, edition, recognised);
  const reading = recognised === undefined ? null : recognised;
  const text = await readAltoPage(parts, { id, page, meta: { ...meta, reading, sure } });
  if (text === null) throw new AppError('page/not-read', { title: edition.title, page });
  return { name: fileNameOf(page), text };
}

/** What a page's file is called in a folder of all pages. */
export function fileNameOf(page: number): string {
  return `${String(page).padStart(4, '0')}.xml`;
}

/** Asks for a folder and writes all pages into a new one within it; `saved` is null when none was chosen. Throws as exportPage, folder/inside-library, and disk/*. */
export async function exportEdition(
  parts: Parts,
  { id, as }: ParsedInput<'editions.export'>,
): Promise<Output<'editions.export'>> {
  refuseUnwritten(as, ofPages);
  const edition = getEdition(parts.database, id);
  const chosen = await chooseTarget(parts);
  if (chosen === null) return { saved: null };
  // A first page that cannot be written leaves no empty folder behind.
  await exportPage(parts, { id, page: 1, as });
  const { name, path } = await makeFolder(chosen, makeLabel([edition.title, edition.day ?? ''].join(' ')));
  for (let page = 1; page <= edition.pages; page += 1) {
    const file = await exportPage(parts, { id, page, as });
    await writeNew(join(path, file.name), file.text);
  }
  return { saved: { pages: edition.pages, folder: name } };
}

/** A folder that was not there before: of that name, or with a number behind it. */
async function makeFolder(parent: string, label: string): Promise<{ name: string; path: string }> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? label : numberLabel(label, number);
    try {
      await mkdir(join(parent, name));
      return { name, path: join(parent, name) };
    } catch (error) {
      if (systemCodeOf(error) !== 'EEXIST') throw toOutsideError(error, name);
    }
  }
}

/** A path in a folder at which nothing is: of that name, or with a number behind it. */
export async function findFreePlace(folder: string, label: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? label : numberLabel(label, number));
    try {
      await stat(path);
    } catch (error) {
      if (systemCodeOf(error) === 'ENOENT') return path;
      throw toOutsideError(error, folder);
    }
  }
}

/** Writes a file that was not there before, whole or not at all. Throws file/exists, folder/not-writable, disk/*. */
export async function writeNew(path: string, text: string): Promise<void> {
  let file: FileHandle | null = null;
  let isWhole = false;
  try {
    file = await open(path, 'wx');
    await file.writeFile(text, 'utf8');
    isWhole = true;
  } catch (error) {
    throw toOutsideError(error, path);
  } finally {
    await file?.close();
    if (file !== null && !isWhole) await rm(path, { force: true });
  }
}
