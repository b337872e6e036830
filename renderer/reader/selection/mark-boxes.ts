// Where a selected stretch of a page's text is printed: one box a line, and parts of words where it begins and ends within one. Pure.
import type { Box } from '#border/model';
import { around } from '../../ui/boxes.ts';
import { boxesOfLetters } from './letters.ts';
import { isOneLine, limitsOf, type PageText } from './page-text.ts';

/** The boxes of what is selected from `from` to `to`, in the order of reading; furniture is passed over unless the selection is there. */
export function markBoxes(text: PageText, from: number, to: number, isFurniture: boolean): Box[] {
  const { layout } = text;
  const limits = limitsOf(text, isFurniture);
  const [start, end] = [Math.max(from, limits.start), Math.min(to, limits.end)];
  const boxes: Box[] = [];
  let block: Box | null = null;
  for (const { word: at, part, block: own } of text.spots) {
    const word = layout.words[at];
    if (word === undefined || part > 0 || word.end <= start || word.start >= end) continue;
    const printed = layout.text.slice(word.start, word.end);
    for (const box of boxesOfLetters(printed, word.boxes, start - word.start, end - word.start)) {
      const line = boxes.at(-1);
      if (line !== undefined && block === own && isOneLine(line, box)) boxes[boxes.length - 1] = around([line, box]);
      else boxes.push(box);
      block = own;
    }
  }
  return boxes;
}
