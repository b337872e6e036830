// "Select all" of the system's menu and of its keys where no field takes them: the letters of the pages or of the article, instead of
// everything that the window is made of.
import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the desk, or nothing at all, has the focus, `selectAll` is called; in a text beside the desk (`data-selects`) that text is selected.
 * A field and whatever lies over the reader keep what is theirs.
 */
export function useSystemSelectAll(desk: RefObject<HTMLElement | null>, selectAll: () => void): void {
  const newest = useRef(selectAll);
  useEffect(() => {
    newest.current = selectAll;
  });
  useEffect(() => {
    // The command begins a selection of the whole body; no pointer ever does.
    const begin = (event: Event): void => {
      if (event.target !== document.body) return;
      const focused = document.activeElement;
      const text = focused?.closest('[data-selects]') ?? null;
      const isOnDesk = focused === null || focused === document.body || desk.current?.contains(focused) === true;
      if (isOnDesk || text !== null) event.preventDefault();
      if (isOnDesk) newest.current();
      else if (text !== null) window.getSelection()?.selectAllChildren(text);
    };
    document.addEventListener('selectstart', begin);
    return () => document.removeEventListener('selectstart', begin);
  }, [desk]);
}
