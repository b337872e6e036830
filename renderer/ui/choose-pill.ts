// Which of several things going on the one pill speaks of. Pure.
import type { PillWords } from './pill.tsx';

/** The first that moves, else the first that failed, else the first that has anything to say; null when none has. */
export function choosePill(candidates: readonly (PillWords | null)[]): PillWords | null {
  const said = candidates.filter((one) => one !== null);
  return said.find(({ share }) => share !== undefined) ?? said.find(({ hasFailed }) => hasFailed) ?? said[0] ?? null;
}
