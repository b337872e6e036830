// Finds for each word of a page the corrected place that it is printed in. A block whose place is as it was goes there whole.
import type { Box, CorrectedBlock } from '#border/model';
import type { HeldBlock, HeldWord } from './hold-words.ts';
import { areaOf, sharedArea } from './shared-area.ts';

export type { HeldBlock } from './hold-words.ts';

/** A corrected block and the number of its article. */
export type NumberedPlace = CorrectedBlock & { article: number };

/** Which words each place took, by its number; and for each word whether, and into which article, it was taken. */
export type Taken = {
  words: Map<number, { word: HeldWord; from: HeldBlock }[]>;
  isTaken: (word: HeldWord) => boolean;
  articleOf: Map<HeldWord, number>;
};

/** From this overlap on (shared area by area of both) two boxes are the same place. */
const SAME_PLACE = 0.9;

/** Hands out the words of all blocks. */
export function findPlaces(blocks: readonly HeldBlock[], places: readonly NumberedPlace[]): Taken {
  const words: Taken['words'] = new Map();
  const articleOf: Taken['articleOf'] = new Map();
  const give = (place: number, word: HeldWord, from: HeldBlock): void => {
    const known = words.get(place);
    if (known === undefined) words.set(place, [{ word, from }]);
    else known.push({ word, from });
    articleOf.set(word, places[place]?.article ?? 0);
  };
  for (const block of blocks) {
    const same = findSame(block.box, places);
    const found = same === null ? followNeighbours(block.words.map((word) => findHolder(word, places))) : null;
    block.words.forEach((word, at) => {
      const place = found === null ? same : (found[at] ?? null);
      if (place !== null) give(place, word, block);
    });
  }
  return { words, articleOf, isTaken: (word) => articleOf.has(word) };
}

function findSame(box: Box, places: readonly NumberedPlace[]): number | null {
  let best: number | null = null;
  let bestShare = SAME_PLACE;
  places.forEach((place, at) => {
    const shared = sharedArea(box, place.box);
    const share = shared / (areaOf(box) + areaOf(place.box) - shared);
    if (share < bestShare) return;
    best = at;
    bestShare = share;
  });
  return best;
}

/** Where places overlap, the smaller one is meant: it was drawn around less. */
function findHolder({ boxes: [first] }: HeldWord, places: readonly NumberedPlace[]): number | null {
  if (first === undefined) return null;
  const x = first.x + first.width / 2;
  const y = first.y + first.height / 2;
  let best: number | null = null;
  places.forEach(({ box }, at) => {
    const isInside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    if (isInside && (best === null || areaOf(box) < areaOf((places[best] as NumberedPlace).box))) best = at;
  });
  return best;
}

/** Where most words of a block have found a place, the few beside its edge go with the word before them. */
function followNeighbours(found: readonly (number | null)[]): (number | null)[] {
  const placed = found.filter((place) => place !== null).length;
  if (placed * 2 <= found.length) return [...found];
  let last = found.find((place) => place !== null) ?? null;
  return found.map((place) => {
    last = place ?? last;
    return last;
  });
}
