// pdf.js, loaded when it is first needed: a shelf must not wait for it. One worker stands ready while nothing is read, since starting one
// takes as long as reading the page of an edition.
import type { PDFWorker } from 'pdfjs-dist';
import { useEffect } from 'react';
import { pdfWorkerUrl } from './trusted-types.ts';

let ready: PDFWorker | null = null;

/** pdf.js, which knows where its workers are. */
export async function loadPdfjs() {
  const pdfjs = await import('pdfjs-dist');
  pdfjs.GlobalWorkerOptions.workerSrc = pdfWorkerUrl;
  return pdfjs;
}

/** A worker for one document, the ready one where there is one. Whoever takes it destroys it. */
export async function takeWorker(): Promise<PDFWorker> {
  const pdfjs = await loadPdfjs();
  const worker = ready ?? new pdfjs.PDFWorker({ verbosity: 0 });
  ready = null;
  return worker;
}

/** Has a worker ready while nothing is read, and makes it when there is nothing else to do. */
export function useReadyWorker(isReading: boolean): void {
  useEffect(() => {
    if (isReading) return;
    const asked = requestIdleCallback(async () => {
      const pdfjs = await loadPdfjs();
      ready ??= new pdfjs.PDFWorker({ verbosity: 0 });
    });
    return () => cancelIdleCallback(asked);
  }, [isReading]);
}
