// Zooming by gesture: the picture is stretched at once, without drawing or laying out anything, and drawn sharp when the gesture rests.
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Point } from '../../ui/boxes.ts';
import { pinchZoom } from '../zoom.ts';
import { type Anchor, anchorAt } from './anchor.ts';
import { type Rect, restAt, stretch } from './rest-at.ts';

const restMs = 140;
/** Held during a gesture, and repeated by the system. */
const heldKeys = new Set(['Control', 'Meta', 'Shift', 'Alt']);

/** One step of a gesture: how many times as large, about which point of the window, and how far the fingers moved meanwhile. */
export type Stretch = (factor: number, point: Point, moved?: Point) => void;

type Gesture = { scale: number; from: Rect; now: Rect; point: Point };

/** `onRest` is told the scale (pixels a point) once the gesture rests, and `next` holds the point that is to stay. */
export function useStretching(
  desk: RefObject<HTMLElement | null>,
  pages: RefObject<HTMLElement | null>,
  next: RefObject<Anchor | null>,
  scale: number,
  onRest: (scale: number) => void,
): Stretch {
  const gesture = useRef<Gesture | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const newest = useRef({ scale, onRest });
  useEffect(() => {
    newest.current = { scale, onRest };
  });
  const rest = useCallback(() => {
    const [place, picture, done] = [desk.current, pages.current, gesture.current];
    gesture.current = null;
    if (place === null || picture === null || done === null) return;
    // Where the picture is now is where the pages are to be.
    next.current = anchorAt(place, done.point.x, done.point.y);
    const factor = done.now.width / done.from.width;
    if (Math.abs(factor - 1) > 0.001) flushSync(() => newest.current.onRest(done.scale * factor));
    // Where the pages keep their size, only the picture had moved.
    picture.style.transform = '';
  }, [desk, pages, next]);
  // Whatever is pressed next means the pages as they are seen now.
  useEffect(() => {
    const settle = (event: KeyboardEvent | PointerEvent): void => {
      const isHeld = event instanceof PointerEvent ? event.pointerType === 'touch' : heldKeys.has(event.key);
      if (gesture.current === null || isHeld) return;
      if (timer.current !== null) clearTimeout(timer.current);
      rest();
    };
    window.addEventListener('keydown', settle, true);
    window.addEventListener('pointerdown', settle, true);
    return () => {
      window.removeEventListener('keydown', settle, true);
      window.removeEventListener('pointerdown', settle, true);
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [rest]);
  return useCallback(
    (factor, point, moved = { x: 0, y: 0 }) => {
      const [place, picture] = [desk.current, pages.current];
      if (place === null || picture === null) return;
      if (gesture.current === null) {
        const { left, top, width, height } = picture.getBoundingClientRect();
        const from = { left, top, width, height };
        gesture.current = { scale: newest.current.scale, from, now: from, point };
      }
      const { scale: base, from, now } = gesture.current;
      const was = base * (now.width / from.width);
      const wanted = pinchZoom(was, factor).scale / was;
      const { left, top } = place.getBoundingClientRect();
      const rested = restAt(stretch(now, wanted, point, moved), {
        left,
        top,
        width: place.clientWidth,
        height: place.clientHeight,
      });
      gesture.current = { scale: base, from, now: rested, point };
      const by = rested.width / from.width;
      picture.style.transform = `translate(${rested.left - from.left}px, ${rested.top - from.top}px) scale(${by})`;
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(rest, restMs);
    },
    [desk, pages, rest],
  );
}
