// Turns what the system and SQLite say about the library's disk into our codes. Leaves every other error as it is.
import { AppError, type ErrorCode, type FaultDetail } from '#border/errors';

const codes: Record<string, ErrorCode> = {
  ENOSPC: 'disk/full',
  EDQUOT: 'disk/full',
  EROFS: 'library/read-only',
  EACCES: 'library/read-only',
  EPERM: 'library/read-only',
  EIO: 'disk/failed',
  ENXIO: 'disk/failed',
  ENODEV: 'disk/failed',
  ELOOP: 'disk/failed',
  EMFILE: 'disk/failed',
  ENFILE: 'disk/failed',
  // A thread that could not begin, as the system gave it no more files: none of its own, or none to read its program from.
  ERR_WORKER_INIT_FAILED: 'disk/failed',
  ERR_INVALID_PACKAGE_CONFIG: 'disk/failed',
  SQLITE_FULL: 'disk/full',
  // Its shared memory could not be made larger: SQLite says so of a disk without room alone.
  SQLITE_IOERR_SHMSIZE: 'disk/full',
  SQLITE_READONLY: 'library/read-only',
  SQLITE_CORRUPT: 'library/damaged',
  SQLITE_NOTADB: 'library/damaged',
  SQLITE_IOERR: 'disk/failed',
  SQLITE_CANTOPEN: 'disk/failed',
};

/** The system's or SQLite's own code of an error, such as `ENOSPC` or `SQLITE_FULL`; null where it has none. */
export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The same error as an AppError where it tells of the library's disk; extended SQLite codes count as their family. */
export function toDiskError(error: unknown, detail: FaultDetail = {}): unknown {
  if (error instanceof AppError) return error;
  const systemCode = systemCodeOf(error);
  if (systemCode === null) return error;
  const code = codes[systemCode] ?? codes[systemCode.split('_').slice(0, 2).join('_')];
  return code === undefined ? error : new AppError(code, { ...detail, systemCode }, { cause: error });
}

/** Whether an error says that the disk failed: nothing of what was asked for, and nothing about it. */
export const isOfDisk = (error: unknown): boolean => error instanceof AppError && error.code.startsWith('disk/');

/** Runs work on the library's disk, and throws what it throws as our codes. */
export function onDisk<Value>(work: () => Value, detail: FaultDetail = {}): Value {
  try {
    return work();
  } catch (error) {
    throw toDiskError(error, detail);
  }
}
