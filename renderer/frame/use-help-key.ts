// The question mark shows the keys from anywhere, but never while something is being typed or a dialog is open.
import { useEffect, useRef } from 'react';

/** `open` is called for `?`, and for the Arabic one. */
export function useHelpKey(open: () => void): void {
  const newest = useRef(open);
  useEffect(() => {
    newest.current = open;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!['?', '؟'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target?.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]')) return;
      event.preventDefault();
      newest.current();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
