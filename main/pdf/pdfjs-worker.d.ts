// pdf.js ships no types for its worker file; this is the one export that is used.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort: (port: object) => void };
}
