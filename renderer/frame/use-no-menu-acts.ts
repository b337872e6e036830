// Tells the application's menu that no edition lies open in this window, so that nothing of the reader can be chosen.
import { useEffect } from 'react';
import { call } from '../client.ts';

/** `isReading` leaves the menu to the reader. */
export function useNoMenuActs(isReading: boolean): void {
  useEffect(() => {
    // Where no menu follows there is nobody to tell.
    if (!isReading) call('window.can', { can: [], on: [] }).catch(() => undefined);
  }, [isReading]);
}
