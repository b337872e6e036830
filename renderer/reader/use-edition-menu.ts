// What the application's menu does with the open edition.
import type { Shared } from '#border/model-paper';
import { useAccess } from '../ui/access.tsx';
import { menuStateOf } from './menu-state.ts';
import type { PaperWays } from './paper-ways.ts';
import { useMenuActs } from './use-menu-acts.ts';
import type { OpenEdition } from './use-open-edition.ts';

/** Joins the menu to the edition as long as it is open. */
export function useEditionMenu(open: OpenEdition, paper: PaperWays): void {
  const { acts, turn, spreads, at } = open;
  const { id, visible, pages } = open.inSight;
  const shown: Shared = { kind: 'pages', id, from: visible[0] ?? 1, to: visible.at(-1) ?? 1 };
  const state = menuStateOf({
    hasNext: at + 1 < spreads.length,
    hasPrevious: at > 0,
    pages,
    hits: open.found.hits.length,
    isDouble: open.isDouble,
    isContinuous: open.isContinuous,
    hasMarks: open.side === 'marks',
    isBookmarked: open.marks.isBookmarked,
    hasThumbnails: open.hasThumbnails,
    isArranging: open.side === 'articles',
    access: useAccess(),
  });
  const own = {
    // A key may first scroll to the end of the page; the menu means the page.
    next: () => turn(1),
    previous: () => turn(-1),
    marks: () => open.toggleSide('marks'),
    bookmark: open.marks.bookmark,
    'save-page': () => paper.save(shown),
    'save-edition': () => paper.save({ kind: 'edition', id }),
  };
  useMenuActs({ ...acts, ...own }, state);
}
