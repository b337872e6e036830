// Opens an edition's PDF with pdf.js, which is loaded only now: a shelf must not wait for it.
// Refuses system fonts (pages would differ from machine to machine), XFA, and reading ahead of what is shown.
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { pdfWorkerUrl } from './trusted-types.ts';

/** An edition being opened. `close` may be called at any moment; the memory of its worker is freed once the opening has ended. */
export type OpenedDocument = { document: Promise<PDFDocumentProxy>; close: () => void };

const part = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;

/** `url` may be relative. The promise rejects with pdf.js's own errors; see `isPasswordError`. */
export function openDocument(url: string, password: string | null): OpenedDocument {
  const opening = import('pdfjs-dist').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = pdfWorkerUrl;
    return pdfjs.getDocument({
      url: new URL(url, document.baseURI).href,
      cMapUrl: part('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: part('standard_fonts'),
      wasmUrl: part('wasm'),
      iccUrl: part('iccs'),
      rangeChunkSize: 65536,
      disableAutoFetch: true,
      disableStream: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
      ...(password === null ? {} : { password }),
    });
  });
  return {
    document: opening.then((task) => task.promise),
    close: () => {
      // Whoever waits for the document is told what goes wrong with it.
      opening.then(destroyOpened).catch(() => undefined);
    },
  };
}

/** Not before it is open, or cannot be: a document taken from pdf.js while it opens makes its worker throw where nobody can catch it. */
async function destroyOpened(task: PDFDocumentLoadingTask): Promise<void> {
  await Promise.allSettled([task.promise]);
  await task.destroy();
}

/** Whether pdf.js asked for a password that it was not given. */
export function isPasswordError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'PasswordException';
}
