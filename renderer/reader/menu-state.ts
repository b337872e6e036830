// What of the menu can act on the open edition now. Pure.
import type { Access } from '#border/model-access';
import type { MenuAct, MenuState } from '#border/model-menu';

/** What decides. `hits` counts what was found in this edition. */
export type MenuFacts = {
  hasNext: boolean;
  hasPrevious: boolean;
  pages: number;
  hits: number;
  isDouble: boolean;
  isContinuous: boolean;
  hasMarks: boolean;
  isBookmarked: boolean;
  hasThumbnails: boolean;
  isArranging: boolean;
  /** Who sits here: what changes cannot act for a visitor, nor where nothing can be written. */
  access: Access;
};

const always: readonly MenuAct[] = [
  'print',
  'save-page',
  'save-edition',
  'find',
  'zoom-in',
  'zoom-out',
  'fit-page',
  'fit-width',
  'column',
  'thumbnails',
  'back',
];

/** The acts that can act, and those that are on. */
export function menuStateOf(facts: MenuFacts): MenuState {
  const some = <Act extends MenuAct>(isIt: boolean, ...acts: Act[]): Act[] => (isIt ? acts : []);
  return {
    can: [
      ...always,
      ...some(facts.access === 'whole', 'articles', 'bookmark'),
      ...some(facts.access !== 'reading-room', 'marks'),
      ...some(facts.hasNext, 'next', 'last'),
      ...some(facts.hasPrevious, 'previous', 'first'),
      ...some(facts.pages > 1, 'spread', 'continuous'),
      ...some(facts.hits > 0, 'next-hit', 'previous-hit'),
    ],
    on: [
      ...some(facts.isDouble, 'spread'),
      ...some(facts.isContinuous, 'continuous'),
      ...some(facts.hasMarks, 'marks'),
      ...some(facts.isBookmarked, 'bookmark'),
      ...some(facts.hasThumbnails, 'thumbnails'),
      ...some(facts.isArranging, 'articles'),
    ],
  };
}
