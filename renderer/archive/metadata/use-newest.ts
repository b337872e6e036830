// A function that stays the same and does what the newest one does, so that what it is handed to is not drawn anew. Not for calls while drawing.
import { useCallback, useEffect, useRef } from 'react';

/** The function that stays. */
export function useNewest<In extends unknown[]>(act: (...input: In) => void): (...input: In) => void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  return useCallback((...input: In) => newest.current(...input), []);
}
