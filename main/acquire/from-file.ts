// A file on this machine as the source of an edition: is it one that can be read to its end, and does it begin like a PDF?
// Never blocks on a pipe or a device, and never trusts a name.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '#border/errors';
import { toSourceError } from '../base/source-error.ts';

/** What tells one state of a file from another; a write between two looks changes at least one of these. */
export type FileStamp = { sizeBytes: number; modifiedAtNs: string; changedAtNs: string; inode: string };

/** A file that may be copied. */
export type SourceFile = { path: string; stamp: FileStamp; modifiedAtMs: number };

/** How many bytes at the beginning of a file tell what it is. */
export const headerWindowBytes = 1024;
/** PDFium counts the bytes of a file in 32 bits: what is longer could not be drawn, and would be copied for nothing. */
const mostBytes = 2 ** 32 - 1;
/** ZIP (EPUB), TIFF, PNG, JPEG, GIF, DjVu and JPEG 2000, by their first bytes. */
const otherFormats = ['PK\x03\x04', 'II*\0', 'MM\0*', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'AT&TFORM', '\0\0\0\x0cjP'];

const stampOf = (descriptor: number): { stamp: FileStamp; modifiedAtMs: number } => {
  const stat = fstatSync(descriptor, { bigint: true });
  if (stat.isDirectory()) throw new AppError('file/is-folder');
  if (!stat.isFile()) throw new AppError('file/not-regular');
  return {
    stamp: {
      sizeBytes: Number(stat.size),
      modifiedAtNs: String(stat.mtimeNs),
      changedAtNs: String(stat.ctimeNs),
      inode: String(stat.ino),
    },
    modifiedAtMs: Number(stat.mtimeMs),
  };
};

/** Throws pdf/not-pdf, or format/unsupported for a known other format, when these first bytes are not a PDF's. */
export function checkBeginning(bytes: Uint8Array): void {
  const begin = Buffer.from(bytes).toString('latin1');
  if (begin.includes('%PDF-')) return;
  const isOtherFormat = otherFormats.some((signature) => begin.startsWith(signature));
  throw new AppError(isOtherFormat ? 'format/unsupported' : 'pdf/not-pdf');
}

const checkHeader = (descriptor: number): void => {
  const head = Buffer.alloc(headerWindowBytes);
  const length = readSync(descriptor, head, 0, headerWindowBytes, 0);
  checkBeginning(head.subarray(0, length));
};

const withDescriptor = <Value>(path: string, use: (descriptor: number) => Value): Value => {
  let descriptor: number | null = null;
  try {
    // O_NONBLOCK: opening a pipe without a writer returns at once instead of waiting for one.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return use(descriptor);
  } catch (error) {
    throw toSourceError(error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
};

/**
 * Looks at a file before it is copied. Throws file/not-found, file/unreadable, file/is-folder, file/not-regular, file/empty,
 * pdf/not-pdf (no `%PDF-` in its first 1024 bytes), pdf/too-large and format/unsupported (EPUB and pictures, recognised by their first bytes).
 */
export function checkFile(path: string): SourceFile {
  return withDescriptor(path, (descriptor) => {
    const { stamp, modifiedAtMs } = stampOf(descriptor);
    if (stamp.sizeBytes === 0) throw new AppError('file/empty');
    checkHeader(descriptor);
    if (stamp.sizeBytes > mostBytes) throw new AppError('pdf/too-large');
    return { path, stamp, modifiedAtMs };
  });
}

/** Throws file/changed when a file is no longer as it was when `checkFile` looked at it. */
export function checkUnchanged(source: SourceFile): void {
  const { stamp } = withDescriptor(source.path, stampOf);
  const before = source.stamp;
  const isSame =
    stamp.sizeBytes === before.sizeBytes &&
    stamp.modifiedAtNs === before.modifiedAtNs &&
    stamp.changedAtNs === before.changedAtNs &&
    stamp.inode === before.inode;
  if (!isSame) throw new AppError('file/changed');
}
