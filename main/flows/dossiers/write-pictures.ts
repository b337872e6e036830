// Writes the items of a dossier as pictures for print: one as a file, several as numbered files of a folder. An item whose edition has gone, or
// whose page cannot be drawn, is left out and counted.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#border/errors';
import type { DossierItem, DossierRecord } from '#border/model-dossier';
import { makeLabel } from '../../archive/label.ts';
import type { Parts } from '../parts.ts';
import { drawClip } from './draw-clip.ts';
import { hasNoPicture } from './has-no-picture.ts';

/** Digits enough for all of them, so that they stand in their order. */
const fileNameOf = ({ headline, title }: DossierItem, number: number, total: number): string => {
  const digits = String(total).length;
  return `${String(number).padStart(Math.max(2, digits), '0')} ${makeLabel(headline ?? title)}.png`;
};

/**
 * Writes to a new path, which is a folder where there are several items; gives how many were left out. Throws the reason when all were,
 * what the disk throws, and the reason of the signal.
 */
export async function writePictures(
  parts: Parts,
  { items }: DossierRecord,
  path: string,
  run: { signal: AbortSignal; onProgress: (done: number, total: number) => void },
): Promise<number> {
  const isFolder = items.length !== 1;
  if (isFolder) await mkdir(path);
  let left = 0;
  let reason: unknown = null;
  for (const [at, item] of items.entries()) {
    run.signal.throwIfAborted();
    try {
      const { png } = await drawClip(parts, item);
      await writeFile(isFolder ? join(path, fileNameOf(item, at + 1, items.length)) : path, png, { flag: 'wx' });
    } catch (error) {
      if (!(error instanceof AppError && hasNoPicture(error))) throw error;
      parts.log.info('an item of a dossier has no picture', { id: item.id, code: error.code });
      left += 1;
      reason = error;
    }
    run.onProgress(at + 1, items.length);
  }
  if (left > 0 && left === items.length) throw reason;
  return left;
}
