// Reads a Range header (RFC 9110, section 14.1.2) against a size. One range only: pdf.js asks for no more.

/** Bytes `first` to `last`, both included. */
export type ByteRange = { first: number; last: number };

/** The range, null when all is asked for, or `none` when nothing of it exists. A header that is not one is ignored, as the RFC asks. */
export function readRange(header: string | null, sizeBytes: number): ByteRange | 'none' | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Math.min(Number(to), sizeBytes);
    return length === 0 ? 'none' : { first: sizeBytes - length, last: sizeBytes - 1 };
  }
  const first = Number(from);
  const last = to === '' ? sizeBytes - 1 : Math.min(Number(to), sizeBytes - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= sizeBytes ? 'none' : { first, last };
}
