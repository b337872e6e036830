// The sign that a folder is a library which is still being made by a restore or a move: until it is gone nobody opens it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#border/errors';
import { dropTemporaries, syncToDisk, writeAtomically } from './atomic-file.ts';

/** The sign's name at the root of the folder. */
export const unfinishedName = 'unfinished.json';

/** What makes the library: the same work may be gone on with. */
export const Unfinished = z.object({ kind: z.enum(['restore', 'move']), from: z.string() });
export type Unfinished = z.infer<typeof Unfinished>;

/** What a folder is being made by; null for one that is none of these. A sign that cannot be read is one too. */
export function readUnfinished(root: string): Unfinished | 'unreadable' | null {
  const path = join(root, unfinishedName);
  if (!existsSync(path)) return null;
  try {
    return Unfinished.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'unreadable';
  }
}

/** Throws library/unfinished where a folder is no whole library yet. */
export function refuseUnfinished(root: string): void {
  if (existsSync(join(root, unfinishedName))) throw new AppError('library/unfinished');
}

/** Sets the sign, before anything else is written. */
export function markUnfinished(root: string, sign: Unfinished): void {
  const path = join(root, unfinishedName);
  dropTemporaries(path);
  writeAtomically(path, `${JSON.stringify(sign)}\n`);
}

/** Takes the sign away: from here on the library counts. */
export function unmarkUnfinished(root: string): void {
  rmSync(join(root, unfinishedName), { force: true });
  syncToDisk(root);
}
