// Measures a page's text against what stands printed: words found, order kept, boxes met. Printed and found words are compared
// after NFKC and without direction marks and tatweel; vowels count.
import type { Box, PageLayout } from '#border/model';
import type { TruthPage, TruthWord } from '../press/truth.ts';
import { wordsOfPage } from '../press/truth.ts';

const UNSEEN = /[\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A word as it is compared. */
export const foldForMeasure = (text: string): string => text.replace(UNSEEN, '').normalize('NFKC').replace(UNSEEN, '');

/** The words of a text as they are compared. */
export const wordsForMeasure = (text: string): string[] =>
  text
    .split(/\s+/)
    .map(foldForMeasure)
    .filter((word) => word !== '');

/** A count of what was right among what was asked. */
export type Score = { right: number; of: number };

export const addScores = (scores: readonly Score[]): Score => ({
  right: scores.reduce((sum, score) => sum + score.right, 0),
  of: scores.reduce((sum, score) => sum + score.of, 0),
});

export const rateOf = ({ right, of }: Score): number => (of === 0 ? 1 : right / of);

/** How many of the printed words were found, each as often as it stands. */
export function measureRecall(printed: readonly string[], found: readonly string[]): Score {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  let right = 0;
  for (const word of printed) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    right += 1;
  }
  return { right, of: printed.length };
}

/** The printed words that were not found. */
export function missingWords(printed: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return printed.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** The found word that lies on each printed word: the one whose first box meets it best. */
function matchByPlace(printed: readonly TruthWord[], layout: PageLayout): (number | null)[] {
  return printed.map((word) => {
    let best: number | null = null;
    let bestShare = 0.2;
    layout.words.forEach((found, index) => {
      const share = Math.max(...word.boxes.map((box) => overlapShare(box, found.boxes[0] ?? box)));
      if (share <= bestShare) return;
      best = index;
      bestShare = share;
    });
    return best;
  });
}

const sharedArea = (one: Box, other: Box): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));

/** Intersection over union. */
export function overlapShare(one: Box, other: Box): number {
  const shared = sharedArea(one, other);
  const union = one.width * one.height + other.width * other.height - shared;
  return union <= 0 ? 0 : shared / union;
}

/** What one page scores. */
export type PageScore = { recall: Score; order: Score; boxes: Score; missing: string[] };

/**
 * Measures a page. Order: of each two words that follow each other within a block of the truth or across two blocks of running text
 * that follow each other in its article, how many follow each other in the text. Boxes: how many printed boxes
 * are met by a box of the word found there with an intersection over union of at least one half.
 * Words that do not count are left out of all three.
 */
export function measurePage(page: TruthPage, layout: PageLayout): PageScore {
  const printed = wordsOfPage(page);
  const texts = printed.map((word) => foldForMeasure(word.text));
  const found = wordsForMeasure(layout.text);
  const place = new Map(matchByPlace(printed, layout).map((index, at) => [printed[at], index] as const));
  return {
    recall: measureRecall(texts, found),
    order: measureOrder(page, place),
    boxes: measureBoxes(printed, layout, place),
    missing: missingWords(texts, found),
  };
}

function measureOrder(page: TruthPage, place: ReadonlyMap<TruthWord | undefined, number | null>): Score {
  let right = 0;
  let of = 0;
  const follow = (one: TruthWord | undefined, next: TruthWord | undefined): void => {
    if (!place.has(one) || !place.has(next)) return;
    of += 1;
    const at = place.get(one) ?? null;
    const then = place.get(next) ?? null;
    if (at !== null && then !== null && (then === at + 1 || then === at)) right += 1;
  };
  for (const article of page.articles) {
    for (const { words } of article.blocks) for (const [at, word] of words.entries()) follow(word, words[at + 1]);
    article.blocks.forEach((block, at) => {
      const next = article.blocks[at + 1];
      if (isFlow(block.role) && next !== undefined && isFlow(next.role)) follow(block.words.at(-1), next.words[0]);
    });
  }
  return { right, of };
}

/** What is read in one go: a caption or a quotation may stand anywhere in its article. */
const isFlow = (role: string): boolean => role === 'body' || role === 'subhead';

function measureBoxes(
  printed: readonly TruthWord[],
  layout: PageLayout,
  place: ReadonlyMap<TruthWord | undefined, number | null>,
): Score {
  let right = 0;
  let of = 0;
  for (const word of printed) {
    const index = place.get(word) ?? null;
    const boxes = index === null ? [] : (layout.words[index]?.boxes ?? []);
    for (const box of word.boxes) {
      of += 1;
      if (boxes.some((one) => overlapShare(one, box) >= 0.5)) right += 1;
    }
  }
  return { right, of };
}
