// Takes steps back from anywhere in the window, but not what is being typed.
import { undoKey } from './undo-key.ts';
import { useWindowKeys } from './use-window-keys.ts';

/** Hears the keys as long as it stands, and while `isOn`. */
export function useUndoKeys(act: (way: 'undo' | 'redo') => void, isOn = true): void {
  useWindowKeys(
    (event, target) => {
      const way = undoKey(event);
      if (way === null || event.defaultPrevented || target?.matches('input, textarea')) return;
      event.preventDefault();
      act(way);
    },
    { isOn },
  );
}
