// Sets words on a page of four columns, one under the other: the text, the words with their boxes, and the blocks.
// Refuses to break or to justify: a word is as wide as its letters.
import type { Block, Box, Direction, Role, Word } from '#border/model';

const columns = 4;
const columnPoints = 190;
const gapPoints = 12;
const margin = 40;

/** The size of the page. */
export const pageSize = { widthPoints: 2 * margin + columns * columnPoints + (columns - 1) * gapPoints, heightPoints: 1190 };

/** The open page. */
export type PagePen = {
  /** Sets words as one block and gives it. */
  set: (role: Role, words: readonly string[], sizePoints: number) => Block;
  text: () => string;
  words: Word[];
};

/** Opens a page that is read in a direction. */
export function openPagePen(direction: Direction): PagePen {
  const words: Word[] = [];
  const pieces: string[] = [];
  let length = 0;
  let column = 0;
  let [x, y] = [0, margin];

  const place = (letters: number, sizePoints: number): Box => {
    const width = Math.min(columnPoints, letters * sizePoints * 0.5);
    if (x > 0 && x + width > columnPoints) {
      x = 0;
      y += sizePoints * 1.2;
    }
    if (y + sizePoints > pageSize.heightPoints - margin) {
      [x, y] = [0, margin];
      column += 1;
    }
    const left = margin + column * (columnPoints + gapPoints) + x;
    x += width + sizePoints * 0.25;
    return { x: direction === 'ltr' ? left : pageSize.widthPoints - left - width, y, width, height: sizePoints };
  };

  const set = (role: Role, list: readonly string[], sizePoints: number): Block => {
    const start = length;
    const boxes = list.map((word) => {
      const box = place(word.length, sizePoints);
      words.push({ start: length, end: length + word.length, boxes: [box] });
      pieces.push(word, ' ');
      length += word.length + 1;
      return box;
    });
    pieces[pieces.length - 1] = '\n';
    x = 0;
    y += sizePoints * 1.2;
    return { role, start, end: length - 1, box: around(boxes) };
  };

  return { set, text: () => pieces.slice(0, -1).join(''), words };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
