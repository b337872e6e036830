// Writes a copy of a PDF with annotations that any reader of PDFs shows: highlights, underlines and notes (ISO 32000-1, 12.5.6.4 and 12.5.6.10).
// The original is only read. Boxes are those of pages as Kiosque knows them: points from the top left of what is seen, before rotation.
import { AppError } from '#border/errors';
import type { Box } from '#border/model';
import { toDiskError } from '../base/disk-error.ts';
import { memoryOf, openPdfiumDocument, type PdfiumDocument } from './open-pdfium.ts';
import { savePdf } from './place-pages.ts';

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** One annotation of a page (from 1). A `text` one is a note on a place and has one box, whose top left it stands on. */
export type PdfAnnotation = {
  page: number;
  kind: 'highlight' | 'underline' | 'text';
  boxes: readonly Box[];
  colour: Rgb;
  contents: string;
  author: string;
  name: string;
  createdAtMs: number;
  changedAtMs: number;
};

/** `widths` are those of the pages in points, which tell their unit. */
export type AnnotateInput = {
  path: string;
  password: string | null;
  to: string;
  widths: readonly number[];
  annotations: readonly PdfAnnotation[];
};

/** Kinds of annotations, colour and print flag in fpdf_annot.h. */
const subtypes = { text: 1, highlight: 9, underline: 10 } as const;
const [COLOUR, PRINT] = [0, 4];
/** The side of the icon of a note. */
const ICON = 20;

/** Writes the copy to `to`, which must not be there. Throws `pdf/*`, `disk/*`. */
export async function annotatePdf({ path, password, to, widths, annotations }: AnnotateInput): Promise<void> {
  const document = await openPdfiumDocument(path, password);
  try {
    for (const [page, some] of Map.groupBy(annotations, (one) => one.page)) annotatePage(document, page, widths[page - 1], some);
    await savePdf(document, to);
  } catch (error) {
    throw toDiskError(error);
  } finally {
    document.close();
  }
}

function annotatePage(document: PdfiumDocument, page: number, width: number | undefined, some: readonly PdfAnnotation[]): void {
  const { pdfium, handle } = document;
  const pageHandle = pdfium.FPDF_LoadPage(handle, page - 1);
  if (pageHandle === 0) throw new AppError('page/not-found', { page });
  try {
    const seen = readBounds(document, pageHandle);
    const unit = width === undefined ? 1 : width / (seen.right - seen.left);
    const toUser = ({ x, y, width: wide, height }: Box): Rect => ({
      left: seen.left + x / unit,
      top: seen.top - y / unit,
      right: seen.left + (x + wide) / unit,
      bottom: seen.top - (y + height) / unit,
    });
    for (const annotation of some) addAnnotation(document, pageHandle, annotation, annotation.boxes.map(toUser));
  } finally {
    pdfium.FPDF_ClosePage(pageHandle);
  }
}

/** A rectangle in user space, whose y grows upwards; in the order of FS_RECTF. */
type Rect = { left: number; top: number; right: number; bottom: number };

const withFloats = <Value>({ pdfium }: PdfiumDocument, floats: readonly number[], use: (address: number) => Value): Value => {
  const address = pdfium.pdfium.wasmExports.malloc(4 * floats.length);
  try {
    floats.forEach((value, at) => {
      pdfium.pdfium.setValue(address + 4 * at, value, 'float');
    });
    return use(address);
  } finally {
    pdfium.pdfium.wasmExports.free(address);
  }
};

/** What is seen of a page before its rotation: its crop box within its media box. */
function readBounds(document: PdfiumDocument, page: number): Rect {
  const { pdfium } = document;
  return withFloats(document, [0, 0, 0, 0], (address) => {
    if (!pdfium.FPDF_GetPageBoundingBox(page, address)) throw new AppError('pdf/broken');
    const view = new DataView(memoryOf(pdfium).buffer);
    const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(address + at, true)) as [
      number,
      number,
      number,
      number,
    ];
    return { left, top: Math.max(top, bottom), right, bottom: Math.min(top, bottom) };
  });
}

function around(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.max(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.min(...rects.map(({ bottom }) => bottom)),
  };
}

function addAnnotation(document: PdfiumDocument, page: number, annotation: PdfAnnotation, rects: readonly Rect[]): void {
  const { pdfium } = document;
  const [first] = rects;
  if (first === undefined) return;
  const { kind, colour, contents, author, name, createdAtMs, changedAtMs } = annotation;
  const handle = pdfium.FPDFPage_CreateAnnot(page, subtypes[kind]);
  if (handle === 0) throw new AppError('pdf/broken', { page: annotation.page });
  try {
    const place = kind === 'text' ? { ...first, right: first.left + ICON, bottom: first.top - ICON } : around(rects);
    const { left, top, right, bottom } = place;
    withFloats(document, [left, top, right, bottom], (address) => pdfium.FPDFAnnot_SetRect(handle, address));
    if (kind !== 'text') for (const rect of rects) addQuad(document, handle, rect);
    pdfium.FPDFAnnot_SetColor(handle, COLOUR, ...colour, 255);
    pdfium.FPDFAnnot_SetFlags(handle, PRINT);
    const strings = { Contents: contents, T: author, NM: name, CreationDate: pdfDate(createdAtMs), M: pdfDate(changedAtMs) };
    for (const [key, value] of Object.entries(strings)) if (value !== '') setString(document, handle, key, value);
    // Readers that draw no annotation of their own show this.
    pdfium.EPDFAnnot_GenerateAppearance(handle);
  } finally {
    pdfium.FPDFPage_CloseAnnot(handle);
  }
}

/** The corners in the order in which readers expect them: the upper two, then the lower two, each from the left. */
function addQuad(document: PdfiumDocument, handle: number, { left, top, right, bottom }: Rect): void {
  const corners = [left, top, right, top, left, bottom, right, bottom];
  const isAdded = withFloats(document, corners, (address) => document.pdfium.FPDFAnnot_AppendAttachmentPoints(handle, address));
  if (!isAdded) throw new AppError('pdf/broken');
}

/** Strings are UTF-16, the lower byte first, and end with a zero. */
function setString({ pdfium }: PdfiumDocument, handle: number, key: string, value: string): void {
  const address = pdfium.pdfium.wasmExports.malloc(2 * value.length + 2);
  try {
    const view = new DataView(memoryOf(pdfium).buffer);
    for (let at = 0; at < value.length; at += 1) view.setUint16(address + 2 * at, value.charCodeAt(at), true);
    view.setUint16(address + 2 * value.length, 0, true);
    if (!pdfium.FPDFAnnot_SetStringValue(handle, key, address)) throw new AppError('pdf/broken');
  } finally {
    pdfium.pdfium.wasmExports.free(address);
  }
}

/** `D:20240328103000Z` (7.9.4). */
const pdfDate = (atMs: number): string => `D:${new Date(atMs).toISOString().replace(/[-:T]|\..*$/g, '')}Z`;
