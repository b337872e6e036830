// How a result is looked at over time and by counts, kept for as long as the window is open.
import { useSyncExternalStore } from 'react';
import type { Period } from '#border/model-search';
import { openStore } from '../ui/open-store.ts';

/** Null `period` takes what suits; `isRate` shows shares of all pages; `hasCounts` shows titles, languages and sections. */
export type Study = { period: Period | null; isRate: boolean; hasCounts: boolean };

const store = openStore<Study>({ period: null, isRate: false, hasCounts: false });

/** Changes a part of it wherever it is shown. */
export const changeStudy = (part: Partial<Study>): void => store.set({ ...store.get(), ...part });

/** The present choices. */
export const useStudy = (): Study => useSyncExternalStore(store.subscribe, store.get);
