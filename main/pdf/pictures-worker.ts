// The thread that makes pictures of pages, and copies pages out. One render a page; the smaller widths are scaled from the largest.
import { encode } from 'jpeg-js';
import { serveWorker, type TaskContext } from '../base/serve-worker.ts';
import { type ClippingInput, type ClippingPicture, drawClipping } from './draw-clipping.ts';
import { type PagePart, renderPage, renderParts } from './render-page.ts';
import { type Pixels, scalePicture } from './scale-picture.ts';
import { type ScannedPage, scanPage } from './scan-page.ts';
import { type TakePagesInput, takePages } from './take-pages.ts';

/** JPEG quality: above it the file grows faster than anyone sees. */
const QUALITY = 80;

/** Widths in pixels; the JPEGs come in the same order. */
export type RenderInput = { path: string; page: number; widths: readonly number[]; password: string | null };

/** Parts of one page; the pictures come in the same order. */
export type PartsInput = { path: string; page: number; parts: readonly PagePart[]; password: string | null };

/** Which page is to be drawn for a machine. */
export type ScanInput = { path: string; page: number; password: string | null };

/** A JPEG with its size in pixels. */
export type Picture = { jpeg: Uint8Array; width: number; height: number };

const toJpeg = (pixels: Pixels): Uint8Array => {
  const jpeg = encode(pixels, QUALITY).data;
  return new Uint8Array(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
};

/** The tasks of this worker. Throws `pdf/*` and `page/not-found`. */
export const tasks = {
  render: async ({ path, page, widths, password }: RenderInput, _context: TaskContext): Promise<Uint8Array[]> => {
    const largest = await renderPage(path, page, Math.max(...widths), password);
    return widths.map((width) => toJpeg(scalePicture(largest, width)));
  },
  clipping: (input: ClippingInput, _context: TaskContext): Promise<ClippingPicture> => drawClipping(input),
  parts: async ({ path, page, parts, password }: PartsInput, _context: TaskContext): Promise<Picture[]> =>
    (await renderParts(path, page, parts, password)).map((pixels) => ({
      jpeg: toJpeg(pixels),
      width: pixels.width,
      height: pixels.height,
    })),
  /** One page in grey at its own resolution, for a machine to read. */
  scan: ({ path, page, password }: ScanInput, _context: TaskContext): Promise<ScannedPage> => scanPage(path, page, password),
  take: (input: TakePagesInput, _context: TaskContext): Promise<void> => takePages(input),
};

/** What the pool of this worker is typed by. */
export type PicturesTasks = typeof tasks;

serveWorker(tasks);
