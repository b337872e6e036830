// Turns what the system says of a place outside the library into our codes: one that may not be written to is not the library's fault.
import { AppError } from '#border/errors';
import { systemCodeOf, toDiskError } from './disk-error.ts';

/** The error, with the name of the place; what is not the system's is left as it is. */
export function toOutsideError(error: unknown, place: string): unknown {
  const name = place.replaceAll('\\', '/').split('/').at(-1) ?? place;
  const code = systemCodeOf(error);
  if (error instanceof AppError || code === null) return error;
  if (code === 'EEXIST' || code === 'ENOTEMPTY') return new AppError('file/exists', { name }, { cause: error });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new AppError('folder/not-writable', { name }, { cause: error });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file/not-found', { name }, { cause: error });
  if (code === 'EISDIR') return new AppError('file/is-folder', { name }, { cause: error });
  return toDiskError(error, { name });
}

/** Runs work at such a place, and throws what it throws as our codes. */
export async function outside<Value>(place: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw toOutsideError(error, place);
  }
}
