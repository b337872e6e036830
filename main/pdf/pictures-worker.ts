// The thread that makes pictures of pages. One render a page; the smaller widths are scaled from the largest.
import { encode } from 'jpeg-js';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { renderPage } from './render-page.ts';
import { scalePicture } from './scale-picture.ts';

/** JPEG quality: above it the file grows faster than anyone sees. */
const QUALITY = 80;

/** Widths in pixels; the JPEGs come in the same order. */
export type RenderInput = { path: string; page: number; widths: readonly number[]; password: string | null };

/** The tasks of this worker. Throws `pdf/*` and `page/not-found`. */
export const tasks = {
  render: async ({ path, page, widths, password }: RenderInput, _context: TaskContext): Promise<Uint8Array[]> => {
    const largest = await renderPage(path, page, Math.max(...widths), password);
    return widths.map((width) => {
      const jpeg = encode(scalePicture(largest, width), QUALITY).data;
      return new Uint8Array(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
    });
  },
};

/** What the pool of this worker is typed by. */
export type PicturesTasks = typeof tasks;

serveWorker(tasks);
