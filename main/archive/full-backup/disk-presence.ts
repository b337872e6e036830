// Whether the disk of a folder is still the one that an act began with: an unplugged disk or a share that dropped away leaves nothing under
// its path, or another folder, and neither says what the first one holds.
import { statSync } from 'node:fs';
import { AppError } from '#border/errors';
import { systemCodeOf } from '../../base/disk-error.ts';

/** The disk of a folder, watched from now on. */
export type DiskPresence = {
  isThere: () => boolean;
  /** Throws backup/away or backup/library-gone once it is not. */
  refuseGone: () => void;
  /** What an error means: that the disk is gone, where it is, and itself otherwise. */
  explain: (error: unknown) => unknown;
};

const deviceOf = (folder: string): string | null => {
  try {
    const stat = statSync(folder, { bigint: true });
    return stat.isDirectory() ? String(stat.dev) : null;
  } catch (error) {
    if (systemCodeOf(error) === null) throw error;
    return null;
  }
};

/** Begins to watch the disk of a folder that is there: one of copies, or that of the library. */
export function watchDisk(folder: string, of: 'copy' | 'library'): DiskPresence {
  const code = of === 'copy' ? 'backup/away' : 'backup/library-gone';
  const first = deviceOf(folder);
  const isThere = (): boolean => first !== null && deviceOf(folder) === first;
  return {
    isThere,
    refuseGone: () => {
      if (!isThere()) throw new AppError(code);
    },
    explain: (error) => (isThere() ? error : new AppError(code, {}, { cause: error })),
  };
}
