// The menu of a thumbnail: what can be done with that page, wherever the desk is.
import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { Words } from '#border/words/en';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { copyLink } from './clipping/copy-link.ts';
import { openBeside } from './open-beside.ts';
import { type InSight, type PaperWays, paperLines } from './paper-ways.ts';
import { useMenuPlace } from './use-menu-place.ts';

/** What the lines work with; of `inSight` the edition alone counts. */
export type PageWays = { inSight: InSight; paper: PaperWays };

function linesOf(page: number, { inSight: { id, pages, direction }, paper }: PageWays, words: Words): MenuLine[] {
  const printed = paperLines(paper, { id, pages, direction, visible: [page] }, words);
  return [
    { id: 'window', text: words.view.newWindow, icon: 'newWindow', act: () => openBeside(id, page) },
    { id: 'link', text: words.clipping.copyPageLink, icon: 'link', act: () => copyLink(words, { editionId: id, page }) },
    ...printed.filter((line) => line.id !== 'save-edition'),
  ];
}

/** Stands beside the strip; the focus goes back to the thumbnail. */
export function ThumbnailMenu({ strip, ways }: { strip: RefObject<HTMLElement | null>; ways: PageWays }) {
  const { words } = useSpeech();
  const { place, over, isOpen, close } = useMenuPlace(strip, true, '.thumbnail');
  if (place === null || over === null) return null;
  const page = Number(over.dataset.page);
  return (
    <Menu
      label={words.common.page(page)}
      lines={linesOf(page, ways, words)}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close(() => over.focus({ preventScroll: true }));
      }}
    >
      <Button className="selection-anchor" aria-label={words.common.page(page)} excludeFromTabOrder style={place} />
    </Menu>
  );
}
