// Saved searches narrowed to a title that is renamed, merged or spelled anew go with its editions, and come back with them. Pure.
import type { KeptSearch } from '#border/model-searches';
import { titleKey } from '../../library/title-key.ts';

/** Saved searches that were narrowed from one title to another. */
export type SearchMove = { ids: string[]; from: string; to: string };

/** Those that follow a title. One that is spelled in another way than the title is brought back in that of the title. */
export function planSearches(searches: readonly KeptSearch[], from: string, to: string): SearchMove {
  const key = titleKey(from);
  const ids = searches.filter(({ title }) => title !== null && titleKey(title) === key).map(({ id }) => id);
  return { ids, from, to };
}

/** The same the other way round. */
export const turnSearches = ({ ids, from, to }: SearchMove): SearchMove => ({ ids, from: to, to: from });

/** The searches after a move; one that has been narrowed to something else since stays as it is. */
export function moveSearches(searches: readonly KeptSearch[], { ids, from, to }: SearchMove): KeptSearch[] {
  const moved = new Set(ids);
  const key = titleKey(from);
  return searches.map((search) =>
    moved.has(search.id) && search.title !== null && titleKey(search.title) === key ? { ...search, title: to } : search,
  );
}
