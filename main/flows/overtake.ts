// Lets a newer question end the older one of the same asker: the thread that answers looks between two steps whether anybody still waits.
// Refuses to end threads: starting one takes longer than most answers.
import { AppError } from '#border/errors';
import { type EndSign, isEnded, openEndSign, setEndSign } from '../base/end-sign.ts';

/** Runs questions, each of which gets a sign to look at; those without an asker are never ended. Throws search/overtaken. */
export type Overtaking = <Value>(asker: string | undefined, ask: (end: EndSign) => Promise<Value>) => Promise<Value>;

/** Opens it; nobody has asked yet. */
export function openOvertaking(): Overtaking {
  const latest = new Map<string, EndSign>();
  return async (asker, ask) => {
    const end = openEndSign();
    if (asker === undefined) return ask(end);
    const before = latest.get(asker);
    if (before !== undefined) setEndSign(before);
    latest.set(asker, end);
    try {
      const value = await ask(end);
      if (isEnded(end)) throw new AppError('search/overtaken');
      return value;
    } finally {
      if (latest.get(asker) === end) latest.delete(asker);
    }
  };
}
