// Selecting with a finger: held still on a word it takes the word, and drags the end of the selection until it is let go. Every other
// touch is left to the desk and the browser.
import { type RefObject, useEffect, useRef } from 'react';
import { isOnFurniture, isOnText, offsetNear } from './find-place.ts';
import type { PageText } from './page-text.ts';
import type { SelectionStore } from './selected.ts';
import { underPoint } from './under-point.ts';

type Texts = ReadonlyMap<number, PageText>;

/** How long a finger rests, and how many pixels it may tremble meanwhile. */
const restMs = 450;
const tremble = 10;

/** Listens as long as the desk stands. */
export function useLongPress(desk: RefObject<HTMLElement | null>, texts: Texts, store: SelectionStore): void {
  const newest = useRef(texts);
  useEffect(() => {
    newest.current = texts;
  });
  useEffect(() => (desk.current === null ? undefined : listen(desk.current, newest, store)), [desk, store]);
}

function listen(place: HTMLElement, texts: RefObject<Texts>, store: SelectionStore): () => void {
  let waiting: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let isDrawing = false;
  const stopWaiting = (): void => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
  };
  /** Takes the word under the finger; leaves everything alone where there is none. */
  const begin = (x: number, y: number): void => {
    waiting = null;
    const found = underPoint(place, texts.current, x, y);
    if (found === null || !isOnText(found.text, found.point)) return;
    const { page, point, text } = found;
    const isFurniture = isOnFurniture(text, point);
    const offset = offsetNear(text, point, isFurniture);
    const word = text.layout.words.find(({ end }) => offset !== null && end >= offset);
    if (word === undefined) return;
    isDrawing = true;
    store.set({ anchor: { page, offset: word.start }, focus: { page, offset: word.end }, isFurniture, isDone: false });
  };
  const start = (event: TouchEvent): void => {
    stopWaiting();
    const finger = event.touches[0];
    if (event.touches.length !== 1 || finger === undefined) return;
    const { clientX: x, clientY: y } = finger;
    waiting = { x, y, timer: setTimeout(() => begin(x, y), restMs) };
  };
  const move = (event: TouchEvent): void => {
    const finger = event.touches[0];
    if (finger === undefined) return;
    if (waiting !== null && Math.hypot(finger.clientX - waiting.x, finger.clientY - waiting.y) > tremble) stopWaiting();
    if (!isDrawing) return;
    // The desk hears nothing of it, and so neither pans nor turns.
    event.preventDefault();
    event.stopPropagation();
    const selection = store.get();
    const found = underPoint(place, texts.current, finger.clientX, finger.clientY);
    if (selection === null || found === null) return;
    const offset = offsetNear(found.text, found.point, selection.isFurniture);
    if (offset !== null) store.set({ ...selection, focus: { page: found.page, offset } });
  };
  const end = (event: TouchEvent): void => {
    // A tap takes a selection away, as a click does.
    if (waiting !== null && store.get()?.isDone) store.set(null);
    stopWaiting();
    if (!isDrawing) return;
    isDrawing = false;
    // Else the browser would press there as a mouse does, which takes a selection away.
    if (event.cancelable) event.preventDefault();
    event.stopPropagation();
    const selection = store.get();
    if (selection !== null) store.set({ ...selection, isDone: true });
  };
  const listeners = { touchstart: start, touchmove: move, touchend: end, touchcancel: end };
  for (const [name, listener] of Object.entries(listeners))
    place.addEventListener(name as keyof typeof listeners, listener, { capture: true, passive: false });
  return () => {
    stopWaiting();
    for (const [name, listener] of Object.entries(listeners))
      place.removeEventListener(name as keyof typeof listeners, listener, { capture: true });
  };
}
