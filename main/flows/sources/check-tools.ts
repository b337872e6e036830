// What checking a source works with, and what it finds.
import { AppError } from '#border/errors';
import type { Log } from '../../base/log.ts';
import type { SourceRecord } from '../../base/record.ts';
import type { SourceSecret } from '../../base/source-secret.ts';
import type { Arrival } from '../../library/arrivals.ts';
import type { LibraryDatabase } from '../../library/open-library.ts';
import { readRecord } from '../../library/read-record.ts';
import type { SourceState } from '../../library/sources.ts';
import type { Workers } from '../open-workers.ts';
import type { LookLimits } from './look-in-time.ts';
import type { Wish } from './select-entries.ts';

/** What checking works with. */
export type CheckTools = {
  workers: Workers;
  database: LibraryDatabase;
  now: () => number;
  secretOf: (source: SourceRecord) => Promise<SourceSecret | null>;
  log: Log;
  /** How long one page and one file may take in all, however steadily they drip. */
  limits?: LookLimits;
  /** Whether the library is being closed: what fails then is no bug. */
  isClosed?: () => boolean;
};

/** What a check found. `fault` is what went wrong although something was found out. */
export type Found = { wishes: Wish[]; passed: Arrival[]; state: SourceState; fault: AppError | null };

/** The validator under which the library has the bytes of an edition; null where they came from another address. */
export function validatorOf(database: LibraryDatabase, editionId: string, url: string): string | null {
  try {
    const { origin } = readRecord(database, editionId).record.source;
    const [from, to] = [URL.parse(origin?.url ?? ''), URL.parse(url)];
    // A validator speaks of one resource: to another address it would say nothing, or the wrong thing.
    const isSamePlace = from !== null && from.origin === to?.origin && from.pathname === to.pathname;
    return isSamePlace ? (origin?.etag ?? null) : null;
  } catch (error) {
    // An edition that has been deleted for good has no validator, and nothing to compare with.
    if (error instanceof AppError && error.code === 'edition/not-found') return null;
    throw error;
  }
}
