// Takes scans that have just become searchable into the queue, where a setting says so. Refuses to read anything twice, and languages that it cannot.
import { AppError, type ErrorCode } from '#border/errors';
import type { EditionId } from '#border/model';
import type { Parts } from '../parts.ts';
import { startReading } from './ask-for-pages.ts';

/** What is no failure: most editions have text, and some are in other languages. */
const usual: ReadonlySet<ErrorCode> = new Set(['ocr/not-needed', 'ocr/no-language', 'edition/not-found', 'page/not-read']);

/** Takes the scanned pages of an edition into the queue behind all that people asked for; a fault is logged. */
export function readByItself(parts: Parts, id: EditionId): void {
  const hasAsked = (parts.writing?.recognition.pagesOf(id) ?? []).length > 0;
  if (parts.writing === null || hasAsked) return;
  startReading(parts, { ids: [id] }, true).catch((error: unknown) => {
    if (error instanceof AppError && usual.has(error.code)) return;
    parts.log.error('a scan could not be taken into the queue', error, { id });
  });
}
