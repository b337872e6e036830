// Copies of the catalogue and full backups, from the screens: asks where, tells how far it is, stops when told to.
import type { Output, ParsedInput } from '#border/contract';
import { readLastBackup } from '../../archive/full-backup/last-backup.ts';
import { isEnded } from '../../base/end-sign.ts';
import { type Parts, writingOf } from '../parts.ts';

/** A copy older than this is followed by a new one while the library is open. */
const copyEveryMs = 86_400_000;

/** Copies the catalogue now. Throws disk/full, library/read-only, backup/busy. */
export async function copyCatalogue(parts: Parts): Promise<Output<'safety.copy'>> {
  writingOf(parts);
  return parts.safety.run('copy', async () => {
    const { version: _, ...copy } = await parts.workers.safety.run('keepCopy', { root: parts.root });
    await parts.workers.library.run('noteCopy', {});
    return { copy };
  });
}

/**
 * Copies the catalogue where anything has changed and the newest copy is a day old, or from a time that is still to come. A full disk is noted
 * in the log, and tried again.
 */
export async function copyDaily(parts: Parts, newestAtMs: number, nowMs = Date.now()): Promise<void> {
  const isFresh = newestAtMs <= nowMs && nowMs - newestAtMs < copyEveryMs;
  if (isFresh || parts.safety.progress() !== null) return;
  if (await parts.workers.library.run('isChanged', {})) await copyCatalogue(parts);
}

/**
 * Backs the whole library up. Throws what backUpLibrary throws but backup/stopped, backup/busy, and backup/away where the backup that is to
 * be made again is not there.
 */
export async function backUpWhole(
  parts: Parts,
  { where, isChecking, isPruning }: ParsedInput<'safety.backUp'>,
): Promise<Output<'safety.backUp'>> {
  const last = where === 'again' ? (readLastBackup(parts.root)?.folder ?? null) : null;
  const folder = last ?? (await parts.desk?.chooseFolder()) ?? null;
  if (folder === null) return { backup: null };
  return parts.safety.run('backup', async ({ stop, options }) => {
    const { root, version } = parts;
    try {
      const wish = { root, folder, version, isChecking, isPruning, isKnown: last !== null, stop };
      const { files: _, ...backup } = await parts.workers.safety.run('backUp', wish, options);
      return { backup };
    } catch (error) {
      if (isEnded(stop)) return { backup: null };
      throw error;
    }
  });
}
