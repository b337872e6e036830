import { describe, expect, it } from 'vitest';
import { type Place, seenFrom } from '../../../main/layout/place.ts';
import { orderPlaces } from '../../../main/layout/reading-order.ts';

const place = (x0: number, x1: number, y0: number, y1: number): Place => ({ x0, x1, y0, y1 });

/** Two columns under a headline, above two columns under another one. */
const page = {
  secondRight: place(110, 200, 130, 200),
  headline: place(0, 200, 0, 20),
  left: place(0, 100, 30, 100),
  second: place(0, 200, 105, 125),
  right: place(110, 200, 30, 100),
  secondLeft: place(0, 100, 130, 200),
};
const names = Object.keys(page);
const read = (places: Place[], dividers: Place[]): string[] => orderPlaces(places, dividers).map((at) => names[at] ?? '');

describe('orderPlaces', () => {
  const wanted = ['headline', 'left', 'right', 'second', 'secondLeft', 'secondRight'];

  it('reads down a column before the next, and never past what stands across both', () => {
    expect(read(Object.values(page), [page.headline, page.second])).toEqual(wanted);
  });

  it('reads a page from the right in a mirror', () => {
    const mirrored = Object.values(page).map((one) => seenFrom('rtl', one));
    const swapped = { ...page, left: page.right, right: page.left, secondLeft: page.secondRight, secondRight: page.secondLeft };
    const order = orderPlaces(mirrored, [seenFrom('rtl', page.headline), seenFrom('rtl', page.second)]);
    expect(order.map((at) => Object.values(page)[at])).toEqual(wanted.map((name) => swapped[name as keyof typeof page]));
  });

  it('lets a drawn rule part a page as a headline does', () => {
    const places = [place(0, 100, 0, 40), place(0, 100, 60, 100), place(110, 200, 0, 40), place(110, 200, 60, 100)];
    expect(orderPlaces(places, [])).toEqual([0, 1, 2, 3]);
    expect(orderPlaces(places, [place(0, 200, 50, 50)])).toEqual([0, 2, 1, 3]);
  });

  it('reads everything once even where places contradict one another', () => {
    const tangled = [place(0, 60, 0, 100), place(40, 100, 20, 60), place(20, 80, 50, 120), place(0, 100, 0, 120)];
    expect([...orderPlaces(tangled, tangled)].sort()).toEqual([0, 1, 2, 3]);
  });
});
