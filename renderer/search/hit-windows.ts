// A long list of hits is held in windows of equal size: those in sight and some round them. Pure.

/** How many hits are asked for at once. */
export const windowSize = 40;

/** How many windows are kept before and after those in sight. */
const keptAround = 4;
/** How many hits before and after those in sight are asked for. */
const ahead = 10;

/** Hits `first` to `last` are in sight, both included. */
export type Sight = { first: number; last: number };

/** The offset of the window that holds a hit. */
export const windowOf = (index: number): number => Math.floor(index / windowSize) * windowSize;

/** The offsets of the windows that should be there, those in sight before those that come next. */
export function windowsIn({ first, last }: Sight, length: number): number[] {
  const end = Math.max(0, length - 1);
  const offsets = new Set<number>();
  for (let at = windowOf(first); at <= Math.min(last, end); at += windowSize) offsets.add(at);
  offsets.add(windowOf(Math.min(last + ahead, end)));
  offsets.add(windowOf(Math.max(first - ahead, 0)));
  return [...offsets];
}

/** Whether a window is near enough to what is in sight to be kept. */
export function isNear(offset: number, { first, last }: Sight): boolean {
  const most = keptAround * windowSize;
  return offset >= windowOf(first) - most && offset <= windowOf(last) + most;
}
