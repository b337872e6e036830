// A bag in a zip, read entry by entry and never unpacked here. Names are decoded and judged by our own rules, since a reader that mends them
// hides what an archive tries. Refuses locked archives, entries that overlap, and those that grow beyond all measure.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../../base/disk-error.ts';
import { bombBytes, mostEntries } from './limits.ts';
import { type NamedEntry, nameEntries } from './names.ts';
import { BagFault, type BagTree, gatherTag, type IsCancelled } from './tree.ts';

const kindMask = 0o170000;
const regularKinds: readonly number[] = [0, 0o100000];

const kindOf = (name: string, entry: Entry): NamedEntry<Entry>['kind'] => {
  if (name.endsWith('/')) return 'folder';
  const isUnix = entry.versionMadeBy >>> 8 === 3;
  return !isUnix || regularKinds.includes((entry.externalFileAttributes >>> 16) & kindMask) ? 'file' : 'other';
};

/** The name as it stands in the archive. Without `decodeStrings` it comes as bytes, whatever its type says. */
const nameOf = (entry: Entry): string => {
  const bytes: unknown = entry.fileName;
  if (!Buffer.isBuffer(bytes)) throw new Error('the name of an entry was decoded');
  return getFileNameLowLevel(entry.generalPurposeBitFlag, bytes, entry.extraFields, true);
};

const listEntries = async (zip: ZipFile, sizeBytes: number, isCancelled: IsCancelled): Promise<NamedEntry<Entry>[]> => {
  if (zip.entryCount > mostEntries) throw new BagFault('bag/archive-too-large');
  const entries: NamedEntry<Entry>[] = [];
  let [packed, unpacked] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    if (isCancelled()) throw new AppError('add/cancelled');
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (entry.isEncrypted()) throw new BagFault('bag/archive-locked');
    const name = nameOf(entry);
    entries.push({ name, kind: kindOf(name, entry), sizeBytes: entry.uncompressedSize, handle: entry });
  }
  // Entries that overlap in the file are how a small archive unpacks to any size.
  if (packed > sizeBytes) throw new BagFault('bag/archive-broken');
  if (unpacked > bombBytes(sizeBytes)) throw new BagFault('bag/archive-too-large');
  return entries;
};

const toFault = (error: unknown, path: string): unknown =>
  error instanceof AppError || error instanceof BagFault || !(error instanceof Error) || systemCodeOf(error) === 'ENOSPC'
    ? error
    : new BagFault('bag/archive-broken', path, { cause: error });

/** Opens the bag in the zip at `path`. Throws BagFault. */
export async function openBagZip(path: string, isCancelled: IsCancelled): Promise<BagTree> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true } as const;
  const zip = await openPromise(path, options).catch((error: unknown) => {
    throw toFault(error, '');
  });
  try {
    const named = nameEntries(await listEntries(zip, statSync(path).size, isCancelled));
    async function* read(within: string): AsyncGenerator<Uint8Array> {
      const entry = named.entries.get(within);
      if (entry === undefined) throw new BagFault('bag/missing', within);
      try {
        for await (const chunk of await zip.openReadStreamPromise(entry.handle)) {
          if (isCancelled()) throw new AppError('add/cancelled');
          yield chunk;
        }
      } catch (error) {
        throw toFault(error, within);
      }
    }
    return {
      name: named.base === null || named.base === '' ? basename(path).replace(/\.zip$/iu, '') : named.base,
      form: 'zip',
      files: new Map([...named.entries].map(([within, { sizeBytes }]) => [within, sizeBytes])),
      hasPayloadFolder: named.folders.has('data'),
      problems: named.problems,
      warnings: named.warnings,
      readTag: (name) => gatherTag(name, read(name)),
      walk: async (wanted, each) => {
        for (const within of named.entries.keys()) if (wanted(within)) await each(within, read(within));
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw toFault(error, '');
  }
}
