// Reads the glyphs of one page as far as the page alone tells: blocks, each line as words, and its language.
// Refuses what needs the other pages of the edition: running heads and the vocabulary that settles hyphens.
import type { Direction, OcrReason, PageLayout, PageSize, Role } from '#border/model';
import { detectLanguage, isArabicReversed } from '../text/language.ts';
import { stackBlocks, type TextBlock } from './blocks.ts';
import { sortBoxes } from './boxes.ts';
import { type FilledFrame, type Frame, splitFrames } from './frame.ts';
import { attachInitials } from './initials.ts';
import { judgeGlyphs } from './needs-ocr.ts';
import { ARTIFACT, type PageGlyphs, UNTAGGED } from './page-glyphs.ts';
import { type FramePart, partByElement } from './part-by-element.ts';
import { type LineWord, readLine } from './read-line.ts';
import { chainSegments, type Segment } from './segments.ts';
import { splitLines } from './split-lines.ts';
import type { PageStructure } from './structure.ts';
import { gatherWords } from './visual-word.ts';

/** Where a line stands; its glyphs have been read. */
export type LinePlace = Omit<Segment, 'words'>;

/** A block whose lines have been read. `isTurned` tells text that does not run with the rest of its page. */
export type ReadBlock = Omit<TextBlock, 'lines'> & {
  lines: LinePlace[];
  read: LineWord[][];
  direction: Direction;
  isTurned: boolean;
  frame: Frame;
  /** What a file that knows roles says it is; null from a PDF. */
  said: Role | null;
  /** Its place among the elements of the page's structure; negative for none. */
  element: number;
};

/** One page, read as far as it alone tells. */
export type PageReading = {
  page: PageSize;
  source: PageLayout['source'];
  direction: Direction;
  language: string | null;
  needsOcr: OcrReason | null;
  /** Size of most letters, in points. */
  bodySize: number;
  blocks: ReadBlock[];
  frame: Frame;
  /** The structure that its blocks follow; null where the page has none that counts. */
  structure: PageStructure | null;
};

/** Reads one page; by its structure, where one is given, no block mixes two elements. */
export function readPage(given: PageGlyphs, structure: PageStructure | null = null): PageReading {
  const page = sortBoxes(given);
  const frames = splitFrames(page);
  const main = (frames[0] as FilledFrame).frame;
  const parts = frames.flatMap((one) => (structure === null ? { ...one, element: UNTAGGED } : partByElement(one, structure)));
  const stacked = parts.map((one) => stackFrame(one, page));
  const bodySize = commonSize(stacked.filter((_, at) => parts[at]?.frame === main).flat());
  const direction = directionOf(stacked.flat());
  const sample = readSample(stacked.flat(), page);
  const isReversed = isArabicReversed([...sample.values()].flatMap((line) => line.map((word) => word.text)));
  const reader: BlockReader = { page, direction, isReversed, known: isReversed ? new Map() : sample };
  const blocks = stacked.flatMap((own, at) => {
    const { frame, element } = parts[at] as FramePart;
    const said: Role | null = element === ARTIFACT ? 'furniture' : null;
    return own.map((block) => ({ ...readBlock(block, reader, frame, frame !== main), said, element }));
  });
  const { widthPoints, heightPoints, rotation } = page;
  return {
    page: { widthPoints, heightPoints, rotation },
    source: 'pdf',
    direction,
    language: detectLanguage(sampleOf(blocks)),
    needsOcr: judgeGlyphs(page),
    bodySize,
    blocks: splitLines(attachInitials(blocks, bodySize)),
    frame: main,
    structure,
  };
}

/** Enough words tell a language; more only take time. */
const SAMPLE_WORDS = 600;

function sampleOf(blocks: readonly ReadBlock[]): string {
  const words: string[] = [];
  for (const block of [...blocks].sort((one, other) => other.glyphs - one.glyphs)) {
    for (const line of block.read) for (const word of line) words.push(word.text);
    if (words.length > SAMPLE_WORDS) break;
  }
  return words.join(' ');
}

function stackFrame({ frame, glyphs }: FilledFrame, page: PageGlyphs): TextBlock[] {
  const words = gatherWords(glyphs);
  return stackBlocks(chainSegments(words, frame.rules, frame.images), frame.rules, page.fonts);
}

/** A size counts as one of the body's where it has at least this share of the letters of the commonest one. */
const BODY_SHARE = 0.5;

/** The size in which the letters of the page are set, to a quarter of a point: the largest of the common ones, since a page may be full of small ads. */
function commonSize(blocks: readonly TextBlock[]): number {
  const letters = new Map<number, number>();
  for (const block of blocks) {
    const size = Math.round(block.size * 4) / 4;
    letters.set(size, (letters.get(size) ?? 0) + block.glyphs);
  }
  const most = Math.max(0, ...letters.values());
  return Math.max(0, ...[...letters].filter(([, count]) => count >= BODY_SHARE * most && count > 0).map(([size]) => size));
}

function directionOf(blocks: readonly TextBlock[]): Direction {
  const right = blocks.reduce((sum, block) => sum + block.rightLetters, 0);
  const all = blocks.reduce((sum, block) => sum + block.letters, 0);
  return right * 2 > all ? 'rtl' : 'ltr';
}

/** What blocks are read by; `known` are lines that have been read from the right already. */
type BlockReader = { page: PageGlyphs; direction: Direction; isReversed: boolean; known: ReadonlyMap<Segment, LineWord[]> };

function readBlock(
  block: TextBlock,
  { page, direction: pageDirection, isReversed, known }: BlockReader,
  frame: Frame,
  isTurned: boolean,
): Omit<ReadBlock, 'said' | 'element'> {
  const direction = baseOf(block, pageDirection);
  const read = block.lines.map(
    (line) => (direction === 'rtl' ? known.get(line) : undefined) ?? readLine(line, direction, { fonts: page.fonts, isReversed }),
  );
  const lines = block.lines.map(({ x0, x1, y, size }) => ({ x0, x1, y, size }));
  return { ...block, lines, read, direction, isTurned, frame };
}

/** On a page that is read from the right, a few Latin letters beside a number do not turn a line around. */
const FEWEST_LATIN = 12;

function baseOf({ rightLetters: right, letters: all }: TextBlock, page: Direction): Direction {
  if (right * 2 > all) return 'rtl';
  return page === 'rtl' && (right * 2 === all || all - right < FEWEST_LATIN) ? 'rtl' : 'ltr';
}

/** Lines looked at to tell how a page stores its Arabic. */
const SAMPLE_LINES = 120;

/** The first lines of a page of Arabic, read from the right. Some programs store it as it looks; then the letters of each word make no small word. */
function readSample(blocks: readonly TextBlock[], page: PageGlyphs): Map<Segment, LineWord[]> {
  if (directionOf(blocks) === 'ltr') return new Map();
  const reader = { fonts: page.fonts, isReversed: false };
  const lines = blocks.flatMap((block) => block.lines).slice(0, SAMPLE_LINES);
  return new Map(lines.map((line) => [line, readLine(line, 'rtl', reader)]));
}
