// Keeps one canvas in a host element in step with what is to be seen: draws anew when it changes, swaps when done, frees what it replaces.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useState } from 'react';
import { type Drawing, drawPage, dropCanvas } from './draw-page.ts';

const calmMs = 110;

/** How the last drawing ended; `waiting` before the first has. */
export type DrawingState = 'waiting' | 'drawn' | 'failed';

/** Null draws nothing and empties the host. */
export function useDrawing(
  host: RefObject<HTMLElement | null>,
  pdf: PDFDocumentProxy | null,
  drawing: Drawing | null,
): DrawingState {
  const [state, setState] = useState<DrawingState>('waiting');
  const key = drawing === null ? null : JSON.stringify(drawing);
  useEffect(() => {
    const place = host.current;
    if (place === null || pdf === null) return;
    if (key === null) {
      empty(place);
      return;
    }
    const wanted = JSON.parse(key) as Drawing;
    let task: ReturnType<typeof drawPage> | null = null;
    const start = (): void => {
      task = drawPage(pdf, wanted);
      task.canvas.then(
        (canvas) => {
          if (canvas === null) return;
          position(canvas, wanted);
          empty(place);
          place.append(canvas);
          setState('drawn');
        },
        () => setState('failed'),
      );
    };
    const timer = setTimeout(start, place.childElementCount === 0 ? 0 : calmMs);
    return () => {
      clearTimeout(timer);
      task?.cancel();
    };
  }, [host, pdf, key]);
  useEffect(() => {
    const place = host.current;
    return () => {
      if (place !== null) empty(place);
    };
  }, [host]);
  return state;
}

function empty(host: HTMLElement): void {
  for (const canvas of host.querySelectorAll('canvas')) dropCanvas(canvas);
}

/** A part stays over its place while the page is stretched, until it is drawn anew. */
function position(canvas: HTMLCanvasElement, { part, width, density }: Drawing): void {
  canvas.dataset.density = String(density);
  if (part === undefined) return;
  canvas.style.left = `${(part.x / width) * 100}%`;
  canvas.style.width = `${(part.width / width) * 100}%`;
  canvas.style.top = `calc(${part.y / width} * 100cqw)`;
  canvas.style.height = `calc(${part.height / width} * 100cqw)`;
}
