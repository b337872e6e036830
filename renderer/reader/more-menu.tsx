// What is needed of the reader now and then: a menu at the end of its tools.
import { useMayChange } from '../ui/access.tsx';
import { IconButton } from '../ui/button.tsx';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { copyLink } from './clipping/copy-link.ts';
import { openBeside } from './open-beside.ts';
import { type PaperWays, paperLines } from './paper-ways.ts';
import type { OpenEdition } from './use-open-edition.ts';

type Props = { open: OpenEdition; onHelp: () => void; paper: PaperWays };

/** The button and its menu. */
export function MoreMenu({ open, onHelp, paper }: Props) {
  const { words } = useSpeech();
  const arrange: MenuLine = {
    id: 'articles',
    text: words.articles.arrange,
    icon: 'articles',
    movesFocus: true,
    act: open.acts.articles,
  };
  const mayChange = useMayChange();
  return (
    <Menu
      label={words.reader.more}
      lines={[
        { id: 'clip', text: words.clipping.start, icon: 'clip', movesFocus: true, act: open.acts.clip },
        {
          id: 'link',
          text: words.clipping.copyPageLink,
          icon: 'link',
          act: () => copyLink(words, { editionId: open.edition.id, page: open.page }),
        },
        ...(mayChange ? [arrange] : []),
        {
          id: 'listening',
          text: words.aloud.panelMore,
          icon: 'listen',
          movesFocus: true,
          act: () => open.toggleSide('listening'),
        },
        {
          id: 'window',
          text: words.view.newWindow,
          icon: 'newWindow',
          act: () => openBeside(open.edition.id, open.page),
        },
        ...paperLines(paper, open.inSight, words),
        { id: 'keys', text: words.reader.keys, icon: 'keys', movesFocus: true, act: onHelp },
      ]}
    >
      <IconButton icon="more" label={words.reader.more} />
    </Menu>
  );
}
