// The whole window: the frame with its place, and the reader over it. Joins the features; holds no look of its own.
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { RoomSetting } from './access/room-setting.tsx';
import { RoomTools } from './access/room-tools.tsx';
import { DropFrame } from './adding/drop-frame.tsx';
import { useBatches } from './adding/use-batches.ts';
import { waysIn } from './adding/ways-in.ts';
import { ArchivePage } from './archive/archive-page.tsx';
import { ArrivalsPill } from './arrivals-pill.tsx';
import { CatalogueBrowser } from './catalogue/catalogue-browser.tsx';
import { useCall, useEvent } from './client.ts';
import { OpenMenu } from './frame/open-menu.tsx';
import { placeFor } from './frame/open-places.ts';
import { Rail } from './frame/rail.tsx';
import { ReadOnlyNote } from './frame/read-only-note.tsx';
import { SearchField } from './frame/search-field.tsx';
import { useHelpKey } from './frame/use-help-key.ts';
import { useNoMenuActs } from './frame/use-no-menu-acts.ts';
import { useNoSelectAll } from './frame/use-no-select-all.ts';
import { useReturnedFocus } from './frame/use-returned-focus.ts';
import { useSettings } from './frame/use-settings.ts';
import { useTheme } from './frame/use-theme.ts';
import { useTour } from './frame/use-tour.ts';
import { NotebookPage } from './notebook/notebook-page.tsx';
import { useCollecting } from './notebook/use-collecting.tsx';
import { usePaper } from './paper/use-paper.tsx';
import { useTellSaved } from './paper/use-tell-saved.ts';
import { KeysSheet } from './reader/keys-sheet.tsx';
import { useReadyWorker } from './reader/pdf-worker.ts';
import { Reader } from './reader/reader.tsx';
import { useReporting } from './report/use-reporting.tsx';
import { formatRoute, go, parseRoute, type Route, useHash } from './route.ts';
import { SearchPage } from './search/search-page.tsx';
import { useSavedSlots } from './searches/use-saved-slots.tsx';
import { LicencesPage } from './settings/licences-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { Shelf } from './shelf/shelf.tsx';
import { SourcesPage } from './sources/sources-page.tsx';
import { AccessLevel, useAccess, useMayChange } from './ui/access.tsx';
import { FaultNotice } from './ui/fault-notice.tsx';
import { Speech, useSpeech } from './ui/speech.tsx';
import { TextScale } from './ui/text-scale.tsx';
import { Toasts } from './ui/toasts.tsx';
import { useWindowKeys } from './ui/use-window-keys.ts';
import { useLinks } from './use-links.ts';
import './frame/frame.css';

/** Asks for the language and the settings, then shows everything in them. */
export function App() {
  const library = useCall('library.state', {});
  const { settings, change } = useSettings();
  useTheme(settings?.theme ?? 'system');
  useEvent('library.changed', library.ask);
  useEvent('settings.changed', library.ask);
  useEvent('access.changed', library.ask);
  if (library.value === null || settings === null) {
    return <div className="starting">{library.fault && <FaultNotice fault={library.fault} />}</div>;
  }
  return (
    <Speech language={settings.language ?? library.value.language}>
      <TextScale percent={settings.textPercent}>
        <AccessLevel access={library.value.access}>
          <Window library={library.value} settings={settings} change={change} />
        </AccessLevel>
      </TextScale>
    </Speech>
  );
}

type WindowProps = Pick<ReturnType<typeof useSettings>, 'change'> & {
  library: NonNullable<ReturnType<typeof useCall<'library.state'>>['value']>;
  settings: NonNullable<ReturnType<typeof useSettings>['settings']>;
};

