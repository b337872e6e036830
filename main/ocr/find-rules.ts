// Finds the printed rules of a page and takes them out of its ink: between columns they part text, in letters they would join it.

import { findParts, type Part } from './find-parts.ts';
import type { Ink } from './ink.ts';

/** A rule is at least this long, in parts of an inch; a stroke of a letter is not. */
const shortestInches = 0.45;
/** An Arabic word is one level stroke, so level rules must be longer. */
const shortestLevelInches = 0.9;
/** And no thicker than this. */
const thickestInches = 0.055;
/** Scans break rules; so many white pixels in a row do not end one. */
const gap = 2;

/** Rules by their rectangles, upright and level. */
export type Rules = { upright: Part[]; level: Part[] };

/** The rules of a page at `dpi` pixels an inch. Their ink is cleared. */
export function takeRules(ink: Ink, dpi: number): Rules {
  const thickest = Math.max(3, Math.round(thickestInches * dpi));
  const upright = markRuns(ink, true, Math.round(shortestInches * dpi), thickest);
  const level = markRuns(ink, false, Math.round(shortestLevelInches * dpi), thickest);
  const found = { upright: findParts(upright), level: findParts(level) };
  for (const marks of [upright, level]) {
    for (let at = 0; at < marks.cells.length; at += 1) if (marks.cells[at] === 1) ink.cells[at] = 0;
  }
  return {
    upright: found.upright.filter(({ y0, y1 }) => y1 - y0 >= shortestInches * dpi),
    level: found.level.filter(({ x0, x1 }) => x1 - x0 >= shortestLevelInches * dpi),
  };
}

/** The pixels of long runs in one direction that are thin in the other. */
function markRuns({ width, height, cells }: Ink, isUpright: boolean, shortest: number, thickest: number): Ink {
  const marks = new Uint8Array(width * height);
  const [along, across] = isUpright ? [width, 1] : [1, width];
  const [length, lines] = isUpright ? [height, width] : [width, height];
  const isThin = (at: number, line: number): boolean => {
    let thick = 1;
    for (let step = 1; step <= thickest && line - step >= 0 && cells[at - step * across] === 1; step += 1) thick += 1;
    for (let step = 1; step <= thickest && line + step < lines && cells[at + step * across] === 1; step += 1) thick += 1;
    return thick <= thickest;
  };
  for (let line = 0; line < lines; line += 1) {
    let start = -1;
    let last = -1;
    const end = (): void => {
      if (start >= 0 && last - start + 1 >= shortest) {
        let thin = 0;
        for (let at = start; at <= last; at += 1) if (isThin(line * across + at * along, line)) thin += 1;
        if (thin * 10 >= (last - start + 1) * 8) {
          for (let at = start; at <= last; at += 1)
            if (isThin(line * across + at * along, line)) marks[line * across + at * along] = 1;
        }
      }
      start = -1;
    };
    for (let at = 0; at < length; at += 1) {
      if (cells[line * across + at * along] === 1) {
        if (start < 0) start = at;
        last = at;
      } else if (start >= 0 && at - last > gap) end();
    }
    end();
  }
  return { width, height, cells: marks };
}
