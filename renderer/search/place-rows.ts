// Where the rows of the list stand, by arithmetic: hits of one height, and under opened ones their edition's other pages of another.
// Pure; keeps nothing for a row, so that a million of them cost as much as ten.

/** The heights in pixels of a hit and of another page of its edition. */
export type Heights = { hit: number; inner: number };

/** A hit that is opened, and how many pages stand under it. Lists of them are in the order of `at`. */
export type Opened = { at: number; inner: number };

/** A row: the hit `hit`, or with `inner` a page under it. */
export type Row = { hit: number; inner: number | null };

/** All that stands in a list. */
export type Standing = { length: number; opened: readonly Opened[]; heights: Heights };

/** How many rows there are. */
export function countRows({ length, opened }: Standing): number {
  return opened.reduce((sum, { inner }) => sum + inner, length);
}

/** How many rows stand before one. */
export function placeOf(row: Row, { opened }: Standing): number {
  const before = opened.reduce((sum, { at, inner }) => sum + (at < row.hit ? inner : 0), row.hit);
  return row.inner === null ? before : before + 1 + row.inner;
}

/** The row that has so many before it. */
export function rowAt(place: number, { opened }: Standing): Row {
  let before = 0;
  for (const { at, inner } of opened) {
    if (place <= at + before) break;
    if (place <= at + before + inner) return { hit: at, inner: place - at - before - 1 };
    before += inner;
  }
  return { hit: place - before, inner: null };
}

/** How far a row stands below the top of the list. */
export function topOf(row: Row, { opened, heights }: Standing): number {
  const hits = row.hit + (row.inner === null ? 0 : 1);
  const inner = opened.reduce((sum, one) => sum + (one.at < row.hit ? one.inner : 0), row.inner ?? 0);
  return hits * heights.hit + inner * heights.inner;
}

/** The height of one row. */
export function heightOf(row: Row, { heights }: Standing): number {
  return row.inner === null ? heights.hit : heights.inner;
}

/** The height of all rows. */
export function wholeHeight(standing: Standing): number {
  return topOf({ hit: standing.length, inner: null }, standing);
}

/** The place of the row at so many pixels below the top. */
export function placeAt(pixels: number, standing: Standing): number {
  const { opened, heights } = standing;
  let skipped = 0;
  let rows = 0;
  for (const { at, inner } of opened) {
    const groupTop = (at + 1) * heights.hit + skipped;
    if (pixels < groupTop) break;
    if (pixels < groupTop + inner * heights.inner) return at + 1 + rows + Math.floor((pixels - groupTop) / heights.inner);
    skipped += inner * heights.inner;
    rows += inner;
  }
  const place = Math.floor((pixels - skipped) / heights.hit) + rows;
  return Math.max(0, Math.min(place, countRows(standing) - 1));
}
