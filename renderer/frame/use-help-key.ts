// The question mark shows the keys from anywhere, but never while something is being typed or a dialog is open.
import { useWindowKeys } from '../ui/use-window-keys.ts';

/** `open` is called for `?`, and for the Arabic one. */
export function useHelpKey(open: () => void): void {
  useWindowKeys((event, target) => {
    if (!['?', '؟'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target?.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]')) return;
    event.preventDefault();
    open();
  });
}
