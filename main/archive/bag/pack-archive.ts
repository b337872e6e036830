// Packs a bag as a zip or a tar: all files are summed first, so that the manifests stand before the payload, and summed again as they are
// packed. Nothing is compressed, since newspapers are already. Refuses files that change meanwhile.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import { ZipFile } from 'yazl';
import { AppError } from '#border/errors';
import { syncToDisk } from '../../base/atomic-file.ts';
import { type BagAlgorithms, chooseAlgorithms, sumsToTake } from './choose-algorithms.ts';
import { type PayloadFile, readBagSidecar } from './payload.ts';
import { type BagPlan, bagNameOf, type Filling, type LeftOut, type WriteRun } from './plan.ts';
import { readChunks, sumChunks } from './read-chunks.ts';
import { makeTagFiles, type SummedFile } from './tags.ts';
import { takeEach } from './take-each.ts';
import type { Chunks } from './tree.ts';

/** A file on its way into the archive. */
type Packed = { path: string; sizeBytes: number; open: () => Chunks };

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const openFile = (file: PayloadFile, run: WriteRun): Chunks =>
  file.isSidecar ? once(readBagSidecar(file.from)) : readChunks(file.from, run.isCancelled);

/** Hands over copies, since a stream keeps what it was given; counts, and refuses another file than was summed. */
async function* watched({ path, sizeBytes, open }: Packed, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const chunk of open()) {
    seen += chunk.length;
    onBytes(chunk.length);
    yield Buffer.from(chunk);
  }
  if (seen !== sizeBytes) throw new AppError('file/changed', { file: path });
}

/** Time stamps of archives stop before 1980. */
const firstTimeMs = Date.UTC(1980, 0, 2);
const stampOf = (): Date => new Date(Math.max(firstTimeMs, Date.now()));

const packZip = async (files: readonly Packed[], to: string, onBytes: (bytes: number) => void): Promise<void> => {
  const zip = new ZipFile();
  const mtime = stampOf();
  const writing = pipeline(zip.outputStream, createWriteStream(to, { flags: 'wx' }));
  writing.catch(() => undefined);
  const failed = new Promise<never>((_, reject) => {
    zip.on('error', reject);
  });
  failed.catch(() => undefined);
  for (const file of files) {
    // Opened only when its turn comes: a library has more files than a process may hold open.
    zip.addReadStreamLazy(file.path, { mtime, mode: 0o100644, compress: false, size: file.sizeBytes }, (give) => {
      const stream = Readable.from(watched(file, onBytes), { objectMode: false });
      stream.on('error', (error) => zip.emit('error', error));
      give(null, stream);
    });
  }
  zip.end();
  try {
    await Promise.race([writing, failed]);
  } catch (error) {
    zip.outputStream.unpipe();
    if ('destroy' in zip.outputStream && typeof zip.outputStream.destroy === 'function') zip.outputStream.destroy();
    await writing.catch(() => undefined);
    throw error;
  }
};

const packEntry = async (tar: Pack, file: Packed, mtime: Date, onBytes: (bytes: number) => void): Promise<void> => {
  const entry = tar.entry({ name: file.path, size: file.sizeBytes, mode: 0o644, mtime });
  await pipeline(Readable.from(watched(file, onBytes), { objectMode: false }), entry);
};

const packTar = async (files: readonly Packed[], to: string, onBytes: (bytes: number) => void): Promise<void> => {
  const tar = pack();
  const mtime = stampOf();
  const writing = pipeline(tar, createWriteStream(to, { flags: 'wx' }));
  writing.catch(() => undefined);
  try {
    for (const file of files) await packEntry(tar, file, mtime, onBytes);
    tar.finalize();
    await writing;
  } catch (error) {
    tar.destroy();
    const cause = await writing.then(
      () => error,
      (of: unknown) => (error instanceof AppError ? error : of),
    );
    throw cause;
  }
};

type Summed = { summed: SummedFile; file: PayloadFile };

type Summing = { run: WriteRun; algorithms: BagAlgorithms; onBytes: (bytes: number) => void };

const sumEdition = async ({ files }: Filling, { run, algorithms, onBytes }: Summing): Promise<Summed[]> => {
  const all: Summed[] = [];
  for (const file of files) {
    if (run.isCancelled()) throw new AppError('add/cancelled');
    const { sizeBytes, sums } = await sumChunks(openFile(file, run), sumsToTake(algorithms), onBytes);
    if (file.sha256 !== null && sums.get('sha256') !== file.sha256) throw new AppError('edition/damaged');
    all.push({ summed: { path: file.to, sizeBytes, sums }, file });
  }
  return all;
};

/** Gives the ids of the editions that are in the archive; `leftOut` hears of the others. */
export async function packArchive(
  plan: BagPlan,
  fillings: readonly Filling[],
  to: string,
  leftOut: LeftOut[],
  run: WriteRun,
): Promise<string[]> {
  const total = fillings.flatMap(({ files }) => files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const algorithms = chooseAlgorithms(plan.profile);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    run.onProgress(Math.min(done, 2 * total), 3 * total);
  };
  const { parts: payload, editions } = await takeEach(fillings, leftOut, (filling) =>
    sumEdition(filling, { run, algorithms, onBytes }),
  );
  if (editions.length === 0) return [];
  const base = bagNameOf(plan.path, plan.form);
  const tags = makeTagFiles(
    payload.map(({ summed }) => summed),
    plan.labels,
    algorithms,
  );
  const files: Packed[] = [
    ...[...tags].map(([name, bytes]) => ({ path: `${base}/${name}`, sizeBytes: bytes.length, open: () => once(bytes) })),
    ...payload.map(({ summed, file }) => ({
      path: `${base}/${summed.path}`,
      sizeBytes: summed.sizeBytes,
      open: () => openFile(file, run),
    })),
  ];
  await (plan.form === 'zip' ? packZip : packTar)(files, to, onBytes);
  syncToDisk(to);
  return editions;
}
