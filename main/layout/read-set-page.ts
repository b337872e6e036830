// Reads a page that another program has set into lines and words, as far as the page alone tells.
// Refuses its reading order, which files give at random, and its articles: those are asked for elsewhere.

import type { Direction } from '#border/model';
import { isRightToLeft } from '../text/bidi.ts';
import { detectLanguage } from '../text/language.ts';
import type { Frame } from './frame.ts';
import { letterKindOf } from './letters.ts';
import { median } from './median.ts';
import { UNTAGGED } from './page-glyphs.ts';
import type { LinePlace, PageReading, ReadBlock } from './page-reading.ts';
import type { LineWord } from './read-line.ts';
import type { SetBlock, SetLine, SetPage, SetWord } from './set-page.ts';

/** A page with fewer letters than this is a picture, and its text is noise. */
const FEWEST_LETTERS = 1;
/** Letters reach so far above and below their baseline, in parts of the height of their line. */
const LINE_TO_SIZE = 1.15;
const SOFT_HYPHEN = '\u00AD';

/** Reads one page. `idOf` leads from each block back to the one it was made from. */
export function readSetPage(page: SetPage): { reading: PageReading; idOf: Map<ReadBlock, string> } {
  const { widthPoints, heightPoints, rotation } = page;
  const frame: Frame = { angle: 0, rules: page.rules, boxes: [], images: page.images, toPage: (box) => box };
  const filled = page.blocks.filter((block) => block.lines.some((line) => line.words.length > 0));
  const direction = directionOf(filled.flatMap((block) => block.lines));
  const idOf = new Map<ReadBlock, string>();
  for (const block of filled) idOf.set(readBlock(block, direction, frame), block.id);
  const blocks = [...idOf.keys()];
  const letters = blocks.reduce((sum, block) => sum + block.letters, 0);
  const sample = blocks.flatMap((block) => block.read.flatMap((line) => line.map((word) => word.text))).slice(0, 600);
  const reading: PageReading = {
    page: { widthPoints, heightPoints, rotation },
    source: page.source,
    direction,
    language: page.language ?? detectLanguage(sample.join(' ')),
    needsOcr: letters < FEWEST_LETTERS && page.images.length > 0 ? 'no-text' : null,
    bodySize: bodySizeOf(blocks),
    blocks,
    frame,
    structure: null,
  };
  return { reading, idOf };
}

function directionOf(lines: readonly SetLine[]): Direction {
  let right = 0;
  let all = 0;
  for (const { words } of lines) {
    for (const { text } of words) {
      // Numbers stand in lines of both directions.
      if (!/\p{L}/u.test(text)) continue;
      all += 1;
      if (isRightToLeft(text)) right += 1;
    }
  }
  return right * 2 > all ? 'rtl' : 'ltr';
}

function readBlock(block: SetBlock, page: Direction, frame: Frame): ReadBlock {
  const lines = block.lines.filter((line) => line.words.length > 0).sort((one, other) => one.baselineY - other.baselineY);
  const direction = lines.some((line) => line.words.some((word) => isRightToLeft(word.text))) ? directionOf(lines) : page;
  const read = lines.map((line) => readLine(line, direction));
  const texts = read.flatMap((line) => line.map((word) => word.text));
  const letters = [...texts.join('')].filter((letter) => letterKindOf(letter) !== 'none');
  const places = lines.map(placeLine);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    lines: places,
    read,
    x0: Math.min(...places.map((line) => line.x0)),
    x1: Math.max(...places.map((line) => line.x1)),
    y0: Math.min(...lines.map((line) => line.box.y)),
    y1: Math.max(...lines.map((line) => line.box.y + line.box.height)),
    size: median(places.map((line) => line.size)),
    isBold: lines.filter((line) => line.isBold).length * 2 > lines.length,
    isItalic: lines.filter((line) => line.isItalic).length * 2 > lines.length,
    glyphs: characters,
    letters: letters.length,
    rightLetters: letters.filter((letter) => letterKindOf(letter) === 'right').length,
    direction,
    isTurned: false,
    frame,
    hasBoldLead: false,
    fontName: '',
    said: block.role,
    element: UNTAGGED,
  };
}

/** Words of a line that is read from the left stand from left to right, whatever the order of the file. */
function readLine({ words, sizePoints, box, endsInHyphen }: SetLine, direction: Direction): LineWord[] {
  const sign = direction === 'rtl' ? -1 : 1;
  const sorted = [...words].sort((one, other) => sign * (one.box.x + one.box.width / 2 - other.box.x - other.box.width / 2));
  const ordered = direction === 'rtl' ? turnLatin(sorted) : sorted;
  return ordered.map((word, at) => ({
    text: word.text + (at === ordered.length - 1 ? hyphenOf(word, endsInHyphen) : ''),
    box: word.box,
    size: sizePoints ?? box.height / LINE_TO_SIZE,
  }));
}

/** Words of scripts that are read from the left keep that order among themselves in a line that is read from the right. */
function turnLatin(words: readonly SetWord[]): SetWord[] {
  const turned: SetWord[] = [];
  let run: SetWord[] = [];
  for (const word of words) {
    if (/\p{L}/u.test(word.text) && !isRightToLeft(word.text)) run.unshift(word);
    else {
      turned.push(...run, word);
      run = [];
    }
  }
  return [...turned, ...run];
}

/** A file that names the whole word is believed; one that only prints a hyphen is asked like any printer. */
const hyphenOf = (word: SetWord, endsInHyphen: boolean): string =>
  word.whole !== null && !word.isTail ? SOFT_HYPHEN : endsInHyphen ? '-' : '';

function placeLine(line: SetLine): LinePlace {
  const x0 = Math.min(...line.words.map(({ box }) => box.x));
  const x1 = Math.max(...line.words.map(({ box }) => box.x + box.width));
  return { x0, x1, y: line.baselineY, size: line.sizePoints ?? line.box.height / LINE_TO_SIZE };
}

/** The size of most letters. */
function bodySizeOf(blocks: readonly ReadBlock[]): number {
  const sizes = blocks.flatMap((block) =>
    block.lines.map((line, at) => ({ size: line.size, words: block.read[at]?.length ?? 0 })),
  );
  return median(sizes.flatMap(({ size, words }) => Array<number>(words).fill(size)));
}
