// A page on its way from the thread that read it to the index.
import type { ErrorCode } from '#border/errors';
import type { Direction, OcrReason } from '#border/model';

/** A layout as it travels between threads, which costs those between them next to nothing. */
export type PackedPage = { packed: Uint8Array; text: string };

/** One page as it goes to the index; `fault` says why it has no text. */
export type PageRecord = PackedPage & {
  page: number;
  language: string | null;
  direction: Direction;
  needsOcr: OcrReason | null;
  widthPoints: number;
  heightPoints: number;
  fault: ErrorCode | null;
};
