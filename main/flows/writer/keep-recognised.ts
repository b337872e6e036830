// Keeps the text of a page that was read from its picture beside the edition's PDF, and takes it away again. Keeping: file, sidecar, row; taking
// away: sidecar, row, file. A crash between them leaves a file that nothing names, never a name without its file.
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { EditionId } from '#border/model';
import { fromRelative } from '../../archive/places.ts';
import { makeFolderDurably, writeAtomically } from '../../base/atomic-file.ts';
import { onDisk } from '../../base/disk-error.ts';
import type { EditionRecord, RecognisedFile } from '../../base/record.ts';
import { changeOcrPages, dropOcrPages } from '../../library/ocr-pages.ts';
import { addUnmatchedPage, dropUnmatchedPages } from '../../library/unmatched-pages.ts';
import type { Writer } from './open-writer.ts';
import { readShelvedRecord, saveRecord } from './save-record.ts';

/** A page that was read, with its ALTO. */
export type RecognisedToKeep = Pick<RecognisedFile, 'page' | 'words' | 'confidence' | 'languages' | 'engine' | 'atMs'> & {
  id: EditionId;
  xml: string;
};

/** What arrived with an issue is never written over: its texts have the plain names. */
const nameOf = ({ kind }: EditionRecord, page: number): string => {
  const number = String(page).padStart(4, '0');
  return kind === 'issue' ? `alto/${number}.ocr.xml` : `alto/${number}.xml`;
};

/** Keeps the text of a page in place of what was read of it before. Throws edition/not-found, page/not-found, disk/*. */
export function keepRecognised(writer: Writer, { id, xml, ...read }: RecognisedToKeep): void {
  const { record, path } = readShelvedRecord(writer, id);
  const { page, languages, engine, words, confidence } = read;
  if (page > record.pageSizes.length) throw new AppError('page/not-found', { page });
  const name = nameOf(record, page);
  const folder = fromRelative(writer.places.root, path);
  onDisk(() => {
    makeFolderDurably(join(folder, 'alto'));
    // What a kill leaves is swept there at the next start; no start looks into every edition's alto/.
    writeAtomically(join(folder, name), xml, writer.places.incoming);
  });
  const file: RecognisedFile = {
    ...read,
    name,
    sizeBytes: Buffer.byteLength(xml),
    sha256: createHash('sha256').update(xml).digest('hex'),
  };
  const recognised = [...record.recognised.filter((other) => other.page !== page), file].sort(
    (one, other) => one.page - other.page,
  );
  const sure = confidence === null ? '' : `, confidence ${confidence.toFixed(2)}`;
  const detail = `${name} by ${engine}, languages ${languages.join('+')}, words ${words}${sure}, sha256 ${file.sha256}`;
  saveRecord(
    writer,
    { record: { ...record, recognised }, path },
    { type: 'creation', atMs: read.atMs, outcome: 'success', detail },
  );
  changeOcrPages(writer.database, [{ editionId: id, page, state: 'done', code: null }]);
  addUnmatchedPage(writer.database, id, page);
}

/** Takes away what was read of an edition, all or some of its pages, and what is still to be read of it. Answers how many pages. Throws edition/not-found. */
export function dropRecognised(writer: Writer, { id, pages }: { id: EditionId; pages?: readonly number[] }): { pages: number } {
  const { record, path } = readShelvedRecord(writer, id);
  const gone = record.recognised.filter(({ page }) => pages === undefined || pages.includes(page));
  if (pages === undefined) dropOcrPages(writer.database, id);
  if (gone.length === 0) return { pages: 0 };
  const recognised = record.recognised.filter((file) => !gone.includes(file));
  const detail = `recognised text of pages ${gone.map(({ page }) => page).join(', ')}`;
  saveRecord(
    writer,
    { record: { ...record, recognised }, path },
    { type: 'deletion', atMs: writer.now(), outcome: 'success', detail },
  );
  dropUnmatchedPages(writer.database, { editionId: id, pages: gone.map(({ page }) => page) });
  const folder = fromRelative(writer.places.root, path);
  onDisk(() => {
    for (const { name } of gone) if (existsSync(join(folder, name))) rmSync(join(folder, name));
  });
  return { pages: gone.length };
}
