// Draws a page, or a part of one, on a canvas of its own with pdf.js. Knows no React; a drawing can be cancelled at any moment.
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import type { Part } from './tiles/tile-grid.ts';

/** What to draw, in CSS pixels of the page as it is seen, `density` device pixels to each. `part` null draws the whole page. */
export type Drawing = {
  page: number;
  width: number;
  density: number;
  part: Part | null;
  /** Whether to note meanwhile where each step of the page draws, so that small parts of it are drawn by their own steps alone. */
  isNoted: boolean;
};

/** A drawing under way. `canvas` is null when it was cancelled. */
export type DrawingTask = { canvas: Promise<HTMLCanvasElement | null>; cancel: () => void };

/** Where the steps of a page draw, as pdf.js notes it: shares (0 to 1) of the page. */
type Notes = {
  isEmpty: (step: number) => boolean;
  minX: (step: number) => number;
  maxX: (step: number) => number;
  minY: (step: number) => number;
  maxY: (step: number) => number;
};

/** Starts a drawing. Rejects with pdf.js's error when the page cannot be drawn. */
export function drawPage(pdf: PDFDocumentProxy, drawing: Drawing): DrawingTask {
  let task: RenderTask | null = null;
  let isCancelled = false;
  const draw = async (): Promise<HTMLCanvasElement | null> => {
    const page = await pdf.getPage(drawing.page);
    if (isCancelled) return null;
    const canvas = document.createElement('canvas');
    task = page.render({ canvas, background: '#fff', recordOperations: drawing.isNoted, ...viewOf(page, drawing, canvas) });
    try {
      await task.promise;
      return canvas;
    } catch (thrown) {
      dropCanvas(canvas);
      if (isCancelled) return null;
      throw thrown;
    }
  };
  return {
    canvas: draw(),
    cancel: () => {
      isCancelled = true;
      task?.cancel();
    },
  };
}

/** Gives the canvas its size, and answers what pdf.js is to draw on it. */
function viewOf(page: PDFPageProxy, { width, density, part }: Drawing, canvas: HTMLCanvasElement) {
  const scale = (width * density) / page.getViewport({ scale: 1 }).width;
  const whole = page.getViewport({ scale });
  canvas.width = Math.max(1, Math.round(part === null ? whole.width : part.width * density));
  canvas.height = Math.max(1, Math.round(part === null ? whole.height : part.height * density));
  if (part === null) return { viewport: whole };
  const [x, y] = [part.x * density, part.y * density];
  const viewport = page.getViewport({ scale, offsetX: -x, offsetY: -y });
  const notes = page.recordedBBoxes as Notes | null;
  if (notes === null) return { viewport };
  // One device pixel more on each side, for what is drawn across an edge.
  const [left, right] = [(x - 1) / whole.width, (x + canvas.width + 1) / whole.width];
  const [top, bottom] = [(y - 1) / whole.height, (y + canvas.height + 1) / whole.height];
  const operationsFilter = (step: number): boolean =>
    !notes.isEmpty(step) &&
    notes.minX(step) <= right &&
    notes.maxX(step) >= left &&
    notes.minY(step) <= bottom &&
    notes.maxY(step) >= top;
  return { viewport, operationsFilter };
}

/** Frees a canvas's memory now rather than when it is collected. */
export function dropCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}
