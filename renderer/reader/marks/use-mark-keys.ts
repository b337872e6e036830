// Listens for the keys of marks in the whole window, but never while something is being typed, or a dialog or a list has its own keys.
import { useWindowKeys } from '../../ui/use-window-keys.ts';
import { type MarkAct, markAct } from './mark-keys.ts';

/** `act` says whether it did anything; else the key means what it means elsewhere. */
export function useMarkKeys(act: (act: MarkAct) => boolean): void {
  useWindowKeys((event, target) => {
    const isElsewhere = target?.closest('[role="dialog"], [role="menu"], [role="listbox"], input, textarea, select');
    if (event.defaultPrevented || isElsewhere) return;
    const wanted = markAct(event);
    if (wanted === null) return;
    // A button or a row of a list that has the focus is what Enter and Delete are for.
    if ((wanted === 'open' || wanted === 'remove') && target?.closest('button, a, [role="treeitem"], [role="row"]')) return;
    if (act(wanted)) event.preventDefault();
  });
}
