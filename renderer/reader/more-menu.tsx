// What is needed of the reader now and then: a menu at the end of its tools.
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import type { OpenEdition } from './use-open-edition.ts';

type Props = { open: OpenEdition; onHelp: () => void };

/** The button and its menu. */
export function MoreMenu({ open, onHelp }: Props) {
  const { words } = useSpeech();
  return (
    <Menu
      label={words.reader.more}
      lines={[
        { id: 'articles', text: words.articles.arrange, icon: 'articles', movesFocus: true, act: open.acts.articles },
        { id: 'keys', text: words.reader.keys, icon: 'keys', movesFocus: true, act: onHelp },
      ]}
    >
      <IconButton icon="more" label={words.reader.more} />
    </Menu>
  );
}
