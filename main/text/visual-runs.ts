// From the order in which a text is read to the order in which it stands on a line (UAX #9, rules L1 and L2): the other way of bidi.ts.
// Pure; knows neither fonts nor widths.
import bidiFactory from 'bidi-js';
import type { Direction } from '#border/model';

const bidi = bidiFactory();

/** The levels of a paragraph, one for each UTF-16 unit, and the side from which it is read. */
export type Levels = { levels: Uint8Array; direction: Direction };

/** Which side a paragraph is read from, by its first strong letter (P2, P3); `otherwise` where it has none. */
export function levelsOf(text: string, otherwise: Direction): Levels {
  const hasStrong = /[\p{L}]/u.test(text);
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, hasStrong ? undefined : otherwise);
  const first = paragraphs[0]?.level ?? (otherwise === 'rtl' ? 1 : 0);
  return { levels, direction: first % 2 === 1 ? 'rtl' : 'ltr' };
}

/** A stretch `[start, end)` of a line, all of it read from one side. */
export type VisualRun = { start: number; end: number; direction: Direction };

const blank = /\s/u;

/** The runs of the line `[start, end)` of a paragraph from left to right. Blanks at its end go to the side where it ends (L1). */
export function toVisualRuns(text: string, { levels, direction }: Levels, start: number, end: number): VisualRun[] {
  const base = direction === 'rtl' ? 1 : 0;
  let trailing = end;
  while (trailing > start && blank.test(text[trailing - 1] ?? '')) trailing -= 1;
  const levelAt = (at: number): number => (at >= trailing ? base : (levels[at] ?? base));
  const runs: (VisualRun & { level: number })[] = [];
  for (let at = start; at < end; at += 1) {
    const level = levelAt(at);
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) last.end = at + 1;
    else runs.push({ start: at, end: at + 1, level, direction: level % 2 === 1 ? 'rtl' : 'ltr' });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) reverseFrom(runs, level);
  return runs.map(({ level: _, ...run }) => run);
}

/** Reverses each sequence of runs at `least` or above. */
function reverseFrom(runs: { level: number }[], least: number): void {
  let from = 0;
  while (from < runs.length) {
    if ((runs[from]?.level ?? 0) < least) {
      from += 1;
      continue;
    }
    let to = from;
    while (to < runs.length && (runs[to]?.level ?? 0) >= least) to += 1;
    runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    from = to;
  }
}
