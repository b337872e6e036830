// Where a menu of the right button stands: at the pointer, or for its key at what has the focus. Opens and closes it; holds no lines.
import { type RefObject, useEffect, useState } from 'react';

/** A place in the window, in CSS pixels. */
export type MenuPlace = { left: number; top: number };

type State = { place: MenuPlace; over: HTMLElement; isOpen: boolean };

/**
 * Hears the wish for a menu within an element, over parts of it alone where `parts` names them. `over` is the part, or the element; all is
 * null while there is no menu. A menu that closes gives the focus to its button first, two frames later; then both are gone.
 */
export function useMenuPlace(
  within: RefObject<HTMLElement | null>,
  isOn: boolean,
  parts: string | null = null,
): { place: MenuPlace | null; over: HTMLElement | null; isOpen: boolean; close: (then: () => void) => void } {
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    const element = within.current;
    if (element === null || !isOn) return;
    const open = (event: MouseEvent): void => {
      const part = parts === null || !(event.target instanceof Element) ? element : event.target.closest<HTMLElement>(parts);
      if (part === null) return;
      event.preventDefault();
      setState({ place: { left: event.clientX, top: event.clientY }, over: part, isOpen: true });
    };
    element.addEventListener('contextmenu', open);
    return () => element.removeEventListener('contextmenu', open);
  }, [within, isOn, parts]);
  return {
    place: state?.place ?? null,
    over: state?.over ?? null,
    isOpen: state?.isOpen ?? false,
    close: (then) => {
      setState((before) => before && { ...before, isOpen: false });
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          then();
          setState((before) => (before?.isOpen ? before : null));
        }),
      );
    },
  };
}
