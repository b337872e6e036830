// The saved searches, followed as they change and as editions come and go.
import { useEffect, useState } from 'react';
import type { SavedSearch } from '#border/model-searches';
import { useCall, useEvent } from '../client.ts';

/** All of them; null until they are known, and as long as they are not wanted. */
export function useSavedSearches(isWanted: boolean): readonly SavedSearch[] | null {
  const { value, ask } = useCall('searches.list', isWanted ? {} : null);
  const [searches, setSearches] = useState<readonly SavedSearch[] | null>(null);
  useEffect(() => {
    if (value !== null || !isWanted) setSearches(value?.searches ?? null);
  }, [value, isWanted]);
  useEvent('searches.changed', (changed) => isWanted && setSearches(changed.searches));
  // An edition that goes to the trash takes its new pages along, and brings them back.
  const hasNews = searches?.some(({ newPages }) => newPages > 0) ?? false;
  useEvent('library.changed', () => {
    if (hasNews) ask();
  });
  return searches;
}
