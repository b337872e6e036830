// Whether the find bar is open, and whether the reader asked for it or a search led here.
import { type RefObject, useRef, useState } from 'react';

/**
 * `hasFocus` is true only when the reader opened the bar, and then the key for back closes it. A search that led here leaves the keys
 * to the pages, and that key leads back to it.
 */
export type Finding = {
  isOpen: boolean;
  hasFocus: boolean;
  field: RefObject<HTMLInputElement | null>;
  open: () => void;
  close: () => void;
};

/** Open from the start when there is a query. `onClose` clears it and gives the focus back. */
export function useFinding(query: string, onClose: () => void): Finding {
  const [state, setState] = useState<'closed' | 'led' | 'asked'>(query === '' ? 'closed' : 'led');
  const field = useRef<HTMLInputElement>(null);
  return {
    isOpen: state !== 'closed',
    hasFocus: state === 'asked',
    field,
    open: () => {
      setState('asked');
      field.current?.focus();
      field.current?.select();
    },
    close: () => {
      setState('closed');
      onClose();
    },
  };
}
