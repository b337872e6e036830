// Reads the blocks of a segmented page one by one, and brings what was read back to the page as it was scanned.
// Refuses what is no text: a block whose letters the engine guesses.
import type { Engine, SeenLine } from './engine.ts';
import { cutOut, type Grey, turnBack } from './grey.ts';
import type { PictureBlock, Segmented } from './segment-page.ts';

/** A line as it stands on the scan, in pixels. */
export type ReadLine = SeenLine;
/** A block with its lines from the top. */
export type ReadBlock = { lines: ReadLine[] };

/** Blocks of so few letters that are so unsure are stains, rules and pieces of drawings. */
const leastConfidence = 0.3;
const fewLetters = 12;
const leastSure = 0.55;

/** Reads all blocks in their order; `tell` hears the share that is done after each. */
export function readBlocks(engine: Engine, page: Segmented, dpi: number, tell: (share: number) => void): ReadBlock[] {
  const total = page.blocks.reduce((sum, { lines }) => sum + lines, 0);
  let done = 0;
  return page.blocks.flatMap((block) => {
    const lines = readBlock(engine, page, block, dpi);
    done += block.lines;
    tell(done / (total || 1));
    return isText(lines) ? [{ lines }] : [];
  });
}

function readBlock(
  engine: Engine,
  { page, skew, paper }: Segmented,
  { frame, areas, others, lines }: PictureBlock,
  dpi: number,
): ReadLine[] {
  const picture = cutOut(page, frame, areas, others, paper);
  const seen = engine.read(picture, dpi, lines === 1);
  return seen.map((line) => moveLine(line, frame.left, frame.top, page, skew));
}

function moveLine(line: SeenLine, left: number, top: number, page: Grey, skew: number): ReadLine {
  const shift = (place: { x0: number; y0: number; x1: number; y1: number }): { x: number; y: number } => {
    const [x, y] = [(place.x0 + place.x1) / 2, (place.y0 + place.y1) / 2];
    const back = skew === 0 ? { x: x + left, y: y + top } : turnBack(x + left, y + top, page, skew);
    return { x: back.x - x, y: back.y - y };
  };
  const move = <Place extends { x0: number; y0: number; x1: number; y1: number }>(place: Place): Place => {
    const { x, y } = shift(place);
    return { ...place, x0: place.x0 + x, x1: place.x1 + x, y0: place.y0 + y, y1: place.y1 + y };
  };
  const moved = move(line);
  return { ...moved, baselineY: line.baselineY + moved.y0 - line.y0, words: line.words.map(move) };
}

function isText(lines: readonly ReadLine[]): boolean {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  if (letters === 0) return false;
  const mean =
    words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) /
    words.reduce((sum, { text }) => sum + text.length, 0);
  return mean >= (letters < fewLetters ? leastSure : leastConfidence);
}
