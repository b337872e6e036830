// Looking at a saved search: what was new is marked as long as the search is on the screen, and counts as seen at once.
// A window that nobody has before them looks at nothing.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SavedSearch } from '#border/model-searches';
import { call, faultOf } from '../client.ts';
import { toast } from '../ui/toasts.tsx';

/** What was new when the search came onto the screen, and what has come since. */
export type Visit = { id: string; sinceMs: number; pages: readonly { editionId: string; page: number }[] };

const isLooking = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/**
 * The visit of the saved search on the screen; null where there is none. `since` is the moment from which its place counts;
 * `isInSight` is false while something lies over it.
 */
export function useLook(search: SavedSearch | null, since: number | undefined, isInSight: boolean): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null);
  const known = useRef<Visit | null>(null);
  const id = search?.id ?? null;
  const newPages = search?.newPages ?? 0;

  const look = useCallback(async (): Promise<void> => {
    if (id === null || !isInSight || !isLooking()) return;
    const before = known.current?.id === id ? known.current : null;
    if (before !== null && newPages === 0) return;
    const sinceMs = before?.sinceMs ?? since;
    try {
      const looked = await call('searches.look', { id, ...(sinceMs === undefined ? {} : { sinceMs }) });
      known.current = { id, sinceMs: looked.sinceMs, pages: looked.pages };
      setVisit(known.current);
    } catch (thrown) {
      const fault = faultOf(thrown);
      // It may have been removed meanwhile, or the library is only read here.
      if (fault.code !== 'search/not-found' && fault.code !== 'library/read-only') toast({ text: fault.message });
    }
  }, [id, newPages, since, isInSight]);

  useEffect(() => {
    if (id === null) known.current = null;
    void look();
    const listen = (): void => void look();
    window.addEventListener('focus', listen);
    return () => window.removeEventListener('focus', listen);
  }, [id, look]);
  return visit?.id === id ? visit : null;
}
