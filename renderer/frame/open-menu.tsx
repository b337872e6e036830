// The one main action of the frame: bring newspapers in. Not there where the library may not be changed.
import { useMayChange } from '../ui/access.tsx';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** The ways by which editions come in, given by the window. */
export type Ways = { openFiles: () => void; openFolder: () => void; watchFolder: () => void; addSource: () => void };

/** The button and its menu. */
export function OpenMenu({ ways }: { ways: Ways }) {
  const { words } = useSpeech();
  if (!useMayChange()) return null;
  return (
    <Menu
      label={words.frame.open}
      lines={[
        { id: 'files', text: words.frame.openFiles, icon: 'addFiles', act: ways.openFiles },
        { id: 'folder', text: words.frame.openFolder, icon: 'folder', act: ways.openFolder },
        { id: 'watch', text: words.frame.watchFolder, icon: 'watch', act: ways.watchFolder },
        { id: 'source', text: words.frame.addSource, icon: 'sources', movesFocus: true, act: ways.addSource },
      ]}
    >
      <Button look="main">{words.frame.open}</Button>
    </Menu>
  );
}
