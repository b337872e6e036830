// Whether a component still stands when an answer comes, so that a late answer moves nothing. Cancels no call.
import { type RefObject, useEffect, useRef } from 'react';

/** True for as long as the component stands. */
export function usePresent(): RefObject<boolean> {
  const isPresent = useRef(true);
  useEffect(() => {
    isPresent.current = true;
    return () => {
      isPresent.current = false;
    };
  }, []);
  return isPresent;
}
