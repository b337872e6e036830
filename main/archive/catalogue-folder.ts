// The folder of a catalogue: what changed is written, each file whole or not at all, what is no longer listed is taken away. A list of what was
// written lies beside it. Refuses a folder that holds other things.
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { writeAtomically, writeDurably } from '../base/atomic-file.ts';
import { makeId } from '../base/ids.ts';
import { hashFile } from './store.ts';

/** The name of the list of what was written. */
const listName = '.kiosque-catalogue.json';

/** A file that a catalogue leads to: made from this edition, with this sum and length. */
const Placed = z.object({ of: z.string(), sha256: z.string(), sizeBytes: z.int().min(0) });
const CatalogueList = z.object({
  format: z.literal('kiosque-catalogue-1'),
  texts: z.array(z.string()),
  files: z.record(z.string(), Placed),
});

/** What was written before, by its paths. */
export type CatalogueList = Omit<z.infer<typeof CatalogueList>, 'format'>;
export type PlacedFile = z.infer<typeof Placed>;

const inside = (folder: string, path: string): string => join(folder, ...path.split('/'));
const isPlain = (path: string): boolean => /^(?:[a-z]+\/)?[a-z0-9-]+\.(?:json|pdf|jpg)$/u.test(path);

/** What the folder holds of an earlier catalogue; the folder is made where it is missing. Throws export/not-a-catalogue. */
export function openCatalogueFolder(folder: string): CatalogueList {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, listName);
  if (!existsSync(path)) {
    if (readdirSync(folder).length > 0) throw new AppError('export/not-a-catalogue');
    return { texts: [], files: {} };
  }
  const parsed = CatalogueList.safeParse(parse(readFileSync(path, 'utf8')));
  const list = parsed.data;
  if (list === undefined || ![...list.texts, ...Object.keys(list.files)].every(isPlain))
    throw new AppError('export/not-a-catalogue');
  return { texts: list.texts, files: list.files };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A list that cannot be read tells of nothing.
    return null;
  }
};

/** Keeps the list of what is there, or is about to be. */
export function keepList(folder: string, list: CatalogueList): void {
  writeAtomically(join(folder, listName), `${JSON.stringify({ format: 'kiosque-catalogue-1', ...list }, null, 1)}\n`);
}

/** Copies a file to its place; one that is there already with the same sum is left. Throws edition/damaged where it is not what it should be. */
export function placeFile(
  folder: string,
  { path, from, of, sha256 }: { path: string; from: string; of: string; sha256: string | null },
  before: PlacedFile | undefined,
  isCancelled: () => boolean,
): PlacedFile {
  const to = inside(folder, path);
  const isThere = before?.of === of && existsSync(to) && statSync(to).size === before.sizeBytes;
  if (before !== undefined && isThere) return before;
  mkdirSync(dirname(to), { recursive: true });
  const unfinished = `${to}.${makeId()}.part`;
  try {
    if (!existsSync(from)) throw new AppError('edition/damaged');
    copyFileSync(from, unfinished, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const sum = hashFile(unfinished, isCancelled);
    if (sha256 !== null && sum !== sha256) throw new AppError('edition/damaged');
    const { size } = statSync(unfinished);
    renameSync(unfinished, to);
    return { of, sha256: sum, sizeBytes: size };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Writes bytes to their place. */
export function placeBytes(folder: string, path: string, bytes: Uint8Array): void {
  const to = inside(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  const unfinished = `${to}.${makeId()}.part`;
  writeDurably(unfinished, bytes);
  renameSync(unfinished, to);
}

/** Writes the texts that are other than what is there, in their order; gives how many. */
export function placeTexts(folder: string, texts: readonly (readonly [string, string])[]): number {
  let written = 0;
  for (const [path, text] of texts) {
    const to = inside(folder, path);
    if (existsSync(to) && readFileSync(to, 'utf8') === text) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeAtomically(to, text);
    written += 1;
  }
  return written;
}

/** Takes away what an earlier catalogue held and this one does not; gives how many. */
export function removeOthers(folder: string, before: CatalogueList, now: CatalogueList): number {
  const wanted = new Set([...now.texts, ...Object.keys(now.files)]);
  const others = [...before.texts, ...Object.keys(before.files)].filter((path) => !wanted.has(path));
  for (const path of others) rmSync(inside(folder, path), { force: true });
  return others.length;
}
