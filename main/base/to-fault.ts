// Turns whatever was thrown into what may cross the border: a code, a sentence, plain values.
// Refuses to show what it does not know: a bug is logged with its stack and called `internal`.
import { AppError, type Fault } from '#border/errors';
import type { InterfaceLanguage } from '#border/model';
import { faultSentence } from '#border/words/faults';
import type { Log } from './log.ts';

/** The fault of an error, in the language of the interface. */
export function toFault(error: unknown, language: InterfaceLanguage, log: Log): Fault {
  if (error instanceof AppError) {
    return { code: error.code, message: faultSentence(error.code, error.detail, language), detail: error.detail };
  }
  log.error('a bug', error);
  return { code: 'internal', message: faultSentence('internal', {}, language), detail: {} };
}
