// Fills the folder of a bag: each file is copied by the system, read back once for both sums, and forced to the disk. The sums are thus of
// what lies in the bag, and those that are known already must come out again.
import { closeSync, constants, copyFileSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '#border/errors';
import { syncToDisk } from '../../base/atomic-file.ts';
import { type BagAlgorithms, chooseAlgorithms, sumsToTake } from './choose-algorithms.ts';
import { type PayloadFile, readBagSidecar } from './payload.ts';
import type { BagPlan, Filling, LeftOut, WriteRun } from './plan.ts';
import { readChunks, sumChunks } from './read-chunks.ts';
import { makeTagFiles, type SummedFile } from './tags.ts';
import { takeEach } from './take-each.ts';

type Counting = { run: WriteRun; algorithms: BagAlgorithms; onBytes: (bytes: number) => void };

const writeBytes = (path: string, bytes: Buffer): void => {
  const descriptor = openSync(path, 'wx', 0o644);
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } finally {
    closeSync(descriptor);
  }
};

const copyOne = async (root: string, file: PayloadFile, { run, algorithms, onBytes }: Counting): Promise<SummedFile> => {
  const copy = join(root, ...file.to.split('/'));
  mkdirSync(dirname(copy), { recursive: true });
  if (file.isSidecar) writeBytes(copy, readBagSidecar(file.from));
  else copyFileSync(file.from, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  const { sizeBytes, sums } = await sumChunks(readChunks(copy, run.isCancelled), sumsToTake(algorithms), onBytes);
  if (file.sha256 !== null && sums.get('sha256') !== file.sha256) throw new AppError('edition/damaged');
  syncToDisk(copy);
  return { path: file.to, sizeBytes, sums };
};

const copyEdition = async (root: string, { files }: Filling, counting: Counting): Promise<SummedFile[]> => {
  const summed: SummedFile[] = [];
  for (const file of files) {
    if (counting.run.isCancelled()) throw new AppError('add/cancelled');
    summed.push(await copyOne(root, file, counting));
  }
  return summed;
};

/** Removes what was copied of an edition, and the folders that hold nothing else. */
const takeBack = (root: string, { files }: Filling): void => {
  const [first] = files;
  if (first !== undefined) rmSync(dirname(join(root, ...first.to.split('/'))), { recursive: true, force: true });
};

const syncFolders = (root: string, paths: readonly string[]): void => {
  const folders = new Set<string>();
  for (const path of paths) for (let at = dirname(path); at !== '.'; at = dirname(at)) folders.add(at);
  for (const folder of folders) syncToDisk(join(root, ...folder.split('/')));
  syncToDisk(root);
};

/** Gives the ids of the editions that are in the folder; `leftOut` hears of the others. */
export async function fillFolder(
  plan: BagPlan,
  fillings: readonly Filling[],
  root: string,
  leftOut: LeftOut[],
  run: WriteRun,
): Promise<string[]> {
  const total = fillings.flatMap(({ files }) => files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const algorithms = chooseAlgorithms(plan.profile);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    run.onProgress(Math.min(done, total), total);
  };
  mkdirSync(join(root, 'data'), { recursive: true });
  const { parts: payload, editions } = await takeEach(
    fillings,
    leftOut,
    (filling) => copyEdition(root, filling, { run, algorithms, onBytes }),
    (filling) => takeBack(root, filling),
  );
  const tags = makeTagFiles(payload, plan.labels, algorithms);
  for (const [name, bytes] of tags) {
    writeBytes(join(root, name), bytes);
    syncToDisk(join(root, name));
  }
  syncFolders(root, [...payload.map(({ path }) => path), ...tags.keys()]);
  return editions;
}
