// What Kiosque says when it has to say no: what happened, what was kept, what to do next, in three languages.
// A code without its three sentences does not compile. Holds no logic beyond joining the parts.
import type { ErrorCode, FaultDetail } from '../errors.ts';
import type { InterfaceLanguage } from '../model.ts';
import { arabicFaults } from './faults-ar.ts';
import { englishFaults } from './faults-en.ts';
import { frenchFaults } from './faults-fr.ts';

/** The parts of one explanation. `kept` stands where a person might fear for something; `next` is always something they can do. */
export type FaultWords = { what: string; kept?: string; next: string };

/**
 * One sentence maker for every code. Details used where present: `name` (a file's or folder's own name), `title`, `pid`, `page`,
 * `position` and `reason` (queries), `command`, `option`, `argument`, `field`, `neededBytes`, `freeBytes`; a missing detail still gives a whole sentence.
 */
export type FaultBook = Record<ErrorCode, (detail: FaultDetail) => FaultWords>;

/** The three books, by the language of the interface. */
export const faults: Record<InterfaceLanguage, FaultBook> = { en: englishFaults, fr: frenchFaults, ar: arabicFaults };

/** The parts of the explanation of a code, for a notice that sets them apart. */
export function faultWords(code: ErrorCode, detail: FaultDetail, language: InterfaceLanguage): FaultWords {
  return faults[language][code](detail);
}

/** The whole explanation in one line: what happened, what was kept, what to do next. */
export function faultSentence(code: ErrorCode, detail: FaultDetail, language: InterfaceLanguage): string {
  const { what, kept, next } = faultWords(code, detail, language);
  return [what, kept, next].filter((part) => part !== undefined).join(' ');
}
