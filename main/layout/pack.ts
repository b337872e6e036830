// Packs a PageLayout without its text into bytes and back: tenths of a point, differences, and numbers of seven bits a byte.
// Refuses to compress: whoever stores it does. Lossless to a tenth of a point.
import type { Article, Block, Box, Direction, FontMark, OcrReason, PageLayout, Role, Word } from '#border/model';
import { openPackReader, openPackWriter, type PackReader, type PackWriter } from './pack-numbers.ts';

/** Raised when the form changes; older bytes are then refused. */
const VERSION = 3;
/** By their number in stored bytes, so this order never changes, whatever the model's is; new ones go to the end. */
const roles: readonly Role[] = [
  'kicker',
  'headline',
  'standfirst',
  'byline',
  'subhead',
  'body',
  'quote',
  'caption',
  'advert',
  'furniture',
];
const sources: readonly PageLayout['source'][] = ['pdf', 'ocr', 'alto'];
const directions: readonly Direction[] = ['ltr', 'rtl'];
const reasons: readonly (OcrReason | null)[] = [null, 'no-text', 'no-unicode'];

/** Packs everything but `text`, which is stored beside it. */
export function packLayout(layout: PageLayout): Uint8Array {
  const writer = openPackWriter();
  writer.unsigned(VERSION);
  writer.unsigned(sources.indexOf(layout.source));
  writer.unsigned(directions.indexOf(layout.direction));
  writer.unsigned(reasons.indexOf(layout.needsOcr));
  writer.unsigned(layout.rotation / 90);
  writer.tenths(layout.widthPoints);
  writer.tenths(layout.heightPoints);
  writer.text(layout.language ?? '');
  writeWords(writer, layout.words);
  const fonts = writeFonts(writer, layout);
  writer.unsigned(layout.articles.length);
  for (const article of layout.articles) writeArticle(writer, article, fonts);
  writeBlocks(writer, layout.furniture, fonts);
  return writer.finish();
}

/** Unpacks what `packLayout` made. Throws on bytes of another version. */
export function unpackLayout(packed: Uint8Array, text: string): PageLayout {
  const reader = openPackReader(packed);
  if (reader.unsigned() !== VERSION) throw new Error('a layout of another version');
  const source = sources[reader.unsigned()] ?? 'pdf';
  const direction = directions[reader.unsigned()] ?? 'ltr';
  const needsOcr = reasons[reader.unsigned()] ?? null;
  const rotation = (reader.unsigned() * 90) as PageLayout['rotation'];
  const widthPoints = reader.tenths();
  const heightPoints = reader.tenths();
  const language = reader.text();
  const words = readWords(reader);
  const fonts = readFonts(reader);
  const articles = Array.from({ length: reader.unsigned() }, () => readArticle(reader, fonts));
  const furniture = readBlocks(reader, fonts);
  return {
    widthPoints,
    heightPoints,
    rotation,
    source,
    direction,
    language: language === '' ? null : language,
    text,
    words,
    articles,
    furniture,
    needsOcr,
  };
}

/** Words by column of numbers, so that what is alike stands together: the same heights and drops of a line then take little. */
function writeWords(writer: PackWriter, words: readonly Word[]): void {
  writer.unsigned(words.length);
  let end = 0;
  for (const word of words) {
    writer.unsigned(word.start - end);
    writer.unsigned(word.end - word.start);
    end = word.end;
  }
  const many = words.flatMap((word, index) => (word.boxes.length === 1 ? [] : [index]));
  writer.unsigned(many.length);
  let before = 0;
  for (const index of many) {
    writer.unsigned(index - before);
    writer.unsigned(words[index]?.boxes.length ?? 1);
    before = index;
  }
  writeBoxes(
    writer,
    words.flatMap((word) => word.boxes),
  );
}

function readWords(reader: PackReader): Word[] {
  const count = reader.unsigned();
  const words: Word[] = [];
  let end = 0;
  for (let at = 0; at < count; at += 1) {
    const start = end + reader.unsigned();
    end = start + reader.unsigned();
    words.push({ start, end, boxes: [] });
  }
  const counts = new Uint32Array(count).fill(1);
  let index = 0;
  for (let left = reader.unsigned(); left > 0; left -= 1) {
    index += reader.unsigned();
    counts[index] = reader.unsigned();
  }
  const boxes = readBoxes(reader);
  let next = 0;
  words.forEach((word, at) => {
    const from = next;
    next += counts[at] ?? 1;
    for (let box = from; box < next; box += 1) word.boxes.push(boxes[box] ?? noBox);
  });
  return words;
}

const noBox: Box = { x: 0, y: 0, width: 0, height: 0 };

