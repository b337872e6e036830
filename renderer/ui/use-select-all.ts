// "Select all" of the system's menu and of its keys, where no field takes it: it would select every word of the window.
import { useEffect, useRef } from 'react';

/** `act` says whether it did what is wanted instead. What a pointer selects stays as it is. */
export function useSelectAll(act: () => boolean, isOn = true): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    if (!isOn) return;
    // The command begins a selection of the whole body; no pointer ever does.
    const begin = (event: Event): void => {
      if (event.target === document.body && newest.current()) event.preventDefault();
    };
    document.addEventListener('selectstart', begin);
    return () => document.removeEventListener('selectstart', begin);
  }, [isOn]);
}
