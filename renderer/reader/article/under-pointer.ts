// Which article is under the pointer: a store that the pages listen to, so that moving over a page draws nothing else anew.
import { openStore, type Store } from '../../ui/open-store.ts';

/** An article of a page on the desk. */
export type UnderPointer = { page: number; article: number };

/** Holds it; null while the pointer is elsewhere, or does something else. */
export type PointerStore = Store<UnderPointer | null>;

/** An empty store. */
export const openPointer = (): PointerStore =>
  openStore<UnderPointer | null>(null, (one, other) => one?.page === other?.page && one?.article === other?.article);
