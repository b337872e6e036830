// An article that lies over its page: what is under it cannot be reached meanwhile, and has the focus again afterwards.
import { type RefObject, useLayoutEffect } from 'react';

/** Whether the text lies over the page, by choice or in a narrow window. */
export function isCovering(column: HTMLElement | null): boolean {
  const panel = column?.closest('.article-panel');
  return panel != null && getComputedStyle(panel).position === 'absolute';
}

/** Follows the panel around `column`; `isOver` is the choice. */
export function useCover(column: RefObject<HTMLElement | null>, desk: RefObject<HTMLElement | null>, isOver: boolean): void {
  useLayoutEffect(() => {
    const pages = desk.current;
    const cover = (): void => {
      pages?.closest('.desk-place')?.toggleAttribute('inert', isOver || isCovering(column.current));
    };
    cover();
    window.addEventListener('resize', cover);
    return () => window.removeEventListener('resize', cover);
  }, [column, desk, isOver]);
  useLayoutEffect(() => {
    const panel = column.current?.closest('.article-panel');
    const pages = desk.current;
    return () => {
      pages?.closest('.desk-place')?.removeAttribute('inert');
      if (panel?.contains(document.activeElement)) pages?.focus();
    };
  }, [column, desk]);
}
