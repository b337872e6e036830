// Scrolling the desk by keys. Says whether it moved, so that a key at the end of a page can turn it.

/** Scrolls up or down; false when there was nothing left to scroll. */
export function scrollDesk(desk: HTMLElement | null, by: number): boolean {
  if (desk === null) return false;
  const before = desk.scrollTop;
  desk.scrollBy({ top: by, behavior: 'instant' });
  return desk.scrollTop !== before;
}

/** Scrolls sideways where the pages are wider than the desk; false where they are not. */
export function slideDesk(desk: HTMLElement | null, by: number): boolean {
  if (desk === null || desk.scrollWidth <= desk.clientWidth + 1) return false;
  desk.scrollBy({ left: by, behavior: 'instant' });
  return true;
}
