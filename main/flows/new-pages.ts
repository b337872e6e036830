// What is new in a saved search, as far as the shelf shows it: pages in the trash or replaced are not counted. From memory and one
// index, because every screen asks for it whenever something changes.
import type { EditionId } from '#border/model';
import type { NewIn } from '#border/model-searches';
import type { ShelvedEdition } from '../library/read-editions.ts';
import { listMatchesSince } from '../library/search-matches.ts';
import type { Parts } from './parts.ts';

/** As many pages are counted. */
const mostCounted = 1000;
/** As many editions are named. */
const mostEditions = 50;
/** As many pages are listed. */
const mostListed = 5000;

/** The new pages of one edition, in their order. */
export type NewEdition = { edition: ShelvedEdition; pages: number[] };

/** What came to a search after a moment; `isWhole` is false where there may be more. */
export type NewPages = { editions: NewEdition[]; isWhole: boolean };

const read = ({ database, shelf }: Parts, searchId: string, sinceMs: number, most: number): NewPages => {
  const matches = listMatchesSince(database, searchId, sinceMs, most + 1);
  const byEdition = new Map<EditionId, number[]>();
  for (const { editionId, page } of matches.slice(0, most)) byEdition.set(editionId, [...(byEdition.get(editionId) ?? []), page]);
  const editions = [...byEdition].flatMap(([id, pages]) => {
    const edition = shelf.find(id);
    return edition === undefined ? [] : [{ edition, pages: pages.sort((a, b) => a - b) }];
  });
  return { editions, isWhole: matches.length <= most };
};

/** All new pages, up to 5,000; those that came last have their edition first. */
export function listNewPages(parts: Parts, searchId: string, sinceMs: number): NewPages {
  return read(parts, searchId, sinceMs, mostListed);
}

/** What a list of saved searches says of the new pages of one, up to 1,000 of them. */
export function sumNewPages(
  parts: Parts,
  searchId: string,
  sinceMs: number,
): { newPages: number; newPagesIsExact: boolean; newIn: NewIn[] } {
  const { editions, isWhole } = read(parts, searchId, sinceMs, mostCounted);
  const newIn = editions
    .map(({ edition: { id, title, day }, pages }) => ({ id, title, day, pages }))
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || a.title.localeCompare(b.title));
  return {
    newPages: editions.reduce((sum, { pages }) => sum + pages.length, 0),
    newPagesIsExact: isWhole,
    newIn: newIn.slice(0, mostEditions),
  };
}
