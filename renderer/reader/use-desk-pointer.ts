// Wheel, pinch, drag and double click on the desk. Leaves scrolling to the browser wherever there is something to scroll, and the presses
// on text to what selects it; the middle button pans there too.
import { type RefObject, useEffect, useRef } from 'react';

/** What the pointer can ask for; positions are window coordinates. */
export type DeskActs = {
  pinch: (factor: number, x: number, y: number) => void;
  flip: (by: 1 | -1) => void;
  doubleClick: (x: number, y: number) => void;
};

/** A press that moves less than this many pixels is a click. */
export const stillPixels = 4;

const flipDistance = 60;
const flipRestMs = 380;

/** Listens as long as the desk stands. */
export function useDeskPointer(desk: RefObject<HTMLElement | null>, acts: DeskActs): void {
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    const place = desk.current;
    if (place === null) return;
    const stops = [listenToWheel(place, newest), listenToDrag(place)];
    const double = (event: MouseEvent): void => {
      if (!isFrame(event)) newest.current.doubleClick(event.clientX, event.clientY);
    };
    place.addEventListener('dblclick', double);
    return () => {
      place.removeEventListener('dblclick', double);
      for (const stop of stops) stop();
    };
  }, [desk]);
}

/** Frames of articles are chosen by a click; whoever else listens on the desk leaves them to it. */
export const isFrame = ({ target }: Event): boolean => target instanceof Element && target.closest('[data-frame]') !== null;

/** Whether the desk has more than it shows, so that there is something to pan. */
export const overflows = (place: HTMLElement): boolean =>
  place.scrollHeight > place.clientHeight + 1 || place.scrollWidth > place.clientWidth + 1;

function listenToWheel(place: HTMLElement, acts: RefObject<DeskActs>): () => void {
  let distance = 0;
  let restsUntilMs = 0;
  const wheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      acts.current.pinch(Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) * 0.01), event.clientX, event.clientY);
      return;
    }
    if (overflows(place) || event.timeStamp < restsUntilMs) return;
    distance += event.deltaY;
    if (Math.abs(distance) < flipDistance) return;
    acts.current.flip(distance > 0 ? 1 : -1);
    distance = 0;
    restsUntilMs = event.timeStamp + flipRestMs;
  };
  place.addEventListener('wheel', wheel, { passive: false });
  return () => place.removeEventListener('wheel', wheel);
}

function listenToDrag(place: HTMLElement): () => void {
  let last: { x: number; y: number } | null = null;
  const down = (event: PointerEvent): void => {
    if (event.button > 1 || event.pointerType !== 'mouse' || !overflows(place) || isFrame(event)) return;
    // Else the browser would begin to scroll by itself.
    if (event.button === 1) event.preventDefault();
    last = { x: event.clientX, y: event.clientY };
    place.setPointerCapture(event.pointerId);
    place.classList.add('dragging');
  };
  const move = (event: PointerEvent): void => {
    if (last === null) return;
    place.scrollBy({ left: last.x - event.clientX, top: last.y - event.clientY, behavior: 'instant' });
    last = { x: event.clientX, y: event.clientY };
  };
  const up = (): void => {
    last = null;
    place.classList.remove('dragging');
  };
  place.addEventListener('pointerdown', down);
  place.addEventListener('pointermove', move);
  place.addEventListener('pointerup', up);
  place.addEventListener('pointercancel', up);
  return () => {
    place.removeEventListener('pointerdown', down);
    place.removeEventListener('pointermove', move);
    place.removeEventListener('pointerup', up);
    place.removeEventListener('pointercancel', up);
  };
}
