// Closes a library, and copies its catalogue before where anything was changed. A copy that cannot be made is told, and keeps nothing open.

import { AppError, type ErrorCode } from '#border/errors';
import { keepCopy } from '../../archive/backups/keep-copy.ts';
import type { Closed } from '../library-tasks.ts';
import type { Writer } from './open-writer.ts';

const codeOf = (error: unknown): ErrorCode => {
  if (error instanceof AppError) return error.code;
  throw error;
};

/** Ends the work of a writer. Throws nothing that the disk says. */
export function closeWithCopy(writer: Writer): Closed {
  const { database, places, now } = writer;
  try {
    if (!writer.isChanged()) return { copy: null, failed: null };
    return { copy: keepCopy(database, places.backups, now).name, failed: null };
  } catch (error) {
    return { copy: null, failed: codeOf(error) };
  } finally {
    writer.close();
  }
}
