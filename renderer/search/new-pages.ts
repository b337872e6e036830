// Which hits are new in the saved search on the screen, handed down to the rows of the list.
import { createContext, useContext } from 'react';
import type { FoundHit } from '#border/model-search';

/** Names of pages and of their editions, as `newPageNames` makes them. */
export const NewPages = createContext<ReadonlySet<string>>(new Set());

/** The names of pages, and of the editions that have one. */
export function newPageNames(pages: readonly { editionId: string; page: number }[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ editionId, page }) => [editionId, `${editionId} ${page}`]));
}

/** Whether a hit is new; one that stands for other pages of its edition, whether any of them is. */
export function useIsNew({ editionId, page, more }: FoundHit): boolean {
  return useContext(NewPages).has(more > 0 ? editionId : `${editionId} ${page}`);
}
