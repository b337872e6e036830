// Where the pointer last was over the desk, for what a key begins there.
import { type RefObject, useEffect, useRef } from 'react';
import type { Point } from '../ui/boxes.ts';

/** The place in the window; null where the pointer is away. */
export function useLastPointer(desk: RefObject<HTMLElement | null>): RefObject<Point | null> {
  const last = useRef<Point | null>(null);
  useEffect(() => {
    const place = desk.current;
    if (place === null) return;
    const move = ({ clientX, clientY }: PointerEvent): void => {
      last.current = { x: clientX, y: clientY };
    };
    const leave = (): void => {
      last.current = null;
    };
    place.addEventListener('pointermove', move, { passive: true });
    place.addEventListener('pointerleave', leave);
    return () => {
      place.removeEventListener('pointermove', move);
      place.removeEventListener('pointerleave', leave);
    };
  }, [desk]);
  return last;
}
