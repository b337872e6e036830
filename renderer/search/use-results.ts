// The answers to what is being searched, for the place of the search. Newer questions overtake older ones.

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Fault } from '#border/errors';
import type { FindInput } from '#border/model-search';
import { call, faultOf, useEvent } from '../client.ts';
import type { SearchPlace } from '../route.ts';
import { askedOf } from './asked-of.ts';
import { type HitStore, type Hits, openHitStore } from './hit-store.ts';

const calmMs = 120;
const refreshMs = 1500;

/** The call's input for a place, null where nothing is asked; absent fields stay absent. */
export function inputOf(place: SearchPlace): FindInput | null {
  if (place.query.trim() === '') return null;
  const sort = place.sort ? { sort: place.sort } : {};
  const { saved, since } = place;
  const newIn = saved !== undefined && since !== undefined ? { newIn: { id: saved, sinceMs: since } } : {};
  return { ...askedOf(place), ...sort, ...newIn, isGrouped: !place.isEveryPage, asker: 'results' };
}

/** What more typing may still mend, such as an open quotation mark, is no fault yet, and to be overtaken is none. */
function complain(thrown: unknown, input: FindInput): Fault | null {
  const fault = faultOf(thrown);
  const isPremature = input.isOpen === true && fault.detail?.isUnfinished === true;
  return isPremature || fault.code === 'search/overtaken' ? null : fault;
}

/** What is shown, what was asked, and what tells the list in sight. */
export type Results = { hits: Hits; input: FindInput | null } & Pick<HitStore, 'show' | 'refresh'>;

/** Follows the place. An empty query asks nothing. */
export function useResults(place: SearchPlace): Results {
  const listeners = useRef(new Set<() => void>());
  const [store] = useState(() =>
    openHitStore({
      find: (input) => call('search.find', input),
      complain,
      tell: () => {
        for (const listener of listeners.current) listener();
      },
    }),
  );
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const hits = useSyncExternalStore(subscribe, store.hits);
  const key = JSON.stringify(inputOf(place));
  const input = useMemo(() => JSON.parse(key) as FindInput | null, [key]);
  useEffect(() => {
    if (input === null) {
      store.ask(null);
      return;
    }
    const timer = setTimeout(() => store.ask(input), calmMs);
    return () => clearTimeout(timer);
  }, [input, store]);
  useRefresh((hits.answer?.pending ?? 0) > 0 || hits.answer?.isRenewing === true, store.refresh);
  return { hits, input, show: store.show, refresh: store.refresh };
}

/** While the index grows or is made anew, new words are found without typing again. */
function useRefresh(isGrowing: boolean, ask: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEvent('library.changed', () => {
    if (!isGrowing) return;
    timer.current ??= setTimeout(() => {
      timer.current = null;
      ask();
    }, refreshMs);
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
