// Finds the white that crosses all columns of a page at one height, as above a serial at the foot of the page.
// A scanned page stands askew, so the white may step from column to column. Refuses wide white: columns go on beyond an advert or a picture.
import { median } from './median.ts';
import { type Place, sharedHeight, sharedWidth } from './place.ts';

const FEWEST_COLUMNS = 3;
/** White higher than this many lines is no band. */
const MOST_LINES = 4;
/** The white of two neighbouring columns may stand this many lines apart. */
const STEP_LINES = 0.6;

/** The heights at which `blocks`, seen from the left, are cut across all columns. `columnWidth` and `pitch` are the usual ones. */
export function findWhiteBands(blocks: readonly Place[], columnWidth: number, pitch: number): number[] {
  const columns = gatherColumns(blocks, columnWidth).filter(
    (column) => column.length > 1 || column.some(({ y0, y1 }) => y1 - y0 > 20 * pitch),
  );
  if (columns.length < FEWEST_COLUMNS) return [];
  const gaps = columns.map((column) => gapsOf(column, pitch));
  return (gaps[0] ?? []).flatMap((gap) => {
    const chain = [gap];
    for (const own of gaps.slice(1)) {
      const last = chain.at(-1) as Gap;
      const next = own
        .filter((one) => sharedHeight(one, last) > -STEP_LINES * pitch)
        .sort((one, other) => Math.abs(one.y1 - last.y1) - Math.abs(other.y1 - last.y1))[0];
      if (next === undefined) return [];
      chain.push(next);
    }
    const height = median(chain.map(({ y0, y1 }) => y1 - y0));
    return height < MOST_LINES * pitch ? [median(chain.map(({ y0, y1 }) => (y0 + y1) / 2))] : [];
  });
}

type Gap = { y0: number; y1: number };

function gatherColumns(blocks: readonly Place[], columnWidth: number): Place[][] {
  const columns: Place[][] = [];
  const narrow = blocks.filter(({ x0, x1 }) => x1 - x0 < 1.3 * columnWidth && x1 - x0 > 0.3 * columnWidth);
  for (const block of [...narrow].sort((one, other) => one.x0 - other.x0)) {
    const home = columns.find((column) => sharedWidth(edgesOf(column, columnWidth), block) > 0.5 * (block.x1 - block.x0));
    if (home === undefined) columns.push([block]);
    else home.push(block);
  }
  return columns.sort((one, other) => edgesOf(one, columnWidth).x0 - edgesOf(other, columnWidth).x0);
}

function edgesOf(column: readonly Place[], columnWidth: number): Place {
  const full = column.filter(({ x0, x1 }) => x1 - x0 > 0.8 * columnWidth);
  const own = full.length > 0 ? full : column;
  return { x0: median(own.map(({ x0 }) => x0)), x1: median(own.map(({ x1 }) => x1)), y0: 0, y1: 0 };
}

function gapsOf(column: readonly Place[], pitch: number): Gap[] {
  const sorted = [...column].sort((one, other) => one.y0 - other.y0);
  const gaps: Gap[] = [];
  let bottom = sorted[0]?.y1 ?? 0;
  for (const { y0, y1 } of sorted.slice(1)) {
    if (y0 - bottom > -0.3 * pitch) gaps.push({ y0: Math.min(bottom, y0), y1: Math.max(bottom, y0) });
    bottom = Math.max(bottom, y1);
  }
  return gaps;
}
