// Breaks a paragraph of mixed scripts into lines and says where each run and each mark stands. Pure but for the shaping of its fonts.
// A word longer than a line is cut; nothing is hyphenated, because quotations must stay as they are.
import type { Direction } from '#border/model';
import { type Levels, levelsOf, toVisualRuns } from '../../text/visual-runs.ts';
import type { Glyph, Typeface } from './typeface.ts';

/** A stretch of a paragraph in one look. */
export type Span = { text: string; face: Typeface; isMarked?: boolean };

/** A stretch of glyphs of one font; `x` is from the left end of the line, in points. */
export type SetRun = { face: Typeface; glyphs: readonly Glyph[]; x: number; width: number; text: string; direction: Direction };

/** One line. Marks are stretches of its width. */
export type SetLine = { runs: SetRun[]; marks: { x: number; width: number }[]; width: number };

/** A set paragraph. */
export type SetParagraph = { lines: SetLine[]; direction: Direction };

type Text = { text: string; levels: Levels; spans: readonly { start: number; end: number; span: Span }[]; size: number };

const widthOf = (glyphs: readonly Glyph[], size: number): number =>
  (glyphs.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000;

/** The runs of `[start, end)` cut where the look changes, from left to right. */
const shapeLine = ({ text, levels, spans, size }: Text, start: number, end: number): (SetRun & { isMarked: boolean })[] => {
  const runs: (SetRun & { isMarked: boolean })[] = [];
  let x = 0;
  for (const run of toVisualRuns(text, levels, start, end)) {
    const parts = spans.flatMap(({ span, ...place }) => {
      const [from, to] = [Math.max(place.start, run.start), Math.min(place.end, run.end)];
      return from < to ? [{ from, to, span }] : [];
    });
    if (run.direction === 'rtl') parts.reverse();
    for (const { from, to, span } of parts) {
      const glyphs = span.face.shape(text, from, to, run.direction);
      const width = widthOf(glyphs, size);
      const isMarked = span.isMarked === true;
      runs.push({ face: span.face, glyphs, x, width, text: text.slice(from, to), direction: run.direction, isMarked });
      x += width;
    }
  }
  return runs;
};

const measure = (text: Text, start: number, end: number): number =>
  shapeLine(text, start, end).reduce((sum, { width }) => sum + width, 0);

const toLine = (text: Text, start: number, end: number): SetLine => {
  const runs = shapeLine(text, start, end);
  return {
    runs: runs.map(({ isMarked: _, ...run }) => run),
    marks: runs.flatMap(({ isMarked, x, width }) => (isMarked ? [{ x, width }] : [])),
    width: runs.reduce((sum, { width }) => sum + width, 0),
  };
};

/** How much of a word fits; at least one letter, so that the work ends. */
const cutWord = (text: Text, start: number, end: number, room: number): number => {
  let [fits, low, high] = [start + 1, start + 1, end];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (measure(text, start, middle) <= room) {
      fits = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  const isInside = /[\udc00-\udfff\p{M}]/u.test(text.text[fits] ?? '');
  return isInside && fits - 1 > start ? fits - 1 : fits;
};

/** The words as `[start, end)`; blanks stand between them. */
const wordsOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** Words come again and again, and none changes its width with its neighbours: letters join across no blank. */
const widths = new WeakMap<Typeface, Map<string, number>>();

const measureWord = (text: Text, start: number, end: number): number => {
  const owner = text.spans.find((one) => one.start <= start && one.end >= end);
  if (owner === undefined) return measure(text, start, end);
  const { face } = owner.span;
  const known = widths.get(face) ?? new Map<string, number>();
  widths.set(face, known);
  const key = `${text.levels.direction} ${text.text.slice(start, end)}`;
  let width = known.get(key);
  if (width === undefined) {
    width = measure(text, start, end) / text.size;
    known.set(key, width);
  }
  return width * text.size;
};

const breakLines = (text: Text, room: number): SetLine[] => {
  const lines: SetLine[] = [];
  let line: { start: number; end: number; width: number } | null = null;
  const end = (): void => {
    if (line !== null) lines.push(toLine(text, line.start, line.end));
    line = null;
  };
  for (const word of wordsOf(text.text)) {
    const width = measureWord(text, word.start, word.end);
    if (line !== null) {
      const tried: number = line.width + measureWord(text, line.end, word.start) + width;
      if (tried <= room) {
        line = { start: line.start, end: word.end, width: tried };
        continue;
      }
    }
    end();
    let [start, left] = [word.start, width];
    while (left > room) {
      const cut = cutWord(text, start, word.end, room);
      if (cut >= word.end) break;
      lines.push(toLine(text, start, cut));
      start = cut;
      left = measure(text, start, word.end);
    }
    line = { start, end: word.end, width: left };
  }
  end();
  return lines;
};

/** Sets one paragraph into lines of at most `room` points. Its direction is its own; `otherwise` counts where it has no letters. */
export function setParagraph(
  spans: readonly Span[],
  { size, room, otherwise }: { size: number; room: number; otherwise: Direction },
): SetParagraph {
  const flat = spans.map((span) => ({ ...span, text: span.text.replace(/\s/gu, ' ') }));
  let at = 0;
  const placed = flat.map((span) => {
    const start = at;
    at += span.text.length;
    return { start, end: at, span };
  });
  const text = flat.map((span) => span.text).join('');
  const levels = levelsOf(text, otherwise);
  return { lines: breakLines({ text, levels, spans: placed, size }, room), direction: levels.direction };
}
