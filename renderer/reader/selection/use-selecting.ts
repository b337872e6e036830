// Selecting with the pointer: pressing on a line of text and dragging. Everywhere else, and with another button, the desk pans as ever.
import { type RefObject, useEffect, useRef } from 'react';
import type { TextPlace } from '#border/model-selection';
import { isFrame, stillPixels } from '../use-desk-pointer.ts';
import { isOnFurniture, isOnText, offsetNear } from './find-place.ts';
import type { PageText } from './page-text.ts';
import { rangeOf, type SelectionStore } from './selected.ts';
import { type Under, underPoint } from './under-point.ts';
import type { SpaceHand } from './use-space-hand.ts';

type Texts = ReadonlyMap<number, PageText>;

/** How many pixels the desk goes on a frame for each pixel that the pointer is beyond its edge, and at most. */
const PULL = 0.2;
const FASTEST = 40;

/** Listens as long as the desk stands. Without texts, and while the hand is held, it leaves everything to the desk. */
export function useSelecting(
  desk: RefObject<HTMLElement | null>,
  texts: Texts,
  store: SelectionStore,
  hand: RefObject<SpaceHand>,
): void {
  const newest = useRef(texts);
  useEffect(() => {
    newest.current = texts;
  });
  useEffect(() => {
    const place = desk.current;
    if (place === null) return;
    return listen(place, (x, y) => underPoint(place, newest.current, x, y), store, hand);
  }, [desk, store, hand]);
}

function listen(
  place: HTMLElement,
  under: (x: number, y: number) => Under | null,
  store: SelectionStore,
  hand: RefObject<SpaceHand>,
): () => void {
  let pressed: { x: number; y: number; isDrawing: boolean } | null = null;
  let last = { x: 0, y: 0 };
  let frame = 0;
  const drawTo = (): void => {
    const selection = store.get();
    const found = under(last.x, last.y);
    if (selection === null || found === null) return;
    const offset = offsetNear(found.text, found.point, selection.isFurniture);
    if (offset !== null) store.set({ ...selection, focus: { page: found.page, offset } });
  };
  /** While the pointer is beyond the edge of the desk, the desk follows it. */
  const follow = (): void => {
    const rect = place.getBoundingClientRect();
    const pull = (at: number, low: number, high: number): number =>
      Math.max(-FASTEST, Math.min(FASTEST, (Math.min(0, at - low) + Math.max(0, at - high)) * PULL));
    const [left, top] = [pull(last.x, rect.left, rect.right), pull(last.y, rect.top, rect.bottom)];
    if (left !== 0 || top !== 0) {
      place.scrollBy({ left, top, behavior: 'instant' });
      drawTo();
    }
    frame = requestAnimationFrame(follow);
  };
  const begin = (event: PointerEvent, { page, point, text }: Under): boolean => {
    const before = event.shiftKey ? store.get() : null;
    const isFurniture = before?.isFurniture ?? isOnFurniture(text, point);
    const offset = offsetNear(text, point, isFurniture);
    if (offset === null) return false;
    const focus: TextPlace = { page, offset };
    store.set({ anchor: before?.anchor ?? focus, focus, isFurniture, isDone: false });
    return true;
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0 || event.pointerType === 'touch' || isFrame(event)) return;
    if (hand.current.isHeld) {
      hand.current.hasPanned = true;
      return;
    }
    const found = under(event.clientX, event.clientY);
    const isText = found !== null && isOnText(found.text, found.point);
    // What extends a selection may begin beside the text.
    const isMore = event.shiftKey && store.get() !== null;
    const isDrawing = found !== null && (isText || isMore) && begin(event, found);
    pressed = { x: event.clientX, y: event.clientY, isDrawing };
    last = { x: event.clientX, y: event.clientY };
    if (!isDrawing) return;
    // The desk hears nothing of it, and so does not pan.
    event.stopPropagation();
    window.getSelection()?.removeAllRanges();
    place.setPointerCapture(event.pointerId);
    frame = requestAnimationFrame(follow);
  };
  /** The selection of the browser knows nothing of these letters. */
  const refuse = (event: Event): void => {
    if (pressed?.isDrawing) event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (pressed?.isDrawing) {
      last = { x: event.clientX, y: event.clientY };
      drawTo();
      return;
    }
    const found = pressed === null && !isFrame(event) ? under(event.clientX, event.clientY) : null;
    place.classList.toggle('over-text', found !== null && isOnText(found.text, found.point));
  };
  const up = (event: PointerEvent): void => {
    cancelAnimationFrame(frame);
    const begun = pressed;
    pressed = null;
    const selection = store.get();
    if (begun === null || selection === null) return;
    const isStill = Math.hypot(event.clientX - begun.x, event.clientY - begun.y) < stillPixels;
    if (rangeOf(selection) === null || (isStill && !event.shiftKey)) store.set(null);
    else if (begun.isDrawing) store.set({ ...selection, isDone: true });
  };
  place.addEventListener('pointerdown', down, { capture: true });
  place.addEventListener('selectstart', refuse);
  place.addEventListener('pointermove', move);
  place.addEventListener('pointerup', up);
  place.addEventListener('pointercancel', up);
  return () => {
    cancelAnimationFrame(frame);
    place.removeEventListener('pointerdown', down, { capture: true });
    place.removeEventListener('selectstart', refuse);
    place.removeEventListener('pointermove', move);
    place.removeEventListener('pointerup', up);
    place.removeEventListener('pointercancel', up);
  };
}
