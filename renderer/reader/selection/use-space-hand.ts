// The hand that Space gives: while it is held over text, dragging pans instead of selecting. A Space that nothing was dragged with means
// what it always means, once it is let go.
import { type RefObject, useEffect, useRef } from 'react';
import { overflows } from '../use-desk-pointer.ts';

/** Whether Space is held, and whether something was dragged meanwhile. */
export type SpaceHand = { isHeld: boolean; hasPanned: boolean };

/** Takes the key only where there is text under the pointer and something to pan; `onTap` is what it means without dragging. */
export function useSpaceHand(desk: RefObject<HTMLElement | null>, onTap: () => void): RefObject<SpaceHand> {
  const hand = useRef<SpaceHand>({ isHeld: false, hasPanned: false });
  const newest = useRef(onTap);
  useEffect(() => {
    newest.current = onTap;
  });
  useEffect(() => {
    const letGo = (): void => {
      hand.current.isHeld = false;
      desk.current?.classList.remove('hand');
    };
    const down = (event: KeyboardEvent): void => {
      const place = desk.current;
      if (place === null || event.key !== ' ' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target !== place && target !== document.body) return;
      if (!hand.current.isHeld && (event.repeat || !place.matches('.over-text') || !overflows(place))) return;
      if (!hand.current.isHeld) hand.current.hasPanned = false;
      hand.current.isHeld = true;
      place.classList.add('hand');
      event.preventDefault();
      event.stopPropagation();
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || !hand.current.isHeld) return;
      letGo();
      if (!hand.current.hasPanned) newest.current();
    };
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up);
    window.addEventListener('blur', letGo);
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', letGo);
    };
  }, [desk]);
  return hand;
}
