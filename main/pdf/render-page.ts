// Draws one page of a PDF, or parts of it, into pixels with PDFium. Refuses to encode or to store.
import { AppError } from '#border/errors';
import type { Box } from '#border/model';
import { memoryOf, openPdfiumDocument, type PdfiumDocument } from './open-pdfium.ts';
import type { Pixels } from './scale-picture.ts';

/** FPDF_ANNOT draws annotations, FPDF_REVERSE_BYTE_ORDER gives red first (fpdfview.h). */
const RENDER_FLAGS = 0x01 | 0x10;
const WHITE = 0xffffffff;

/** A page far taller than wide is drawn narrower, so that no picture has more than this many pixels. */
const MOST_PIXELS = 16_000_000;

/** One page, number from 1, at most `width` pixels across, turned as its rotation says. Throws `pdf/*` and `page/not-found`. */
export async function renderPage(path: string, page: number, width: number, password: string | null): Promise<Pixels> {
  const document = await openPdfiumDocument(path, password);
  try {
    return drawPage(document, page, width);
  } finally {
    document.close();
  }
}

/** A part of a page, in shares of the page as it is seen, and how many pixels it is to be across. */
export type PagePart = { area: Box; width: number };

/** Parts of one page, each drawn at its own scale. Throws `pdf/*` and `page/not-found`. */
export async function renderParts(
  path: string,
  page: number,
  parts: readonly PagePart[],
  password: string | null,
): Promise<Pixels[]> {
  const document = await openPdfiumDocument(path, password);
  try {
    return parts.map((part) => drawPart(document, page, part));
  } finally {
    document.close();
  }
}

const drawPage = (document: PdfiumDocument, page: number, width: number): Pixels =>
  drawPart(document, page, { area: { x: 0, y: 0, width: 1, height: 1 }, width });

function drawPart({ pdfium, handle }: PdfiumDocument, page: number, { area, width: wantedWidth }: PagePart): Pixels {
  const pageHandle = pdfium.FPDF_LoadPage(handle, page - 1);
  if (pageHandle === 0) throw new AppError('page/not-found', { page });
  const pageRatio = pdfium.FPDF_GetPageHeightF(pageHandle) / pdfium.FPDF_GetPageWidthF(pageHandle);
  const ratio = (pageRatio * area.height) / area.width;
  const width = Math.max(1, Math.round(Math.min(wantedWidth, Math.sqrt(MOST_PIXELS / ratio))));
  const height = Math.max(1, Math.round(width * ratio));
  const [wholeWidth, wholeHeight] = [Math.round(width / area.width), Math.round(height / area.height)];
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  try {
    if (bitmap === 0) throw new AppError('pdf/broken', { page });
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    const [left, top] = [-Math.round(area.x * wholeWidth), -Math.round(area.y * wholeHeight)];
    pdfium.FPDF_RenderPageBitmap(bitmap, pageHandle, left, top, wholeWidth, wholeHeight, 0, RENDER_FLAGS);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return { width, height, data: memoryOf(pdfium).slice(start, start + width * height * 4) };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(pageHandle);
  }
}

/** A part of a page in pixels of the page as it is seen, and how many of its rows are drawn at once. */
export type BandedArea = { left: number; top: number; width: number; height: number; rows: number };

/** A part of a page from its top to its foot, some rows at a time, at `scale` pixels a point. Throws page/not-found, pdf/broken. */
export function* drawBands({ pdfium, handle }: PdfiumDocument, page: number, scale: number, area: BandedArea): Generator<Pixels> {
  const pageHandle = pdfium.FPDF_LoadPage(handle, page - 1);
  if (pageHandle === 0) throw new AppError('page/not-found', { page });
  const { left, top, width, height, rows } = area;
  const wholeWidth = Math.round(pdfium.FPDF_GetPageWidthF(pageHandle) * scale);
  const wholeHeight = Math.round(pdfium.FPDF_GetPageHeightF(pageHandle) * scale);
  const bitmap = pdfium.FPDFBitmap_Create(width, Math.min(rows, height), 0);
  try {
    if (bitmap === 0) throw new AppError('pdf/broken', { page });
    for (let row = 0; row < height; row += rows) {
      const count = Math.min(rows, height - row);
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, Math.min(rows, height), WHITE);
      pdfium.FPDF_RenderPageBitmap(bitmap, pageHandle, -left, -(top + row), wholeWidth, wholeHeight, 0, RENDER_FLAGS);
      const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
      yield { width, height: count, data: memoryOf(pdfium).slice(start, start + width * count * 4) };
    }
  } finally {
    if (bitmap !== 0) pdfium.FPDFBitmap_Destroy(bitmap);
    pdfium.FPDF_ClosePage(pageHandle);
  }
}
