// An archive as a place with files, read entry by entry. Refuses names that lead out of a folder, links, locked and overlapping entries,
// and archives that grow beyond all measure; nothing is ever unpacked but the files that an edition is made of.
import { createHash } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../base/disk-error.ts';
import { compareNaturally } from '../base/natural-order.ts';
import { mostTextBytes, onSource, type SourceTree } from './source-tree.ts';

/** What an archive may hold. */
const limits = {
  entries: 50_000,
  /** Unpacked, of all entries together. */
  totalBytes: 8 * 2 ** 30,
  /** An archive above `freeBytes` may unpack to so many times its own size. */
  ratio: 200,
  freeBytes: 64 << 20,
};

const kindOfFile = 0o170000;
const link = 0o120000;

/** An entry that is no content: a folder, or what a Mac and editors leave behind. */
const isNoise = (name: string): boolean =>
  name.endsWith('/') || name.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.'));

/** Other formats are archives too: books, office files, programs. */
const isOtherFormat = (names: readonly string[]): boolean =>
  names.some((name) => ['mimetype', '[Content_Types].xml', 'META-INF/MANIFEST.MF', 'META-INF/container.xml'].includes(name));

const toZipError = (error: unknown, name: string): unknown => {
  const systemCode = systemCodeOf(error);
  // zlib's own codes tell of the archive, all others of a disk.
  if (error instanceof AppError || (systemCode !== null && !systemCode.startsWith('Z_'))) return error;
  const message = error instanceof Error ? error.message : '';
  const isUnsafe = /^(?:absolute path|invalid relative path|invalid characters in fileName)/u.test(message);
  return new AppError(isUnsafe ? 'zip/unsafe' : 'zip/broken', { file: name }, { cause: error });
};

const checkName = (name: string): void => {
  const isUnsafe = name.includes('\0') || /^(?:[/~]|[A-Za-z]:)/u.test(name) || name.split('/').includes('..');
  if (isUnsafe) throw new AppError('zip/unsafe', { file: name });
};

const checkEntry = (entry: Entry): void => {
  checkName(entry.fileName);
  const isUnixLink = entry.versionMadeBy >>> 8 === 3 && ((entry.externalFileAttributes >>> 16) & kindOfFile) === link;
  if (isUnixLink) throw new AppError('zip/unsafe', { file: entry.fileName });
};

const listEntries = async (zip: ZipFile, sizeBytes: number): Promise<Map<string, Entry>> => {
  if (zip.entryCount > limits.entries) throw new AppError('zip/too-large');
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    checkEntry(entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (isNoise(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new AppError('zip/locked');
    if (entries.has(entry.fileName)) throw new AppError('zip/broken', { file: entry.fileName });
    entries.set(entry.fileName, entry);
  }
  // Entries that overlap in the file are how a small archive unpacks to any size.
  if (packed > sizeBytes) throw new AppError('zip/broken');
  const isBomb = unpacked > limits.freeBytes && unpacked > sizeBytes * limits.ratio;
  if (unpacked > limits.totalBytes || isBomb) throw new AppError('zip/too-large');
  return entries;
};

/** Whether a file begins like an archive. */
export function isZipStart(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  return start === 'PK\x03\x04' || start === 'PK\x05\x06' || start === 'PK\x07\x08';
}

/**
 * Opens the archive at `path`. Throws zip/broken, zip/locked, zip/unsafe, zip/too-large, and format/unsupported for books, office files
 * and programs, which are archives by their making only.
 */
export async function openZipTree(path: string): Promise<SourceTree> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;
  const zip = await onSource(path, () => openPromise(path, options)).catch((error: unknown) => {
    throw toZipError(error, '');
  });
  try {
    const entries = await listEntries(zip, statSync(path).size);
    if (isOtherFormat([...entries.keys()])) throw new AppError('format/unsupported');
    return treeOf(zip, entries);
  } catch (error) {
    zip.close();
    throw toZipError(error, '');
  }
}

function treeOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): SourceTree {
  const find = (name: string): Entry => {
    const entry = entries.get(name);
    if (entry === undefined) throw new AppError('file/not-found', { file: name });
    return entry;
  };
  /** The bytes of an entry as they unpack; the reader itself ends an entry that grows beyond its stated size. */
  async function* unpack(name: string, isCancelled: () => boolean = () => false): AsyncGenerator<Buffer> {
    const entry = find(name);
    let sum = 0;
    let length = 0;
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        if (isCancelled()) throw new AppError('add/cancelled');
        sum = crc32(chunk, sum);
        length += chunk.length;
        yield chunk;
      }
    } catch (error) {
      throw toZipError(error, name);
    }
    if (length !== entry.uncompressedSize || sum !== entry.crc32) throw new AppError('zip/broken', { file: name });
  }
  return {
    names: [...entries.keys()].sort(compareNaturally),
    readStart: async (name, bytes) => {
      const parts: Buffer[] = [];
      let length = 0;
      for await (const chunk of unpack(name)) {
        parts.push(chunk);
        length += chunk.length;
        if (length >= bytes) break;
      }
      return Buffer.concat(parts).subarray(0, bytes);
    },
    read: async (name) => {
      if (find(name).uncompressedSize > mostTextBytes) throw new AppError('issue/text-too-large', { file: name });
      const parts: Buffer[] = [];
      for await (const chunk of unpack(name)) parts.push(chunk);
      return Buffer.concat(parts);
    },
    copy: async (name, to, isCancelled) => {
      const hash = createHash('sha256');
      let sizeBytes = 0;
      const hashed = async function* () {
        for await (const chunk of unpack(name, isCancelled)) {
          hash.update(chunk);
          sizeBytes += chunk.length;
          yield chunk;
        }
      };
      await pipeline(hashed, createWriteStream(to, { flags: 'wx' }));
      return { sizeBytes, sha256: hash.digest('hex'), modifiedAtMs: find(name).getLastModDate().getTime() };
    },
    close: () => zip.close(),
  };
}
