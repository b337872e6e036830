// A bag in a tar, packed with gzip or not: read from its begin to its end for each question, since a tar has no table of contents. Never
// unpacked here. Refuses what grows beyond all measure, counted as it comes.
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import { AppError } from '#border/errors';
import { bombBytes, mostEntries } from './limits.ts';
import { type NamedEntry, nameEntries } from './names.ts';
import { BagFault, type BagTree, gatherTag, type IsCancelled, isTagFile } from './tree.ts';

type Entry = Extract extends AsyncIterable<infer One> ? One : never;
type Packing = { path: string; isPacked: boolean; isCancelled: IsCancelled };

const pieceBytes = 1 << 20;

/** The bytes of an entry: its own type does not say of what it is a stream. */
async function* chunksOf(entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of entry) {
    if (!(chunk instanceof Uint8Array)) throw new Error('an entry of a tar gave no bytes');
    yield chunk;
  }
}

/** Counts what comes out of the packing. */
const guard = ({ path, isCancelled }: Packing): Transform => {
  const limit = bombBytes(statSync(path).size);
  let seen = 0;
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      seen += chunk.length;
      if (isCancelled()) done(new AppError('add/cancelled'));
      else if (seen > limit) done(new BagFault('bag/archive-too-large'));
      else done(null, chunk);
    },
  });
};

/** Goes through the entries once, by number. What `each` leaves unread is passed over. */
const eachEntry = async (packing: Packing, each: (entry: Entry, number: number) => Promise<void>): Promise<void> => {
  const entries = extract();
  const source = createReadStream(packing.path, { highWaterMark: pieceBytes });
  const middle = [guard(packing)];
  const stages = packing.isPacked
    ? [source, createGunzip({ chunkSize: pieceBytes }), ...middle, entries]
    : [source, ...middle, entries];
  const flowing = pipeline(stages);
  flowing.catch(() => undefined);
  try {
    let number = 0;
    for await (const entry of entries) {
      await each(entry, number);
      number += 1;
      entry.resume();
    }
    await flowing;
  } catch (error) {
    source.destroy();
    const first = await flowing.then(
      () => error,
      (cause: unknown) => (cause instanceof BagFault || cause instanceof AppError ? cause : error),
    );
    if (first instanceof BagFault || first instanceof AppError) throw first;
    throw new BagFault('bag/archive-broken', '', { cause: first });
  }
};

const kindOf = (type: Entry['header']['type']): NamedEntry<number>['kind'] => {
  if (type === 'directory') return 'folder';
  return type === 'file' || type === 'contiguous-file' || type == null ? 'file' : 'other';
};

type Listed = { entries: NamedEntry<number>[]; tags: Map<number, Uint8Array> };

/** The first reading: names, and the tag files of any first level, which are small. */
const listEntries = async (packing: Packing): Promise<Listed> => {
  const listed: Listed = { entries: [], tags: new Map() };
  await eachEntry(packing, async (entry, number) => {
    if (number >= mostEntries) throw new BagFault('bag/archive-too-large');
    const { name, type, size } = entry.header;
    listed.entries.push({ name, kind: kindOf(type), sizeBytes: size ?? 0, handle: number });
    const within = name.replace(/^(?:\.\/)?(?:[^/]+\/)?/u, '');
    if (isTagFile(within) || isTagFile(name)) listed.tags.set(number, await gatherTag(within, chunksOf(entry)));
  });
  return listed;
};

/** Opens the bag in the tar at `path`. Throws BagFault. */
export async function openBagTar(path: string, isPacked: boolean, isCancelled: IsCancelled): Promise<BagTree> {
  const packing = { path, isPacked, isCancelled };
  const listed = await listEntries(packing);
  const named = nameEntries(listed.entries);
  const byNumber = new Map([...named.entries].map(([within, { handle }]) => [handle, within]));
  return {
    name: named.base === null || named.base === '' ? basename(path).replace(/\.(?:tar(?:\.gz)?|tgz)$/iu, '') : named.base,
    form: isPacked ? 'tar.gz' : 'tar',
    files: new Map([...named.entries].map(([within, { sizeBytes }]) => [within, sizeBytes])),
    hasPayloadFolder: named.folders.has('data'),
    problems: named.problems,
    warnings: named.warnings,
    readTag: async (name) => {
      const bytes = listed.tags.get(named.entries.get(name)?.handle ?? -1);
      if (bytes === undefined) throw new BagFault('bag/missing', name);
      return bytes;
    },
    walk: (wanted, each) =>
      eachEntry(packing, async (entry, number) => {
        const within = byNumber.get(number);
        if (within !== undefined && wanted(within)) await each(within, chunksOf(entry));
      }),
    close: () => {},
  };
}
