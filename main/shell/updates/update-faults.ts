// What went wrong with an update, as a code with its sentences. Refuses to show what a server or a library of others says.
import { AppError } from '#border/errors';

const fromDisk: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'EBUSY']);

/** The error for what was thrown while looking or downloading. */
export function updateError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const { code = '', name = '' } = thrown as { code?: string; name?: string };
  if (code === 'ERR_CHECKSUM_MISMATCH') return new AppError('update/damaged', {}, { cause: thrown });
  if (fromDisk.has(code)) return new AppError('update/not-kept', {}, { cause: thrown });
  const isManifest = name === 'YAMLException' || /^ERR_UPDATER_(INVALID|NO)_/.test(code);
  if (isManifest) return new AppError('update/refused', { reason: 'manifest' }, { cause: thrown });
  return new AppError('update/unreachable', {}, { cause: thrown });
}
