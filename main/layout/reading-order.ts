// Puts places in the order in which they are read, from where they stand alone: down a column, then the next one.
// After Breuel, "High Performance Document Layout Analysis" (2003), section 4, with one change: only what parts a page
// (given as dividers) may stand between two columns; a caption in the middle of an article may not.
import { type Place, sharedWidth } from './place.ts';

/** Sides may overlap by this many points and still stand beside each other. */
const SLACK = 2;

/** Orders places that are seen from the left; gives their indexes. */
export function orderPlaces(places: readonly Place[], dividers: readonly Place[]): number[] {
  return sortByPlace(places, findEarlier(places, dividers));
}

/** For each place the places that are read before it. */
function findEarlier(places: readonly Place[], dividers: readonly Place[]): number[][] {
  const crossed = places.map((place) => dividers.filter((divider) => shareColumns(divider, place)));
  const earlier: number[][] = places.map(() => []);
  places.forEach((one, at) => {
    for (let next = at + 1; next < places.length; next += 1) {
      const other = places[next] as Place;
      if (isBefore(one, other, crossed[at] ?? [])) earlier[next]?.push(at);
      else earlier[at]?.push(next);
    }
  });
  return earlier;
}

const isAbove = (one: Place, other: Place): boolean => one.y0 + one.y1 < other.y0 + other.y1;
const shareColumns = (one: Place, other: Place): boolean => sharedWidth(one, other) > SLACK;

/** `dividers` are those that share columns with `one`. */
function isBefore(one: Place, other: Place, dividers: readonly Place[]): boolean {
  if (shareColumns(one, other)) return isAbove(one, other);
  for (const divider of dividers) {
    if (!shareColumns(divider, other)) continue;
    const middle = (divider.y0 + divider.y1) / 2;
    if (one.y1 <= middle + SLACK && other.y0 >= middle - SLACK) return true;
    if (other.y1 <= middle + SLACK && one.y0 >= middle - SLACK) return false;
  }
  return one.x0 + one.x1 < other.x0 + other.x1;
}

/** A topological sort that goes on below what it read last where it can; a ring of contradictions is cut at the top of the page. */
function sortByPlace(places: readonly Place[], earlier: readonly (readonly number[])[]): number[] {
  const later: number[][] = places.map(() => []);
  earlier.forEach((list, at) => {
    for (const one of list) later[one]?.push(at);
  });
  const missing = earlier.map((list) => list.length);
  const left = new Set(places.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const next = chooseNext(places, left, missing, places[order.at(-1) ?? -1]);
    left.delete(next);
    order.push(next);
    for (const one of later[next] ?? []) missing[one] = (missing[one] ?? 0) - 1;
  }
  return order;
}

function chooseNext(
  places: readonly Place[],
  left: ReadonlySet<number>,
  missing: readonly number[],
  last: Place | undefined,
): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const index of left) {
    const place = places[index] as Place;
    const isBelow = last !== undefined && shareColumns(last, place) && place.y0 >= last.y1 - SLACK;
    const cost = (missing[index] ?? 0) * 1e9 + (isBelow ? 0 : 1e6) + place.y0;
    if (cost >= bestCost) continue;
    best = index;
    bestCost = cost;
  }
  return best;
}
