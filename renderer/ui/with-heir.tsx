// A control that may go while it has the focus.
import { type ReactNode, type RefObject, useRef } from 'react';
import { useHeir } from './use-heir.ts';

/** Draws the control; when it goes with the focus in it, `heir` takes that. One that goes by being disabled goes by another `key`. */
export function WithHeir({ heir, children }: { heir: RefObject<HTMLElement | null>; children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  useHeir(place, () => heir.current);
  return <span ref={place}>{children}</span>;
}
