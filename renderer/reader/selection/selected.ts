// What is selected: from a letter to a letter of the edition, and the store of it that the pages listen to. Pure but for its listeners.
import type { TextPlace } from '#border/model-selection';
import { openStore, type Store } from '../../ui/open-store.ts';

/**
 * From where a selection was begun to where it has been drawn, in either order. One that begins in furniture (running heads, folios) stays
 * there, and one that begins in an article goes past it. While `isDone` is false it is being drawn.
 */
export type Selection = { anchor: TextPlace; focus: TextPlace; isFurniture: boolean; isDone: boolean };

/** Whether one place comes before another, in the order of pages and of their texts. */
export const isBefore = (one: TextPlace, other: TextPlace): boolean =>
  one.page < other.page || (one.page === other.page && one.offset < other.offset);

/** The selection in the order of reading; null where nothing is between its ends. */
export function rangeOf(selection: Selection | null): { from: TextPlace; to: TextPlace } | null {
  if (selection === null) return null;
  const { anchor, focus } = selection;
  if (isBefore(anchor, focus)) return { from: anchor, to: focus };
  return isBefore(focus, anchor) ? { from: focus, to: anchor } : null;
}

/** What of a page's text, whose end is `length`, a selection holds; null for nothing. */
export function partOnPage(selection: Selection | null, page: number, length: number): { from: number; to: number } | null {
  const range = rangeOf(selection);
  if (range === null || page < range.from.page || page > range.to.page) return null;
  return {
    from: page === range.from.page ? range.from.offset : 0,
    to: page === range.to.page ? range.to.offset : length,
  };
}

/** Holds the selection of a window: the pages listen to it, so that drawing one draws nothing else anew. */
export type SelectionStore = Store<Selection | null>;

/** An empty store. */
export const openSelection = (): SelectionStore => openStore<Selection | null>(null);
