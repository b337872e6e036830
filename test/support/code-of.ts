// The code by which work is refused, for tests that compare it.
import { AppError } from '#border/errors';

/** The code of what it throws; null where it goes through. Throws on what is no error of ours. */
export function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
