// Finds for each block the article that it stands in, by the headline above it: articles first, order later, since a column that goes on
// at the top of the next one is nearer to other articles than to its own.
// Refuses to order anything, and to guess beyond a drawn rule.
import { type Place, sharedHeight, sharedWidth } from './place.ts';

/**
 * A block for this purpose: its place as seen from the left, whether it is (part of) a headline or a label (a headline
 * that is a label heads others, and no deck of it), the headline that it
 * announces, and the drawn frame that it stands in (-1 for none). Nothing belongs to what stands in another frame.
 */
export type Candidate = {
  place: Place;
  size: number;
  isHead: boolean;
  isLabel: boolean;
  kickerOf: number | null;
  frame: number;
};

/** A block stands under what covers at least this share of its width. */
const LEAST_COVER = 0.5;
/** A headline that is centred over its columns covers the outer ones only in part. */
const LEAST_HEAD_COVER = 0.15;
/** Two lines of a headline are no further apart than this many of their sizes. */
const DECK_GAP = 1.6;
/** Blocks without a headline belong together down to this gap, in points. */
const LOOSE_GAP = 40;
/** More than this many sizes between two blocks of a column is no paragraph's gap. */
const FAR_SIZES = 2;
const SLACK = 3;

/** Groups the candidates by article; each group holds indexes, in no order. */
export function assignBlocks(candidates: readonly Candidate[], level: readonly Place[], upright: readonly Place[]): number[][] {
  const group = new Array<number>(candidates.length).fill(-1);
  let groups = 0;
  const byTop = [...candidates.keys()].sort(
    (one, other) => topOf(candidates, one) - topOf(candidates, other) || leftOf(candidates, one) - leftOf(candidates, other),
  );
  for (const at of byTop) {
    if (candidates[at]?.isHead !== true) continue;
    const deck = findDeck(candidates, at, group, level);
    group[at] = deck ?? groups++;
  }
  for (const at of byTop) {
    const head = candidates[at]?.kickerOf ?? null;
    if (head !== null) group[at] = group[head] ?? -1;
  }
  for (const at of byTop) {
    if (group[at] !== -1) continue;
    const above = findAbove(candidates, at, level);
    const start = above === null || isFar(candidates, above, at) ? findStart(candidates, at, group, upright, level) : null;
    const nearest = start ?? above;
    if (nearest !== null) group[at] = group[nearest] ?? -1;
  }
  const byLeft = byTop.filter((at) => group[at] === -1).sort((one, other) => leftOf(candidates, one) - leftOf(candidates, other));
  for (const at of byLeft) {
    if (group[at] !== -1) continue;
    const neighbour = findLeftNeighbour(candidates, at, group, upright, level);
    if (neighbour !== null) group[at] = group[neighbour] ?? -1;
  }
  for (const at of byTop) {
    if (group[at] !== -1) continue;
    group[at] = findLoose(candidates, at, group, level, upright) ?? groups++;
  }
  const gathered: number[][] = Array.from({ length: groups }, () => []);
  group.forEach((one, at) => {
    gathered[one]?.push(at);
  });
  return gathered.filter((one) => one.length > 0);
}

/** Tops this close are one height. */
const TOP_POINTS = 3;

const topOf = (candidates: readonly Candidate[], at: number): number => Math.round((candidates[at]?.place.y0 ?? 0) / TOP_POINTS);
const leftOf = (candidates: readonly Candidate[], at: number): number => candidates[at]?.place.x0 ?? 0;

/** The group of the headline right above another part of it, with nothing between them. */
function findDeck(
  candidates: readonly Candidate[],
  at: number,
  group: readonly number[],
  level: readonly Place[],
): number | null {
  const { place, size } = candidates[at] as Candidate;
  for (const [index, other] of candidates.entries()) {
    if (index === at || !other.isHead || other.isLabel || group[index] === -1 || other.frame !== candidates[at]?.frame) continue;
    const gap = place.y0 - other.place.y1;
    if (gap < -SLACK || gap > DECK_GAP * Math.max(size, 0.5 * other.size) || other.size < 0.9 * size) continue;
    if (sharedWidth(place, other.place) < LEAST_COVER * (place.x1 - place.x0)) continue;
    if (!isParted(other.place, place, level)) return group[index] ?? null;
  }
  return null;
}

