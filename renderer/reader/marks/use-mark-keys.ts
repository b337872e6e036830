// Listens for the keys of marks in the whole window, but never while something is being typed, or a dialog or a list has its own keys.
import { useEffect, useRef } from 'react';
import { type MarkAct, markAct } from './mark-keys.ts';

/** `act` says whether it did anything; else the key means what it means elsewhere. */
export function useMarkKeys(act: (act: MarkAct) => boolean): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const isElsewhere = target?.closest('[role="dialog"], [role="menu"], [role="listbox"], input, textarea, select');
      if (event.defaultPrevented || isElsewhere) return;
      const wanted = markAct(event);
      if (wanted === null) return;
      // A button or a row of a list that has the focus is what Enter and Delete are for.
      if ((wanted === 'open' || wanted === 'remove') && target?.closest('button, a, [role="treeitem"], [role="row"]')) return;
      if (!newest.current(wanted)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
