// Reads one page from its picture: drawn on one thread, read on another, kept by the writer. Refuses to hold more than one page in memory.
import { basename } from 'node:path';
import { AppError } from '#border/errors';
import type { Log } from '../../base/log.ts';
import type { OcrPage } from '../../library/ocr-pages.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { getEdition } from '../../library/read-editions.ts';
import { type DrawnPdfs, findPdf } from '../drawn-pdf.ts';
import type { Workers } from '../open-workers.ts';
import { passwordKey, type Secrets } from '../secrets.ts';

/** What reading needs. `version` is that of Kiosque. */
export type ReadTools = {
  workers: Workers;
  secrets: Secrets;
  pdfs: DrawnPdfs;
  log: Log;
  database: LibraryDatabase;
  version: string;
};

const drawingLimitMs = 180_000;
/** A broadsheet takes a minute on a slow machine; one that takes a quarter of an hour is noise. */
const readingLimitMs = 900_000;

/** Throws pdf/*, page/not-found, edition/not-found, edition/damaged, ocr/no-data, ocr/too-slow, disk/*, add/cancelled. */
export async function readPage(
  tools: ReadTools,
  { editionId, page, languages }: OcrPage,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<{ words: number; confidence: number | null }> {
  const { workers, secrets, pdfs, database, version } = tools;
  const edition = getEdition(database, editionId);
  const password = edition.isLocked ? await secrets.get(passwordKey(edition.sha256)) : null;
  if (edition.isLocked && password === null) throw new AppError('pdf/locked', { title: edition.title });
  const { path } = await findPdf({ pdfs }, edition);
  const limits = { signal, timeoutCode: 'ocr/too-slow' } as const;
  const scanned = await workers.scan.run('scan', { path, page, password }, { ...limits, timeoutMs: drawingLimitMs });
  const atMs = Date.now();
  const { dpi, rotation, ...picture } = scanned;
  const about = { pageNumber: page, sourceFileName: basename(path), version, atMs, languages };
  const read = await workers.ocr.run(
    'recognise',
    { picture, dpi, rotation, ...about },
    {
      ...limits,
      timeoutMs: readingLimitMs,
      onProgress: (share) => tell(share as number),
      transfer: [picture.data.buffer as ArrayBuffer],
    },
  );
  const { xml, words, confidence, engine } = read;
  await workers.library.run('keepRecognised', { id: editionId, page, xml, words, confidence, engine, languages, atMs });
  return { words, confidence };
}
