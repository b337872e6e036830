// Draws a page as a scan is read by a machine: in grey, with as many pixels an inch as its picture has.
// Refuses more pixels than a broadsheet at 400 dots an inch has: what is larger is drawn smaller.
import { AppError } from '#border/errors';
import type { PageSize } from '#border/model';
import { memoryOf, openPdfiumDocument, type PdfiumDocument } from './open-pdfium.ts';
import { drawBands } from './render-page.ts';

/** A page in grey, 0 black, as it is seen; `rotation` is the turn that its file asks for. `dpi` are pixels an inch. */
export type ScannedPage = { width: number; height: number; data: Uint8Array; dpi: number; rotation: PageSize['rotation'] };

const pointsPerInch = 72;
/** Below the letters of a newspaper have too few pixels, above they only cost time. */
const leastDpi = 150;
const mostDpi = 400;
/** Pages that are drawn, not photographed, have no resolution of their own. */
const drawnDpi = 300;
const mostPixels = 80_000_000;
const pixelsOfBand = 2_000_000;
/** A picture that covers less of the page is not its scan. */
const leastShare = 0.6;

/** Page `number`, from 1, at its own resolution unless another is asked for. Throws `pdf/*` and page/not-found. */
export async function scanPage(path: string, number: number, password: string | null, dpi?: number): Promise<ScannedPage> {
  const document = await openPdfiumDocument(path, password);
  try {
    return drawGrey(document, number, dpi ?? null);
  } finally {
    document.close();
  }
}

function drawGrey(document: PdfiumDocument, number: number, asked: number | null): ScannedPage {
  const { widthPoints, heightPoints, dpi: found, rotation } = measure(document, number);
  const inches = (widthPoints * heightPoints) / (pointsPerInch * pointsPerInch);
  const wanted = Math.min(mostDpi, Math.max(leastDpi, asked ?? found ?? drawnDpi));
  const dpi = Math.min(wanted, Math.floor(Math.sqrt(mostPixels / inches)));
  const scale = dpi / pointsPerInch;
  const width = Math.max(1, Math.round(widthPoints * scale));
  const height = Math.max(1, Math.round(heightPoints * scale));
  const data = new Uint8Array(width * height);
  let at = 0;
  const area = { left: 0, top: 0, width, height, rows: Math.max(1, Math.floor(pixelsOfBand / width)) };
  for (const band of drawBands(document, number, scale, area)) {
    for (let from = 0; from < band.data.length; from += 4) data[at++] = greyOf(band.data, from);
  }
  return { width, height, data, dpi, rotation };
}

/** Luma of ITU-R BT.601 in 1/256. */
const greyOf = (rgba: Uint8Array, at: number): number =>
  (77 * (rgba[at] ?? 0) + 150 * (rgba[at + 1] ?? 0) + 29 * (rgba[at + 2] ?? 0)) >> 8;

type Measured = { widthPoints: number; heightPoints: number; dpi: number | null; rotation: PageSize['rotation'] };

function measure(document: PdfiumDocument, number: number): Measured {
  const { pdfium, handle } = document;
  const page = pdfium.FPDF_LoadPage(handle, number - 1);
  if (page === 0) throw new AppError('page/not-found', { page: number });
  try {
    const widthPoints = pdfium.FPDF_GetPageWidthF(page);
    const heightPoints = pdfium.FPDF_GetPageHeightF(page);
    const rotation = ((((pdfium.FPDFPage_GetRotation(page) % 4) + 4) % 4) * 90) as PageSize['rotation'];
    return { widthPoints, heightPoints, rotation, dpi: resolutionOf(document, page, widthPoints * heightPoints) };
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

/** `FPDF_PAGEOBJ_IMAGE` (fpdf_edit.h). */
const IMAGE_OBJECT = 3;

/** The pixels an inch of the pictures that make up the page, the finest of them; null where they cover little of it. */
function resolutionOf({ pdfium }: PdfiumDocument, page: number, pageArea: number): number | null {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const address = malloc(24);
  const view = (): DataView => new DataView(memoryOf(pdfium).buffer);
  let covered = 0;
  let finest = 0;
  try {
    for (let at = 0; at < pdfium.FPDFPage_CountObjects(page); at += 1) {
      const object = pdfium.FPDFPage_GetObject(page, at);
      if (pdfium.FPDFPageObj_GetType(object) !== IMAGE_OBJECT) continue;
      if (!pdfium.FPDFPageObj_GetBounds(object, address, address + 4, address + 8, address + 12)) continue;
      if (!pdfium.FPDFImageObj_GetImagePixelSize(object, address + 16, address + 20)) continue;
      const [left, bottom, right, top] = [0, 4, 8, 12].map((step) => view().getFloat32(address + step, true)) as Four;
      const area = (right - left) * (top - bottom);
      const pixels = view().getUint32(address + 16, true) * view().getUint32(address + 20, true);
      if (!(area > 0) || area < 0.02 * pageArea) continue;
      covered += area;
      finest = Math.max(finest, Math.sqrt(pixels / area) * pointsPerInch);
    }
  } finally {
    free(address);
  }
  return covered < leastShare * pageArea || finest === 0 ? null : Math.round(finest);
}

type Four = [number, number, number, number];
