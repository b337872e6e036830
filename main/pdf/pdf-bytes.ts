// The bytes of a PDF for pdf.js: a usual file whole, a large one by the pieces that are asked for. Refuses to hold a large file in memory.
import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '#border/errors';
import { toDiskError } from '../base/disk-error.ts';
import { PDFDataRangeTransport } from './pdfjs.ts';

/** What pdf.js is opened with, each time anew, and the ends of the file, by which it is known for a PDF. */
export type PdfBytes = {
  head: Buffer;
  tail: Buffer;
  /** Parameters of `getDocument`. `onFailure` hears, as disk/*, when a piece could not be read, for which pdf.js waits for ever. */
  parameters: (onFailure: (error: AppError) => void) => object;
  close: () => Promise<void>;
};

/** Up to here a file is read whole: pieces are slower, since pdf.js begins what it was doing anew for each that it misses. */
const mostWholeBytes = 64 * 1024 * 1024;
const pieceBytes = 256 * 1024;
const reachBytes = 2048;

const readPart = async (file: FileHandle, first: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, first);
  return buffer.subarray(0, bytesRead);
};

/** Every failure of a read is one of the disk, whatever the system calls it: it says nothing about the PDF. */
const toReadFault = (error: unknown): AppError => {
  const known = toDiskError(error);
  return known instanceof AppError ? known : new AppError('disk/failed', {}, { cause: error });
};

class FilePieces extends PDFDataRangeTransport {
  readonly #file: FileHandle;
  readonly #onFailure: (error: AppError) => void;

  constructor(file: FileHandle, sizeBytes: number, onFailure: (error: AppError) => void) {
    super(sizeBytes, null);
    this.#file = file;
    this.#onFailure = onFailure;
  }

  override requestDataRange(begin: number, end: number): void {
    readPart(this.#file, begin, end - begin)
      .then((piece) => {
        if (piece.length < end - begin) throw new Error('the file became shorter while it was read');
        this.onDataRange(begin, piece);
      })
      .catch((error: unknown) => this.#onFailure(toReadFault(error)));
  }
}

/** Opens the file at `path`. What is open stays the same file, whatever takes its place. Throws disk/*, and what else the file system throws. */
export async function openPdfBytes(path: string, wholeUpTo = mostWholeBytes): Promise<PdfBytes> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= wholeUpTo) {
      const bytes = await file.readFile();
      await file.close();
      const data = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const ends = { head: bytes.subarray(0, reachBytes), tail: bytes.subarray(-reachBytes) };
      return { ...ends, parameters: () => ({ data }), close: async () => undefined };
    }
    return {
      head: await readPart(file, 0, reachBytes),
      tail: await readPart(file, Math.max(0, size - reachBytes), reachBytes),
      parameters: (onFailure) => ({
        range: new FilePieces(file, size, onFailure),
        rangeChunkSize: pieceBytes,
        // Nothing but what is asked for.
        disableAutoFetch: true,
        disableStream: true,
      }),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close().catch(() => undefined);
    throw toDiskError(error);
  }
}
