// Where marks were found on the editions that were looked at last: turning a page asks for them again, and finding them anew would read pages
// for nothing. Forgets an edition when its marks or what a person arranged on it have changed.
import type { ShownMark } from '#border/model-marks';
import type { MarkedEdition } from '../../library/marks.ts';
import type { Parts } from '../parts.ts';

type Known = { key: string; marks: readonly ShownMark[] };

/** How many editions are remembered. */
const mostEditions = 8;

const known = new WeakMap<Parts['database'], Map<string, Known>>();

/** What the places of marks depend on. */
export const placesKey = (correctionsKey: string, all: readonly MarkedEdition[]): string =>
  JSON.stringify([
    correctionsKey,
    all.map(({ editionId, marks }) => [editionId, marks.map(({ id, changedAtMs }) => [id, changedAtMs])]),
  ]);

/** The marks as they were found under the same key; null where they are to be found anew. */
export function recallPlaces({ database }: Parts, id: string, key: string): ShownMark[] | null {
  const found = known.get(database)?.get(id);
  return found?.key === key ? [...found.marks] : null;
}

/** Forgets those of one edition: its text has been put in another order, and may have been looked at in between. */
export function forgetPlaces({ database }: Pick<Parts, 'database'>, id: string): void {
  known.get(database)?.delete(id);
}

/** Remembers them; the edition that was looked at longest ago is forgotten. */
export function rememberPlaces({ database }: Parts, id: string, found: Known): void {
  const editions = known.get(database) ?? new Map<string, Known>();
  editions.delete(id);
  editions.set(id, found);
  for (const oldest of [...editions.keys()].slice(0, -mostEditions)) editions.delete(oldest);
  known.set(database, editions);
}