/** The nearest block above in the same column, unless a rule is drawn between. */
function findAbove(candidates: readonly Candidate[], at: number, level: readonly Place[]): number | null {
  const { place, frame } = candidates[at] as Candidate;
  let best: number | null = null;
  let bestBottom = Number.NEGATIVE_INFINITY;
  for (const [index, { place: other, frame: otherFrame }] of candidates.entries()) {
    if (index === at || otherFrame !== frame || other.y1 > place.y0 + SLACK || other.y1 <= bestBottom || other.y0 >= place.y0)
      continue;
    const narrower = Math.min(place.x1 - place.x0, other.x1 - other.x0);
    const least = candidates[index]?.isHead === true && candidates[at]?.isHead !== true ? LEAST_HEAD_COVER : LEAST_COVER;
    if (sharedWidth(place, other) < least * narrower) continue;
    best = index;
    bestBottom = other.y1;
  }
  const found = best === null ? undefined : candidates[best];
  return found === undefined || isParted(found.place, place, level, underlineOf(found)) ? null : best;
}

/** Whether a column ends well above a block, so that the block may begin anew. A headline reaches further down. */
function isFar(candidates: readonly Candidate[], above: number, at: number): boolean {
  const { place, size } = candidates[at] as Candidate;
  const { place: other, isHead } = candidates[above] as Candidate;
  return !isHead && place.y0 - other.y1 > FAR_SIZES * size;
}

/**
 * The block beside this one that begins at the same height: the first column of an article whose headline is narrower, or the one to
 * the right that stands right under a headline which is centred.
 */
function findStart(
  candidates: readonly Candidate[],
  at: number,
  group: readonly number[],
  upright: readonly Place[],
  level: readonly Place[],
): number | null {
  const beside = findLeftNeighbour(candidates, at, group, upright, level);
  if (beside !== null && Math.abs(topOf(candidates, beside) - topOf(candidates, at)) <= 1) return beside;
  return findHeadOfLeft(candidates, at, upright) ?? findHeadOfRight(candidates, at, upright, level);
}

/** The headline to the left that begins at the height of this column, with its own first column under it. */
function findHeadOfLeft(candidates: readonly Candidate[], at: number, upright: readonly Place[]): number | null {
  const { place, size, frame, isLabel } = candidates[at] as Candidate;
  if (isLabel) return null;
  const found = [...candidates.keys()].filter((index) => {
    const other = candidates[index] as Candidate;
    const top = Math.min(other.place.y0, ...candidates.filter((one) => one.kickerOf === index).map((one) => one.place.y0));
    const gap = place.x0 - other.place.x1;
    const isLevel = top > place.y0 - 2 * size && top < place.y0 + 2 * size;
    return (
      other.isHead &&
      other.frame === frame &&
      isLevel &&
      gap > -SLACK &&
      gap < HEAD_REACH * size &&
      !isRuledOff(other.place, place, upright)
    );
  });
  return found.sort((one, other) => leftOf(candidates, other) - leftOf(candidates, one))[0] ?? null;
}

/** Whether any rule stands between two places. */
const isRuledOff = (left: Place, right: Place, upright: readonly Place[]): boolean =>
  upright.some((rule) => rule.x0 > left.x1 - SLACK && rule.x0 < right.x0 + SLACK && sharedHeight(rule, right) > 0);

/** A headline of one column reaches over the gutter, and the rest of its line. */
const HEAD_REACH = 14;

/** The headline right above a column further to the right that begins at the same height, with nothing standing between the columns. */
function findHeadOfRight(
  candidates: readonly Candidate[],
  at: number,
  upright: readonly Place[],
  level: readonly Place[],
): number | null {
  const { place, size, frame } = candidates[at] as Candidate;
  let here = place;
  const level0 = topOf(candidates, at);
  const right = [...candidates.keys()]
    .filter((index) => index !== at && candidates[index]?.frame === frame && Math.abs(topOf(candidates, index) - level0) <= 1)
    .filter((index) => leftOf(candidates, index) >= place.x1 - SLACK && candidates[index]?.isHead !== true)
    .sort((one, other) => leftOf(candidates, one) - leftOf(candidates, other));
  for (const index of right) {
    const next = (candidates[index] as Candidate).place;
    if (next.x0 - here.x1 > 4 * Math.max(10, size) || isWalled(here, next, upright, level)) return null;
    const head = findHeadAbove(candidates, index, level);
    if (head !== null) return head;
    here = next;
  }
  return null;
}

