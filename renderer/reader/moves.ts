// The ways of the keys through the edition: along the desk as far as there is something of the pages, then to the pages before and after.
import type { ReaderAct } from './reader-keys.ts';
import { scrollDesk, slideDesk } from './scroll-desk.ts';
import { firstPage } from './spreads.ts';
import type { ReadingPlace } from './use-place.ts';

/** What each key that moves does. */
export type Moves = Record<
  Extract<ReaderAct, 'next' | 'previous' | 'first' | 'last' | 'down' | 'up' | 'screen-down' | 'screen-up'>,
  () => void
>;

const lineHeight = 90;
/** Of the desk's height: the rest of what was read stays in sight. */
const screenShare = 0.9;

/** From this place. Sideways goes on to the side to which the edition is read. */
export function movesFrom({ desk, height, direction, spreads, turn, toPage }: ReadingPlace): Moves {
  const ahead = direction === 'rtl' ? -lineHeight : lineHeight;
  const screen = height * screenShare;
  return {
    next: () => slideDesk(desk.current, ahead) || turn(1),
    previous: () => slideDesk(desk.current, -ahead) || turn(-1),
    first: () => toPage(1),
    last: () => toPage(firstPage(spreads.at(-1) ?? [1])),
    down: () => scrollDesk(desk.current, lineHeight),
    up: () => scrollDesk(desk.current, -lineHeight),
    'screen-down': () => scrollDesk(desk.current, screen) || turn(1),
    'screen-up': () => scrollDesk(desk.current, -screen) || turn(-1),
  };
}
