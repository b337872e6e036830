// What saved searches put into the other places: the line over the results, the list where nothing is searched, the alerts on the
// shelf, the number on the rail. Also goes where the desktop asks for. A visitor has none: they are of whoever keeps the library.
import type { ReactNode } from 'react';
import { call, useEvent } from '../client.ts';
import { go, type SearchPlace } from '../route.ts';
import { useIsVisitor, useMayChange } from '../ui/access.tsx';
import { NewDigest, toldOnShelf } from './new-digest.tsx';
import { SavedBar } from './saved-bar.tsx';
import { SavedList } from './saved-list.tsx';
import { asksTheSame, countTold, newPlaceOf, savedAt } from './search-places.ts';
import { useLook, type Visit } from './use-look.ts';
import { useSavedSearches } from './use-saved-searches.ts';

/** The parts; null where there is nothing to show. `pages` are new in the search on the screen. */
export type SavedSlots = {
  bar: ReactNode;
  list: ReactNode;
  pages: Visit['pages'];
  alerts: ReactNode;
  told: { pages: number; isExact: boolean };
};

const none: Visit['pages'] = [];

/** The parts for the place of the search, if it is one; `isInSight` is false while an edition is read over it. */
export function useSavedSlots(place: SearchPlace | null, isInSight: boolean): SavedSlots {
  const known = useSavedSearches(!useIsVisitor());
  const mayChange = useMayChange();
  const searches = known ?? [];
  const saved = place === null ? null : savedAt(place, searches);
  const isThere = place !== null && saved !== null && asksTheSame(place, saved);
  const visit = useLook(isThere ? saved : null, place?.saved === saved?.id ? place?.since : undefined, isInSight && mayChange);
  useEvent('searches.go', ({ id, hit }) => {
    const search = searches.find((one) => one.id === id);
    if (search === undefined) {
      go({ place: 'search', query: '' });
      return;
    }
    if (hit === null) {
      go(newPlaceOf(search));
      return;
    }
    // The page that is opened was all that was new. What fails leaves it marked as new, and nothing else.
    if (search.newPages === 1 && mayChange) call('searches.look', { id: search.id }).catch(() => undefined);
    go({ place: 'read', id: hit.editionId, page: hit.page, query: search.query });
  });
  return {
    bar: place === null || known === null ? null : <SavedBar place={place} searches={searches} saved={saved} visit={visit} />,
    list: known === null ? null : <SavedList searches={searches} />,
    pages: visit?.pages ?? none,
    alerts: toldOnShelf(searches).length === 0 ? null : <NewDigest searches={searches} />,
    told: countTold(searches),
  };
}
