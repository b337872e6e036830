// "Select all" of the system's menu and of its keys outside the reader and its fields: nothing, instead of every word of the window.
import { useEffect } from 'react';

/** `isReading` leaves it to the reader. What a pointer selects stays as it is. */
export function useNoSelectAll(isReading: boolean): void {
  useEffect(() => {
    if (isReading) return;
    // The command begins a selection of the whole body; no pointer ever does.
    const begin = (event: Event): void => {
      if (event.target === document.body) event.preventDefault();
    };
    document.addEventListener('selectstart', begin);
    return () => document.removeEventListener('selectstart', begin);
  }, [isReading]);
}
