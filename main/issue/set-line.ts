// Brings the strings of one ALTO line to the page: boxes in points, words with the halves that the file joins, the baseline.
// Refuses to drop a word: one without a place gets its share of the line.
import type { Box } from '#border/model';
import type { AltoBox, AltoLine, AltoString } from '../formats/alto-document.ts';
import { boxAround } from '../formats/alto-values.ts';
import type { SetLine, SetWord } from '../layout/set-page.ts';
import { directionOf } from '../text/language.ts';
import type { AltoScale } from './alto-scale.ts';

/** The share of a line's height that lies below its baseline where nothing tells it. */
const DESCENT = 0.22;
const descends = /[gjpqy,;Q()[\]{}|@$ç]|\p{Script=Arabic}/u;

/** A rectangle of the file in points of the page. */
export function toPoints(box: AltoBox, scale: AltoScale): Box {
  return { x: box.x * scale.x, y: box.y * scale.y, width: box.width * scale.x, height: box.height * scale.y };
}

/** One line of the strings given, which are all of an ALTO line or those that belong to one article; null where no place is known. */
export function toSetLine(line: AltoLine, strings: readonly AltoString[], scale: AltoScale): SetLine | null {
  const isWhole = strings.length === line.strings.length;
  const around = boxAround(strings.map(({ box }) => box));
  const outer = isWhole ? (line.box ?? around) : (around ?? line.box);
  if (outer === null || strings.length === 0) return null;
  const places = placeStrings(line, strings, outer);
  const words = strings.flatMap((string, at) =>
    toWords(string, places[at] ?? outer, line).map((word) => ({ ...word, box: toPoints(word.box, scale) })),
  );
  const box = isWhole ? (boxAround([outer, ...places]) ?? outer) : outer;
  const first = strings[0]?.style ?? line.style;
  const letters = strings.reduce((sum, { content }) => sum + content.length, 0);
  const share = (is: (string: AltoString) => boolean): boolean =>
    2 * strings.filter(is).reduce((sum, { content }) => sum + content.length, 0) > letters;
  return {
    words,
    box: toPoints(box, scale),
    baselineY: baselineOf(line, strings, places, box) * scale.y,
    sizePoints: sizeOf(strings) ?? first.sizePoints,
    isBold: share(({ style }) => style.isBold),
    isItalic: share(({ style }) => style.isItalic),
    endsInHyphen: line.hyphen !== null && strings.at(-1) === line.strings.at(-1),
  };
}

/** The size of most letters of the line. */
function sizeOf(strings: readonly AltoString[]): number | null {
  const letters = new Map<number, number>();
  for (const { style, content } of strings) {
    if (style.sizePoints !== null) letters.set(style.sizePoints, (letters.get(style.sizePoints) ?? 0) + content.length);
  }
  return [...letters].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

/** Each string's box. Where any lacks one, all share the line by their letters, from the side from which it is read. */
function placeStrings(line: AltoLine, strings: readonly AltoString[], outer: AltoBox): AltoBox[] {
  const given = strings.map(({ box }) => box);
  if (given.every((box) => box !== null && box.width > 0)) return given as AltoBox[];
  if (given.every((box) => box !== null) && outer.width === 0) return given as AltoBox[];
  const text = strings.map(({ content }) => content).join(' ');
  const isRtl = (line.direction ?? directionOf(text)) === 'rtl';
  let used = 0;
  return strings.map(({ box, content }) => {
    const share = { from: used, to: used + content.length };
    used += content.length + 1;
    return box !== null && box.width > 0 ? box : shareOf(outer, share, text.length, isRtl);
  });
}

/** The part of a box that letters `[from, to)` of so many take up. */
function shareOf(box: AltoBox, { from, to }: { from: number; to: number }, letters: number, isRtl: boolean): AltoBox {
  const width = (box.width * (to - from)) / letters;
  const before = (box.width * from) / letters;
  return { x: isRtl ? box.x + box.width - before - width : box.x + before, y: box.y, width, height: box.height };
}

/** A string is one word; a whole line in one String, as some programs write it, is taken apart at its blanks. */
function toWords(string: AltoString, box: AltoBox, line: AltoLine): SetWord[] {
  const content = string.content.trim();
  const isRtl = (line.direction ?? directionOf(content)) === 'rtl';
  const pieces = [...content.matchAll(/\S+/gu)];
  return pieces.map((piece, at) => ({
    text: piece[0],
    box:
      pieces.length === 1 ? box : shareOf(box, { from: piece.index, to: piece.index + piece[0].length }, content.length, isRtl),
    whole: string.part === 'head' && at === pieces.length - 1 ? string.whole : null,
    isTail: string.part === 'tail' && at === 0,
  }));
}

/** The baseline of the file where it lies within the line; else the foot of words without descenders; else a share of the height. */
function baselineOf(line: AltoLine, strings: readonly AltoString[], places: readonly AltoBox[], box: AltoBox): number {
  const given = line.baseline.map(({ y }) => y).sort((one, other) => one - other);
  const middle = given[given.length >> 1];
  if (middle !== undefined && middle > box.y && middle <= box.y + 1.1 * box.height) return middle;
  const feet = strings.flatMap(({ content }, at) => {
    const place = places[at];
    return place === undefined || descends.test(content) || !/\p{L}|\p{N}/u.test(content) ? [] : [place.y + place.height];
  });
  feet.sort((one, other) => one - other);
  return feet[feet.length >> 1] ?? box.y + box.height * (1 - DESCENT);
}
