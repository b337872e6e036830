// Copies pages of a PDF into a PDF of their own: letters stay letters, nothing is drawn or encoded anew. A part of a page is the page
// behind a smaller frame.
import { AppError } from '#border/errors';
import type { Box } from '#border/model';
import { openPdfiumDocument, type PdfiumDocument } from './open-pdfium.ts';
import { savePdf } from './place-pages.ts';

/** Pages from 1 in the order wanted; `region`, in points of the unrotated page, frames each of them. `to` is a new file. */
export type TakePagesInput = {
  path: string;
  password: string | null;
  pages: readonly number[];
  region: Box | null;
  title: string;
  to: string;
};

const copyPages = ({ pdfium, handle }: PdfiumDocument, copy: number, pages: readonly number[]): void => {
  const indexes = pdfium.pdfium.wasmExports.malloc(pages.length * 4);
  try {
    for (const [at, page] of pages.entries()) pdfium.pdfium.setValue(indexes + at * 4, page - 1, 'i32');
    if (!pdfium.FPDF_ImportPagesByIndex(copy, handle, indexes, pages.length, 0)) throw new AppError('pdf/broken');
    pdfium.FPDF_CopyViewerPreferences(copy, handle);
  } finally {
    pdfium.pdfium.wasmExports.free(indexes);
  }
};

type Edges = { left: number; bottom: number; right: number; top: number };

/** The frame of a page in its own space, whose y goes up: its crop box, else its media box. */
const edgesOf = (pdfium: PdfiumDocument['pdfium'], page: number): Edges | null => {
  const values = pdfium.pdfium.wasmExports.malloc(16);
  const [left, bottom, right, top] = [values, values + 4, values + 8, values + 12];
  const isFound =
    pdfium.FPDFPage_GetCropBox(page, left, bottom, right, top) || pdfium.FPDFPage_GetMediaBox(page, left, bottom, right, top);
  const read = (at: number): number => pdfium.pdfium.getValue(at, 'float');
  const edges = isFound ? { left: read(left), bottom: read(bottom), right: read(right), top: read(top) } : null;
  pdfium.pdfium.wasmExports.free(values);
  return edges;
};

const framePage = (pdfium: PdfiumDocument['pdfium'], copy: number, at: number, region: Box): void => {
  const page = pdfium.FPDF_LoadPage(copy, at);
  if (page === 0) throw new AppError('pdf/broken', { page: at + 1 });
  try {
    const whole = edgesOf(pdfium, page);
    if (whole === null) throw new AppError('pdf/broken', { page: at + 1 });
    const left = Math.max(whole.left, whole.left + region.x);
    const right = Math.min(whole.right, whole.left + region.x + region.width);
    const top = Math.min(whole.top, whole.top - region.y);
    const bottom = Math.max(whole.bottom, whole.top - region.y - region.height);
    if (right <= left || top <= bottom) throw new AppError('page/not-found', { page: at + 1 });
    pdfium.FPDFPage_SetMediaBox(page, left, bottom, right, top);
    pdfium.FPDFPage_SetCropBox(page, left, bottom, right, top);
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
};

/** Texts of a PDF's facts are handed over as UTF-16 (fpdf_doc.h). */
const setTitle = (pdfium: PdfiumDocument['pdfium'], copy: number, title: string): void => {
  const sizeBytes = (title.length + 1) * 2;
  const text = pdfium.pdfium.wasmExports.malloc(sizeBytes);
  try {
    pdfium.pdfium.stringToUTF16(title, text, sizeBytes);
    pdfium.EPDF_SetMetaText(copy, 'Title', text);
  } finally {
    pdfium.pdfium.wasmExports.free(text);
  }
};

/** Writes the file. Throws pdf/*, page/not-found where the document has no such page, and what the disk throws. */
export async function takePages({ path, password, pages, region, title, to }: TakePagesInput): Promise<void> {
  const document = await openPdfiumDocument(path, password);
  const { pdfium } = document;
  const copy = pdfium.FPDF_CreateNewDocument();
  try {
    const count = pdfium.FPDF_GetPageCount(document.handle);
    const missing = pages.find((page) => page > count);
    if (missing !== undefined) throw new AppError('page/not-found', { page: missing });
    copyPages(document, copy, pages);
    if (region !== null) for (const at of pages.keys()) framePage(pdfium, copy, at, region);
    setTitle(pdfium, copy, title);
    await savePdf({ pdfium, handle: copy }, to);
  } finally {
    pdfium.FPDF_CloseDocument(copy);
    document.close();
  }
}
