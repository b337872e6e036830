// Where something stands, as layout compares it. On a page that is read from the right all places are seen in a mirror,
// so that left always means earlier.
import type { Direction } from '#border/model';

/** A rectangle by its sides, y downwards. */
export type Place = { x0: number; x1: number; y0: number; y1: number };

type Sides = Pick<Place, 'x0' | 'x1'>;
type Ends = Pick<Place, 'y0' | 'y1'>;

/** The place as a reader from the left would see it. */
export function seenFrom(direction: Direction, { x0, x1, y0, y1 }: Place): Place {
  return direction === 'rtl' ? { x0: -x1, x1: -x0, y0, y1 } : { x0, x1, y0, y1 };
}

/** How far two places stand above each other, in points; negative where they stand beside each other. */
export function sharedWidth(one: Sides, other: Sides): number {
  return Math.min(one.x1, other.x1) - Math.max(one.x0, other.x0);
}

/** How far two places stand beside each other, in points. */
export function sharedHeight(one: Ends, other: Ends): number {
  return Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
}

/** The smallest place around all of them. */
export function around(places: readonly Place[]): Place {
  const whole = {
    x0: Number.POSITIVE_INFINITY,
    x1: Number.NEGATIVE_INFINITY,
    y0: Number.POSITIVE_INFINITY,
    y1: Number.NEGATIVE_INFINITY,
  };
  for (const { x0, x1, y0, y1 } of places) {
    whole.x0 = Math.min(whole.x0, x0);
    whole.x1 = Math.max(whole.x1, x1);
    whole.y0 = Math.min(whole.y0, y0);
    whole.y1 = Math.max(whole.y1, y1);
  }
  return whole;
}
