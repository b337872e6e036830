// Beside a search: the button that saves it, or what is saved of it, how much of it is new, and whether it still is the saved one.
import { useEffect } from 'react';
import type { SavedSearch } from '#border/model-searches';
import { go, type SearchPlace } from '../route.ts';
import { useMayChange } from '../ui/access.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useSpeech } from '../ui/speech.tsx';
import { ToggleChip } from '../ui/toggle-chip.tsx';
import { EditPanel, SavePanel } from './save-panel.tsx';
import { asksTheSame, changeTo, newPlaceOf, placeOf } from './search-places.ts';
import type { Visit } from './use-look.ts';
import { useSearchActions } from './use-search-actions.ts';
import './searches.css';

type Props = { place: SearchPlace; searches: readonly SavedSearch[]; saved: SavedSearch | null; visit: Visit | null };

/** One line over the results. */
export function SavedBar({ place, searches, saved, visit }: Props) {
  const { words } = useSpeech();
  const isSame = saved !== null && asksTheSame(place, saved);
  const mayChange = useMayChange();
  useLeaveNew(place, isSame);
  if (!mayChange && searches.length === 0) return null;
  if (saved === null)
    return (
      <div className="saved-bar">
        {mayChange && (
          <SavePanel
            place={place}
            searches={searches}
            button={
              <Button look="quiet" icon="saved">
                {words.searches.save}
              </Button>
            }
          />
        )}
        {searches.length > 0 && <OtherSearches searches={searches} />}
      </div>
    );
  return (
    <div className="saved-bar">
      <OtherSearches searches={searches} />
      <h2 className="saved-name">
        <bdi>{saved.name}</bdi>
      </h2>
      {isSame ? (
        <SameTools place={place} saved={saved} visit={visit} />
      ) : (
        <ChangedTools place={place} saved={saved} searches={searches} />
      )}
    </div>
  );
}

/** The way from one saved search to another. */
function OtherSearches({ searches }: { searches: readonly SavedSearch[] }) {
  const { words } = useSpeech();
  const say = words.searches;
  const lines = searches.map((search) => ({
    id: search.id,
    text: say.menuLine(search.name, search.newPages === 0 ? null : say.newPages(search.newPages, search.newPagesIsExact)),
    act: () => go(newPlaceOf(search)),
  }));
  const all = { id: 'all', text: say.all, icon: 'search', act: () => go({ place: 'search', query: '' }) } as const;
  return (
    <Menu label={say.others} lines={[...lines, all]}>
      <IconButton icon="savedList" label={say.others} />
    </Menu>
  );
}

/** Another question has other new pages, and one that is saved no longer has none: neither is narrowed to them any more. */
function useLeaveNew(place: SearchPlace, isSame: boolean): void {
  useEffect(() => {
    if (place.since === undefined || isSame) return;
    const { since: _, ...rest } = place;
    go({ ...rest, place: 'search' }, 'replace');
  }, [place, isSame]);
}

function SameTools({ place, saved, visit }: { place: SearchPlace; saved: SavedSearch; visit: Visit | null }) {
  const { words } = useSpeech();
  const { searches } = words;
  const actions = useSearchActions();
  const mayChange = useMayChange();
  const fresh = visit?.pages.length ?? 0;
  const { since, ...whole } = place;
  return (
    <>
      {visit !== null && (fresh > 0 || since !== undefined) && (
        <ToggleChip
          text={searches.newPages(fresh, true)}
          hint={searches.onlyNew}
          isOn={since !== undefined}
          onChange={(isOn) =>
            go({ ...whole, ...(isOn ? { since: visit.sinceMs } : {}), saved: saved.id, place: 'search' }, 'replace')
          }
        />
      )}
      <div className="grow" />
      {mayChange && (
        <>
          <EditPanel
            search={saved}
            button={<IconButton icon={saved.notify === 'none' ? 'untold' : 'told'} label={searches.editOf(saved.name)} />}
          />
          <IconButton icon="remove" label={searches.removeOf(saved.name)} onPress={() => actions.remove(saved)} />
        </>
      )}
    </>
  );
}

function ChangedTools({ place, saved, searches }: { place: SearchPlace; saved: SavedSearch; searches: readonly SavedSearch[] }) {
  const { words } = useSpeech();
  const actions = useSearchActions();
  const mayChange = useMayChange();
  return (
    <>
      <span className="faint">{words.searches.differs}</span>
      {mayChange && (
        <>
          <Button look="quiet" onPress={() => actions.change(changeTo(place, saved))}>
            {words.searches.keepChange}
          </Button>
          <SavePanel place={place} searches={searches} button={<Button look="quiet">{words.searches.saveAsNew}</Button>} />
        </>
      )}
      <Button look="quiet" onPress={() => go(placeOf(saved), 'replace')}>
        {words.searches.backToSaved}
      </Button>
    </>
  );
}
