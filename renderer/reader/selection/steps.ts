// Where a key moves the end of a selection: by letters, by words, by lines, and on to the next page. Pure.
import type { TextPlace } from '#border/model-selection';
import { offsetOnLine } from './find-place.ts';
import { edgeAt, letterEdges } from './letters.ts';
import { limitsOf, type PageText } from './page-text.ts';

/** How far a step goes. */
export type StepBy = 'letter' | 'word' | 'line';

type Limits = { start: number; end: number };

/** The place one step on or back; the same place where there is nothing further. `textOf` gives the pages that are known. */
export function stepPlace(
  place: TextPlace,
  by: StepBy,
  direction: 1 | -1,
  isFurniture: boolean,
  textOf: (page: number) => PageText | null,
): TextPlace {
  const text = textOf(place.page);
  if (text === null) return place;
  const limits = limitsOf(text, isFurniture);
  const offset = stepWithin(text, place.offset, by, direction, limits);
  if (offset !== null) return { page: place.page, offset };
  const page = place.page + direction;
  const next = textOf(page);
  const edge = direction === 1 ? limits.end : limits.start;
  if (next === null) return { page: place.page, offset: edge };
  const beyond = limitsOf(next, isFurniture);
  return { page, offset: direction === 1 ? beyond.start : beyond.end };
}

/** Null where the page ends. */
function stepWithin(text: PageText, offset: number, by: StepBy, direction: 1 | -1, limits: Limits): number | null {
  if (direction === 1 ? offset >= limits.end : offset <= limits.start) return null;
  const next =
    by === 'letter'
      ? stepLetter(text, offset, direction)
      : by === 'word'
        ? stepWord(text, offset, direction)
        : stepLine(text, offset, direction);
  return next === null || next < limits.start || next > limits.end ? null : next;
}

/** More than any letter with its marks. */
const LONGEST_LETTER = 32;

function stepLetter({ layout: { text } }: PageText, offset: number, direction: 1 | -1): number {
  if (direction === 1) return offset + (letterEdges(text.slice(offset, offset + LONGEST_LETTER))[1] ?? 1);
  const start = Math.max(0, offset - LONGEST_LETTER);
  return start + (letterEdges(text.slice(start, offset)).at(-2) ?? 0);
}

function stepWord({ layout: { words } }: PageText, offset: number, direction: 1 | -1): number | null {
  const word = direction === 1 ? words.find(({ end }) => end > offset) : words.findLast(({ start }) => start < offset);
  if (word === undefined) return null;
  return direction === 1 ? word.end : word.start;
}

function stepLine(text: PageText, offset: number, direction: 1 | -1): number | null {
  const { layout, lines, spots } = text;
  // Behind the last letter of a word is still in it.
  const at = layout.words.findIndex(({ end }) => end >= offset);
  const word = layout.words[at];
  if (word === undefined) return null;
  const { part, x } = edgeAt(layout.text.slice(word.start, word.end), word.boxes, offset - word.start);
  const spot = spots.findIndex((one) => one.word === at && one.part === part);
  const next = lines[lines.findIndex(({ first, last }) => spot >= first && spot <= last) + direction];
  return next === undefined ? null : offsetOnLine(text, next, x);
}
