// Opens an edition's PDF with pdf.js, which is loaded only now: a shelf must not wait for it.
// Refuses system fonts (pages would differ from machine to machine), XFA, and reading ahead of what is shown.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pdfWorkerUrl } from './trusted-types.ts';

/** An edition being opened; `close` ends it at any moment and frees its worker's memory. */
export type OpenedDocument = { document: Promise<PDFDocumentProxy>; close: () => void };

const part = (folder: string): string => new URL(`pdfjs/${folder}/`, document.baseURI).href;

/** `url` may be relative. The promise rejects with pdf.js's own errors; see `isPasswordError`. */
export function openDocument(url: string, password: string | null): OpenedDocument {
  let close: (() => void) | null = null;
  let isClosed = false;
  const opened = import('pdfjs-dist').then((pdfjs) => {
    pdfjs.GlobalWorkerOptions.workerSrc = pdfWorkerUrl;
    const task = pdfjs.getDocument({
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
    close = () => {
      task.destroy().catch(() => undefined);
    };
    if (isClosed) close();
    return task.promise;
  });
  return {
    document: opened,
    close: () => {
      isClosed = true;
      close?.();
    },
  };
}

/** Whether pdf.js asked for a password that it was not given. */
export function isPasswordError(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'PasswordException';
}
