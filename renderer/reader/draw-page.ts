// Draws a page, or a part of one, on a canvas of its own with pdf.js. Knows no React; a drawing can be cancelled at any moment.
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';

/** What to draw, in CSS pixels of the page as it is seen, `density` device pixels to each. Without `part` the whole page. */
export type Drawing = {
  page: number;
  width: number;
  density: number;
  part?: { x: number; y: number; width: number; height: number };
};

/** A drawing under way. `canvas` is null when it was cancelled. */
export type DrawingTask = { canvas: Promise<HTMLCanvasElement | null>; cancel: () => void };

/** The most device pixels of one canvas: 48 MB of memory. Larger pages are drawn by the part in sight. */
export const mostPixels = 12_000_000;

/** Starts a drawing. Rejects with pdf.js's error when the page cannot be drawn. */
export function drawPage(pdf: PDFDocumentProxy, drawing: Drawing): DrawingTask {
  let task: RenderTask | null = null;
  let isCancelled = false;
  const draw = async (): Promise<HTMLCanvasElement | null> => {
    const page = await pdf.getPage(drawing.page);
    if (isCancelled) return null;
    const scale = (drawing.width * drawing.density) / page.getViewport({ scale: 1 }).width;
    const { part, density } = drawing;
    const viewport = page.getViewport({ scale, ...(part ? { offsetX: -part.x * density, offsetY: -part.y * density } : {}) });
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(part ? part.width * density : viewport.width));
    canvas.height = Math.max(1, Math.round(part ? part.height * density : viewport.height));
    task = page.render({ canvas, viewport, background: '#fff' });
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

/** Frees a canvas's memory now rather than when it is collected. */
export function dropCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
  canvas.remove();
}

/** The density at which a whole page still fits one canvas. */
export function fittingDensity(width: number, height: number, density: number): number {
  return Math.min(density, Math.sqrt(mostPixels / Math.max(1, width * height)));
}
