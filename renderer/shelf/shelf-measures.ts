// How wide covers are, and how many stand side by side in a window of a given width. Pure.

/** Widths in CSS pixels and counts of covers in a line. */
export type Measures = { cover: number; columns: number; todayCover: number; todayColumns: number; gap: number };

const margin = 28;
const gap = 20;
const continuedWidth = 300;

/** Measures for a shelf of that inner width. */
export function shelfMeasures(width: number): Measures {
  const inner = Math.max(0, width - 2 * margin);
  const cover = inner > 2000 ? 180 : inner > 1500 ? 150 : 128;
  const todayCover = inner > 2000 ? 300 : inner > 900 ? 216 : 150;
  return {
    cover,
    columns: Math.max(1, Math.floor((inner + gap) / (cover + gap))),
    todayCover,
    todayColumns: Math.max(1, Math.floor((inner - continuedWidth + gap) / (todayCover + gap))),
    gap,
  };
}
