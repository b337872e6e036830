// The page's only Trusted Types policy. Must be the first module: without it pdf.js silently loses its worker and parses on this thread.
// Refuses every script address but that worker's, and all markup: only an element may be emptied, as react-aria does before it speaks a number.

/** Where the pdf.js worker stands, absolute within the page's own origin. */
export const pdfWorkerUrl = new URL('pdfjs/pdf.worker.min.mjs', document.baseURI).href;

type Rules = { createScriptURL(url: string): string | null; createHTML(markup: string): string | null };
type PolicyFactory = { createPolicy(name: string, rules: Rules): unknown };

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, document.baseURI).href === pdfWorkerUrl ? url : null),
  createHTML: (markup) => (markup === '' ? markup : null),
});
