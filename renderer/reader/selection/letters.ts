// Where letters stand within the boxes of a word: each takes an equal share, from the side from which the word is read. Pure.
import type { Box } from '#border/model';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The places between what one sees as letters, with both ends: vowels and the halves of a pair never stand alone. */
export function letterEdges(text: string): number[] {
  return [...[...segmenter.segment(text)].map(({ index }) => index), text.length];
}

const isReadFromRight = (text: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);

/** How much of a word's breadth lies before an offset in it, from 0 to 1. */
function shareBefore(text: string, offset: number): number {
  const edges = letterEdges(text);
  const passed = edges.filter((edge) => edge < offset).length;
  return passed / Math.max(1, edges.length - 1);
}

const breadthOf = (boxes: readonly Box[]): number => boxes.reduce((sum, { width }) => sum + width, 0);

/** The boxes of letters `[from, to)` of a word; a word that a line end cuts has two boxes. */
export function boxesOfLetters(text: string, boxes: readonly Box[], from: number, to: number): Box[] {
  if (from <= 0 && to >= text.length) return [...boxes];
  const breadth = breadthOf(boxes);
  const [begin, end] = [shareBefore(text, from) * breadth, shareBefore(text, to) * breadth];
  const parts: Box[] = [];
  let before = 0;
  for (const box of boxes) {
    const left = Math.min(box.width, Math.max(0, begin - before));
    const right = Math.min(box.width, Math.max(0, end - before));
    before += box.width;
    if (right <= left) continue;
    const x = isReadFromRight(text) ? box.x + box.width - right : box.x + left;
    parts.push({ ...box, x, width: right - left });
  }
  return parts;
}

/** The offset in a word that is nearest to a point beside or within one of its boxes. */
export function offsetAt(text: string, boxes: readonly Box[], part: number, x: number): number {
  const box = boxes[part];
  if (box === undefined) return 0;
  const within = Math.min(box.width, Math.max(0, isReadFromRight(text) ? box.x + box.width - x : x - box.x));
  const share = (breadthOf(boxes.slice(0, part)) + within) / Math.max(1e-6, breadthOf(boxes));
  const edges = letterEdges(text);
  return edges[Math.round(share * (edges.length - 1))] ?? text.length;
}

/** Where the edge behind the letters before an offset is printed: in which of the boxes, and how far across the page. */
export function edgeAt(text: string, boxes: readonly Box[], offset: number): { part: number; x: number } {
  const passed = offset <= 0 ? [] : boxesOfLetters(text, boxes, 0, offset);
  const part = Math.max(0, passed.length - 1);
  const [box, read] = [boxes[part], passed[part]];
  if (box === undefined) return { part, x: 0 };
  const width = read?.width ?? 0;
  return { part, x: isReadFromRight(text) ? box.x + box.width - width : box.x + width };
}
