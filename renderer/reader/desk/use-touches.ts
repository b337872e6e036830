// Fingers on the desk: two pinch and move the pages, one swipes to the next page where there is nothing to pan sideways. Panning itself
// is the browser's.
import { type RefObject, useEffect, useRef } from 'react';
import type { Stretch } from './use-stretching.ts';

/** What fingers can ask for; `swipe` is told to which side of the desk the finger went. */
export type TouchActs = { stretch: Stretch; swipe: (to: 'left' | 'right') => void };

/** A finger that has gone so far sideways, and further than up or down, swipes. */
const swipeDistance = 56;
const swipeBegins = 10;

type Fingers = { x: number; y: number; apart: number };

/** Listens as long as the desk stands. */
export function useTouches(desk: RefObject<HTMLElement | null>, acts: TouchActs): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => (desk.current === null ? undefined : listen(desk.current, newest)), [desk]);
}

/** The middle of two fingers, and how far they are apart. */
function fingersOf(touches: TouchList): Fingers | null {
  const [one, other] = [touches[0], touches[1]];
  if (one === undefined || other === undefined) return null;
  return {
    x: (one.clientX + other.clientX) / 2,
    y: (one.clientY + other.clientY) / 2,
    apart: Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY)),
  };
}

function listen(place: HTMLElement, acts: RefObject<TouchActs>): () => void {
  let pinch: Fingers | null = null;
  let swipe: { x: number; y: number; isSideways: boolean } | null = null;
  const start = (event: TouchEvent): void => {
    pinch = fingersOf(event.touches);
    const finger = event.touches[0];
    const canSwipe = event.touches.length === 1 && finger !== undefined && place.scrollWidth <= place.clientWidth + 1;
    swipe = canSwipe ? { x: finger.clientX, y: finger.clientY, isSideways: false } : null;
    if (pinch !== null && event.cancelable) event.preventDefault();
  };
  const move = (event: TouchEvent): void => {
    const fingers = fingersOf(event.touches);
    if (fingers !== null && pinch !== null) {
      if (event.cancelable) event.preventDefault();
      const moved = { x: fingers.x - pinch.x, y: fingers.y - pinch.y };
      acts.current.stretch(fingers.apart / pinch.apart, { x: pinch.x, y: pinch.y }, moved);
      pinch = fingers;
      return;
    }
    const finger = event.touches[0];
    if (swipe === null || finger === undefined) return;
    const [x, y] = [Math.abs(finger.clientX - swipe.x), Math.abs(finger.clientY - swipe.y)];
    if (Math.max(x, y) < swipeBegins) return;
    if (!swipe.isSideways && y >= x) swipe = null;
    else {
      swipe.isSideways = true;
      if (event.cancelable) event.preventDefault();
    }
  };
  const end = (event: TouchEvent): void => {
    const finger = event.changedTouches[0];
    const across = swipe?.isSideways && finger !== undefined ? finger.clientX - swipe.x : 0;
    swipe = null;
    pinch = fingersOf(event.touches);
    if (Math.abs(across) >= swipeDistance) acts.current.swipe(across < 0 ? 'left' : 'right');
  };
  const cancel = (): void => {
    pinch = null;
    swipe = null;
  };
  place.addEventListener('touchstart', start, { passive: false });
  place.addEventListener('touchmove', move, { passive: false });
  place.addEventListener('touchend', end);
  place.addEventListener('touchcancel', cancel);
  return () => {
    place.removeEventListener('touchstart', start);
    place.removeEventListener('touchmove', move);
    place.removeEventListener('touchend', end);
    place.removeEventListener('touchcancel', cancel);
  };
}
