// What the system says about a file that is not the library's, as a code. Refuses what says nothing of the file itself.
import { AppError, type FaultDetail } from '#border/errors';
import { systemCodeOf } from './disk-error.ts';

const openErrors: Record<string, 'file/not-found' | 'file/unreadable' | 'file/is-folder' | 'file/not-regular'> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
  ENAMETOOLONG: 'file/not-found',
  EACCES: 'file/unreadable',
  EPERM: 'file/unreadable',
  ELOOP: 'file/unreadable',
  EIO: 'file/unreadable',
  EISDIR: 'file/is-folder',
  ENXIO: 'file/not-regular',
  ENODEV: 'file/not-regular',
};

/** Turns what the system says about a source into our codes; anything else stays as it is. */
export function toSourceError(error: unknown, detail: FaultDetail = {}): unknown {
  const code = openErrors[systemCodeOf(error) ?? ''];
  return code === undefined ? error : new AppError(code, detail, { cause: error });
}
