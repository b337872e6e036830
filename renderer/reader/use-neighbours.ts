// Fetches the pictures of the pages one turn away, so that turning shows paper at once.
import { useEffect } from 'react';
import { pictureUrl } from '../client.ts';
import { readPicture } from './read-picture.ts';

/** Waits until `isReady`: what lies on the desk goes before its neighbours. */
export function useNeighbours(id: string, pages: readonly number[], isReady: boolean): void {
  const key = isReady ? pages.join(' ') : '';
  useEffect(() => {
    if (key === '') return;
    const leaving = new AbortController();
    // One that cannot be had is white when its page is shown.
    for (const page of key.split(' ')) readPicture(pictureUrl(id, Number(page)), leaving.signal).catch(() => undefined);
    return () => leaving.abort();
  }, [id, key]);
}
