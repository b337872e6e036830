// A front page of lines as its layout would be: for what is read from words, places and sizes without a PDF.
import type { PageLayout, Word } from '../../preload/model.ts';
import { blankPage } from './blank-page.ts';

/** One line of print, from the left margin. */
export type FrontLine = { text: string; y: number; height: number };

const bodyLines: FrontLine[] = Array.from({ length: 20 }, (_, index) => ({
  text: 'le texte de la page',
  y: 500 + 12 * index,
  height: 10,
}));

/** A page of 800 by 1200 points with these lines, each word as wide as its letters. */
export function makeFrontPage(lines: readonly FrontLine[], about: Partial<PageLayout> = {}): PageLayout {
  let text = '';
  const words: Word[] = [];
  for (const { text: line, y, height } of lines) {
    let x = 40;
    for (const word of line.split(' ').filter((part) => part !== '')) {
      words.push({ start: text.length, end: text.length + word.length, boxes: [{ x, y, width: word.length * 6, height }] });
      x += word.length * 6 + 4;
      text += `${word} `;
    }
  }
  return blankPage({ widthPoints: 800, heightPoints: 1200, language: 'fr', text, words, ...about });
}

/** A page with these lines at its top, close under each other, and a body beneath. */
export const makeFrontPageOf = (top: string): PageLayout =>
  makeFrontPage([...top.split('\n').map((text, index) => ({ text, y: 30 + 14 * index, height: 10 })), ...bodyLines]);
