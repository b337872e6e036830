// The parts of a written ALTO 4.4 file that do not depend on where its text came from: the root, what is said of the making, lines and their words.
// The unit is 1/1200 inch, in whole numbers, which keeps each edge to 0.03 points; a tenth of a millimetre would move it by up to 0.14.
import type { Box, Direction } from '#border/model';
import { around } from './around-boxes.ts';
import { ownName } from './own-name.ts';
import type { PrintedLine, PrintedWord } from './printed-lines.ts';
import { element, type WrittenAttributes } from './xml-writer.ts';

const UNITS_PER_POINT = 1_200 / 72;
const NAMESPACE = 'http://www.loc.gov/standards/alto/ns-v4#';
const SCHEMA = 'https://www.loc.gov/standards/alto/v4/alto-4-4.xsd';

/** By what the text of a page was read from its picture: the engine in its version, the languages it was told, and when. */
export type AltoReading = { engine: string; languages: readonly string[]; atMs: number };

/** What the file says beside the page. `pageNumber` counts from 1; `version` is that of Kiosque. */
export type AltoMeta = {
  pageNumber: number;
  sourceFileName: string | null;
  version: string;
  reading?: AltoReading | null;
  /** How sure the engine was of the words of the page, where it was read from its picture. */
  sure?: readonly SureWord[];
};

/** A word by the top left corner of its box, in points, with its confidence from 0 to 1. */
export type SureWord = { x: number; y: number; confidence: number };

/** The file with its parts. */
export function writeFile(meta: AltoMeta, parts: readonly string[]): string {
  const root = element(
    'alto',
    {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}`,
      SCHEMAVERSION: '4.4',
    },
    [...element('Description', {}, describeFile(meta)), ...parts],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
}

/** An element, unless nothing would be in it. */
export function unlessEmpty(name: string, inside: readonly string[]): string[] {
  return inside.length === 0 ? [] : element(name, {}, inside);
}

/** A number in an id, so that ids sort. */
export const pad = (number: number): string => String(number).padStart(5, '0');
/** A length in the unit of the file. */
export const toUnits = (points: number): number => Math.round(points * UNITS_PER_POINT);

/** A rectangle by its edges, each rounded by itself, so that neighbours stay neighbours. */
export function placeOf({ x, y, width, height }: Box): WrittenAttributes {
  const [left, top] = [toUnits(x), toUnits(y)];
  return { HPOS: left, VPOS: top, WIDTH: toUnits(x + width) - left, HEIGHT: toUnits(y + height) - top };
}

function describeFile({ sourceFileName, version, reading }: AltoMeta): string[] {
  return [
    ...element('MeasurementUnit', {}, 'inch1200'),
    ...(sourceFileName === null ? [] : element('sourceImageInformation', {}, element('fileName', {}, sourceFileName))),
    ...(reading == null ? [] : describeReading(reading)),
    ...element('Processing', { ID: 'PROCESSING_1' }, [
      ...element('processingCategory', {}, 'contentGeneration'),
      ...element('processingSoftware', {}, [...element('softwareName', {}, ownName), ...element('softwareVersion', {}, version)]),
    ]),
  ];
}

/** The engine's name ends in its version. */
function describeReading({ engine, languages, atMs }: AltoReading): string[] {
  const [name = engine, version] = engine.split(/ (?=\S+$)/);
  return element('Processing', { ID: 'PROCESSING_OCR' }, [
    ...element('processingCategory', {}, 'contentGeneration'),
    ...element('processingDateTime', {}, new Date(atMs).toISOString()),
    ...element('processingStepDescription', {}, 'OCR'),
    ...element('processingStepSettings', {}, `languages: ${languages.join(', ')}`),
    ...element('processingSoftware', {}, [
      ...element('softwareName', {}, name),
      ...(version === undefined ? [] : element('softwareVersion', {}, version)),
    ]),
  ]);
}

/** A block of lines. */
export type WrittenText = {
  id: string;
  box: Box;
  lines: readonly PrintedLine[];
  style: string | null;
  tag: string | null;
  direction: Direction;
};

/** A block with its lines and words. */
export function writeText({ id, box, lines, style, tag, direction }: WrittenText): string[] {
  return element(
    'TextBlock',
    { ID: id, ...placeOf(box), STYLEREFS: style, TAGREFS: tag, BASEDIRECTION: direction },
    lines.flatMap((line, at) => writeLine(line, `${id.replace('TB', 'TL')}_${pad(at + 1)}`)),
  );
}

function writeLine({ words, box, hasHyphen }: PrintedLine, id: string): string[] {
  const inside = words.flatMap((word, at) => {
    const next = words[at + 1];
    return [...writeWord(word), ...(next === undefined ? [] : writeSpace(word.box, next.box))];
  });
  return element('TextLine', { ID: id, ...placeOf(box) }, [...inside, ...(hasHyphen ? element('HYP', { CONTENT: '-' }) : [])]);
}

function writeWord({ content, box, part, whole, confidence }: PrintedWord): string[] {
  const subs = part === null ? null : part === 'head' ? 'HypPart1' : 'HypPart2';
  return element('String', {
    ...placeOf(box),
    CONTENT: content,
    WC: confidence == null ? null : writeShare(confidence),
    SUBS_TYPE: subs,
    SUBS_CONTENT: whole,
  });
}

/** The gap between two words, on whichever side the next one stands; those that touch have one without width. */
function writeSpace(one: Box, next: Box): string[] {
  const [left, right] = one.x <= next.x ? [one, next] : [next, one];
  const from = toUnits(left.x + left.width);
  return element('SP', { HPOS: from, VPOS: toUnits(one.y), WIDTH: Math.max(0, toUnits(right.x) - from) });
}

/** A confidence as the file has it, from 0 to 1. */
export const writeShare = (share: number): string => (Math.round(share * 100) / 100).toFixed(2);

/** The rectangle around some, or the whole page where there is none. */
export function spaceAround(boxes: readonly Box[], page: { widthPoints: number; heightPoints: number }): Box {
  return boxes.length === 0 ? { x: 0, y: 0, width: page.widthPoints, height: page.heightPoints } : around(boxes);
}
