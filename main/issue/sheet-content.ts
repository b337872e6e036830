// The words of a page that has no picture, as the content of a sheet: real text at the places that the file tells, so that it can be read
// and searched anywhere. Letters that the standard fonts of PDF lack are drawn as their plain ones or, where there are none, as a grey bar.

import { toPdfNumber } from '../base/pdf-file.ts';
import type { SetLine, SetPage, SetWord } from '../layout/set-page.ts';

const mostSizePoints = 200;

/** What WinAnsi holds between 0x80 and 0x9f (ISO 32000-1, annex D). */
const upperSigns = new Map([...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, at) => [sign, 0x80 + at]));

const codeOf = (letter: string): number | null => {
  const point = letter.codePointAt(0) ?? 0;
  if ((point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff)) return point;
  return upperSigns.get(letter) ?? null;
};

/** The bytes of a word; null where a letter of it has none. */
const encode = (text: string): number[] | null => {
  const codes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const code = codeOf(letter);
    if (code !== null) {
      codes.push(code);
      continue;
    }
    // A long s, a ligature, or a letter under a mark that the fonts lack.
    const plain = [...letter.normalize('NFKD')].map(codeOf).filter((one) => one !== null);
    if (plain.length === 0) return null;
    codes.push(...plain);
  }
  return codes.length === 0 ? null : codes;
};

/** Widths of the letters from blank to tilde, in thousandths of the size (Core 14 AFM files of Adobe). */
const timesWidths = widthsIn(
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541',
);
const helveticaWidths = widthsIn(
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584',
);

function widthsIn(text: string): number[] {
  return text.split(' ').map(Number);
}

/** A word's width; letters with marks are as wide as without, and what is no letter of these as wide as most. */
const widthOf = (text: string, widths: readonly number[]): number =>
  [...text.normalize('NFKD').replace(/\p{M}/gu, '')].reduce(
    (sum, letter) => sum + (widths[(letter.codePointAt(0) ?? 0) - 32] ?? 500),
    0,
  );

const drawBar = ({ box }: SetWord, heightPoints: number): string =>
  [
    '0.8 g',
    toPdfNumber(box.x),
    toPdfNumber(heightPoints - box.y - box.height * 0.75),
    toPdfNumber(box.width),
    toPdfNumber(box.height / 2),
    're f',
  ].join(' ');

/** The size of a line's letters: what the file says, or what its boxes leave room for. */
const sizeOf = (line: SetLine): number => {
  const fromBoxes = line.box.height * 0.8;
  const told = line.sizePoints ?? fromBoxes;
  return Math.max(1, Math.min(mostSizePoints, told, Math.max(1, line.box.height * 1.3)));
};

const drawWord = (word: SetWord, line: SetLine, heightPoints: number): string => {
  const codes = encode(word.text);
  if (codes === null) return drawBar(word, heightPoints);
  const size = sizeOf(line);
  const natural = (widthOf(word.text, line.isBold ? helveticaWidths : timesWidths) * size) / 1000;
  const stretch = Math.max(20, Math.min(300, (word.box.width / Math.max(0.1, natural)) * 100));
  const hex = Buffer.from(codes).toString('hex');
  const [x, y] = [toPdfNumber(word.box.x), toPdfNumber(heightPoints - line.baselineY)];
  return `0 g BT /${line.isBold ? 'S' : 'T'} ${toPdfNumber(size)} Tf ${toPdfNumber(stretch)} Tz 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
};

/** The content stream of a sheet: frames of pictures, drawn lines, and words. */
export function sheetContent(page: SetPage): string {
  const { heightPoints } = page;
  const frames = page.images.map(
    ({ x, y, width, height }) =>
      `0.95 g ${toPdfNumber(x)} ${toPdfNumber(heightPoints - y - height)} ${toPdfNumber(width)} ${toPdfNumber(height)} re f`,
  );
  const lines = page.blocks.flatMap((block) => block.lines);
  const words = lines.flatMap((line) => line.words.map((word) => drawWord(word, line, heightPoints)));
  return [...frames, ...words].join('\n');
}
