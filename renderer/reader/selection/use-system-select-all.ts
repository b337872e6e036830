// "Select all" of the system's menu and of its keys where no field takes them: the letters of the pages, instead of everything that the
// window is made of.
import { type RefObject, useEffect, useRef } from 'react';

/** Where the desk, or nothing at all, has the focus, `selectAll` is called. A field and whatever lies over the reader keep what is theirs. */
export function useSystemSelectAll(desk: RefObject<HTMLElement | null>, selectAll: () => void): void {
  const newest = useRef(selectAll);
  useEffect(() => {
    newest.current = selectAll;
  });
  useEffect(() => {
    // The command begins a selection of the whole body; no pointer ever does.
    const begin = (event: Event): void => {
      const focused = document.activeElement;
      const isOnDesk = focused === null || focused === document.body || desk.current?.contains(focused) === true;
      if (event.target !== document.body || !isOnDesk) return;
      event.preventDefault();
      newest.current();
    };
    document.addEventListener('selectstart', begin);
    return () => document.removeEventListener('selectstart', begin);
  }, [desk]);
}
