// "Select all" in the reader: the letters of the pages or of the article, instead of everything that the window is made of.
import type { RefObject } from 'react';
import { useSelectAll } from '../../ui/use-select-all.ts';

/**
 * Where the desk, or nothing at all, has the focus, `selectAll` is called; in a text beside the desk (`data-selects`) that text is selected.
 * A field and whatever lies over the reader keep what is theirs.
 */
export function useSystemSelectAll(desk: RefObject<HTMLElement | null>, selectAll: () => void): void {
  useSelectAll(() => {
    const focused = document.activeElement;
    const text = focused?.closest('[data-selects]') ?? null;
    const isOnDesk = focused === null || focused === document.body || desk.current?.contains(focused) === true;
    if (isOnDesk) selectAll();
    else if (text !== null) window.getSelection()?.selectAllChildren(text);
    return isOnDesk || text !== null;
  });
}
