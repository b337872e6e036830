// Starts, repeats and ends batches for the screens and the command line.
import type { ParsedInput } from '#border/contract';
import type { AddWords } from './add-edition.ts';
import type { AddRun } from './add-editions.ts';
import { type Parts, writingOf } from './parts.ts';

/** Begins to add files and folders. Throws library/read-only. */
export function addPaths(parts: Parts, paths: readonly string[], words: AddWords = {}): AddRun {
  return writingOf(parts).adding.start(paths, words);
}

/** Asks for files and begins to add them; null when nothing was chosen. */
export async function addChosenFiles(parts: Parts): Promise<string | null> {
  writingOf(parts);
  const paths = (await parts.desk?.chooseFiles()) ?? [];
  return paths.length === 0 ? null : addPaths(parts, paths).id;
}

/** Asks for a folder and begins to add it; null when nothing was chosen. */
export async function addChosenFolder(parts: Parts): Promise<string | null> {
  writingOf(parts);
  const path = (await parts.desk?.chooseFolder()) ?? null;
  return path === null ? null : addPaths(parts, [path]).id;
}

/** Tries a failed file again, with a password where one is given. Throws input/invalid for an item that did not fail. */
export function retryItem(parts: Parts, { batchId, item, password }: ParsedInput<'add.retry'>): string {
  const { adding } = writingOf(parts);
  const run = adding.find(batchId);
  adding.retry(run, item, password ?? null);
  return run.id;
}

/** Ends a batch; what it has added stays. */
export function cancelBatch(parts: Parts, batchId: string): Record<string, never> {
  writingOf(parts).adding.find(batchId).cancel();
  return {};
}

/** Forgets a batch that has ended. */
export function dismissBatch(parts: Parts, batchId: string): Record<string, never> {
  writingOf(parts).adding.dismiss(batchId);
  return {};
}
