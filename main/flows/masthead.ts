// The newspaper's name as its front page prints it: the largest line in the top quarter. Pure; refuses lines that are no name.
import type { PageLayout, Word } from '#border/model';

/** The line, and how many times larger than the page's usual word it is. */
export type Masthead = { text: string; prominence: number };

const topShare = 0.25;
/** Words of one name may differ this much in height: capitals, accents, an article set small. */
const sameSizeShare = 0.6;
/** Below this the largest line is a headline of ordinary text, such as a letter or a report has. */
const leastProminence = 1.8;
const mostCharacters = 80;

type Placed = { text: string; x: number; y: number; width: number; height: number };

const place = (layout: PageLayout, word: Word): Placed[] => {
  const box = word.boxes[0];
  return box === undefined ? [] : [{ text: layout.text.slice(word.start, word.end), ...box }];
};

const medianHeight = (words: readonly Placed[]): number => {
  const heights = words.map((word) => word.height).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
};

const isOnLine = (line: Placed, word: Placed): boolean => {
  const overlap = Math.min(line.y + line.height, word.y + word.height) - Math.max(line.y, word.y);
  return overlap > 0.5 * word.height && word.height >= sameSizeShare * line.height;
};

/** A name begins with a letter or a figure, and is letters for the most part: damaged OCR gives neither. */
const isName = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const begins = /^[\p{L}\p{N}«“"‘'(]/u.test(text);
  return begins && letters >= 3 && letters >= 0.7 * text.replace(/\s/gu, '').length && text.length <= mostCharacters;
};

/** The masthead of a front page, or null where its top holds no line that stands out. */
export function findMasthead(layout: PageLayout): Masthead | null {
  const words = layout.words.flatMap((word) => place(layout, word));
  const usual = medianHeight(words);
  const top = words.filter(
    (word) => word.y + word.height / 2 < topShare * layout.heightPoints && /[\p{L}\p{N}]/u.test(word.text),
  );
  const tallest = top.reduce<Placed | null>((best, word) => (best === null || word.height > best.height ? word : best), null);
  if (tallest === null || usual <= 0) return null;
  const text = top
    .filter((word) => isOnLine(tallest, word))
    .map((word) => word.text)
    .join(' ')
    .normalize('NFC')
    .trim();
  const prominence = tallest.height / usual;
  return isName(text) && prominence >= leastProminence ? { text, prominence } : null;
}

/** The words of the page's top quarter as one text, in reading order: where a newspaper prints its day and its number. */
export function readTop(layout: PageLayout): string {
  const limit = topShare * layout.heightPoints;
  return layout.words
    .filter((word) => (word.boxes[0]?.y ?? limit) < limit)
    .map((word) => layout.text.slice(word.start, word.end))
    .join(' ');
}
