// Makes text of the picture of a page: its columns are found, read one by one, and written as ALTO. Refuses to know where the picture came from.
import type { OcrLanguage } from '#border/model-ocr';
import type { AltoReading } from '../formats/alto-writing.ts';
import { around } from '../formats/around-boxes.ts';
import type { PrintedLine } from '../formats/printed-lines.ts';
import { type RecognisedPage, writeRecognised } from '../formats/write-recognised.ts';
import { isRightToLeft } from '../text/bidi.ts';
import type { Engine } from './engine.ts';
import type { Area, Grey } from './grey.ts';
import { orderBlocks } from './order-blocks.ts';
import { type ReadBlock, type ReadLine, readBlocks } from './read-blocks.ts';
import { segmentPage } from './segment-page.ts';

/** The picture of a page, and what its file is to say. */
export type PageToRecognise = {
  picture: Grey;
  dpi: number;
  rotation: RecognisedPage['rotation'];
  languages: readonly OcrLanguage[];
  pageNumber: number;
  sourceFileName: string;
  version: string;
  atMs: number;
};

/** What became of it. `confidence` is that of the words by their letters, from 0 to 1; null where nothing was read. */
export type Recognised = { xml: string; words: number; confidence: number | null; engine: string };

const pointsPerInch = 72;

/** Reads a page; `tell` hears the share of it that is done. */
export function recognisePage(engine: Engine, page: PageToRecognise, tell: (share: number) => void): Recognised {
  const { picture, dpi, languages, pageNumber, sourceFileName, version, atMs } = page;
  const segmented = segmentPage(picture, dpi);
  const read = readBlocks(engine, segmented, dpi, tell);
  const words = read.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const direction = countRight(words) * 2 > words.length ? 'rtl' : 'ltr';
  const confidence = meanOf(words);
  const scale = pointsPerInch / dpi;
  const toBox = ({ left, top, width, height }: Area) => ({
    x: left * scale,
    y: top * scale,
    width: width * scale,
    height: height * scale,
  });
  const reading: AltoReading = { engine: engine.name, languages, atMs };
  const xml = writeRecognised(
    {
      widthPoints: picture.width * scale,
      heightPoints: picture.height * scale,
      rotation: page.rotation,
      direction,
      language: languages.length === 1 ? (languages[0] ?? null) : null,
      confidence,
      blocks: orderBlocks(read, direction).map((block) => block.lines.map((line) => toPrinted(line, scale, direction))),
      rules: segmented.rules.map(toBox),
      pictures: segmented.pictures.map(toBox),
    },
    { pageNumber, sourceFileName, version, reading },
  );
  return { xml, words: words.length, confidence, engine: engine.name };
}

const countRight = (words: readonly { text: string }[]): number => words.filter(({ text }) => isRightToLeft(text)).length;

function meanOf(words: ReadBlock['lines'][number]['words']): number | null {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? null : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}

const HYPHEN = /(?<=\p{L})[-\u2010\u00AD]$/u;

/** A hyphen at the end of a line that is read from the left is one of the line, not of its last word. */
function toPrinted(line: ReadLine, scale: number, direction: RecognisedPage['direction']): PrintedLine {
  const place = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }) => ({
    x: x0 * scale,
    y: y0 * scale,
    width: (x1 - x0) * scale,
    height: (y1 - y0) * scale,
  });
  const hasHyphen = direction === 'ltr' && HYPHEN.test(line.words.at(-1)?.text ?? '');
  const words = line.words.map((word, at) => ({
    content: hasHyphen && at === line.words.length - 1 ? word.text.replace(HYPHEN, '') : word.text,
    box: place(word),
    part: null,
    whole: null,
    confidence: word.confidence,
  }));
  return { words, box: around([place(line), ...words.map(({ box }) => box)]), hasHyphen };
}
