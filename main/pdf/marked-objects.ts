// Lists the text objects of a page that carry an ActualText, in the order in which they are drawn.
// Refuses to look into form objects, and to keep texts that stand for whole sentences.
import { memoryOf, type PdfiumDocument, rawFunctionsOf } from './open-pdfium.ts';

/** A text object: which mark it stands under (equal for neighbours under the same one), its text, its origin from the lower left. */
export type MarkedObject = { mark: number; text: string; x: number; y: number };

/** `FPDF_PAGEOBJ_TEXT` (fpdf_edit.h). */
const TEXT_OBJECT = 1;
const KEY = 'ActualText';
/** Bytes of one ActualText at most. */
const LONGEST_TEXT = 128;

const used = [
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_CountMarks',
  'FPDFPageObj_GetMark',
  'FPDFPageObjMark_GetParamBlobValue',
  'FPDFPageObj_GetMatrix',
] as const;

/** PDFium's functions, and addresses of its memory: the key, a text of `LONGEST_TEXT` bytes, a length or a matrix. */
type Reader = {
  functions: Record<(typeof used)[number], (...values: number[]) => number>;
  memory: () => DataView;
  key: number;
  text: number;
  answer: number;
};

/** Reads page `number`, counted from 1. A page that PDFium cannot load has none. */
export function readMarkedObjects({ pdfium, handle }: PdfiumDocument, number: number): MarkedObject[] {
  const page = pdfium.FPDF_LoadPage(handle, number - 1);
  if (page === 0) return [];
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const answer = malloc(32 + LONGEST_TEXT + KEY.length + 1);
  const text = answer + 32;
  const key = text + LONGEST_TEXT;
  memoryOf(pdfium).set(new TextEncoder().encode(`${KEY}\0`), key);
  try {
    return readObjects({ functions: rawFunctionsOf(pdfium, used), memory: openView(pdfium), key, text, answer }, page);
  } finally {
    free(answer);
    pdfium.FPDF_ClosePage(page);
  }
}

/** A view of PDFium's memory, made anew after the memory has grown. */
function openView(pdfium: PdfiumDocument['pdfium']): () => DataView {
  let view = new DataView(memoryOf(pdfium).buffer);
  return () => {
    if (view.byteLength === 0) view = new DataView(memoryOf(pdfium).buffer);
    return view;
  };
}

function readObjects(reader: Reader, page: number): MarkedObject[] {
  const { functions } = reader;
  const objects: MarkedObject[] = [];
  const count = functions.FPDFPage_CountObjects(page);
  for (let at = 0; at < count; at += 1) {
    const object = functions.FPDFPage_GetObject(page, at);
    if (functions.FPDFPageObj_GetType(object) !== TEXT_OBJECT) continue;
    const found = findMark(reader, object);
    if (found !== null) objects.push({ ...found, ...readOrigin(reader, object) });
  }
  return objects;
}

/** The innermost mark that has an ActualText. */
function findMark({ functions, memory, key, text, answer }: Reader, object: number): { mark: number; text: string } | null {
  for (let index = functions.FPDFPageObj_CountMarks(object) - 1; index >= 0; index -= 1) {
    const mark = functions.FPDFPageObj_GetMark(object, index);
    // As a blob: read as a string, PDFium takes it for UTF-8 and drops bytes.
    if (functions.FPDFPageObjMark_GetParamBlobValue(mark, key, text, LONGEST_TEXT, answer) === 0) continue;
    const view = memory();
    const length = view.getUint32(answer, true);
    if (length > LONGEST_TEXT) continue;
    return { mark, text: decodeText(new Uint8Array(view.buffer, text, length)) };
  }
  return null;
}

const utf16 = new TextDecoder('utf-16be');
const utf8 = new TextDecoder();
const latin1 = new TextDecoder('latin1');

/** A text string of PDF (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its first bytes, else one byte a letter. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16.decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes);
  return latin1.decode(bytes);
}

/** `FS_MATRIX` is six floats, of which the last two are the origin. */
function readOrigin({ functions, memory, answer }: Reader, object: number): { x: number; y: number } {
  functions.FPDFPageObj_GetMatrix(object, answer);
  const view = memory();
  return { x: view.getFloat32(answer + 16, true), y: view.getFloat32(answer + 20, true) };
}
