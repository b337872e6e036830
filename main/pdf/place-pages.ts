// Joins PDFs with PDFium: a first one whose pages may be blank, and pages of others that take places in it. Nothing is drawn or encoded anew.
import { open } from 'node:fs/promises';
import { AppError } from '#border/errors';
import { toDiskError } from '../base/disk-error.ts';
import { memoryOf, openPdfiumDocument, type PdfiumDocument } from './open-pdfium.ts';

/** `pages` names for each place (from 1) the file whose first page takes it. */
export type PlacePagesInput = { base: string; to: string; pages: readonly { page: number; path: string }[] };

const replacePage = async (base: PdfiumDocument, page: number, path: string): Promise<void> => {
  const other = await openPdfiumDocument(path, null);
  const { pdfium } = base;
  const index = pdfium.pdfium.wasmExports.malloc(4);
  try {
    pdfium.pdfium.setValue(index, 0, 'i32');
    if (!pdfium.FPDF_ImportPagesByIndex(base.handle, other.handle, index, 1, page)) throw new AppError('pdf/broken', { page });
    pdfium.FPDFPage_Delete(base.handle, page - 1);
  } finally {
    pdfium.pdfium.wasmExports.free(index);
    other.close();
  }
};

/** Writes an open document to a new file, forced to the disk. Throws pdf/broken, and what the disk throws. */
export const savePdf = async ({ pdfium, handle }: Pick<PdfiumDocument, 'pdfium' | 'handle'>, to: string): Promise<void> => {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    pdfium.PDFiumExt_SaveAsCopy(handle, writer);
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    if (size === 0) throw new AppError('pdf/broken');
    const buffer = pdfium.pdfium.wasmExports.malloc(size);
    try {
      pdfium.PDFiumExt_GetFileWriterData(writer, buffer, size);
      const file = await open(to, 'wx');
      try {
        await file.writeFile(memoryOf(pdfium).slice(buffer, buffer + size));
        await file.sync();
      } finally {
        await file.close();
      }
    } finally {
      pdfium.pdfium.wasmExports.free(buffer);
    }
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
};

/** Writes the joined file. A page that cannot be taken leaves its place as it is. Throws pdf/broken, disk/*. */
export async function placePages({ base, to, pages }: PlacePagesInput): Promise<{ failed: number[] }> {
  const document = await openPdfiumDocument(base, null);
  const failed: number[] = [];
  try {
    for (const { page, path } of pages) {
      try {
        await replacePage(document, page, path);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        failed.push(page);
      }
    }
    await savePdf(document, to);
  } catch (error) {
    throw toDiskError(error);
  } finally {
    document.close();
  }
  return { failed };
}
