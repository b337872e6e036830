// Printing and giving away what is read: what the window does for the reader, and the lines of a menu for it.
import type { Shared } from '#border/model-paper';
import type { Words } from '#border/words/en';
import type { MenuLine } from '../ui/menu.tsx';
import type { PrintedPart } from '../ui/printed-parts.ts';

/** What is open: the pages in sight in their order of reading, and the article that is read or the clipping that was taken, where one is. */
export type InSight = {
  id: string;
  pages: number;
  visible: readonly number[];
  direction: 'ltr' | 'rtl';
  article?: { page: number; article: number | null };
  clipping?: PrintedPart[];
};

/** What the window does. `send` is null where the system has no menu for sharing. */
export type PaperWays = {
  print: (ask: InSight) => void;
  save: (shared: Shared) => void;
  send: ((shared: Shared) => void) | null;
};

/** The lines for what is in sight. */
export function paperLines(ways: PaperWays, inSight: InSight, { paper }: Words): MenuLine[] {
  const { id, visible } = inSight;
  const { save, send } = ways;
  const [first = 1] = visible;
  const last = visible.at(-1) ?? first;
  const pages: Shared = { kind: 'pages', id, from: first, to: last };
  return [
    { id: 'print', text: paper.printDots, icon: 'print', movesFocus: true, act: () => ways.print(inSight) },
    {
      id: 'save-page',
      text: first === last ? paper.savePage(first) : paper.saveSpread(first, last),
      icon: 'file',
      act: () => save(pages),
    },
    {
      id: 'save-picture',
      text: paper.savePicture(first),
      icon: 'picture',
      act: () => save({ kind: 'picture', id, page: first }),
    },
    { id: 'save-edition', text: paper.saveEdition, icon: 'save', act: () => save({ kind: 'edition', id }) },
    ...(send === null ? [] : [{ id: 'send', text: paper.send, icon: 'send', act: () => send(pages) } as const]),
  ];
}
