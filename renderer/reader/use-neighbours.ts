// Fetches the pictures of the pages one turn away, so that turning shows paper at once.
import { useEffect } from 'react';
import { pictureUrl } from '../client.ts';
import { readPicture } from './read-picture.ts';
import type { Spread } from './spreads.ts';

/** Waits until `isReady`: what lies on the desk goes before its neighbours. */
export function useNeighbours(id: string, spreads: readonly Spread[], at: number, isReady: boolean): void {
  const pages = [...(spreads[at + 1] ?? []), ...(spreads[at - 1] ?? [])];
  const key = isReady ? pages.filter((page) => page !== null).join(' ') : '';
  useEffect(() => {
    if (key === '') return;
    const leaving = new AbortController();
    // One that cannot be had is white when its page is shown.
    for (const page of key.split(' ')) readPicture(pictureUrl(id, Number(page)), leaving.signal).catch(() => undefined);
    return () => leaving.abort();
  }, [id, key]);
}