/** The lines between a headline and its columns are few and low. */
const MOST_HEAD_STEPS = 4;
const HIGHEST_HEAD_LINE = 5;

/** The headline above a column, over a kicker, a standfirst and a byline that may stand between. */
function findHeadAbove(candidates: readonly Candidate[], at: number, level: readonly Place[]): number | null {
  let here = at;
  for (let step = 0; step < MOST_HEAD_STEPS; step += 1) {
    const above = findAbove(candidates, here, level);
    if (above === null) return null;
    const { isHead, place, size } = candidates[above] as Candidate;
    if (isHead) return above;
    if (place.y1 - place.y0 > HIGHEST_HEAD_LINE * size || isFar(candidates, above, here)) return null;
    here = above;
  }
  return null;
}

/** How far below a head or a label a rule still belongs to it. */
const underlineOf = ({ isHead, isLabel, size }: Candidate): number => (isHead || isLabel ? SLACK + 0.9 * size : 0);

/** Whether a rule lies between two places, across most of the lower one. */
function isParted(upper: Place, lower: Place, level: readonly Place[], underline = 0): boolean {
  const width = lower.x1 - lower.x0;
  return level.some(
    (rule) => rule.y0 > upper.y1 - SLACK + underline && rule.y0 < lower.y0 + SLACK && sharedWidth(rule, lower) > 0.6 * width,
  );
}

/** The block in the column before, at the same height, where an article goes on that has no headline over this column. */
function findLeftNeighbour(
  candidates: readonly Candidate[],
  at: number,
  group: readonly number[],
  upright: readonly Place[],
  level: readonly Place[],
): number | null {
  const { place } = candidates[at] as Candidate;
  let best: number | null = null;
  let bestGap = 4 * Math.max(10, candidates[at]?.size ?? 10);
  for (const [index, other] of candidates.entries()) {
    if (group[index] === -1 || other.isHead || other.frame !== candidates[at]?.frame || sharedHeight(other.place, place) <= 0)
      continue;
    const gap = place.x0 - other.place.x1;
    if (gap < -SLACK || gap >= bestGap || isWalled(other.place, place, upright, level)) continue;
    best = index;
    bestGap = gap;
  }
  return best;
}

/** Thin lines between columns of one article stand alone; the wall between two articles meets a level rule or fills a column. */
function isWalled(left: Place, right: Place, upright: readonly Place[], level: readonly Place[]): boolean {
  return upright.some((rule) => {
    const isBetween = rule.x0 > left.x1 - SLACK && rule.x0 < right.x0 + SLACK && sharedHeight(rule, right) > 0;
    if (!isBetween) return false;
    const reachesAbove = Math.min(left.y0, right.y0) - rule.y0;
    return reachesAbove > 30 || level.some((one) => Math.abs(one.y0 - rule.y0) < SLACK && sharedWidth(one, rule) > -SLACK);
  });
}

/** A block without a headline right above this one. */
function findLoose(
  candidates: readonly Candidate[],
  at: number,
  group: readonly number[],
  level: readonly Place[],
  upright: readonly Place[],
): number | null {
  const { place } = candidates[at] as Candidate;
  for (const [index, other] of candidates.entries()) {
    if (index === at || group[index] === -1 || other.isHead || other.frame !== candidates[at]?.frame) continue;
    const gap = place.y0 - other.place.y1;
    const isUnder =
      gap > -SLACK &&
      gap < LOOSE_GAP &&
      sharedWidth(place, other.place) > 0 &&
      !isParted(other.place, place, level, underlineOf(other));
    const isBeside =
      sharedHeight(place, other.place) > 0 &&
      Math.abs(place.x0 - other.place.x1) < LOOSE_GAP &&
      !isWalled(other.place, place, upright, level);
    if (isUnder || isBeside) return group[index] ?? null;
  }
  return null;
}
