// Tesseract in this thread: one core of WebAssembly with the data of some languages, all from files beside the program.
// Refuses to fetch anything, and to say where on a page its pictures came from.
import { AppError } from '#border/errors';
import type { OcrLanguage } from '#border/model-ocr';
import { dataOf, loadCore, readData } from './engine-files.ts';
import type { Grey } from './grey.ts';

/** A word with its rectangle in pixels, the far edges not included. Confidence runs from 0 to 1. */
export type SeenWord = { text: string; x0: number; y0: number; x1: number; y1: number; confidence: number };

/** A line; `rowHeight` is from the top of its ascenders to the foot of its descenders. */
export type SeenLine = {
  words: SeenWord[];
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  baselineY: number;
  rowHeight: number;
};

/** An open engine for one set of languages. */
export type Engine = {
  /** What it calls itself, such as `Tesseract 5.1.0`. */
  name: string;
  /** Reads a picture of one column of text, or with `isLine` of one line, at `dpi` pixels an inch. */
  read: (picture: Grey, dpi: number, isLine: boolean) => SeenLine[];
  close: () => void;
};

/** What of the module is used (tesseract.js-core, WebIDL bindings of TessBaseAPI). */
type TessApi = {
  Init: (path: string | null, languages: string, mode: number) => number;
  SetVariable: (name: string, value: string) => boolean;
  SetImageFile: (exif: number, angle: number) => number;
  Recognize: (monitor: null) => number;
  GetJSONText: () => string;
  Version: () => string;
  Clear: () => void;
  End: () => void;
};
type TessModule = {
  FS: { writeFile: (path: string, data: Uint8Array) => void };
  TessBaseAPI: new () => TessApi;
};

/** OEM_LSTM_ONLY (publictypes.h); the cores that are shipped know no other. */
const lstmOnly = 1;
/** PSM_SINGLE_BLOCK and PSM_SINGLE_LINE (publictypes.h). */
const oneBlock = '6';
const oneLine = '7';
/** Where `SetImageFile` looks for a picture. */
const picturePath = '/input';

/** Opens the engine, which takes about a quarter of a second. Throws ocr/no-data where its files are not there or cannot be used. */
export async function openEngine(languages: readonly OcrLanguage[]): Promise<Engine> {
  const module = (await loadCore()) as TessModule;
  for (const language of languages) module.FS.writeFile(`/${dataOf(language)}.traineddata`, readData(language));
  const api = new module.TessBaseAPI();
  const names = languages.map(dataOf).join('+');
  if (api.Init(null, names, lstmOnly) !== 0) throw new AppError('ocr/no-data', { file: names });
  // Light letters on dark are turned before; trying each faint line both ways costs a tenth and finds noise.
  api.SetVariable('tessedit_do_invert', '0');
  return {
    name: `Tesseract ${api.Version()}`,
    read: (picture, dpi, isLine) => {
      module.FS.writeFile(picturePath, toPgm(picture));
      api.SetVariable('tessedit_pageseg_mode', isLine ? oneLine : oneBlock);
      api.SetVariable('user_defined_dpi', String(dpi));
      if (api.SetImageFile(1, 0) !== 0) throw new Error('the engine could not read a picture');
      api.Recognize(null);
      const lines = toLines(JSON.parse(api.GetJSONText()) as Dump);
      api.Clear();
      return lines;
    },
    close: () => api.End(),
  };
}

/** What `GetJSONText` says, as far as it is used; confidence from 0 to 100. */
type Dump = {
  blocks: { paragraphs: { lines: DumpedLine[] }[] }[] | null;
};
type Bounds = { x0: number; y0: number; x1: number; y1: number };
type DumpedLine = {
  bbox: Bounds;
  baseline: Bounds;
  rowAttributes: { rowHeight: number };
  words: { bbox: Bounds; text: string; confidence: number }[];
};

function toLines({ blocks }: Dump): SeenLine[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap(({ bbox, baseline, rowAttributes, words }) => {
    const read = words
      .map(({ bbox: place, text, confidence }) => ({
        ...place,
        text: text.replace(CONTROLS, '').trim(),
        confidence: confidence / 100,
      }))
      .filter(({ text }) => text !== '');
    const baselineY = (baseline.y0 + baseline.y1) / 2;
    return read.length === 0 ? [] : [{ ...bbox, words: read, baselineY, rowHeight: rowAttributes.rowHeight }];
  });
}

/** Marks that steer the direction of a line stand between words of Arabic, where nobody printed them. */
const CONTROLS = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A picture as the engine's library reads it (netpbm, P5). */
function toPgm({ width, height, data }: Grey): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