function Window({ library, settings, change }: WindowProps) {
  const { words } = useSpeech();
  const route = useOpenPlace();
  const mayChange = useMayChange();
  const under = usePlaceUnder(route);
  const saved = useSavedSlots(under.place === 'search' ? under : null, route.place !== 'read');
  const batches = useBatches(library.batches, library.pending);
  const ways = useMemo(() => waysIn(words), [words]);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isReading = route.place === 'read';
  const tour = useTour({ editions: library.editions, isReading, settings, change });
  useEvent('places.go', ({ place }) => {
    if (place === 'help') setHelpOpen(true);
    else if (place === 'tour') tour.ask();
    else if (place === 'report') reporting.open();
    else go(place === 'search' ? { place, query: '' } : { place });
  });
  useEvent('editions.go', ({ id }) => go({ place: 'read', id, page: null, query: '' }));
  useSearchKey();
  useHelpKey(() => setHelpOpen(true));
  const followLink = useLinks();
  const collecting = useCollecting();
  const paper = usePaper();
  const reporting = useReporting(useTellSaved());
  useReadyWorker(isReading);
  useReturnedFocus(isReading);
  useNoMenuActs(isReading);
  useNoSelectAll(isReading);
  return (
    <>
      <div className="window" inert={isReading} data-under={isReading || undefined}>
        <Rail place={under.place} told={saved.told} />
        <header className="bar">
          <SearchField route={under} editions={library.editions} isFree={!isReading} onLink={followLink} />
          <div className="grow" />
          <ArrivalsPill batches={batches.batches} pending={library.pending} dismiss={batches.dismiss} />
          <RoomTools />
          <OpenMenu ways={ways} />
        </header>
        {library.access === 'read-only' && library.readOnly !== null && <ReadOnlyNote reason={library.readOnly} />}
        <main className="place">
          {under.place === 'shelf' && (
            <Shelf settings={settings} change={change} ways={ways} alerts={saved.alerts} saveCopy={paper.saveCopy} />
          )}
          {under.place === 'search' && (
            <SearchPage place={under} editions={library.editions} saved={saved} collecting={mayChange ? collecting : null} />
          )}
          {under.place === 'notebook' && <NotebookPage place={under} onPrint={paper.printClipping} />}
          {under.place === 'archive' && <ArchivePage place={under} />}
          {under.place === 'sources' &&
            (under.id === undefined || under.step !== undefined ? (
              <SourcesPage place={under} onWatch={ways.watchFolder} />
            ) : (
              <CatalogueBrowser key={under.id} id={under.id} link={under.link ?? null} />
            ))}
          {under.place === 'settings' &&
            (under.part === 'licences' ? (
              <LicencesPage />
            ) : (
              <SettingsPage
                settings={settings}
                change={change}
                version={library.version}
                room={<RoomSetting />}
                onReport={reporting.open}
              />
            ))}
        </main>
      </div>
      {isReading && (
        <Reader
          key={route.id}
          id={route.id}
          page={route.page}
          query={route.query}
          region={route.region ?? null}
          mark={route.mark ?? null}
          spread={settings.spread}
          onSpread={(spread) => change({ spread })}
          tone={settings.tone}
          onTone={(tone) => change({ tone })}
          onHelp={() => setHelpOpen(true)}
          paper={paper}
          tour={tour}
        />
      )}
      <KeysSheet isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      {mayChange && collecting.dialog}
      {paper.dialog}
      {reporting.dialog}
      <DropFrame />
      <Toasts />
    </>
  );
}

/** The place of the address, as far as it is there for whoever sits here; the address follows. */
function useOpenPlace(): Route {
  const asked = parseRoute(useHash());
  const route = placeFor(useAccess(), asked);
  const isElsewhere = JSON.stringify(route) !== JSON.stringify(asked);
  const hash = formatRoute(route);
  useEffect(() => {
    if (isElsewhere) go(parseRoute(hash), 'replace');
  }, [isElsewhere, hash]);
  return route;
}

/** The place that lies under the reader: it keeps its list, its scroll and its focus while an edition is read. */
function usePlaceUnder(route: Route): Exclude<Route, { place: 'read' }> {
  const [under, setUnder] = useState<Exclude<Route, { place: 'read' }>>(route.place === 'read' ? { place: 'shelf' } : route);
  const isElsewhere = route.place !== 'read' && JSON.stringify(route) !== JSON.stringify(under);
  if (isElsewhere) setUnder(route);
  return isElsewhere ? route : under;
}

/** Ctrl or Cmd K leads to the search field from anywhere. */
function useSearchKey(): void {
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    // At once, or the first letters of who types fast are lost. Under an open edition the field cannot take the focus.
    if (parseRoute(location.hash).place === 'read') flushSync(() => go({ place: 'search', query: '' }));
    const field = document.querySelector<HTMLInputElement>('#search-field');
    field?.focus();
    field?.select();
  });
}
