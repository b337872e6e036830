// The Content Security Policy of the page, sent as a header because a <meta> cannot forbid frames. Allows no inline script, no eval, no other origin.

/**
 * The one `<style>` that react-aria-components 1.22.1 plants for every pressable element. It changes with that library; test/app
 * asserts that nothing is blocked.
 */
const REACT_ARIA_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** `wasm-unsafe-eval` is what pdf.js needs for JPEG 2000, JBIG2 and colour profiles; the trusted-types policy `default` is the page's own. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${REACT_ARIA_STYLE}`,
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Headers of every answer. The last two keep other origins from holding the page or its bytes. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
