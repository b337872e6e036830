// Keys that mean something in the whole window, whatever has the focus.
import { useEffect, useRef } from 'react';

/** `isOn` false hears nothing; with `isFirst` it hears a key before anything in the page does. */
export type WindowKeys = { isOn?: boolean; isFirst?: boolean };

/** Listens as long as it stands; the newest `press` given is called, with the element in which the key was pressed. */
export function useWindowKeys(
  press: (event: KeyboardEvent, target: HTMLElement | null) => void,
  { isOn = true, isFirst = false }: WindowKeys = {},
): void {
  const newest = useRef(press);
  useEffect(() => {
    newest.current = press;
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent): void => newest.current(event, event.target instanceof HTMLElement ? event.target : null);
    window.addEventListener('keydown', hear, { capture: isFirst });
    return () => window.removeEventListener('keydown', hear, { capture: isFirst });
  }, [isOn, isFirst]);
}
