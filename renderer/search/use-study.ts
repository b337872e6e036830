// How a result is looked at over time and by counts, kept for as long as the window is open.
import { useSyncExternalStore } from 'react';
import type { Period } from '#border/model-search';

/** Null `period` takes what suits; `isRate` shows shares of all pages; `hasCounts` shows titles, languages and sections. */
export type Study = { period: Period | null; isRate: boolean; hasCounts: boolean };

let study: Study = { period: null, isRate: false, hasCounts: false };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes a part of it wherever it is shown. */
export function changeStudy(part: Partial<Study>): void {
  study = { ...study, ...part };
  for (const listener of listeners) listener();
}

/** The present choices. */
export const useStudy = (): Study => useSyncExternalStore(subscribe, () => study);
