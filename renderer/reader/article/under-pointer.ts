// Which article is under the pointer: a store that the pages listen to, so that moving over a page draws nothing else anew.

/** An article of a page on the desk. */
export type UnderPointer = { page: number; article: number };

/** Holds it; null while the pointer is elsewhere, or does something else. */
export type PointerStore = {
  get: () => UnderPointer | null;
  set: (under: UnderPointer | null) => void;
  subscribe: (listener: () => void) => () => void;
};

/** An empty store. */
export function openPointer(): PointerStore {
  let under: UnderPointer | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => under,
    set: (next) => {
      if (next?.page === under?.page && next?.article === under?.article) return;
      under = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
