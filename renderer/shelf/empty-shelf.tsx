// A newsstand without papers: what Kiosque is for, and the ways in; where nothing may be added, only that there is nothing to read yet.
import { Button } from 'react-aria-components';
import { useAccess } from '../ui/access.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useSpeech } from '../ui/speech.tsx';

/** The ways by which editions come in, given by the window. */
export type ShelfWays = { openFiles: () => void; addSource: () => void; watchFolder: () => void; openSamples: () => void };

/** The first screen of a new library. */
export function EmptyShelf({ ways }: { ways: ShelfWays }) {
  const { words } = useSpeech();
  const { shelf, access } = words;
  const who = useAccess();
  if (who !== 'whole') {
    return (
      <div className="empty-shelf">
        <h1>{access.emptyTitle}</h1>
        <p>{access.emptyText[who]}</p>
      </div>
    );
  }
  return (
    <div className="empty-shelf">
      <h1>{shelf.emptyTitle}</h1>
      <p>{shelf.emptyText}</p>
      <div className="ways">
        <Way icon="addFiles" text={shelf.emptyOpen} hint={shelf.emptyOpenHint} act={ways.openFiles} isFirst />
        <Way icon="sources" text={shelf.emptySource} hint={shelf.emptySourceHint} act={ways.addSource} />
        <Way icon="watch" text={shelf.emptyWatch} hint={shelf.emptyWatchHint} act={ways.watchFolder} />
        <Way icon="kiosk" text={shelf.emptySamples} hint={shelf.emptySamplesHint} act={ways.openSamples} />
      </div>
      <p className="faint">{shelf.emptyDrop}</p>
    </div>
  );
}

type WayProps = { icon: IconName; text: string; hint: string; act: () => void; isFirst?: boolean };

function Way({ icon, text, hint, act, isFirst = false }: WayProps) {
  return (
    <Button className={isFirst ? 'way first' : 'way'} onPress={act}>
      <Icon name={icon} size={24} />
      <span className="way-text">{text}</span>
      <span className="way-hint">{hint}</span>
    </Button>
  );
}
