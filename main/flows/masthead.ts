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

/** A logo in several lines: letters of about one size, close under each other, and no more words than a name has. */
const logo = { sameSizeShare: 0.75, gapShare: 0.5, mostWords: 5, mostWordsInLine: 3 };

const nameArticle = /^(?:le|la|les|the|el|al|l['’])$/iu;

/** Words above or below the tallest line that belong to the same logo; nothing may stand between. */
function joinLogo(top: readonly Placed[], line: readonly Placed[], tallest: Placed): Placed[] {
  const alike = top.filter((word) => word.height >= logo.sameSizeShare * tallest.height && !line.includes(word));
  const isBeside = (word: Placed): boolean =>
    line.some((other) => word.x < other.x + other.width + tallest.height && other.x < word.x + word.width + tallest.height);
  const isClose = (word: Placed): boolean =>
    line.some((other) => {
      const gap = Math.max(word.y - (other.y + other.height), other.y - (word.y + word.height));
      return gap <= logo.gapShare * tallest.height;
    });
  const more = alike.filter((word) => isBeside(word) && isClose(word));
  const isLogo =
    line.length <= logo.mostWordsInLine && more.length <= logo.mostWordsInLine && more.length + line.length <= logo.mostWords;
  return isLogo ? more : [];
}

/** An article set small before the first word of the name, on its line or over it. */
function findArticle(top: readonly Placed[], line: readonly Placed[], tallest: Placed): Placed[] {
  const [first] = line;
  if (first === undefined || nameArticle.test(first.text)) return [];
  const isBefore = (word: Placed): boolean =>
    !line.includes(word) &&
    nameArticle.test(word.text) &&
    word.height >= 0.2 * tallest.height &&
    word.x + word.width <= first.x + 0.5 * first.width &&
    first.x - (word.x + word.width) < tallest.height &&
    word.y > first.y - 0.8 * tallest.height &&
    word.y + word.height / 2 < first.y + first.height;
  return top.filter(isBefore).slice(0, 1);
}

/** The masthead of a front page, or null where its top holds no line that stands out. */
export function findMasthead(layout: PageLayout): Masthead | null {
  const words = layout.words.flatMap((word) => place(layout, word));
  const usual = medianHeight(words);
  const top = words.filter(
    (word) => word.y + word.height / 2 < topShare * layout.heightPoints && /[\p{L}\p{N}]/u.test(word.text),
  );
  const tallest = top.reduce<Placed | null>((best, word) => (best === null || word.height > best.height ? word : best), null);
  if (tallest === null || usual <= 0) return null;
  const line = top.filter((word) => isOnLine(tallest, word));
  const rest = joinLogo(top, line, tallest);
  const article = findArticle(top, line, tallest);
  const name = [...article, ...top.filter((word) => line.includes(word) || rest.includes(word))];
  const text = name
    .map((word) => word.text)
    .join(' ')
    .normalize('NFC')
    .trim();
  const prominence = tallest.height / usual;
  return isName(text) && prominence >= leastProminence ? { text, prominence } : null;
}

/** Words stand on one line while their middles differ by less than this share of the lower word's height. */
const sameLineShare = 0.6;

const isNewLine = (before: Placed, word: Placed): boolean => {
  const distance = Math.abs(before.y + before.height / 2 - (word.y + word.height / 2));
  return distance > sameLineShare * Math.min(before.height, word.height);
};

const toLines = (words: readonly Placed[]): string =>
  words.reduce((text, word, at) => {
    const before = words[at - 1];
    if (before === undefined) return word.text;
    return `${text}${isNewLine(before, word) ? '\n' : ' '}${word.text}`;
  }, '');

/** The words of the page's top quarter as one text, line by line in reading order: where a newspaper prints its day and its number. */
export function readTop(layout: PageLayout): string {
  const limit = topShare * layout.heightPoints;
  return toLines(layout.words.flatMap((word) => place(layout, word)).filter(({ y }) => y < limit));
}

/** The words whose middle lies in a box given in shares of the page. */
export function readTopIn(layout: PageLayout, box: { x: number; y: number; width: number; height: number }): string {
  const isInside = (word: Placed): boolean => {
    const x = (word.x + word.width / 2) / layout.widthPoints;
    const y = (word.y + word.height / 2) / layout.heightPoints;
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  };
  return toLines(layout.words.flatMap((word) => place(layout, word)).filter(isInside));
}
