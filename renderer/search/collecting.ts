// Keeping what a search has found: what the window is told of a hit, and the key for it. Refuses to know where it is kept.
import type { KeyboardEvent, ReactNode } from 'react';
import type { FindInput, FoundHit } from '#border/model-search';
import type { Hits } from './hit-store.ts';

/** A hit, the query that found it, and how all of its list is asked for. */
export type Found = { hit: FoundHit; query: string; input: FindInput; total: number };

/** What keeps hits, given by the window; `menu` is a button for one hit. */
export type Collecting = { collect: (found: Found, isAsking: boolean) => void; menu: (found: Found) => ReactNode };

type Search = { hits: Hits; input: FindInput | null; hit: FoundHit | undefined };

const foundOf = ({ hits, input }: Search, hit: FoundHit): Found | null =>
  input === null ? null : { hit, query: input.query, input, total: hits.answer?.total ?? 1 };

/** The button for a hit, and what answers C in the list: it collects the chosen hit, with Shift it asks where. Without anything that keeps hits there is neither. */
export function collectingOf(search: Search, collecting: Collecting | null) {
  if (collecting === null) return { press: () => undefined, acts: () => null };
  const press = (event: KeyboardEvent): void => {
    const found = search.hit === undefined ? null : foundOf(search, search.hit);
    const isLetter = event.key.toLowerCase() === 'c' || event.code === 'KeyC';
    if (!isLetter || found === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).id !== 'results') return;
    // Or the letter would be the first one of the name that is asked for.
    event.preventDefault();
    collecting.collect(found, event.shiftKey);
  };
  const acts = (hit: FoundHit): ReactNode => {
    const found = foundOf(search, hit);
    return found && collecting.menu(found);
  };
  return { press, acts };
}
