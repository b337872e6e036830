// Fetches the pictures of the pages one turn away, so that turning shows paper at once.
import { useEffect } from 'react';
import { pictureUrl } from '../client.ts';
import type { Spread } from './spreads.ts';

/** Waits until `isReady`: what lies on the desk goes before its neighbours. */
export function useNeighbours(id: string, spreads: readonly Spread[], at: number, isReady: boolean): void {
  const pages = [...(spreads[at + 1] ?? []), ...(spreads[at - 1] ?? [])];
  const key = isReady ? pages.filter((page) => page !== null).join(' ') : '';
  useEffect(() => {
    if (key === '') return;
    for (const page of key.split(' ')) new Image().src = pictureUrl(id, Number(page));
  }, [id, key]);
}
