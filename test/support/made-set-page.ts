// Pages of lines made by hand, as ALTO files give them, to test layout without a file. Every letter is half as wide as it is high.
import { openEditionLayout } from '../../main/layout/edition-layout.ts';
import type { SetArticle, SetBlock, SetLine, SetPage, SetWord } from '../../main/layout/set-page.ts';
import type { PageLayout } from '../../preload/model.ts';

/** Words from left to right, as they stand, in letters of ten points. */
export function setWords(x: number, y: number, text: string): SetWord[] {
  let at = x;
  return text.split(' ').map((word) => {
    const box = { x: at, y: y - 8, width: word.length * 5, height: 10 };
    at += (word.length + 1) * 5;
    return { text: word, box, whole: null, isTail: false };
  });
}

/** One line on the baseline `y`. */
export function makeSetLine(x: number, y: number, text: string, more: Partial<SetLine> = {}): SetLine {
  const words = more.words ?? setWords(x, y, text);
  const end = Math.max(...words.map(({ box }) => box.x + box.width));
  const box = { x, y: y - 8, width: end - x, height: 10 };
  return { words, box, baselineY: y, sizePoints: 10, isBold: false, isItalic: false, endsInHyphen: false, ...more };
}

/** A block of lines, twelve points apart. */
export function makeSetBlock(
  id: string,
  x: number,
  y: number,
  lines: readonly string[],
  more: Partial<Pick<SetBlock, 'role'>> & Partial<SetLine> = {},
): SetBlock {
  const { role = null, ...how } = more;
  const made = lines.map((line, at) => makeSetLine(x, y + at * 12, line, how));
  const right = Math.max(...made.map(({ box }) => box.x + box.width));
  return { id, box: { x, y: y - 8, width: right - x, height: lines.length * 12 - 2 }, lines: made, role };
}

/** A page of 600 by 800 points. */
export const makeSetPage = (blocks: SetBlock[], more: Partial<SetPage> = {}): SetPage => ({
  widthPoints: 600,
  heightPoints: 800,
  rotation: 0,
  source: 'alto',
  language: null,
  blocks,
  rules: [],
  images: [],
  ...more,
});

/** The page as it is read, as page 2 of its edition. */
export function layOutSet(page: SetPage, articles: readonly SetArticle[] | null = null): PageLayout {
  const edition = openEditionLayout();
  const [ready] = [...edition.addSet(2, page, articles), ...edition.finish()];
  if (ready === undefined) throw new Error('a page went in and none came out');
  return ready.layout;
}
