// How far what pdf.js sees of a page agrees with the truth: drawn items in the truth's boxes, the truth's words on the page.
import type { OpenedPage } from './open-pages.ts';
import { type TruthPage, wordsOfPage } from './truth.ts';

/** The share of drawn items whose start lies in a box of the truth. */
export function shareInBoxes(page: OpenedPage, truth: TruthPage): number {
  const boxes = wordsOfPage(truth).flatMap((word) => word.boxes);
  const slack = 1.5;
  const inside = page.items.filter(({ x, y, width }) =>
    boxes.some((box) => x + width > box.x - slack && x < box.x + box.width + slack && y > box.y && y < box.y + box.height),
  );
  return inside.length / page.items.length;
}

/** The share of the truth's letters-only words that pdf.js finds anywhere on the page, line-end hyphens joined. */
export function shareFound(page: OpenedPage, truth: TruthPage): number {
  // Skia names the glyph of ’ after the first character that has it, which in Source Serif is U+02BC.
  const squeeze = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[\s\u00AD\u2010-]/g, '')
      .replaceAll('\u02BC', '’');
  const text = squeeze(page.items.map((item) => item.text).join(''));
  const words = wordsOfPage(truth).map((word) => squeeze(word.text));
  return words.filter((word) => text.includes(word)).length / words.length;
}
