// Turns whatever was thrown into what may cross the border: a code, a sentence, plain values.
// Refuses to show what it does not know: a bug is logged with its stack and called `internal`.
import { AppError, type Fault } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { faultSentence } from '#border/words/faults';
import { systemCodeOf, toDiskError } from './disk-error.ts';
import type { Log } from './log.ts';

/** What SQLite says of its own file is no bug, wherever a row was read. A system's code may be of any file, and is left to who knows it. */
const named = (error: unknown): unknown => (systemCodeOf(error)?.startsWith('SQLITE_') === true ? toDiskError(error) : error);

/** The fault of an error, in the language of the interface. */
export function toFault(error: unknown, language: InterfaceLanguage, log: Log): Fault {
  const known = named(error);
  if (known instanceof AppError) {
    if (known !== error) log.error('the disk or a database failed', error);
    return { code: known.code, message: faultSentence(known.code, known.detail, language), detail: known.detail };
  }
  log.error('a bug', error);
  return { code: 'internal', message: faultSentence('internal', {}, language), detail: {} };
}
