// What the matrix has seen, counted: each operation, and all of them. Prints what a person reads, and names what did not survive.
import type { Verdict } from './matrix.ts';

/** The counts. */
export type Ledger = {
  hear: (verdict: Verdict) => void;
  /** How an operation has fared so far. */
  tellOne: (operation: string) => string;
  /** A line an operation, and the sum. */
  tell: () => string[];
  /** What did not survive, one sentence each. */
  violations: () => string[];
  /** How many kills fired at a file. */
  fired: (operation?: string) => number;
};

const placeOf = /\/[^<>" ]*\/kiosque-crash-[^/]*\/place/g;

const sentenceOf = ({ operation, thread, call, at, text, violations }: Verdict): string =>
  `${operation}, ${call} ${at} of ${thread} (${text.replaceAll(placeOf, '').trim()}): ${violations.join('; ')}`;

/** Opens an empty one. */
export function openLedger(): Ledger {
  const heard: Verdict[] = [];
  const firedIn = (operation?: string): Verdict[] =>
    heard.filter((one) => one.kind === 'fired' && (operation === undefined || one.operation === operation));
  const survivedIn = (operation?: string): string => {
    const fired = firedIn(operation);
    return `survived ${fired.filter(({ violations }) => violations.length === 0).length} of ${fired.length}`;
  };
  const tellOne = (operation: string): string => `crash: ${operation}: ${survivedIn(operation)}`;
  return {
    tellOne,
    hear: (verdict) => void heard.push(verdict),
    tell: () => {
      const names = [...new Set(heard.map(({ operation }) => operation))];
      const calls = [...new Set(firedIn().map(({ call }) => call))].sort();
      const beside = heard.filter(({ kind }) => kind === 'beside').length;
      const ended = heard.filter(({ kind }) => kind === 'ended').length;
      return [
        ...names.map(tellOne),
        `crash: kills at ${calls.join(', ')}; ${beside} more that fell beside any file, ${ended} runs that no kill ended`,
        `crash: ${survivedIn()}`,
      ];
    },
    violations: () => heard.filter(({ violations }) => violations.length > 0).map(sentenceOf),
    fired: (operation) => firedIn(operation).length,
  };
}
