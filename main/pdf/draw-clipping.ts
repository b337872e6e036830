// Draws the parts of a clipping for print, one beneath the other, into one PNG: band by band, so that memory stays small whatever their size.
// Refuses more pixels than a program can open: what is larger is drawn at fewer dots an inch, and the file says so.
import { AppError } from '#border/errors';
import { openPdfiumDocument, type PdfiumDocument } from './open-pdfium.ts';
import { drawBands } from './render-page.ts';
import { openPng, type PngText, type PngWriter } from './write-png.ts';

/** A part of a page in points of the page as it is seen; pages count from 1. */
export type ClippingPart = { page: number; x: number; y: number; width: number; height: number };

/** What is drawn of a file, and what its picture says. */
export type ClippingInput = { path: string; password: string | null; parts: readonly ClippingPart[]; texts: readonly PngText[] };

/** A PNG with its size in pixels and its dots an inch. */
export type ClippingPicture = { png: Uint8Array; width: number; height: number; dpi: number };

/** As sharp as print. */
export const printDpi = 300;
const pointsPerInch = 72;
/** Three pages of a broadsheet. */
const mostPixels = 100_000_000;
/** Between two parts, in points. */
const gapPoints = 9;
/** Four bytes each. */
const pixelsOfBand = 2_000_000;

type Placed = ClippingPart & { left: number; top: number; across: number; down: number };

const place = (part: ClippingPart, dpi: number): Placed => {
  const scale = dpi / pointsPerInch;
  const pixels = (points: number, least: number): number => Math.max(least, Math.round(points * scale));
  return {
    ...part,
    left: pixels(part.x, 0),
    top: pixels(part.y, 0),
    across: pixels(part.width, 1),
    down: pixels(part.height, 1),
  };
};

const sizeOf = (parts: readonly Placed[], gap: number): { width: number; height: number } => ({
  width: Math.max(...parts.map(({ across }) => across)),
  height: parts.reduce((sum, { down }) => sum + down, gap * (parts.length - 1)),
});

/** The rows of a band on white paper of the whole width. */
const widen = (data: Uint8Array, from: number, to: number): Uint8Array => {
  if (from === to) return data;
  const rows = data.length / (from * 4);
  const wide = new Uint8Array(rows * to * 4).fill(255);
  for (let row = 0; row < rows; row += 1) wide.set(data.subarray(row * from * 4, (row + 1) * from * 4), row * to * 4);
  return wide;
};

const drawAll = async (
  document: PdfiumDocument,
  parts: readonly Placed[],
  width: number,
  gap: number,
  dpi: number,
  png: PngWriter,
) => {
  for (const [at, part] of parts.entries()) {
    if (at > 0 && gap > 0) await png.rows(new Uint8Array(gap * width * 4).fill(255));
    const { left, top, across, down } = part;
    const area = { left, top, width: across, height: down, rows: Math.max(1, Math.floor(pixelsOfBand / across)) };
    for (const band of drawBands(document, part.page, dpi / pointsPerInch, area)) await png.rows(widen(band.data, across, width));
  }
};

/** The picture. Throws `pdf/*`, page/not-found, and input/invalid where there is no part. */
export async function drawClipping({ path, password, parts, texts }: ClippingInput): Promise<ClippingPicture> {
  if (parts.length === 0) throw new AppError('input/invalid', { field: 'parts' });
  const asPrinted = sizeOf(
    parts.map((part) => place(part, printDpi)),
    0,
  );
  const dpi = Math.min(printDpi, Math.floor(printDpi * Math.sqrt(mostPixels / (asPrinted.width * asPrinted.height))));
  const placed = parts.map((part) => place(part, dpi));
  const gap = parts.length === 1 ? 0 : Math.round((gapPoints * dpi) / pointsPerInch);
  const size = sizeOf(placed, gap);
  const document = await openPdfiumDocument(path, password);
  try {
    const png = openPng({ ...size, dpi, texts });
    await drawAll(document, placed, size.width, gap, dpi, png);
    return { png: await png.finish(), ...size, dpi };
  } finally {
    document.close();
  }
}
