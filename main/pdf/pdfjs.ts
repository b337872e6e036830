// pdf.js, loaded without its complaints: it misses a canvas in Node, which reading text never needs, and says so on stderr
// each time a thread starts.

const complain = console.warn;
console.warn = () => {};
const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
console.warn = complain;

/** What is used of pdf.js. */
export const { getDocument, OPS, PasswordResponses, PDFDataRangeTransport, PDFWorker, VerbosityLevel } = pdfjs;
