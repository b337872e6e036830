// Opens an edition's PDF with pdf.js. Refuses system fonts (pages would differ from machine to machine), XFA, and reading ahead of what is
// shown in a file that is large; a smaller one is read whole at once, which is sooner done than page by page.
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import { fetchOwn } from '../ui/fetch-own.ts';
import { loadPdfjs, takeWorker } from './pdf-worker.ts';

/** A PDF of the library: where it is fetched, relative to the page, and how large it is. */
export type PdfFile = { url: string; sizeBytes: number };

/** An edition being opened; `close` ends it at any moment and frees its worker's memory. */
export type OpenedDocument = { document: Promise<PDFDocumentProxy>; close: () => void };

/** Files up to so many bytes are read whole: an edition of a daily, seldom an archive bound together. */
const mostWhole = 32 * 2 ** 20;

/** Pixels of the largest picture that is drawn: a broadsheet at 600 dpi, with room. A larger one would take gigabytes and is left out. */
const mostPixels = 160_000_000;

const part = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;

/** The promise rejects with pdf.js's own errors (see `isPasswordError`), or where the file cannot be fetched. */
export function openDocument(file: PdfFile, password: string | null): OpenedDocument {
  const leaving = new AbortController();
  let worker: PDFWorker | null = null;
  let task: PDFDocumentLoadingTask | null = null;
  let isOpen = false;
  const free = (): void => {
    // One that was still starting says so to nobody who waits for it.
    worker?.promise.catch(() => undefined);
    worker?.destroy();
  };
  const hire = async (): Promise<PDFWorker> => {
    worker = await takeWorker();
    if (leaving.signal.aborted) free();
    return worker;
  };
  const open = async (): Promise<PDFDocumentProxy> => {
    const [pdfjs, hired, source] = await Promise.all([loadPdfjs(), hire(), sourceOf(file, leaving.signal)]);
    leaving.signal.throwIfAborted();
    task = pdfjs.getDocument({
      ...source,
      worker: hired,
      cMapUrl: part('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: part('standard_fonts'),
      wasmUrl: part('wasm'),
      iccUrl: part('iccs'),
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: mostPixels,
      verbosity: 0,
      ...(password === null ? {} : { password }),
    });
    const opened = await task.promise;
    isOpen = true;
    return opened;
  };
  const close = (): void => {
    leaving.abort();
    // A document that is still being opened has nothing to give back but its worker, which may be ended in the middle of its work.
    if (isOpen) void task?.destroy().then(free, free);
    else free();
  };
  return { document: open(), close };
}

/** What pdf.js is to read: the bytes of a file, or where it fetches those that a page needs. */
async function sourceOf({ url, sizeBytes }: PdfFile, signal: AbortSignal) {
  if (sizeBytes <= mostWhole) return { data: await (await fetchOwn(url, signal)).arrayBuffer() };
  const address = new URL(url, document.baseURI).href;
  return { url: address, rangeChunkSize: 65536, disableAutoFetch: true, disableStream: true };
}

/** Whether pdf.js asked for a password that it was not given. */
export function isPasswordError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'PasswordException';
}
