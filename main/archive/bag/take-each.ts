// The editions of a bag one after the other: what is damaged is left out and told, and the others go on.
import { AppError } from '#border/errors';
import type { Filling, LeftOut } from './plan.ts';

/** What was taken of all editions, and the ids of those that are whole. */
export type Taken<Part> = { parts: Part[]; editions: string[] };

/**
 * Takes each; `leftOut` hears of those whose `take` throws edition/damaged, and `drop` clears away what was made of them. Throws whatever else
 * `take` throws.
 */
export async function takeEach<Part>(
  fillings: readonly Filling[],
  leftOut: LeftOut[],
  take: (filling: Filling) => Promise<Part[]>,
  drop: (filling: Filling) => void = () => {},
): Promise<Taken<Part>> {
  const taken: Taken<Part> = { parts: [], editions: [] };
  for (const filling of fillings) {
    try {
      taken.parts.push(...(await take(filling)));
      taken.editions.push(filling.edition.id);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'edition/damaged') throw error;
      drop(filling);
      leftOut.push({ id: filling.edition.id, code: error.code });
    }
  }
  return taken;
}
