// A pane of the size of its element with holes in it, as a clip path. Pure.
import type { Box } from '#border/model';

const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(3)}%`;
const start = '-1% -1%';
const corner = (x: number, y: number): string => `${percent(x)} ${percent(y)}`;

/** One outline goes round the pane and, from its corner and back, round each hole; what it encloses twice is left out. Holes in shares. */
export function paneWithHoles(holes: readonly Box[]): string {
  // Round, not on the edge of the element: a clipped edge lets a hair of the paper through.
  const pane = [start, '101% -1%', '101% 101%', '-1% 101%', start];
  const rounds = holes.flatMap(({ x, y, width, height }) => [
    corner(x, y),
    corner(x, y + height),
    corner(x + width, y + height),
    corner(x + width, y),
    corner(x, y),
    start,
  ]);
  return `polygon(evenodd, ${[...pane, ...rounds].join(', ')})`;
}