/** A box by its distance from where the one before ended; the common heights and lines then are zeros. */
function writeBoxes(writer: PackWriter, boxes: readonly Box[]): void {
  writer.unsigned(boxes.length);
  const rounded = boxes.map(({ x, y, width, height }) => [x, y, width, height].map((value) => Math.round(value * 10)));
  for (const part of [1, 3, 0, 2]) {
    let before = 0;
    for (const box of rounded) {
      const value = box[part] ?? 0;
      writer.signed(value - (part === 2 ? 0 : before));
      before = part === 0 ? value + (box[2] ?? 0) : value;
    }
  }
}

function readBoxes(reader: PackReader): Box[] {
  const count = reader.unsigned();
  const ys = readColumn(reader, count, true);
  const heights = readColumn(reader, count, true);
  const steps = readColumn(reader, count, false);
  const widths = readColumn(reader, count, false);
  const boxes: Box[] = [];
  let end = 0;
  for (let at = 0; at < count; at += 1) {
    const x = end + (steps[at] ?? 0);
    const width = widths[at] ?? 0;
    end = x + width;
    boxes.push({ x: x / 10, y: (ys[at] ?? 0) / 10, width: width / 10, height: (heights[at] ?? 0) / 10 });
  }
  return boxes;
}

function readColumn(reader: PackReader, count: number, isSum: boolean): Int32Array {
  const values = new Int32Array(count);
  let before = 0;
  for (let at = 0; at < count; at += 1) {
    const value = reader.signed();
    before = isSum ? before + value : value;
    values[at] = before;
  }
  return values;
}

/** The numbers of the fonts of a page; a page has some ten. */
type FontNumbers = ReadonlyMap<string, number>;

const nameOf = ({ family, sizePoints, isBold, isItalic }: FontMark): string => `${sizePoints} ${isBold} ${isItalic} ${family}`;

function writeFonts(writer: PackWriter, { articles, furniture }: PageLayout): FontNumbers {
  const numbers = new Map<string, number>();
  const fonts: FontMark[] = [];
  for (const { font } of [...articles.flatMap(({ blocks }) => blocks), ...furniture]) {
    if (font === undefined || numbers.has(nameOf(font))) continue;
    fonts.push(font);
    numbers.set(nameOf(font), fonts.length);
  }
  writer.unsigned(fonts.length);
  for (const { family, sizePoints, isBold, isItalic } of fonts) {
    writer.text(family);
    writer.tenths(sizePoints);
    writer.unsigned((isBold ? 1 : 0) + (isItalic ? 2 : 0));
  }
  return numbers;
}

function readFonts(reader: PackReader): FontMark[] {
  return Array.from({ length: reader.unsigned() }, () => {
    const family = reader.text();
    const sizePoints = reader.tenths();
    const look = reader.unsigned();
    return { family, sizePoints, isBold: (look & 1) === 1, isItalic: (look & 2) === 2 };
  });
}

function writeArticle(writer: PackWriter, article: Article, fonts: FontNumbers): void {
  writer.unsigned(article.headline === null ? 0 : 1);
  if (article.headline !== null) writer.text(article.headline);
  writer.unsigned(Math.round(article.confidence * 100));
  writer.unsigned(article.continuesOn ?? 0);
  writer.unsigned(article.continuedFrom ?? 0);
  writeBlocks(writer, article.blocks, fonts);
}

function readArticle(reader: PackReader, fonts: readonly FontMark[]): Article {
  const headline = reader.unsigned() === 0 ? null : reader.text();
  const confidence = reader.unsigned() / 100;
  const continuesOn = reader.unsigned() || null;
  const continuedFrom = reader.unsigned() || null;
  return { headline, confidence, continuesOn, continuedFrom, blocks: readBlocks(reader, fonts) };
}

function writeBlocks(writer: PackWriter, blocks: readonly Block[], fonts: FontNumbers): void {
  writer.unsigned(blocks.length);
  let end = 0;
  for (const block of blocks) {
    writer.unsigned(Math.max(0, roles.indexOf(block.role)));
    writer.signed(block.start - end);
    writer.unsigned(block.end - block.start);
    writer.unsigned(block.font === undefined ? 0 : (fonts.get(nameOf(block.font)) ?? 0));
    end = block.end;
  }
  writeBoxes(
    writer,
    blocks.map((block) => block.box),
  );
}

function readBlocks(reader: PackReader, fonts: readonly FontMark[]): Block[] {
  let end = 0;
  const spans = Array.from({ length: reader.unsigned() }, () => {
    const role = roles[reader.unsigned()] ?? 'body';
    const start = end + reader.signed();
    end = start + reader.unsigned();
    const font = fonts[reader.unsigned() - 1];
    return { role, start, end, font };
  });
  const boxes = readBoxes(reader);
  return spans.map(({ font, ...span }, at) => ({ ...span, box: boxes[at] ?? noBox, ...(font === undefined ? {} : { font }) }));
}
